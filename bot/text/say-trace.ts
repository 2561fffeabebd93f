import { internationalFormat, type E164 } from '../domain/numbers/phone-number.js';
import { placeOfSubject, type Subject } from '../domain/explain/place.js';
import type { Found, TraceStep } from '../domain/explain/trace.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import type { TextValues } from './message.js';
import { countryName } from './names.js';
import { roleName } from './role-name.js';
import { sayLicense } from './say-license.js';
import { YOU } from './who.js';

/** One step of an explanation in the reader's words. */
export interface SaidStep {
  readonly subject: Subject;
  readonly looked: string;
  readonly found: string;
  readonly verdict: TraceStep['verdict'];
  readonly adminCenter: string;
  readonly cmdlet: string;
  /** Names of the roles that can change it. */
  readonly changedBy: readonly string[];
}

/** `who` is `YOU` where the reader's own meetings are explained, else the name of whose they are. */
export function sayTrace(
  text: ChatText,
  steps: readonly TraceStep[],
  who: string = YOU,
): readonly SaidStep[] {
  return steps.map((step) => sayStep(text, { ...step, found: sayFound(text, step.found, who), who }));
}

interface ToldStep extends Pick<TraceStep, 'subject' | 'verdict'> {
  /** What was found, in words. */
  readonly found: string;
  readonly who: string;
}

/** A step whose finding is in words already, with the place where it lives. */
export function sayStep(text: ChatText, { subject, verdict, found, who }: ToldStep): SaidStep {
  const { adminCenter, cmdlet, roles } = placeOfSubject(subject);
  return {
    subject,
    looked: text(`trace.looked.${subject}`, { who }),
    found,
    verdict,
    adminCenter,
    cmdlet,
    changedBy: roles.map((role) => roleName(text, role)),
  };
}

export function sayFound(text: ChatText, found: Found, who: string): string {
  if (found.code === 'license') return sayLicense(text, found.finding, who).why;
  return text(`trace.found.${found.code}`, { ...valuesOf(text, found), who });
}

function valuesOf(text: ChatText, found: Exclude<Found, { code: 'license' }>): TextValues {
  switch (found.code) {
    case 'policy':
    case 'policyMissing':
      return { policy: found.policy.name, how: found.policy.how };
    case 'policyNumbersGone':
      return { policy: found.policy, gone: listOf(found.gone.map(internationalFormat), text.locale) };
    case 'defaults':
      return { toll: numberOrNone(text, found.toll), tollFree: numberOrNone(text, found.tollFree) };
    case 'defaultGone':
    case 'bridgeDefault':
    case 'bridgeDefaultNotUsed':
      return { number: internationalFormat(found.number) };
    case 'usageLocation':
      return { country: countryName(found.country, text.locale), hasToll: found.hasToll ? 'yes' : 'no' };
    case 'unread':
      return { system: found.failed.system, cause: found.failed.cause };
    case 'bridge':
    case 'noBridge':
    case 'policyNumbers':
    case 'policyNumbersEmpty':
    case 'tollFreeAllowed':
    case 'tollFreeForbidden':
    case 'defaultsNotUsed':
    case 'defaultsNone':
    case 'defaultsNotListed':
    case 'usageLocationNone':
    case 'bridgeDefaultNone':
    case 'sourcesAll':
    case 'sourcesFiltered':
    case 'routed':
    case 'notRouted':
    case 'propagation': {
      const { code: _code, ...values } = found;
      return values;
    }
  }
}

function numberOrNone(text: ChatText, number: E164 | undefined): string {
  return number === undefined ? text('numbers.noNumber') : internationalFormat(number);
}
