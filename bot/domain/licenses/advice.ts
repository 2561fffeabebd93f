import type { JoinedConferencing } from '../tenant/bridge.js';
import { availabilityIn, type ConferencingSale } from '../coverage/country-availability.js';
import type { CoverageDemand } from '../coverage/coverage-demand.js';
import type { License } from './license.js';
import type { CountryCode } from '../numbers/phone-number.js';
import { operatorOf, type Source } from '../numbers/service-number.js';

/** When Operator Connect Conferencing may be right, in the order of "Plan for Operator Connect Conferencing". */
export const CRITERIA = [
  'keepContracts',
  'widenCoverage',
  'newSource',
  'notAvailable',
  'payPerMinute',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What of the tenant speaks for or against. Each code is one sentence (`advice.evidence.<code>`). */
export type Evidence =
  | {
      readonly code: 'operator';
      readonly name: string;
      readonly onBridge: number;
      readonly inInventory: number;
    }
  | { readonly code: 'noOperator' }
  | { readonly code: 'inventoryUnread' }
  | { readonly code: 'gap'; readonly country: CountryCode; readonly organizers: number }
  | { readonly code: 'noGap'; readonly countries: number }
  | { readonly code: 'coverageUnread' }
  | { readonly code: 'source'; readonly source: Source; readonly numbers: number }
  | {
      readonly code: 'sale';
      readonly country: CountryCode;
      readonly sale: Exclude<ConferencingSale, 'unknown'>;
      readonly people: number;
    }
  | { readonly code: 'soldEverywhere'; readonly countries: number }
  | { readonly code: 'nobodyListed' }
  | { readonly code: 'tollFree'; readonly microsoft: number; readonly operator: number }
  | { readonly code: 'noTollFree' }
  | { readonly code: 'payPerMinuteHeld'; readonly people: number }
  | { readonly code: 'operatorRoutes'; readonly routes: number; readonly policies: number }
  | { readonly code: 'noOperatorRoutes' };

/** What nobody can read from the tenant, or Microsoft does not say. */
export type Missing =
  'contracts' | 'operatorsOffer' | 'wish' | 'whereSold' | 'prices' | 'callVolume' | 'datedList';

export interface Judgement {
  readonly criterion: Criterion;
  /** `untold`: the tenant does not show it. */
  readonly verdict: 'yes' | 'no' | 'untold';
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Missing[];
}

/** What the judgement goes by. */
export interface AdviceFacts {
  readonly conferencing: JoinedConferencing;
  /** Undefined where the bridge could not be read or nobody was listed yet. */
  readonly demand: CoverageDemand | undefined;
  /** How many people have which license. */
  readonly licenses: ReadonlyMap<License, number>;
  /** Members of the tenant by usage location, licensed or not. */
  readonly people: ReadonlyMap<CountryCode, number>;
}

/** Judges each criterion by what the tenant shows; what it cannot show is named, never guessed. */
export function adviseOn(facts: AdviceFacts): readonly Judgement[] {
  return [
    keepContracts(facts),
    widenCoverage(facts),
    newSource(facts),
    notAvailable(facts),
    payPerMinute(facts),
  ];
}

function keepContracts({ conferencing }: AdviceFacts): Judgement {
  const operators = operatorsIn(conferencing);
  const criterion = 'keepContracts';
  if (operators.length > 0) {
    return { criterion, verdict: 'yes', evidence: operators.slice(0, MOST), missing: ['contracts'] };
  }
  const read = conferencing.inventory.known;
  const evidence: readonly Evidence[] = [{ code: read ? 'noOperator' : 'inventoryUnread' }];
  return { criterion, verdict: 'untold', evidence, missing: ['contracts', 'operatorsOffer'] };
}

/** Operators are known by their numbers: whoever uploaded some to the tenant has a contract with it. */
function operatorsIn({ inventory, serviceNumbers }: JoinedConferencing): readonly OperatorSeen[] {
  const seen = new Map<string, { onBridge: number; inInventory: number }>();
  const count = (name: string, part: 'onBridge' | 'inInventory'): void => {
    const so = seen.get(name) ?? { onBridge: 0, inInventory: 0 };
    so[part] += 1;
    seen.set(name, so);
  };
  for (const number of serviceNumbers) {
    if (number.source === 'operator') count(operatorOf(number) ?? '', 'onBridge');
  }
  for (const { kind, partner } of inventory.known ? inventory.value : []) {
    if (kind === 'operatorConnect') count(partner ?? '', 'inInventory');
  }
  return [...seen]
    .map(([name, counts]): OperatorSeen => ({ code: 'operator', name, ...counts }))
    .toSorted((one, other) => other.onBridge - one.onBridge || other.inInventory - one.inInventory);
}

type OperatorSeen = Extract<Evidence, { readonly code: 'operator' }>;

function widenCoverage({ demand }: AdviceFacts): Judgement {
  const criterion = 'widenCoverage';
  if (demand === undefined) {
    return {
      criterion,
      verdict: 'untold',
      evidence: [{ code: 'coverageUnread' }],
      missing: ['operatorsOffer'],
    };
  }
  const gaps = demand.gaps.map(({ country, unserved }): Evidence => ({
    code: 'gap',
    country,
    organizers: unserved,
  }));
  if (gaps.length === 0) {
    const evidence: readonly Evidence[] = [{ code: 'noGap', countries: demand.covered.length }];
    return { criterion, verdict: demand.organizers > 0 ? 'no' : 'untold', evidence, missing: [] };
  }
  return { criterion, verdict: 'yes', evidence: gaps.slice(0, MOST), missing: ['operatorsOffer'] };
}

/** Whether another source is wanted is a wish; that one is in use already can be seen. */
function newSource({ conferencing }: AdviceFacts): Judgement {
  const sources = (['microsoft', 'operator', 'directRouting', 'unknown'] as const).flatMap(
    (source): Evidence[] => {
      const numbers = conferencing.serviceNumbers.filter((each) => each.source === source).length;
      return numbers === 0 ? [] : [{ code: 'source', source, numbers }];
    },
  );
  const inUse = conferencing.serviceNumbers.some(({ source }) => source === 'operator');
  const evidence: readonly Evidence[] = conferencing.bridges.known ? sources : [{ code: 'coverageUnread' }];
  return {
    criterion: 'newSource',
    verdict: inUse ? 'yes' : 'untold',
    evidence,
    missing: inUse ? [] : ['wish'],
  };
}

function notAvailable({ people }: AdviceFacts): Judgement {
  const criterion = 'notAvailable';
  const missing: readonly Missing[] = ['datedList', 'whereSold'];
  if (people.size === 0)
    return { criterion, verdict: 'untold', evidence: [{ code: 'nobodyListed' }], missing };
  const told = [...people].flatMap(([country, count]): SaleSeen[] => {
    const { sale } = availabilityIn(country);
    return sale === 'unknown' ? [] : [{ code: 'sale', country, sale, people: count }];
  });
  const evidence = told.toSorted((one, other) => other.people - one.people).slice(0, MOST);
  if (told.some(({ sale }) => sale === 'notSold')) return { criterion, verdict: 'yes', evidence, missing };
  if (told.length > 0) return { criterion, verdict: 'untold', evidence, missing };
  return {
    criterion,
    verdict: 'no',
    evidence: [{ code: 'soldEverywhere', countries: people.size }],
    missing,
  };
}

type SaleSeen = Extract<Evidence, { readonly code: 'sale' }>;

function payPerMinute({ conferencing, licenses, people }: AdviceFacts): Judgement {
  const free = conferencing.serviceNumbers.filter(({ tollFree }) => tollFree);
  const from = (source: Source): number => free.filter((each) => each.source === source).length;
  const held = licenses.get('payPerMinute') ?? 0;
  const onlyPaid = [...people.keys()].some((country) => availabilityIn(country).sale === 'payPerMinuteOnly');
  const evidence: readonly Evidence[] = [
    free.length > 0
      ? { code: 'tollFree', microsoft: from('microsoft'), operator: from('operator') }
      : { code: 'noTollFree' },
    ...(held > 0 ? [{ code: 'payPerMinuteHeld', people: held } as const] : []),
    routesOf(conferencing),
  ];
  const pays = held > 0 || from('microsoft') > 0 || onlyPaid;
  return {
    criterion: 'payPerMinute',
    verdict: pays ? 'yes' : 'untold',
    evidence,
    missing: ['prices', 'callVolume'],
  };
}

function routesOf({ voiceRoutes, routingPolicies }: JoinedConferencing): Evidence {
  const routes = (voiceRoutes.known ? voiceRoutes.value : []).filter(
    ({ bridgeSourceNumber }) => bridgeSourceNumber !== undefined,
  );
  if (routes.length === 0) return { code: 'noOperatorRoutes' };
  const usages = new Set(routes.flatMap((route) => route.usages));
  const policies = (routingPolicies.known ? routingPolicies.value : []).filter((policy) =>
    policy.usages.some((usage) => usages.has(usage)),
  );
  return { code: 'operatorRoutes', routes: routes.length, policies: policies.length };
}

/** More would not be read. */
const MOST = 5;
