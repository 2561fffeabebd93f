import type { Caller } from '../../domain/authority.js';
import { NO_PROGRESS, type Change, type Proposal } from '../../domain/changes/change.js';
import { secondPersonFor } from '../../domain/changes/second-person.js';
import type { Failure } from '../../domain/failure.js';
import type { Instant } from '../../domain/instant.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ChangeQueue } from '../../ports/change-queue.js';
import type { Changes } from '../../ports/changes.js';
import type { Clock } from '../../ports/clock.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Proposals } from '../../ports/proposals.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import type { Authorize } from '../authorize.js';
import type { AskApprovers } from './ask-approvers.js';
import { withinReach } from './keep-proposal.js';

/** What the confirmation card carries. The fingerprint proves that the person confirms the plan that they saw. */
export interface Confirmation {
  readonly proposalId: string;
  readonly fingerprint: string;
}

/** What came of it: a change on its way, or a proposal that waits for a second person. */
export type Confirmed =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'awaitingApproval'; readonly proposal: Proposal };

export type ConfirmChange = (
  caller: Caller,
  confirmation: Confirmation,
) => Promise<Result<Confirmed, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Pick<Proposals, 'find' | 'awaitApproval'>;
  readonly changes: Pick<Changes, 'confirm' | 'steps'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
  readonly mirror: Pick<Mirror, 'people'>;
  readonly changeQueue: Pick<ChangeQueue, 'nudge'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly askApprovers: AskApprovers;
}

/** How long a second person has. */
const APPROVAL_LIFETIME_MS = 3 * 24 * 3_600_000;

/**
 * Confirms a proposal: by the one who asked, whose role is read again, once, in time, for exactly the plan shown. The
 * change is then queued; its steps read live before they write, so a tenant that moved on meanwhile is a conflict.
 */
export function confirmChange(ports: Ports, { authorize, askApprovers }: Steps): ConfirmChange {
  const { clock, proposals, changes, changeQueue } = ports;
  return async (caller, { proposalId, fingerprint }) => {
    const { tenantId, userId: by, door } = caller;
    const proposal = await proposals.find(tenantId, proposalId);
    if (proposal === undefined) return fail({ code: 'proposalNotFound' });
    if (proposal.proposedBy !== by) return fail({ code: 'proposalNotYours' });
    if (proposal.fingerprint !== fingerprint) return fail({ code: 'proposalOutdated' });
    if (proposal.dryRun) return fail({ code: 'onlyToBeLookedAt' });
    if (proposal.state !== 'open') return fail({ code: 'proposalUsed' });
    const at = clock();
    if (at >= proposal.expiresAt) return fail({ code: 'proposalExpired' });
    const allowed = await authorize(caller, proposal.outline.command);
    if (!allowed.ok) return allowed;
    const within = await withinLimits(ports, caller, proposal);
    if (!within.ok) return within;

    if (proposal.secondPerson !== undefined) {
      const expiresAt = at + APPROVAL_LIFETIME_MS;
      const waits = await proposals.awaitApproval({ tenantId, id: proposalId, by, door, at, expiresAt });
      if (!waits) return fail({ code: 'proposalUsed' });
      const waiting = { ...proposal, expiresAt, state: 'awaitingApproval' } as const;
      await askApprovers(waiting);
      return ok({ kind: 'awaitingApproval', proposal: waiting });
    }
    const change = changeFrom(proposal, { at, approvedBy: undefined });
    if (!(await changes.confirm(change, door))) return fail({ code: 'proposalUsed' });
    changeQueue.nudge();
    return ok({ kind: 'change', change });
  };
}

/** The tenant's limits as they are now: they may have become narrower since the proposal was made. */
async function withinLimits(
  ports: Ports,
  caller: Caller,
  { id, outline, secondPerson }: Proposal,
): Promise<Result<undefined, Failure>> {
  const settings = await ports.tenantSettings.read(caller.tenantId);
  const { organizers } = outline;
  const largest = settings.largestChange;
  if (organizers > largest) return fail({ code: 'overLargestChange', organizers, largest });
  const planned = await ports.changes.steps(caller.tenantId, id, { from: 0, count: outline.steps });
  const steps = planned.map(({ step }) => step);
  // Four eyes are wanted by now that the card said nothing of.
  if (secondPerson === undefined && secondPersonFor(outline, steps, settings) !== undefined) {
    return fail({ code: 'proposalOutdated' });
  }
  return withinReach(ports, caller, { settings, steps });
}

/** The change that a proposal becomes. */
export function changeFrom(
  { id, tenantId, proposedBy, outline, lasting, takesMs }: Proposal,
  { at, approvedBy }: { readonly at: Instant; readonly approvedBy: string | undefined },
): Change {
  const { notBefore } = outline;
  return {
    id,
    tenantId,
    requestedBy: proposedBy,
    approvedBy,
    confirmedAt: at,
    startedAt: undefined,
    endedAt: undefined,
    outline,
    lasting,
    takesMs,
    state: notBefore !== undefined && notBefore > at ? 'scheduled' : 'queued',
    stage: 0,
    progress: NO_PROGRESS,
    troubles: [],
    undoneBy: undefined,
  };
}
