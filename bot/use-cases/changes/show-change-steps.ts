import type { Caller } from '../../domain/authority.js';
import type { EndedStep } from '../../domain/changes/change.js';
import type { Failure } from '../../domain/failure.js';
import { ok, type Result } from '../../domain/result.js';
import type { Person } from '../../domain/tenant/organizer.js';
import type { Changes } from '../../ports/changes.js';
import type { Mirror } from '../../ports/mirror.js';
import { organizersIn } from './keep-proposal.js';
import type { ShowChange } from './show-change.js';

/** Some steps of a change, each with how it ended so far, and the people in them who are still known. */
export interface ChangeSteps {
  readonly steps: readonly EndedStep[];
  /** Of the whole change. */
  readonly total: number;
  readonly people: ReadonlyMap<string, Person>;
}

export type ShowChangeSteps = (
  caller: Caller,
  changeId: string,
  range: { readonly from: number; readonly count: number },
) => Promise<Result<ChangeSteps, Failure>>;

interface Ports {
  readonly changes: Pick<Changes, 'steps'>;
  readonly mirror: Pick<Mirror, 'people'>;
}

/** The steps of a change in their order, a page at a time, for those who may see the change. */
export function showChangeSteps({ changes, mirror }: Ports, showChange: ShowChange): ShowChangeSteps {
  return async (caller, changeId, range) => {
    const shown = await showChange(caller, changeId);
    if (!shown.ok) return shown;
    const { tenantId } = caller;
    const steps = await changes.steps(tenantId, changeId, range);
    const people = await mirror.people(tenantId, organizersIn(steps.map(({ step }) => step)));
    return ok({ steps, total: shown.value.change.outline.steps, people });
  };
}
