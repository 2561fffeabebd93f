import { goesOn } from '../../domain/changes/next-move.js';
import type { EndingReason, StepResult } from '../../domain/changes/change.js';
import type { StepKind } from '../../domain/changes/step.js';
import type { RunningChanges, WorkedOn } from '../../ports/running-changes.js';
import { controlChange, queueDue } from './control-changes.js';
import type { Database } from './database.js';
import type { ChangeJobs } from './change-jobs.js';
import { moveChange, readStanding } from './move-change.js';
import { lockChange, noteSteps } from './note-steps.js';
import { readPlanParts } from './plan-parts.js';

/** Changes as they are worked on, in PostgreSQL; their jobs live in the same database. */
export function storedRunningChanges(database: Database, jobs: ChangeJobs): RunningChanges {
  return {
    async open({ tenantId, changeId }, { from, count }) {
      const [change] = await database.query<ChangeState>({
        name: 'change-state',
        text: `select state, ending, outline ->> 'command' as command, requested_by as "requestedBy" from changes
          where tenant_id = $1 and id = $2`,
        values: [tenantId, changeId],
      });
      if (change === undefined) return undefined;
      const steps = await readPlanParts(database, { tenantId, planId: changeId, from, count });
      const known = await database.query<KnownStep>({
        name: 'known-steps',
        text: `select index, result, begun_at as "begunAt" from change_steps
          where tenant_id = $1 and change_id = $2 and index >= $3 and index < $4`,
        values: [tenantId, changeId, from, from + count],
      });
      const byIndex = new Map(known.map((each) => [each.index, each]));
      return {
        change: { ...change, ending: change.ending ?? undefined },
        steps: steps.map(({ index, step }) => {
          const { result, begunAt } = byIndex.get(index) ?? NOTHING;
          return { index, step, result: result ?? undefined, begunAt: begunAt ?? undefined };
        }),
      };
    },
    note: (id, noted) => database.transaction((sql) => noteSteps(sql, id, noted)),
    leave: (id, { jobId, noWriting }) =>
      database.transaction(async (sql) => {
        const change = await lockChange(sql, id);
        const on = change !== undefined && goesOn(change);
        if (on && !noWriting) return false;
        if (on) {
          await sql.query({
            text: 'update changes set rests = true where tenant_id = $1 and id = $2',
            values: [id.tenantId, id.changeId],
          });
        }
        await jobs.complete(sql, jobId);
        return true;
      }),
    standing: (id) => readStanding(database, id),
    move: (id, moving) => database.transaction((sql) => moveChange(sql, jobs, { id, ...moving })),
    async applied({ tenantId, changeId }) {
      const found = await database.query<{ kind: StepKind; indexes: readonly number[] }>({
        text: `select p.steps -> (s.index - p.first_index) ->> 'kind' as kind,
            json_agg(s.index order by s.index) as indexes
          from plan_parts p join change_steps s on s.tenant_id = p.tenant_id and s.change_id = p.plan_id
            and s.index >= p.first_index and s.index < p.first_index + json_array_length(p.steps)
          where p.tenant_id = $1 and p.plan_id = $2 and s.result ->> 'outcome' = 'applied' group by 1`,
        values: [tenantId, changeId],
      });
      const indexes = found.flatMap((each) => each.indexes).toSorted((one, other) => one - other);
      return { kinds: found.map(({ kind }) => kind), indexes };
    },
    async touchedShared({ tenantId, changeId }, { from, count }) {
      const steps = await readPlanParts(database, {
        tenantId,
        planId: changeId,
        from,
        count: Math.min(count, 1),
      });
      return steps.some(({ step }) => !('organizerId' in step));
    },
    async keepSeenLater({ tenantId, changeId }, seen) {
      await database.query({
        text: 'update changes set seen_later = $3 where tenant_id = $1 and id = $2',
        values: [tenantId, changeId, JSON.stringify(seen)],
      });
    },
    control: (id, controlled) =>
      database.transaction((sql) => controlChange(sql, jobs, { ...id, ...controlled })),
    queueDue: (tenantId, due) => queueDue(database, jobs, { tenantId, ...due }),
  };
}

interface ChangeState extends Omit<WorkedOn, 'ending'> {
  readonly ending: EndingReason | null;
}

interface KnownStep {
  readonly index: number;
  readonly result: StepResult | null;
  readonly begunAt: number | null;
}

const NOTHING = { result: null, begunAt: null };
