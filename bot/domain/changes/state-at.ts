import type { Instant } from '../instant.js';
import type { HistoryFact, HistoryLine } from '../tenant/history.js';
import { entriesIn, fieldOf, textIn } from '../tenant/kept-facts.js';

/** What has become another since a moment, and how it was then: found by walking the history back. */
export interface StateAt {
  /** Of each person, the facts that have changed since, with their value then. Who is missing is as they were. */
  readonly people: ReadonlyMap<string, ReadonlyMap<HistoryFact, FactThen>>;
  /** Of what organizers share, each entry that has changed since, by its name or id; undefined where it was not there. */
  readonly shared: ReadonlyMap<HistoryFact, ReadonlyMap<string, unknown>>;
}

export interface FactThen {
  readonly value: unknown;
  /** It was seen so before the moment, or a change before it was seen: it is sure that it was so then. */
  readonly sure: boolean;
}

/** Lines newest first. What was seen for the last time before the moment counts for it. */
export function stateAt(lines: readonly HistoryLine[], at: Instant): StateAt {
  const people = new Map<string, Map<HistoryFact, FactThen>>();
  const shared = new Map<HistoryFact, Map<string, unknown>>();
  for (const line of lines) {
    const { subject, fact } = line;
    if (subject.kind === 'organizer') {
      const facts = people.get(subject.userId) ?? new Map<HistoryFact, FactThen>();
      const then = factThen(facts.get(fact), line, at);
      if (then !== undefined) people.set(subject.userId, facts.set(fact, then));
    } else if (line.seenAt > at) {
      shared.set(fact, entriesThen(shared.get(fact) ?? new Map<string, unknown>(), line));
    }
  }
  return { people, shared };
}

/** An older line says how it was before; one from before the moment only makes sure that it was known. */
function factThen(
  newer: FactThen | undefined,
  { seenAt, seenBefore, before }: HistoryLine,
  at: Instant,
): FactThen | undefined {
  if (seenAt <= at) return newer === undefined ? undefined : { ...newer, sure: true };
  return { value: before, sure: seenBefore !== undefined && seenBefore <= at };
}

function entriesThen(then: Map<string, unknown>, { before, after }: HistoryLine): Map<string, unknown> {
  for (const entry of entriesIn(after)) then.set(keyOf(entry), undefined);
  for (const entry of entriesIn(before)) then.set(keyOf(entry), entry);
  return then;
}

/** A number of a bridge, a bridge, a policy, a route, a setting, or a plain name. */
function keyOf(entry: unknown): string {
  return (
    textIn(fieldOf(entry, 'number')) ??
    textIn(fieldOf(entry, 'id')) ??
    textIn(fieldOf(entry, 'name')) ??
    textIn(entry) ??
    ''
  );
}
