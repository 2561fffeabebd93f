import type { Caller } from '../../domain/authority.js';
import type { Change } from '../../domain/changes/change.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ChangeNotices } from '../../ports/change-notices.js';
import type { ChangeQueue } from '../../ports/change-queue.js';
import type { Changes } from '../../ports/changes.js';
import type { Clock } from '../../ports/clock.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Proposals } from '../../ports/proposals.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import type { Authorize } from '../authorize.js';
import { changeFrom, type Confirmation } from './confirm-change.js';
import { withinReach } from './keep-proposal.js';
import { mayDecide } from './may-decide.js';

export type ApproveChange = (caller: Caller, confirmation: Confirmation) => Promise<Result<Change, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Pick<Proposals, 'find'>;
  readonly changes: Pick<Changes, 'confirm' | 'steps'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
  readonly mirror: Pick<Mirror, 'people'>;
  readonly changeQueue: Pick<ChangeQueue, 'nudge'>;
  readonly notices: Pick<ChangeNotices, 'approved'>;
}

/**
 * A second person approves what somebody else has confirmed: never the one who asked, with the authority that the change
 * itself needs, read now, in time, once, for exactly the plan shown. The change is then queued as after a confirmation.
 */
export function approveChange(ports: Ports, authorize: Authorize): ApproveChange {
  const { clock, proposals, changes, tenantSettings, changeQueue, notices } = ports;
  return async (caller, { proposalId, fingerprint }) => {
    const { tenantId, userId, door } = caller;
    const proposal = await proposals.find(tenantId, proposalId);
    if (proposal === undefined) return fail({ code: 'proposalNotFound' });
    const may = await mayDecide(authorize, caller, proposal);
    if (!may.ok) return may;
    if (proposal.fingerprint !== fingerprint) return fail({ code: 'proposalOutdated' });
    if (proposal.state !== 'awaitingApproval') return fail({ code: 'proposalUsed' });
    const at = clock();
    if (at >= proposal.expiresAt) return fail({ code: 'proposalExpired' });
    const settings = await tenantSettings.read(tenantId);
    const planned = await changes.steps(tenantId, proposalId, { from: 0, count: proposal.outline.steps });
    const reach = await withinReach(ports, caller, { settings, steps: planned.map(({ step }) => step) });
    if (!reach.ok) return reach;

    const change = changeFrom(proposal, { at, approvedBy: userId });
    if (!(await changes.confirm(change, door))) return fail({ code: 'proposalUsed' });
    changeQueue.nudge();
    await notices.approved(change);
    return ok(change);
  };
}
