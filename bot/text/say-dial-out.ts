import type { Destination } from '../domain/dial-out/destination.js';
import type {
  DialOutDecision,
  DialOutFound,
  DialOutOutcome,
  DialOutStep,
} from '../domain/dial-out/dial-out-decision.js';
import type { DialOutCost } from '../domain/dial-out/dial-out-cost.js';
import { placeOfDialOut } from '../domain/dial-out/dial-out-place.js';
import type { DialOutOutline, RouteOutline } from '../domain/dial-out/outline-dial-out.js';
import type { GrantedPolicy } from '../domain/tenant/organizer.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { countryName } from './names.js';
import { roleName } from './role-name.js';
import { sayLicense } from './say-license.js';
import type { SaidExplanationStep } from './say-explanation.js';

/** Who carries a call to a number, in a sentence that can be read aloud. `who` is `YOU` or the organizer's name. */
export function sayCall(text: ChatText, decision: DialOutDecision, who: string): string {
  const { carrier, callerId, operator, route } = decision;
  const values = {
    who,
    destination: sayDestination(text, decision.destination),
    why: sayWhy(text, decision),
  };
  const number = callerId.known ? internationalFormat(callerId.number) : '';
  switch (carrier) {
    case 'operator': {
      const key = operator === undefined ? 'dialOut.says.operatorUnnamed' : 'dialOut.says.operator';
      return text(key, { ...values, operator: operator ?? '', route: route ?? '', callerId: number });
    }
    case 'microsoft':
      return callerId.known
        ? text('dialOut.says.microsoft', { ...values, callerId: number })
        : text('dialOut.says.microsoftNoId', { ...values, why: text(`dialOut.callerId.${callerId.why}`) });
    default:
      return text(`dialOut.says.${carrier}`, values);
  }
}

/** How calls go in general, in a sentence. */
export function sayOutline(text: ChatText, { routes, otherwise }: DialOutOutline, who: string): string {
  const { carrier, callerId } = otherwise;
  const idKnown = carrier !== 'microsoft' || callerId.known;
  const number = callerId.known ? internationalFormat(callerId.number) : '';
  const why =
    carrier === 'microsoft' && !callerId.known
      ? text(`dialOut.callerId.${callerId.why}`)
      : sayWhy(text, otherwise);
  if (routes.length > 0 && (carrier === 'microsoft' || carrier === 'none')) {
    const rest = text(`dialOut.outline.otherwise.${idKnown ? carrier : 'microsoftNoId'}`, {
      callerId: number,
    });
    return text('dialOut.outline.routed', { who, routes: routes.length, otherwise: rest });
  }
  if (carrier === 'operator') return sayWhy(text, otherwise);
  return text(`dialOut.outline.${idKnown ? carrier : 'microsoftNoId'}`, { who, callerId: number, why });
}

export function sayRoute(text: ChatText, { name, pattern, outcome }: RouteOutline): string {
  const { carrier, operator, callerId } = outcome;
  const said =
    carrier === 'microsoft'
      ? ''
      : text(`dialOut.outline.carrier.${carrier}`, {
          operator: operator ?? text('dialOut.operatorUnnamed'),
          callerId: callerId.known ? internationalFormat(callerId.number) : '',
          why: sayWhy(text, outcome),
        });
  return text('dialOut.outline.route', { name, pattern, carrier: said });
}

/** "+49 30 12345678 (Germany)" */
function sayDestination(text: ChatText, { number, country }: Destination): string {
  const shown = internationalFormat(number);
  if (country === undefined) return shown;
  return text('dialOut.destination', { number: shown, country: countryName(country, text.locale) });
}

function sayWhy(text: ChatText, { why, operator }: Pick<DialOutOutcome, 'why' | 'operator'>): string {
  return text(`dialOut.why.${why}`, { operator: operator ?? text('dialOut.operatorUnnamed') });
}

/** Who bills a call, and what has to be there for it. */
export function sayCost(text: ChatText, cost: DialOutCost): readonly string[] {
  if (cost.kind !== 'pool' && cost.kind !== 'credits') return [text(`dialOut.cost.${cost.kind}`)];
  const first =
    cost.kind === 'pool'
      ? text(`dialOut.cost.pool.${cost.pool}`)
      : text(`dialOut.cost.credits.${cost.because}`);
  return [
    first,
    text('dialOut.cost.creditsLicense', { credits: cost.credits }),
    text('dialOut.cost.rate'),
    ...(cost.addOn ? [text('dialOut.cost.addOn')] : []),
    text('dialOut.cost.payer'),
  ];
}

type SaidDialOutStep = Omit<SaidExplanationStep, 'subject'>;

/** The walk that led to the answer, step by step. */
export function sayDialOutTrace(
  text: ChatText,
  steps: readonly DialOutStep[],
  who: string,
): readonly SaidDialOutStep[] {
  return steps.map(({ subject, found, verdict }) => {
    const { adminCenter, cmdlet, roles } = placeOfDialOut(subject);
    return {
      looked: text(`dialOut.looked.${subject}`),
      found: sayFound(text, found, who),
      // Only what could not be read is said so beside the step; the rest says itself why it is not known.
      verdict: verdict === 'unknown' && found.code !== 'unread' ? 'goesOn' : verdict,
      adminCenter,
      cmdlet,
      next: undefined,
      changedBy: roles.map((role) => roleName(text, role)),
    };
  });
}

function sayFound(text: ChatText, found: DialOutFound, who: string): string {
  switch (found.code) {
    case 'license':
      return sayLicense(text, found.finding, who).why;
    case 'restriction':
      return text('dialOut.found.restriction', {
        ...granted(text, found.policy),
        reach: found.reach,
        home: found.home === undefined ? 'none' : countryName(found.home, text.locale),
        decides: found.allows || found.reach === 'nowhere' ? 'no' : 'yes',
      });
    case 'restrictionUnknown':
    case 'tenantCountryUnknown':
    case 'routingPolicyEmpty':
    case 'routingPolicyMissing':
      return text(`dialOut.found.${found.code}`, granted(text, found.policy));
    case 'routingPolicy': {
      const usages = listOf(found.usages, text.locale);
      return text('dialOut.found.routingPolicy', { ...granted(text, found.policy), usages });
    }
    case 'routeMatched':
      return text('dialOut.found.routeMatched', { ...found.route, passed: found.passed });
    case 'routeNotEvaluated':
      return text('dialOut.found.routeNotEvaluated', { ...found.route, construct: found.construct });
    case 'routeInvalid':
      return text('dialOut.found.routeInvalid', { ...found.route });
    case 'routesNoneMatched':
      return text('dialOut.found.routesNoneMatched', { tried: found.tried });
    case 'routesListed':
      return text('dialOut.found.routesListed', { routes: found.routes });
    case 'why':
      return sayWhy(text, found);
    case 'callerId': {
      const { callerId, of } = found;
      if (!callerId.known) {
        return text('dialOut.found.callerId.unknown', { why: text(`dialOut.callerId.${callerId.why}`) });
      }
      return text(`dialOut.found.callerId.${of}`, { number: internationalFormat(callerId.number) });
    }
    case 'cost':
      return sayCost(text, found.cost).join(' ');
    case 'propagation':
      return text('dialOut.found.propagation');
    case 'unread':
      return text('trace.found.unread', { system: found.failed.system, cause: found.failed.cause });
  }
}

function granted(text: ChatText, { name, how }: GrantedPolicy) {
  return { policy: name, how: text('dialOut.how', { how }) };
}
