import { endedSteps, isOver, type ChangeState, type EndingReason } from '../../domain/changes/change.js';
import { skippedFor, stageStart, type Standing } from '../../domain/changes/next-move.js';
import { slicesOf } from '../../domain/changes/slices.js';
import type { Instant } from '../../domain/instant.js';
import type { ChangeId, Moved, Moving } from '../../ports/running-changes.js';
import { appendAudit } from './audit-trail.js';
import type { ChangeJobs } from './change-jobs.js';
import { CHANGE, type ChangeRow } from './change-rows.js';
import type { Sql } from './database.js';
import { endSteps, lockChange } from './note-steps.js';
import { readPlanParts } from './plan-parts.js';
import { queueUnfinished } from './unfinished-slices.js';

/** How a change stands. */
export async function readStanding(
  sql: Sql,
  { tenantId, changeId }: ChangeId,
): Promise<Omit<Standing, 'gateHolds'> | undefined> {
  const [row] = await sql.query<ChangeRow>({
    name: 'change-standing',
    text: `${CHANGE} where tenant_id = $1 and id = $2`,
    values: [tenantId, changeId],
  });
  if (row === undefined) return undefined;
  const { state, stage, outline, progress } = row;
  const change = { state, stage, outline, progress, ending: row.ending ?? undefined };
  const from = stageStart(change, stage);
  // Those that went well are many, and not looked at: all steps of the stages before have ended.
  const [counted] = await sql.query<{ bad: number }>({
    name: 'stage-standing',
    text: `select count(*) as bad from change_steps
      where tenant_id = $1 and change_id = $2 and index >= $3 and index < $4
        and result ->> 'outcome' not in ('applied', 'alreadySo')`,
    values: [tenantId, changeId, from, from + (outline.stages[stage]?.count ?? 0)],
  });
  return { change, stage: { ended: endedSteps(progress) - from, bad: counted?.bad ?? 0 } };
}

/** Within a transaction; the change is locked, so that each move is made once. */
export async function moveChange(
  sql: Sql,
  jobs: ChangeJobs,
  { id, ...moving }: Moving & { readonly id: ChangeId },
): Promise<Moved> {
  const locked = await lockChange(sql, id);
  const standing = locked && (await readStanding(sql, id));
  if (locked === undefined || standing === undefined) return 'waits';
  const move = moving.decide(standing);
  const { change } = standing;
  const { requestedBy } = locked;
  switch (move.kind) {
    case 'wait':
      return 'waits';
    case 'begin':
      await beginStage(sql, jobs, { id, change, stage: move.stage, at: moving.at, requestedBy });
      return 'begun';
    case 'leaveRest':
      return leaveRest(sql, jobs, { id, change, because: move.because, at: moving.at, requestedBy });
    case 'finish':
      return finish(sql, { id, requestedBy, state: move.state, at: moving.at, visibleBy: moving.visibleBy });
  }
}

interface Step {
  readonly id: ChangeId;
  readonly change: Standing['change'];
  readonly at: Instant;
  readonly requestedBy: string;
}

async function beginStage(
  sql: Sql,
  jobs: ChangeJobs,
  { id, change, stage, at, requestedBy }: Step & { readonly stage: number },
): Promise<void> {
  const { tenantId, changeId } = id;
  await sql.query({
    text: `update changes set state = 'running', stage = $3, started_at = coalesce(started_at, $4)
      where tenant_id = $1 and id = $2`,
    values: [tenantId, changeId, stage, at],
  });
  const of = { from: stageStart(change, stage), count: change.outline.stages[stage]?.count ?? 0 };
  await jobs.add(
    sql,
    slicesOf(of).map((slice) => ({ kind: 'slice', tenantId, changeId, ...slice })),
    change.outline.steps,
  );
  // Whoever asked for it now is told by the card; a scheduled one begins while nobody looks.
  if (stage > 0 || change.outline.notBefore === undefined) return;
  await appendAudit(sql, {
    tenantId,
    at,
    actor: requestedBy,
    door: 'queue',
    event: 'started',
    correlationId: changeId,
    details: {},
  });
}

/** So many steps are left undone in one transaction. */
const AT_A_TIME = 500;

/** Steps that somebody was about to make are brought to their end by their job, which is queued again where it is gone. */
async function leaveRest(
  sql: Sql,
  jobs: ChangeJobs,
  { id, change, because, at, requestedBy }: Step & { readonly because: EndingReason },
): Promise<Moved> {
  const { tenantId, changeId } = id;
  if (change.ending === undefined) {
    await sql.query({
      text: `update changes set ending = $3, rests = false where tenant_id = $1 and id = $2`,
      values: [tenantId, changeId, because],
    });
    await queueUnfinished(sql, jobs, { tenantId, changeId, only: 'begun' });
  }
  const rest = await sql.query<{ index: number }>({
    text: `select g.index from generate_series($3::int, $4::int - 1) as g (index)
      where not exists (select 1 from change_steps s
        where s.tenant_id = $1 and s.change_id = $2 and s.index = g.index)
      order by g.index limit ${AT_A_TIME}`,
    values: [tenantId, changeId, stageStart(change, change.stage), change.outline.steps],
  });
  const [first, last] = [rest[0], rest.at(-1)];
  if (first === undefined || last === undefined) return 'waits';
  const range = { tenantId, planId: changeId, from: first.index, count: last.index - first.index + 1 };
  const left = new Set(rest.map(({ index }) => index));
  const steps = (await readPlanParts(sql, range)).filter(({ index }) => left.has(index));
  const ended = steps.map((step) => ({ ...step, result: skippedFor(because) }));
  await endSteps(sql, id, { ended, at, actor: requestedBy });
  return 'more';
}

interface Finishing {
  readonly id: ChangeId;
  readonly requestedBy: string;
  readonly state: ChangeState;
  readonly at: Instant;
  readonly visibleBy: Instant | undefined;
}

async function finish(
  sql: Sql,
  { id: { tenantId, changeId }, requestedBy, state, at, visibleBy }: Finishing,
): Promise<Moved> {
  if (!isOver({ state })) throw new Error(`A change cannot end ${state}`);
  const ended = await sql.query({
    text: `update changes set state = $3, ended_at = $4, rests = false, visible_by = $5
      where tenant_id = $1 and id = $2 and ended_at is null returning id`,
    values: [tenantId, changeId, state, at, visibleBy],
  });
  if (ended.length === 0) return 'waits';
  await releaseUndone(sql, tenantId, changeId);
  await appendAudit(sql, {
    tenantId,
    at,
    actor: requestedBy,
    door: 'queue',
    event: 'changeEnded',
    correlationId: changeId,
    details: { state },
  });
  return 'finished';
}

/** An undo that changed nothing has undone nothing: the change may be taken back again. */
async function releaseUndone(sql: Sql, tenantId: string, undo: string): Promise<void> {
  await sql.query({
    text: `update changes set undone_by = null where tenant_id = $1 and undone_by = $2
      and exists (select 1 from changes ended where ended.tenant_id = $1 and ended.id = $2 and ended.applied = 0)`,
    values: [tenantId, undo],
  });
}
