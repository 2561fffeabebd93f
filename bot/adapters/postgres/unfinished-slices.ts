import type { ChangeState } from '../../domain/changes/change.js';
import { stageStart } from '../../domain/changes/next-move.js';
import type { PlanOutline } from '../../domain/changes/plan.js';
import { SLICE, slicesOf } from '../../domain/changes/slices.js';
import type { ChangeId } from '../../ports/running-changes.js';
import type { Sql } from './database.js';
import type { ChangeJobs } from './change-jobs.js';

/**
 * Queues what is left of the stage that runs, where it is not queued already, and a look whether the change moves on.
 * `begun`: only slices in which somebody was about to make a step.
 */
export async function queueUnfinished(
  sql: Sql,
  jobs: ChangeJobs,
  { only, tenantId, changeId }: ChangeId & { readonly only?: 'begun' },
): Promise<void> {
  const [change] = await sql.query<{
    state: ChangeState;
    stage: number;
    outline: PlanOutline;
    begun: boolean;
  }>({
    text: `select state, stage, outline, started_at is not null as begun from changes
      where tenant_id = $1 and id = $2`,
    values: [tenantId, changeId],
  });
  if (change === undefined) return;
  const size = change.outline.steps;
  // One that runs may have decided before: a second one does no harm.
  await jobs.add(sql, [{ kind: 'advance', tenantId, changeId }], size);
  if (!change.begun) return;
  const from = stageStart(change, change.stage);
  const count = change.outline.stages[change.stage]?.count ?? 0;
  const slices = await sql.query<{ slice: number; ended: number; begun: number }>({
    text: `select (index - $3) / ${SLICE} as slice, count(result) as ended, count(*) - count(result) as begun
      from change_steps where tenant_id = $1 and change_id = $2 and index >= $3 and index < $4 group by 1`,
    values: [tenantId, changeId, from, from + count],
  });
  const known = new Map(slices.map((each) => [each.slice, each]));
  const unfinished = slicesOf({ from, count }).filter((slice, at) => {
    const { ended, begun } = known.get(at) ?? { ended: 0, begun: 0 };
    return only === 'begun' ? begun > 0 : ended < slice.count;
  });
  await jobs.addMissing(
    sql,
    unfinished.map((slice) => ({ kind: 'slice', tenantId, changeId, ...slice })),
    size,
  );
}
