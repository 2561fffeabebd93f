import type { E164 } from '../numbers/phone-number.js';
import type { ServiceNumber } from '../numbers/service-number.js';
import type { JoinedConferencing } from '../tenant/bridge.js';
import type { Collector, Resolved } from './collector.js';
import { defaultNumbersOf } from './default-numbers.js';

/** What one number of a bridge is used for. */
export interface NumberUseRow {
  readonly number: ServiceNumber;
  /** People who have it as a default number, and people whose invites print it. */
  readonly defaults: number;
  readonly printed: number;
  /** Names of the invite policies that list it, and of the routes that call out with it. */
  readonly policies: readonly string[];
  readonly routes: readonly string[];
  readonly isBridgeDefault: boolean;
}

export interface NumberUseReport {
  readonly kind: 'numberUse';
  /** Every number of every bridge, the most printed first. */
  readonly rows: readonly NumberUseRow[];
}

export function numberUse(conferencing: JoinedConferencing): Collector<NumberUseReport> {
  const use = countNumberUse(conferencing);
  return {
    add: (one) => use.add(one),
    report: () => ({
      kind: 'numberUse',
      rows: use.rows().toSorted((one, other) => other.printed - one.printed || other.defaults - one.defaults),
    }),
  };
}

/** Counts, person by person, what uses each number of the bridges. */
export function countNumberUse(conferencing: JoinedConferencing): {
  readonly add: (one: Resolved) => void;
  readonly rows: () => readonly NumberUseRow[];
} {
  const defaults = new Map<E164, number>();
  const printed = new Map<E164, number>();
  return {
    add({ organizer, lists }) {
      const { toll, tollFree } = defaultNumbersOf(organizer);
      for (const number of new Set([toll, tollFree])) if (number !== undefined) count(defaults, number);
      for (const { number } of lists.printed) count(printed, number);
    },
    rows: () => conferencing.serviceNumbers.map(rowOf),
  };

  function rowOf(number: ServiceNumber): NumberUseRow {
    const { bridges, invitePolicies, voiceRoutes } = conferencing;
    const policies = invitePolicies.known ? invitePolicies.value : [];
    const routes = voiceRoutes.known ? voiceRoutes.value : [];
    return {
      number,
      defaults: defaults.get(number.number) ?? 0,
      printed: printed.get(number.number) ?? 0,
      policies: policies.filter(({ numbers }) => numbers.includes(number.number)).map(({ name }) => name),
      routes: routes
        .filter(({ bridgeSourceNumber }) => bridgeSourceNumber === number.number)
        .map(({ name }) => name),
      isBridgeDefault:
        bridges.known && bridges.value.some(({ defaultNumber }) => defaultNumber === number.number),
    };
  }
}

/** True when nothing names the number and no invite prints it. Callers may dial it all the same. */
export function isUnused({ defaults, printed, policies, routes, isBridgeDefault }: NumberUseRow): boolean {
  return defaults === 0 && printed === 0 && policies.length === 0 && routes.length === 0 && !isBridgeDefault;
}

function count(counts: Map<E164, number>, number: E164): void {
  counts.set(number, (counts.get(number) ?? 0) + 1);
}
