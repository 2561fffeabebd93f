import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import type { OrganizerRequest, RequestState } from '../../domain/requests/organizer-request.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { RequestNotices } from '../../ports/request-notices.js';
import type { Requests } from '../../ports/requests.js';
import type { Authorize } from '../authorize.js';
import type { ProposalView } from '../changes/keep-proposal.js';
import type { ProposeChange } from '../changes/propose-change.js';
import type { LookAtRequest, RequestView } from './look-at-request.js';

/** A proposal for the administrator to confirm, or what has to be done by hand first. */
export type Approved =
  | { readonly kind: 'proposal'; readonly view: ProposalView }
  | { readonly kind: 'byHand'; readonly view: RequestView };

export type ApproveRequest = (caller: Caller, requestId: string) => Promise<Result<Approved, Failure>>;
export type SettleRequest = (caller: Caller, requestId: string) => Promise<Result<OrganizerRequest, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly requests: Pick<Requests, 'find' | 'move' | 'propose'>;
  readonly notices: Pick<RequestNotices, 'decided'>;
}

interface Approving {
  readonly lookAtRequest: LookAtRequest;
  readonly proposeChange: ProposeChange;
}

/**
 * Makes the change that was asked for into a proposal of the administrator's own, where one will do; the request waits until
 * it is confirmed. What needs a license or another number first is said, and stays open until somebody says that it is done.
 */
export function approveRequest(
  { requests }: Pick<Ports, 'requests'>,
  { lookAtRequest, proposeChange }: Approving,
): ApproveRequest {
  return async (caller, requestId) => {
    const looked = await lookAtRequest(caller, requestId);
    if (!looked.ok) return looked;
    const { way, organizer } = looked.value;
    if (way.kind !== 'set') return ok({ kind: 'byHand', view: looked.value });
    const { userPrincipalName } = organizer.organizer.person;
    const proposed = await proposeChange(
      caller,
      { kind: 'setDefaults', to: { kind: 'people', said: [userPrincipalName] }, number: way.number.number },
      {},
    );
    if (!proposed.ok) return proposed;
    await requests.propose(caller.tenantId, requestId, proposed.value.proposal.id);
    return ok({ kind: 'proposal', view: proposed.value });
  };
}

/** "It is done", of what no change of ours can do. The one who asked is told. */
export function requestIsDone(ports: Ports, authorize: Authorize): SettleRequest {
  return async (caller, requestId) => {
    const allowed = await authorize(caller, 'decideRequest');
    if (!allowed.ok) return allowed;
    const moved = await moveOpen(ports, caller, { requestId, to: 'done' });
    if (moved.ok) await ports.notices.decided(moved.value, 'done');
    return moved;
  };
}

export function declineRequest(ports: Ports, authorize: Authorize): SettleRequest {
  return async (caller, requestId) => {
    const allowed = await authorize(caller, 'decideRequest');
    if (!allowed.ok) return allowed;
    const moved = await moveOpen(ports, caller, { requestId, to: 'declined' });
    if (moved.ok) await ports.notices.decided(moved.value, 'declined');
    return moved;
  };
}

/** Taken back by the one who asked; nobody else learns that it is there. */
export function withdrawRequest(ports: Omit<Ports, 'notices'>, authorize: Authorize): SettleRequest {
  return async (caller, requestId) => {
    const allowed = await authorize(caller, 'requestChange');
    if (!allowed.ok) return allowed;
    const request = await ports.requests.find(caller.tenantId, requestId);
    if (request?.requestedBy !== caller.userId) return fail({ code: 'requestNotFound' });
    return moveOpen(ports, caller, { requestId, to: 'withdrawn' });
  };
}

async function moveOpen(
  { clock, requests }: Omit<Ports, 'notices'>,
  { tenantId, userId: by, door }: Caller,
  { requestId, to }: { readonly requestId: string; readonly to: RequestState },
): Promise<Result<OrganizerRequest, Failure>> {
  const request = await requests.find(tenantId, requestId);
  if (request === undefined) return fail({ code: 'requestNotFound' });
  const at = clock();
  const moved = await requests.move({ tenantId, id: requestId, from: 'open', to, by, door, at });
  if (!moved) return fail({ code: 'requestDecided' });
  return ok({ ...request, state: to, decidedBy: by, decidedAt: at });
}
