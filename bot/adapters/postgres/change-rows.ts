import type { Change, EndedStep } from '../../domain/changes/change.js';
import type { Sql } from './database.js';
import { readPlanParts } from './plan-parts.js';

/** A change as its row says it; what is not there is null in SQL. */
export interface ChangeRow extends Omit<
  Change,
  'approvedBy' | 'startedAt' | 'endedAt' | 'undoneBy' | 'troubles' | 'ending' | 'visibleBy' | 'seenLater'
> {
  readonly approvedBy: string | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly undoneBy: string | null;
  readonly ending: Change['ending'] | null;
  readonly visibleBy: number | null;
  readonly seenLater: Change['seenLater'] | null;
  readonly troubles: readonly Pick<EndedStep, 'index' | 'result'>[] | null;
}

/** How many steps that went wrong come with a change. */
const TROUBLES = 5;

export const CHANGE = `
  select tenant_id as "tenantId", id, requested_by as "requestedBy", approved_by as "approvedBy",
    confirmed_at as "confirmedAt", started_at as "startedAt", ended_at as "endedAt", outline, lasting,
    takes_ms as "takesMs", state, stage, undone_by as "undoneBy",
    ending, visible_by as "visibleBy", seen_later as "seenLater",
    json_build_object('applied', applied, 'alreadySo', already_so, 'conflict', conflict, 'refused', refused,
      'failed', failed, 'unsure', unsure, 'skipped', skipped) as progress,
    (select json_agg(json_build_object('index', t.index, 'result', t.result)) from (
      select s.index, s.result from change_steps s
      where s.tenant_id = changes.tenant_id and s.change_id = changes.id
        and s.result ->> 'outcome' not in ('applied', 'alreadySo')
      order by s.index limit ${TROUBLES}) t) as troubles
  from changes`;

/** The change of a row, with the steps of its troubles. */
export async function changeOf(sql: Sql, { troubles, ...row }: ChangeRow): Promise<Change> {
  const withSteps = (troubles ?? []).map(async ({ index, result }): Promise<readonly EndedStep[]> => {
    const found = await readPlanParts(sql, { tenantId: row.tenantId, planId: row.id, from: index, count: 1 });
    return found.map(({ step }) => ({ index, step, result }));
  });
  return {
    ...row,
    approvedBy: row.approvedBy ?? undefined,
    startedAt: row.startedAt ?? undefined,
    endedAt: row.endedAt ?? undefined,
    undoneBy: row.undoneBy ?? undefined,
    ending: row.ending ?? undefined,
    visibleBy: row.visibleBy ?? undefined,
    seenLater: row.seenLater ?? undefined,
    troubles: (await Promise.all(withSteps)).flat(),
  };
}
