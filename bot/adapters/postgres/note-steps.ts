import type { EndingReason, ChangeState, StepOutcome } from '../../domain/changes/change.js';
import { goesOn } from '../../domain/changes/next-move.js';
import type { Instant } from '../../domain/instant.js';
import type { ChangeId, Noted, RecordedStep } from '../../ports/running-changes.js';
import { appendAudits } from './audit-trail.js';
import type { Sql } from './database.js';

/** The row that keeps what is going on with a change in one order. Locked until the transaction ends. */
export interface LockedChange {
  readonly requestedBy: string;
  readonly state: ChangeState;
  readonly ending: EndingReason | undefined;
}

export async function lockChange(
  sql: Sql,
  { tenantId, changeId }: ChangeId,
): Promise<LockedChange | undefined> {
  const [found] = await sql.query<Omit<LockedChange, 'ending'> & { readonly ending: EndingReason | null }>({
    name: 'lock-change',
    text: `select requested_by as "requestedBy", state, ending from changes
      where tenant_id = $1 and id = $2 for update`,
    values: [tenantId, changeId],
  });
  return found && { ...found, ending: found.ending ?? undefined };
}

/** Within a transaction. Answers whether the change goes on. */
export async function noteSteps(
  sql: Sql,
  id: ChangeId,
  { at, begun, notMade, ended }: Noted,
): Promise<boolean> {
  const { tenantId, changeId } = id;
  const change = await lockChange(sql, id);
  if (change === undefined) return false;
  const on = goesOn(change);
  if (on && begun.length > 0) {
    await sql.query({
      name: 'begin-steps',
      text: `insert into change_steps (tenant_id, change_id, index, begun_at) select $1, $2, unnest($3::int[]), $4
        on conflict do nothing`,
      values: [tenantId, changeId, begun, at],
    });
  }
  if (notMade.length > 0) {
    await sql.query({
      name: 'steps-not-made',
      text: `delete from change_steps
        where tenant_id = $1 and change_id = $2 and index = any($3::int[]) and result is null`,
      values: [tenantId, changeId, notMade],
    });
  }
  if (ended.length > 0) await endSteps(sql, id, { ended, at, actor: change.requestedBy });
  return on;
}

interface Ended {
  readonly ended: readonly RecordedStep[];
  readonly at: Instant;
  readonly actor: string;
}

/** Each step ends once: who comes second changes nothing and leaves no line. */
export async function endSteps(sql: Sql, { tenantId, changeId }: ChangeId, given: Ended): Promise<void> {
  const { ended, at, actor } = given;
  const kept = await sql.query<{ index: number }>({
    name: 'end-steps',
    text: `insert into change_steps (tenant_id, change_id, index, result, ended_at)
      select $1, $2, index, result, $4 from json_to_recordset($3::json) as step (index integer, result json)
      on conflict (tenant_id, change_id, index) do update set result = excluded.result, ended_at = excluded.ended_at
      where change_steps.result is null returning index`,
    values: [tenantId, changeId, JSON.stringify(ended.map(({ index, result }) => ({ index, result }))), at],
  });
  const first = new Set(kept.map(({ index }) => index));
  const recorded = ended.filter(({ index }) => first.delete(index));
  if (recorded.length === 0) return;
  const counts = OUTCOMES.map(
    (outcome) => recorded.filter(({ result }) => result.outcome === outcome).length,
  );
  await sql.query({
    name: 'count-steps',
    text: `update changes set applied = applied + $3, already_so = already_so + $4, conflict = conflict + $5,
        refused = refused + $6, failed = failed + $7, unsure = unsure + $8, skipped = skipped + $9
      where tenant_id = $1 and id = $2`,
    values: [tenantId, changeId, ...counts],
  });
  const line = { tenantId, at, actor, door: 'queue', event: 'stepEnded', correlationId: changeId } as const;
  await appendAudits(
    sql,
    line,
    recorded.map(({ index, step, result }) => ({ index, step, ...result })),
  );
}

const OUTCOMES = [
  'applied',
  'alreadySo',
  'conflict',
  'refused',
  'failed',
  'unsure',
  'skipped',
] as const satisfies readonly StepOutcome[];
