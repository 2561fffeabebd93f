import type { Instant } from '../instant.js';
import { historyChangeOf, type HistoryChange } from '../tenant/history-change.js';
import type { HistoryFact, HistoryLine } from '../tenant/history.js';
import type { Person } from '../tenant/organizer.js';

/** One thing that was changed elsewhere: in an admin center, by a script, by Microsoft. */
export interface DriftRow {
  readonly line: HistoryLine;
  readonly change: HistoryChange;
  /** Whose it is; undefined for what everybody shares, and for somebody who is not known any more. */
  readonly person: Person | undefined;
}

export interface DriftReport {
  readonly kind: 'drift';
  readonly since: Instant;
  /** The newest first. */
  readonly rows: readonly DriftRow[];
  /** How many changes of ours fall into the same time. */
  readonly ours: number;
  /** True when there were more lines than were looked at, so that older ones are missing. */
  readonly more: boolean;
}

/** People who come and go are no change of a setting. */
const NO_SETTING: ReadonlySet<HistoryFact> = new Set<HistoryFact>(['joined', 'left']);

interface Looked {
  /** The newest first. */
  readonly lines: readonly HistoryLine[];
  readonly since: Instant;
  /** So many were asked for; as many as that means that there may be more. */
  readonly limit: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly operatorConnectPlanIds: readonly string[];
}

/** What nobody did with Bridgekeeper since then. */
export function drift({ lines, since, limit, people, operatorConnectPlanIds }: Looked): DriftReport {
  const seen = lines.filter(({ seenAt, fact }) => seenAt >= since && !NO_SETTING.has(fact));
  const elsewhere = seen.filter(({ changeId }) => changeId === undefined);
  const oldest = lines.at(-1);
  return {
    kind: 'drift',
    since,
    rows: elsewhere.map((line) => ({
      line,
      change: historyChangeOf(line, operatorConnectPlanIds),
      person: line.subject.kind === 'organizer' ? people.get(line.subject.userId) : undefined,
    })),
    ours: new Set(seen.flatMap(({ changeId }) => changeId ?? [])).size,
    more: lines.length >= limit && oldest !== undefined && oldest.seenAt >= since,
  };
}
