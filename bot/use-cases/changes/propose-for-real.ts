import type { Caller } from '../../domain/authority.js';
import type { PlannedStage, PlanOutline } from '../../domain/changes/plan.js';
import type { Step } from '../../domain/changes/step.js';
import type { Failure } from '../../domain/failure.js';
import { fail, type Result } from '../../domain/result.js';
import type { Changes } from '../../ports/changes.js';
import type { Clock } from '../../ports/clock.js';
import type { Proposals } from '../../ports/proposals.js';
import type { Authorize } from '../authorize.js';
import type { Confirmation } from './confirm-change.js';
import type { KeepProposal, ProposalView } from './keep-proposal.js';

export type ProposeForReal = (caller: Caller, looked: Confirmation) => Promise<Result<ProposalView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Pick<Proposals, 'find'>;
  readonly changes: Pick<Changes, 'steps'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly keepProposal: KeepProposal;
}

/**
 * Proposes the plan of a dry run, exactly as it was looked at, so that it can be confirmed: by the same person, as long as
 * the dry run is fresh. What has moved since is met by the steps, which read live before they write.
 */
export function proposeForReal(
  { clock, proposals, changes }: Ports,
  { authorize, keepProposal }: Steps,
): ProposeForReal {
  return async (caller, { proposalId, fingerprint }) => {
    const { tenantId, userId } = caller;
    const looked = await proposals.find(tenantId, proposalId);
    if (looked === undefined) return fail({ code: 'proposalNotFound' });
    if (looked.proposedBy !== userId) return fail({ code: 'proposalNotYours' });
    if (looked.fingerprint !== fingerprint) return fail({ code: 'proposalOutdated' });
    if (!looked.dryRun) return fail({ code: 'proposalUsed' });
    if (clock() >= looked.expiresAt) return fail({ code: 'proposalExpired' });
    const { outline, effects, lasting } = looked;
    const { command, about, undoes, notBefore } = outline;
    if (notBefore !== undefined && notBefore <= clock()) return fail({ code: 'momentPassed' });
    const allowed = await authorize(caller, command);
    if (!allowed.ok) return allowed;

    const planned = await changes.steps(tenantId, proposalId, { from: 0, count: outline.steps });
    const stages = stagesOf(
      outline,
      planned.map(({ step }) => step),
    );
    return keepProposal(
      caller,
      { command, about, stages, effects, lasting, ...(undoes !== undefined && { undoes }) },
      notBefore === undefined ? {} : { notBefore },
    );
  };
}

/** The stages of a plan with their steps again. */
function stagesOf({ stages }: PlanOutline, steps: readonly Step[]): readonly PlannedStage[] {
  let from = 0;
  return stages.map(({ count, ...stage }) => {
    const of = steps.slice(from, from + count);
    from += count;
    return { ...stage, steps: of };
  });
}
