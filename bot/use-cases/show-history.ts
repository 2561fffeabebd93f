import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { HistoryLine } from '../domain/tenant/history.js';
import { historyChangeOf, type HistoryChange } from '../domain/tenant/history-change.js';
import type { Instant } from '../domain/instant.js';
import type { Person } from '../domain/tenant/organizer.js';
import { ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { People } from '../ports/people.js';
import type { Changes } from '../ports/changes.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';
import { onePerson } from './find-people.js';

/** One line of the history with what it says, and the people in it where the mirror still knows them. */
export interface HistoryEntry {
  readonly line: HistoryLine;
  readonly change: HistoryChange;
  readonly person: Person | undefined;
  /** Who had it changed, for a change of ours. */
  readonly by: Person | undefined;
}

export interface HistoryView {
  /** Whom it was asked about; undefined for everything. */
  readonly about: Person | undefined;
  readonly entries: readonly HistoryEntry[];
  /** True when there are older ones. */
  readonly more: boolean;
  readonly at: Instant;
}

export type ShowHistory = (
  caller: Caller,
  wanted: { readonly person?: string | undefined; readonly limit: number },
) => Promise<Result<HistoryView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'history' | 'people'>;
  readonly people: People;
  readonly changes: Pick<Changes, 'find'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

/** What has changed, by whomever, newest first: of one person, or of everything. For administrators and readers. */
export function showHistory(ports: Ports, authorize: Authorize): ShowHistory {
  const { clock, mirror, people, tenantSettings } = ports;
  return async (caller, { person: said, limit }) => {
    const allowed = await authorize(caller, 'showHistory');
    if (!allowed.ok) return allowed;
    const wanted = said === undefined ? ok(undefined) : await onePerson(people, said);
    if (!wanted.ok) return wanted;
    const { tenantId } = caller;
    const read = await mirror.history(tenantId, { userId: wanted.value?.id, limit: limit + 1 });
    const lines = read.slice(0, limit);
    const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
    const makers = await makersOf(ports, tenantId, lines);
    const known = await mirror.people(tenantId, idsIn(lines, makers));
    const personOf = (userId: string | undefined): Person | undefined =>
      userId === undefined ? undefined : known.get(userId);
    const entries = lines.map((line): HistoryEntry => {
      const { subject, changeId } = line;
      return {
        line,
        change: historyChangeOf(line, operatorConnectPlanIds),
        person: personOf(subject.kind === 'organizer' ? subject.userId : undefined),
        by: personOf(changeId === undefined ? undefined : makers.get(changeId)),
      };
    });
    return ok({ about: wanted.value, entries, more: read.length > lines.length, at: clock() });
  };
}

/** Who asked for each of our own changes in the lines. */
async function makersOf(
  { changes }: Ports,
  tenantId: string,
  lines: readonly HistoryLine[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(lines.flatMap(({ changeId }) => changeId ?? []));
  const found = await Promise.all([...ids].map((id) => changes.find(tenantId, id)));
  return new Map(found.flatMap((change) => (change === undefined ? [] : [[change.id, change.requestedBy]])));
}

function idsIn(lines: readonly HistoryLine[], makers: ReadonlyMap<string, string>): readonly string[] {
  const subjects = lines.flatMap(({ subject }) => (subject.kind === 'organizer' ? subject.userId : []));
  return [...new Set([...subjects, ...makers.values()])];
}
