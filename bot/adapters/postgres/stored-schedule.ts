import { SYNC_KINDS, type SyncEvery, type SyncKind } from '../../domain/tenant/mirror-sync.js';
import type { SyncJob, SyncSchedule } from '../../ports/mirror-sync.js';
import type { Database, Sql } from './database.js';

interface StoredScheduleOptions {
  readonly database: Database;
  /** Adds a job to the queue within the transaction that it is given. */
  readonly enqueue: (sql: Sql, job: SyncJob) => Promise<void>;
}

/** When syncs are due, in PostgreSQL: whichever instance looks first puts what is due into the queue. */
export function storedSchedule({ database, enqueue }: StoredScheduleOptions): SyncSchedule {
  return {
    async requestDue(tenantId, { now, every }) {
      const planned = await database.query<{ kind: SyncKind; nextAt: number }>({
        name: 'sync-schedule',
        text: 'select kind, next_at as "nextAt" from sync_schedules where tenant_id = $1',
        values: [tenantId],
      });
      for (const { kind, after } of kindsOf(every)) {
        const plannedAt = planned.find((each) => each.kind === kind)?.nextAt;
        // A clock that was put back, or a shorter time between two, must not leave the next one far away.
        if (plannedAt !== undefined && plannedAt > now && plannedAt <= now + after) continue;
        const next = { tenantId, kind, plannedAt, nextAt: now + after };
        await database.transaction(async (sql) => {
          if (await take(sql, next)) await enqueue(sql, { tenantId, kind });
        });
      }
    },
    async notLaterThan(tenantId, kind, at) {
      await database.query({
        text: `update sync_schedules set next_at = least(next_at, $3) where tenant_id = $1 and kind = $2`,
        values: [tenantId, kind, at],
      });
    },
  };
}

interface Taking {
  readonly tenantId: string;
  readonly kind: SyncKind;
  readonly plannedAt: number | undefined;
  readonly nextAt: number;
}

/** True for the one instance that got to it first. The very first reading of changes is one of everybody by itself. */
async function take(sql: Sql, { tenantId, kind, plannedAt, nextAt }: Taking): Promise<boolean> {
  const taken = await sql.query({
    text:
      plannedAt === undefined
        ? 'insert into sync_schedules (tenant_id, kind, next_at) values ($1, $2, $3) on conflict do nothing returning kind'
        : 'update sync_schedules set next_at = $3 where tenant_id = $1 and kind = $2 and next_at = $4 returning kind',
    values: [tenantId, kind, nextAt, ...(plannedAt === undefined ? [] : [plannedAt])],
  });
  return taken.length > 0 && !(plannedAt === undefined && kind === 'full');
}

function kindsOf(every: SyncEvery): readonly { readonly kind: SyncKind; readonly after: number }[] {
  return SYNC_KINDS.flatMap((kind) => {
    const after = every[kind];
    return after === undefined ? [] : [{ kind, after }];
  });
}
