import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import { ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Proposals } from '../../ports/proposals.js';
import type { Authorize } from '../authorize.js';
import type { ProposalView } from './keep-proposal.js';
import { mayDecide } from './may-decide.js';
import { viewOfProposal } from './show-script.js';

/** A change that waits for a second person, as the caller sees it. */
export interface AwaitingChange extends ProposalView {
  /** The caller asked for it, so somebody else has to decide. */
  readonly own: boolean;
}

/** The oldest first. */
export type ListAwaiting = (caller: Caller) => Promise<Result<readonly AwaitingChange[], Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Pick<Proposals, 'awaiting'>;
  readonly mirror: Pick<Mirror, 'people'>;
}

/** What waits for a second person: what the caller asked for, and what the caller's own role could have asked for. */
export function listAwaiting({ clock, proposals, mirror }: Ports, authorize: Authorize): ListAwaiting {
  return async (caller) => {
    const { tenantId, userId } = caller;
    const allowed = await authorize(caller, 'approveChange');
    if (!allowed.ok) return allowed;
    const waiting = await proposals.awaiting(tenantId, clock());
    const seen = await Promise.all(
      waiting.map(async (proposal) =>
        proposal.proposedBy === userId || (await mayDecide(authorize, caller, proposal)).ok ? [proposal] : [],
      ),
    );
    return ok(
      await Promise.all(
        seen.flat().map(async (proposal) => ({
          ...(await viewOfProposal(mirror, proposal)),
          own: proposal.proposedBy === userId,
        })),
      ),
    );
  };
}
