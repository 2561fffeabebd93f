import type { Caller } from '../../domain/authority.js';
import { wayTo, type WayThere } from '../../domain/changes/change-request.js';
import type { Failure } from '../../domain/failure.js';
import type { OrganizerRequest } from '../../domain/requests/organizer-request.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Requests } from '../../ports/requests.js';
import type { Authorize } from '../authorize.js';
import type { LookUpOrganizer, OrganizerView } from '../look-up-organizer.js';

/** A request with how the organizer stands now and what it would take. */
export interface RequestView {
  readonly request: OrganizerRequest;
  readonly organizer: OrganizerView;
  readonly way: WayThere;
}

export type LookAtRequest = (caller: Caller, requestId: string) => Promise<Result<RequestView, Failure>>;
/** The same for the product itself, which tells administrators. */
export type ViewRequest = (request: OrganizerRequest) => Promise<Result<RequestView, Failure>>;

interface Ports {
  readonly requests: Pick<Requests, 'find'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly viewRequest: ViewRequest;
}

/** An open request, for those who may decide about it. */
export function lookAtRequest({ requests }: Ports, { authorize, viewRequest }: Steps): LookAtRequest {
  return async (caller, requestId) => {
    const allowed = await authorize(caller, 'decideRequest');
    if (!allowed.ok) return allowed;
    const request = await requests.find(caller.tenantId, requestId);
    if (request === undefined) return fail({ code: 'requestNotFound' });
    return request.state === 'open' ? viewRequest(request) : fail({ code: 'requestDecided' });
  };
}

export function viewRequest(lookUpOrganizer: LookUpOrganizer): ViewRequest {
  return async (request) => {
    const { tenantId, requestedBy: userId, asked } = request;
    const organizer = await lookUpOrganizer({ tenantId, userId, from: 'mirror' });
    if (!organizer.ok) return organizer;
    const { number, filter, country, licenses } = asked;
    const way: WayThere =
      licenses.length > 0 ? { kind: 'open' } : wayTo({ number, filter, country }, organizer.value.numbers);
    return ok({ request, organizer: organizer.value, way });
  };
}
