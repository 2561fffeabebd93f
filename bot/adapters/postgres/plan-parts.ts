import type { Step } from '../../domain/changes/step.js';
import type { Sql } from './database.js';

/** How many steps stand in one row: a slice reads one or two rows and should not have to parse much more than itself. */
const PART = 100;
/** How many rows are written at a time. */
const ROWS = 20;

/** Keeps the steps of a plan, in their order. */
export async function keepPlanParts(
  sql: Sql,
  {
    tenantId,
    planId,
    steps,
  }: { readonly tenantId: string; readonly planId: string; readonly steps: readonly Step[] },
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(steps.length / PART) }, (_, at) => ({
    first: at * PART,
    steps: steps.slice(at * PART, (at + 1) * PART),
  }));
  for (let from = 0; from < parts.length; from += ROWS) {
    await sql.query({
      name: 'keep-plan-parts',
      text: `insert into plan_parts (tenant_id, plan_id, first_index, steps)
        select $1, $2, first, steps from json_to_recordset($3) as part (first integer, steps json)`,
      values: [tenantId, planId, JSON.stringify(parts.slice(from, from + ROWS))],
    });
  }
}

export interface IndexedStep {
  readonly index: number;
  readonly step: Step;
}

/** The steps from one index on, in their order. */
export async function readPlanParts(
  sql: Sql,
  { tenantId, planId, from, count }: { tenantId: string; planId: string; from: number; count: number },
): Promise<readonly IndexedStep[]> {
  const parts = await sql.query<{ first: number; steps: readonly Step[] }>({
    name: 'read-plan-parts',
    text: `select first_index as first, steps from plan_parts
      where tenant_id = $1 and plan_id = $2 and first_index > $3 and first_index < $4 order by first_index`,
    values: [tenantId, planId, from - PART, from + count],
  });
  return parts
    .flatMap(({ first, steps }) => steps.map((step, at) => ({ index: first + at, step })))
    .filter(({ index }) => index >= from && index < from + count);
}
