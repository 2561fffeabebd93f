import type { Conferencing } from './bridge.js';
import { SHARED_FACTS, type HistoryLine } from './history.js';
import type { Instant } from '../instant.js';
import type { Reading } from '../reading.js';

/**
 * What became another between two readings of the facts that organizers share: one line a kind, with the entries that went
 * away or changed on one side and those that came or changed on the other. A list that is not whole says nothing.
 */
export function conferencingHistory(
  before: Conferencing | undefined,
  after: Conferencing,
  { at, changeId }: { readonly at: Instant; readonly changeId?: string | undefined },
): readonly HistoryLine[] {
  if (before === undefined) return [];
  return SHARED_FACTS.flatMap((fact): readonly HistoryLine[] => {
    const [old, now]: readonly Reading<unknown>[] = [before[fact], after[fact]];
    if (!isWhole(old) || !isWhole(now) || now.readAt === old.readAt) return [];
    const [was, is] = [entriesOf(before, fact), entriesOf(after, fact)];
    const gone = [...was].filter(([key, entry]) => is.get(key) !== entry);
    const come = [...is].filter(([key, entry]) => was.get(key) !== entry);
    if (gone.length === 0 && come.length === 0) return [];
    const shown = (entries: readonly [string, string][]): unknown =>
      entries.map(([, entry]) => JSON.parse(entry) as unknown);
    const change = { before: shown(gone), after: shown(come), seenBefore: old.readAt };
    return [{ subject: { kind: 'shared' }, fact, ...change, seenAt: at, changeId }];
  });
}

function isWhole(reading: Reading<unknown> | undefined): reading is Reading<unknown> & { known: true } {
  return reading?.known === true && reading.failed === undefined;
}

/** Each entry by what names it, as text, so that two readings can be compared. */
function entriesOf(facts: Conferencing, fact: (typeof SHARED_FACTS)[number]): ReadonlyMap<string, string> {
  const named = (entries: readonly (readonly [string, unknown])[]): ReadonlyMap<string, string> =>
    new Map(entries.map(([name, entry]) => [name, JSON.stringify(entry)]));
  switch (fact) {
    case 'bridges':
      return named(
        valuesOf(facts.bridges).flatMap(({ numbers, ...bridge }) => [
          [`bridge ${bridge.id}`, bridge] as const,
          ...numbers.map((number) => [`${bridge.id} ${number.number}`, number] as const),
        ]),
      );
    case 'inventory':
      return named(valuesOf(facts.inventory).map((listing) => [listing.number, listing]));
    case 'invitePolicies':
      return named(valuesOf(facts.invitePolicies).map((policy) => [policy.name, policy]));
    case 'routingPolicies':
      return named(valuesOf(facts.routingPolicies).map((policy) => [policy.name, policy]));
    case 'voiceRoutes':
      return named(valuesOf(facts.voiceRoutes).map((route) => [route.name, route]));
    case 'usages':
      return named(valuesOf(facts.usages).map((usage) => [usage, usage]));
    case 'meetingPolicies':
      return named(valuesOf(facts.meetingPolicies).map((policy) => [policy.name, policy]));
    case 'bridgeSettings':
      return named(settingsIn(facts).map(([name, value]) => [name, { name, value }]));
  }
}

/** A setting that Microsoft did not tell is not stored, so it is none in a new reading either. */
function settingsIn({ bridgeSettings }: Conferencing): readonly (readonly [string, unknown])[] {
  if (!bridgeSettings.known) return [];
  return Object.entries(bridgeSettings.value).filter(([, value]) => value !== undefined);
}

function valuesOf<T>(reading: Reading<readonly T[]>): readonly T[] {
  return reading.known ? reading.value : [];
}
