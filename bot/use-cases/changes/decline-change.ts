import type { Caller } from '../domain/authority.js';
import type { Proposal } from '../domain/changes/change.js';
import type { Failure } from '../domain/failure.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Proposals } from '../ports/proposals.js';

export type DeclineChange = (caller: Caller, proposalId: string) => Promise<Result<Proposal, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Proposals;
}

/** Leaves everything as it is. Only the one who asked may close a proposal. */
export function declineChange({ clock, proposals }: Ports): DeclineChange {
  return async (caller, proposalId) => {
    const proposal = await proposals.find(caller.tenantId, proposalId);
    if (proposal === undefined) return fail({ code: 'proposalNotFound' });
    if (proposal.proposedBy !== caller.userId) return fail({ code: 'proposalNotYours' });
    const { tenantId, userId: by, door } = caller;
    const declined = await proposals.decline({ tenantId, id: proposalId, by, door, at: clock() });
    if (!declined) return fail({ code: 'proposalUsed' });
    return ok(proposal);
  };
}
