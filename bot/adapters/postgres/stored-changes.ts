import type { Change, StepResult } from '../../domain/changes/change.js';
import type { Changes, RecordedStep } from '../../ports/proposals.js';
import { appendAudit } from './audit-trail.js';
import type { Database, Sql } from './database.js';

/** Adds the work of a change to the queue, within the transaction that it is given. */
export type Enqueue = (
  sql: Sql,
  job: { readonly tenantId: string; readonly changeId: string },
) => Promise<void>;

/** Changes in PostgreSQL, each state together with its audit line and its place in the queue. */
export function storedChanges({ database, enqueue }: { database: Database; enqueue: Enqueue }): Changes {
  return {
    confirm: (change, door) =>
      database.transaction(async (sql) => {
        if (!(await canStillUndo(sql, change))) return false;
        if (!(await useProposal(sql, change))) return false;
        await insertChange(sql, change);
        await markUndone(sql, change);
        await appendAudit(sql, {
          tenantId: change.tenantId,
          at: change.confirmedAt,
          actor: change.requestedBy,
          door,
          event: 'confirmed',
          correlationId: change.id,
          details: { plan: change.plan },
        });
        await enqueue(sql, { tenantId: change.tenantId, changeId: change.id });
        return true;
      }),
    async find(tenantId, id) {
      const [found] = await database.query<ChangeRow>({
        text: `${CHANGE} where tenant_id = $1 and id = $2`,
        values: [tenantId, id],
      });
      return found === undefined ? undefined : changeOf(found);
    },
    async latestBy(tenantId, userId) {
      const [found] = await database.query<ChangeRow>({
        text: `${CHANGE} where tenant_id = $1 and requested_by = $2 and undoes is null and undone_by is null
          order by confirmed_at desc limit 1`,
        values: [tenantId, userId],
      });
      return found === undefined ? undefined : changeOf(found);
    },
    async begin(tenantId, id) {
      await database.query({
        text: `update changes set state = 'running' where tenant_id = $1 and id = $2 and state = 'queued'`,
        values: [tenantId, id],
      });
    },
    recordStep: (step) => database.transaction((sql) => recordStep(sql, step)),
    finish: (ended) => database.transaction((sql) => finish(sql, ended)),
  };
}

async function useProposal(sql: Sql, { tenantId, id }: Change): Promise<boolean> {
  const used = await sql.query({
    text: `update proposals set state = 'confirmed' where tenant_id = $1 and id = $2 and state = 'open' returning id`,
    values: [tenantId, id],
  });
  return used.length > 0;
}

/** A change is taken back once: of two undo proposals for it, the second is too late. Locks the row until the end. */
async function canStillUndo(sql: Sql, { tenantId, plan }: Change): Promise<boolean> {
  if (plan.undoes === undefined) return true;
  const open = await sql.query({
    text: 'select 1 from changes where tenant_id = $1 and id = $2 and undone_by is null for update',
    values: [tenantId, plan.undoes],
  });
  return open.length > 0;
}

async function markUndone(sql: Sql, { tenantId, id, plan }: Change): Promise<void> {
  if (plan.undoes === undefined) return;
  await sql.query({
    text: 'update changes set undone_by = $3 where tenant_id = $1 and id = $2',
    values: [tenantId, plan.undoes, id],
  });
}

async function insertChange(sql: Sql, change: Change): Promise<void> {
  const { tenantId, id, requestedBy, confirmedAt, plan, state } = change;
  await sql.query({
    text: `insert into changes (tenant_id, id, requested_by, confirmed_at, plan, undoes, state)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [tenantId, id, requestedBy, confirmedAt, JSON.stringify(plan), plan.undoes, state],
  });
}

interface ChangeRow extends Omit<Change, 'results' | 'undoneBy'> {
  readonly undoneBy: string | null;
  readonly ended: Readonly<Record<number, StepResult>> | null;
}

const CHANGE = `
  select tenant_id as "tenantId", id, requested_by as "requestedBy", confirmed_at as "confirmedAt", plan, state,
    undone_by as "undoneBy",
    (select json_object_agg(s.index, s.result) from change_steps s
      where s.tenant_id = changes.tenant_id and s.change_id = changes.id) as ended
  from changes`;

function changeOf({ ended, undoneBy, ...row }: ChangeRow): Change {
  return {
    ...row,
    plan: { steps: row.plan.steps, undoes: row.plan.undoes },
    results: row.plan.steps.map((_, index) => ended?.[index]),
    undoneBy: undoneBy ?? undefined,
  };
}

async function recordStep(sql: Sql, { tenantId, changeId, index, result, at }: RecordedStep): Promise<void> {
  const [started] = await sql.query<{ requestedBy: string }>({
    name: 'record-step',
    text: `with kept as (
        insert into change_steps (tenant_id, change_id, index, result, ended_at) values ($1, $2, $3, $4, $5)
        on conflict do nothing returning tenant_id, change_id
      )
      select requested_by as "requestedBy" from changes join kept
        on changes.tenant_id = kept.tenant_id and changes.id = kept.change_id`,
    values: [tenantId, changeId, index, JSON.stringify(result), at],
  });
  if (started === undefined) return;
  await appendAudit(sql, {
    tenantId,
    at,
    actor: started.requestedBy,
    door: 'queue',
    event: 'stepEnded',
    correlationId: changeId,
    details: { index, ...result },
  });
}

async function finish(
  sql: Sql,
  { tenantId, id, state, at }: Parameters<Changes['finish']>[0],
): Promise<void> {
  const [finished] = await sql.query<{ requestedBy: string }>({
    text: `update changes set state = $3, ended_at = $4
      where tenant_id = $1 and id = $2 and state in ('queued', 'running')
      returning requested_by as "requestedBy"`,
    values: [tenantId, id, state, at],
  });
  if (finished === undefined) return;
  if (NOTHING_APPLIED.includes(state)) await releaseUndone(sql, tenantId, id);
  await appendAudit(sql, {
    tenantId,
    at,
    actor: finished.requestedBy,
    door: 'queue',
    event: 'changeEnded',
    correlationId: id,
    details: { state },
  });
}

const NOTHING_APPLIED: readonly Change['state'][] = ['conflicted', 'failed'];

/** An undo that changed nothing has undone nothing: the change may be taken back again. */
async function releaseUndone(sql: Sql, tenantId: string, undo: string): Promise<void> {
  await sql.query({
    text: 'update changes set undone_by = null where tenant_id = $1 and undone_by = $2',
    values: [tenantId, undo],
  });
}
