import type { Caller } from '../../domain/authority.js';
import type { Change } from '../../domain/changes/change.js';
import type { Failure } from '../../domain/failure.js';
import type { Instant } from '../../domain/instant.js';
import { ok, type Result } from '../../domain/result.js';
import type { Person } from '../../domain/tenant/organizer.js';
import type { Audit, AuditEntry } from '../../ports/audit.js';
import type { Changes } from '../../ports/changes.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Authorize } from '../authorize.js';
import { organizersIn } from './keep-proposal.js';

/** A change of ours and what happened to it, from the record. */
export interface RecordedChange {
  readonly change: Change;
  /** Without its steps, in the order in which it happened. */
  readonly happened: readonly AuditEntry[];
}

export interface RecordView {
  /** The newest first. */
  readonly entries: readonly RecordedChange[];
  /** Everybody named in them who is still known. */
  readonly people: ReadonlyMap<string, Person>;
  /** Older ones are those before this moment; undefined where there are none. */
  readonly olderBefore: Instant | undefined;
}

export type ShowRecord = (
  caller: Caller,
  page: { readonly before?: Instant | undefined; readonly limit: number },
) => Promise<Result<RecordView, Failure>>;

interface Ports {
  readonly changes: Pick<Changes, 'newest'>;
  readonly audit: Pick<Audit, 'milestones'>;
  readonly mirror: Pick<Mirror, 'people'>;
}

/** What was changed here: who asked, who approved, through which door, when, and what came of it. */
export function showRecord({ changes, audit, mirror }: Ports, authorize: Authorize): ShowRecord {
  return async (caller, { before, limit }) => {
    const allowed = await authorize(caller, 'showChanges');
    if (!allowed.ok) return allowed;
    const { tenantId } = caller;
    const found = await changes.newest(tenantId, { before, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const happened = await audit.milestones(
      tenantId,
      shown.map(({ id }) => id),
    );
    const people = await mirror.people(tenantId, [
      ...new Set([
        ...shown.flatMap(({ outline }) => organizersIn(outline.sample)),
        ...happened.map(({ actor }) => actor),
      ]),
    ]);
    const entries = shown.map((change) => ({
      change,
      happened: happened.filter(({ correlationId }) => correlationId === change.id),
    }));
    return ok({ entries, people, olderBefore: found.length > limit ? shown.at(-1)?.confirmedAt : undefined });
  };
}
