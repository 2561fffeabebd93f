import { orderedPlaces } from '../contrast.js';
import { WRITING_INTENTS, type Intent } from '../../intents.js';
import { plainText } from '../../plain-text.js';
import type { Reading } from '../../reading.js';
import type { Signal } from '../../signals.js';
import type { Entities } from '../../understood.js';
import { actionIn } from './action.js';
import { asksForOriginal, asksForOwnRequests, asksToSee } from './asked-to-see.js';
import { languagesIn } from './languages.js';
import { newPolicyIn } from './new-policy.js';
import { restrictionIn } from './restriction.js';
import { routingIn } from './routing.js';
import { targetsIn } from './said-targets.js';
import { scopeIn } from './scope.js';
import { settingIn } from './settings.js';
import { targetEntities } from './target-entities.js';
import { changeIn, requestIn } from './which.js';

export interface ChangeInput {
  readonly reading: Reading;
  readonly signals: ReadonlySet<Signal>;
  readonly intent: Intent;
  /** What is named, before anything is known of what it is there for. */
  readonly named: Entities;
}

/** What a change is about, beside what is named; undefined for intents that only look. */
export function changeEntities({ reading, signals, intent, named }: ChangeInput): Loose | undefined {
  if (intent === 'request_change') return compact({ show: asksForOwnRequests(signals) });
  if (intent !== 'admin_audit_history' && !WRITING_INTENTS.has(intent)) return undefined;
  const plain = plainText(reading.text);
  if (intent === 'admin_audit_history') return compact({ change: changeIdOnly(changeIn(plain)) });
  if (intent === 'admin_set_bridge_settings') {
    return compact({ ...settingIn(plain), show: asksToSee(signals) });
  }
  const routes = intent === 'admin_set_dial_out_routing' || intent === 'admin_set_user_policy';
  const routing = routes ? routingIn(reading.text, plain) : undefined;
  const ofRouting = intent === 'admin_set_dial_out_routing' ? routing : undefined;
  const scope = WITH_SCOPE.has(intent) ? scopeIn(reading, plain) : {};
  const names = [
    ...spansOf(reading.text, [named.policy, scope.group, named.schedule, named.moment]),
    ...[ofRouting?.pattern, ofRouting?.route, ...(ofRouting?.usages ?? [])].flatMap((name) => name ?? []),
  ];
  const roles = targetEntities(reading, intent, targetsIn(reading, names));
  const action = actionIn(intent, {
    reading,
    signals,
    plain,
    namesNumbers: roles.namesNumbers || signals.has('TOLL_FREE'),
    namesPeople: named.person !== undefined || scope.group !== undefined || scope.everyone !== undefined,
    namesParts: [ofRouting?.pattern, ofRouting?.priority, ofRouting?.route].some(
      (part) => part !== undefined,
    ),
    namesUsage: (ofRouting?.usages.length ?? 0) > 0,
    part: ofRouting?.part,
    replaces: roles.entities.replacement !== undefined || roles.entities.replacementCity !== undefined,
  });
  const makesPolicy = action === 'create' && (ofRouting === undefined || ofRouting.part === 'policy');
  const newPolicy = makesPolicy ? newPolicyIn(reading.text, named.policy) : undefined;
  const controls = action === 'stop' || action === 'pause' || action === 'resume';
  return compact({
    ...scope,
    ...roles.entities,
    action,
    provider: oneOrMore(providersOutside(reading, names)),
    ...(named.schedule !== undefined && placesOutside(reading, names)),
    // What is stopped is still to come: it is no look back.
    ...(controls && { moment: undefined, schedule: named.moment }),
    ...(newPolicy !== undefined && { newPolicy, policy: undefined }),
    rank: routing?.rank,
    part: ofRouting?.part,
    pattern: ofRouting?.pattern?.said,
    route: ofRouting?.part === 'policy' ? undefined : ofRouting?.route?.said,
    priority: ofRouting?.priority,
    usage: oneOrMore((ofRouting?.usages ?? []).map(({ said }) => said)),
    languages: intent === 'admin_set_languages' ? someOf(languagesIn(reading.text)) : undefined,
    originalLanguages: intent === 'admin_set_languages' ? asksForOriginal(plain) : undefined,
    restriction: intent === 'admin_set_restriction' ? restrictionIn(plain) : undefined,
    request: intent === 'admin_decide_request' ? requestIn(plain) : undefined,
    show: intent === 'admin_decide_request' ? asksToSee(signals) : undefined,
    change: intent === 'admin_undo' && named.person === undefined ? changeIn(plain) : undefined,
  });
}

/** "7am New York time" names no city of a number. */
function placesOutside(reading: Reading, names: readonly Span[]): Pick<Loose, 'city' | 'country'> {
  const places = orderedPlaces(reading).filter(({ from }) => !isInside(reading, from, names));
  const values = (kind: 'city' | 'country'): readonly string[] =>
    places.flatMap(({ place }) =>
      place.kind === kind ? [place.kind === 'city' ? place.name : place.code] : [],
    );
  return { city: oneOrMore(values('city')), country: oneOrMore(values('country')) };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isInside({ tokens }: Reading, at: number, spans: readonly Span[]): boolean {
  const start = tokens[at]?.start ?? 0;
  return spans.some((span) => start >= span.start && start < span.end);
}

/** An operator's name inside of the name of a policy, or what is a place ("over to London"), names no operator. */
function providersOutside(reading: Reading, names: readonly Span[]): readonly string[] {
  return reading.providers
    .filter(({ from }) => !reading.places.some((place) => from >= place.from && from < place.to))
    .filter(({ from }) => !isInside(reading, from, names))
    .map(({ name }) => name);
}

/** History is asked about one change only by its id. */
function changeIdOnly(change: string | undefined): string | undefined {
  return change === 'last' ? undefined : change;
}

const WITH_SCOPE: ReadonlySet<Intent> = new Set<Intent>([
  'admin_set_user_default_number',
  'admin_set_user_policy',
  'admin_set_dial_out_routing',
  'admin_set_restriction',
  'admin_reset_pin_or_id',
  'admin_bulk_change',
  'admin_restore',
]);

function spansOf(text: string, names: readonly (string | undefined)[]) {
  return names.flatMap((name) => {
    const start = name === undefined ? -1 : text.indexOf(name);
    return name === undefined || start < 0 ? [] : [{ start, end: start + name.length }];
  });
}

function someOf(values: readonly string[]): string[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

function oneOrMore(values: readonly string[]): string | string[] | undefined {
  const each = [...new Set(values)];
  return each.length > 1 ? each : each[0];
}

type Loose = { readonly [K in keyof Entities]: Entities[K] | undefined };

/** What is undefined here may take away what was named: a number that is left is none that is wanted. */
function compact(entities: Loose): Loose {
  const kept = Object.entries(entities).filter(([key, value]) => value !== undefined || TAKEN_AWAY.has(key));
  return Object.fromEntries(kept);
}

const TAKEN_AWAY: ReadonlySet<string> = new Set([
  'policy',
  'number',
  'fromNumber',
  'provider',
  'moment',
  'city',
  'country',
]);
