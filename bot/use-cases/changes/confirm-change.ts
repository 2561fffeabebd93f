import type { Caller } from '../domain/authority.js';
import type { Change } from '../domain/changes/change.js';
import type { Failure } from '../domain/failure.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { ChangeQueue } from '../ports/change-queue.js';
import type { Clock } from '../ports/clock.js';
import type { Changes, Proposals } from '../ports/proposals.js';
import type { Authorize } from './authorize.js';

/** What the confirmation card carries. The fingerprint proves that the person confirms the plan that they saw. */
export interface Confirmation {
  readonly proposalId: string;
  readonly fingerprint: string;
}

export type ConfirmChange = (caller: Caller, confirmation: Confirmation) => Promise<Result<Change, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Proposals;
  readonly changes: Changes;
  readonly changeQueue: ChangeQueue;
}

/**
 * Confirms a proposal: by the one who asked, whose role is read again, once, in time, for exactly the plan shown. The
 * change is then queued; its steps read live before they write, so a tenant that moved on meanwhile is a conflict.
 */
export function confirmChange(ports: Ports, authorize: Authorize): ConfirmChange {
  return async (caller, { proposalId, fingerprint }) => {
    const proposal = await ports.proposals.find(caller.tenantId, proposalId);
    if (proposal === undefined) return fail({ code: 'proposalNotFound' });
    if (proposal.proposedBy !== caller.userId) return fail({ code: 'proposalNotYours' });
    if (proposal.fingerprint !== fingerprint) return fail({ code: 'proposalOutdated' });
    if (proposal.state !== 'open') return fail({ code: 'proposalUsed' });
    if (ports.clock() >= proposal.expiresAt) return fail({ code: 'proposalExpired' });
    const allowed = await authorize(
      caller,
      proposal.plan.undoes === undefined ? 'setDefaults' : 'undoChange',
    );
    if (!allowed.ok) return allowed;

    const change: Change = {
      id: proposal.id,
      tenantId: proposal.tenantId,
      requestedBy: proposal.proposedBy,
      confirmedAt: ports.clock(),
      plan: proposal.plan,
      state: 'queued',
      results: proposal.plan.steps.map(() => undefined),
      undoneBy: undefined,
    };
    if (!(await ports.changes.confirm(change, caller.door))) return fail({ code: 'proposalUsed' });
    ports.changeQueue.nudge();
    return ok(change);
  };
}
