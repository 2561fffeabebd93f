import type { Caller } from '../../domain/authority.js';
import type { Proposal } from '../../domain/changes/change.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ChangeNotices } from '../../ports/change-notices.js';
import type { Clock } from '../../ports/clock.js';
import type { Proposals } from '../../ports/proposals.js';
import type { Authorize } from '../authorize.js';
import { mayDecide } from './may-decide.js';

export type DeclineChange = (caller: Caller, proposalId: string) => Promise<Result<Proposal, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Pick<Proposals, 'find' | 'decline'>;
  readonly notices: Pick<ChangeNotices, 'declined'>;
}

/** Leaves everything as it is: the one who asked, or a second person whose approval the proposal waits for. */
export function declineChange({ clock, proposals, notices }: Ports, authorize: Authorize): DeclineChange {
  return async (caller, proposalId) => {
    const { tenantId, userId: by, door } = caller;
    const proposal = await proposals.find(tenantId, proposalId);
    if (proposal === undefined) return fail({ code: 'proposalNotFound' });
    if (proposal.proposedBy !== by) {
      if (proposal.state !== 'awaitingApproval') return fail({ code: 'proposalNotYours' });
      const may = await mayDecide(authorize, caller, proposal);
      if (!may.ok) return may;
    }
    const declined = await proposals.decline({ tenantId, id: proposalId, by, door, at: clock() });
    if (!declined) return fail({ code: 'proposalUsed' });
    if (proposal.proposedBy !== by) await notices.declined(proposal, by);
    return ok(proposal);
  };
}
