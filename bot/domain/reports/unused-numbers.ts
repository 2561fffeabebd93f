import { placeOf, type E164, type NumberPlace } from '../numbers/phone-number.js';
import type { InventoryListing, ServiceNumber } from '../numbers/service-number.js';
import type { Unreadable } from '../reading.js';
import type { JoinedConferencing } from '../tenant/bridge.js';
import type { Collector } from './collector.js';
import { countNumberUse, isUnused } from './number-use.js';

/** A number that nothing uses: on a bridge, or acquired and on none. */
export type UnusedNumberRow =
  | { readonly where: 'bridge'; readonly number: ServiceNumber; readonly bridge: string }
  | { readonly where: 'acquired'; readonly listing: InventoryListing; readonly place: NumberPlace };

export interface UnusedNumbersReport {
  readonly kind: 'unusedNumbers';
  readonly rows: readonly UnusedNumberRow[];
  /** Microsoft's shared numbers that nothing uses: they come with the bridge, so nothing is gained by taking them off. */
  readonly shared: number;
  /** What could not be read, so that a number in this list may be in use after all. */
  readonly unread: readonly Unreadable[];
}

/** With `tollFree` given, only numbers of that kind; what an acquired number would be is not told by the inventory. */
export function unusedNumbers(
  conferencing: JoinedConferencing,
  tollFree: boolean | undefined,
): Collector<UnusedNumbersReport> {
  const use = countNumberUse(conferencing);
  return { add: (one) => use.add(one), report };

  function report(): UnusedNumbersReport {
    const { bridges, inventory, invitePolicies, voiceRoutes } = conferencing;
    const names = new Map(bridges.known ? bridges.value.map(({ id, name }) => [id, name]) : []);
    const unused = use
      .rows()
      .filter(isUnused)
      .map(({ number }) => number)
      .filter((number) => tollFree === undefined || number.tollFree === tollFree);
    const onBridge = unused
      .filter(({ shared }) => !shared)
      .map((number): UnusedNumberRow => {
        return { where: 'bridge', number, bridge: names.get(number.bridgeId) ?? '' };
      });
    const readings = [bridges, inventory, invitePolicies, voiceRoutes];
    return {
      kind: 'unusedNumbers',
      rows: [...onBridge, ...(tollFree === true ? [] : idle(conferencing))],
      shared: unused.length - onBridge.length,
      unread: readings.flatMap(({ failed }) => (failed === undefined ? [] : [failed])),
    };
  }
}

/** Acquired, on no bridge, and not said to be in use for anything else. Without the bridges nobody can tell. */
function idle({ bridges, inventory, serviceNumbers }: JoinedConferencing): readonly UnusedNumberRow[] {
  if (!bridges.known || !inventory.known) return [];
  const onBridge = new Set<E164>(serviceNumbers.map(({ number }) => number));
  return inventory.value
    .filter(({ number, usedFor }) => !onBridge.has(number) && (usedFor ?? 'nothing') === 'nothing')
    .map((listing) => ({ where: 'acquired', listing, place: placeOf(listing.number, false) }));
}
