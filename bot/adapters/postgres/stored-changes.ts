import type { Change, EndedStep } from '../../domain/changes/change.js';
import type { Changes } from '../../ports/changes.js';
import { appendAudit } from './audit-trail.js';
import { CHANGE, changeOf, type ChangeRow } from './change-rows.js';
import type { Database, Sql } from './database.js';
import { readPlanParts } from './plan-parts.js';

/** Adds the work of a change to the queue, within the transaction that it is given. */
export type Enqueue = (
  sql: Sql,
  job: { readonly tenantId: string; readonly changeId: string },
) => Promise<void>;

/** Changes in PostgreSQL, each state together with its audit line and its place in the queue. */
export function storedChanges({ database, enqueue }: { database: Database; enqueue: Enqueue }): Changes {
  const one = async (where: string, values: readonly unknown[]): Promise<Change | undefined> => {
    const [found] = await database.query<ChangeRow>({ text: `${CHANGE} ${where}`, values: [...values] });
    return found === undefined ? undefined : changeOf(database, found);
  };
  return {
    confirm: (change, door) =>
      database.transaction(async (sql) => {
        const { tenantId, id, requestedBy, approvedBy, confirmedAt, outline, state } = change;
        if (!(await canStillUndo(sql, change))) return false;
        if (!(await useProposal(sql, change))) return false;
        await insertChange(sql, change);
        await markUndone(sql, change);
        await appendAudit(sql, {
          tenantId,
          at: confirmedAt,
          actor: approvedBy ?? requestedBy,
          door,
          event: approvedBy === undefined ? 'confirmed' : 'approved',
          correlationId: id,
          details: { outline },
        });
        if (state === 'queued') await enqueue(sql, { tenantId, changeId: id });
        return true;
      }),
    find: (tenantId, id) => one('where tenant_id = $1 and id = $2', [tenantId, id]),
    latestBy: (tenantId, userId) =>
      one(
        `where tenant_id = $1 and requested_by = $2 and undoes is null and undone_by is null
          order by confirmed_at desc limit 1`,
        [tenantId, userId],
      ),
    async newest(tenantId, { before, limit }) {
      const found = await database.query<ChangeRow>({
        text: `${CHANGE} where tenant_id = $1 and ($2::bigint is null or confirmed_at < $2)
          order by confirmed_at desc limit $3`,
        values: [tenantId, before, limit],
      });
      return Promise.all(found.map((row) => changeOf(database, row)));
    },
    async steps(tenantId, id, range) {
      const steps = await readPlanParts(database, { tenantId, planId: id, ...range });
      const ended = await database.query<Pick<EndedStep, 'index' | 'result'>>({
        name: 'ended-steps',
        text: `select index, result from change_steps
          where tenant_id = $1 and change_id = $2 and index >= $3 and index < $4 and result is not null`,
        values: [tenantId, id, range.from, range.from + range.count],
      });
      const results = new Map(ended.map(({ index, result }) => [index, result]));
      return steps.map(({ index, step }) => ({ index, step, result: results.get(index) }));
    },
  };
}

async function useProposal(sql: Sql, { tenantId, id, approvedBy }: Change): Promise<boolean> {
  const used = await sql.query({
    text: `update proposals set state = 'confirmed' where tenant_id = $1 and id = $2 and state = $3 returning id`,
    values: [tenantId, id, approvedBy === undefined ? 'open' : 'awaitingApproval'],
  });
  return used.length > 0;
}

/** A change is taken back once: of two undo proposals for it, the second is too late. Locks the row until the end. */
async function canStillUndo(sql: Sql, { tenantId, outline }: Change): Promise<boolean> {
  if (outline.undoes === undefined) return true;
  const open = await sql.query({
    text: 'select 1 from changes where tenant_id = $1 and id = $2 and undone_by is null for update',
    values: [tenantId, outline.undoes],
  });
  return open.length > 0;
}

async function markUndone(sql: Sql, { tenantId, id, outline }: Change): Promise<void> {
  if (outline.undoes === undefined) return;
  await sql.query({
    text: 'update changes set undone_by = $3 where tenant_id = $1 and id = $2',
    values: [tenantId, outline.undoes, id],
  });
}

async function insertChange(sql: Sql, change: Change): Promise<void> {
  const { tenantId, id, requestedBy, approvedBy, confirmedAt, outline, lasting, takesMs, state } = change;
  await sql.query({
    text: `insert into changes (tenant_id, id, requested_by, approved_by, confirmed_at, not_before, outline, lasting,
        takes_ms, undoes, state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      tenantId,
      id,
      requestedBy,
      approvedBy,
      confirmedAt,
      outline.notBefore,
      JSON.stringify(outline),
      JSON.stringify(lasting),
      takesMs,
      outline.undoes,
      state,
    ],
  });
}
