import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import type { OrganizerRequest } from '../../domain/requests/organizer-request.js';
import { ok, type Result } from '../../domain/result.js';
import type { Person } from '../../domain/tenant/organizer.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Requests } from '../../ports/requests.js';
import type { Authorize } from '../authorize.js';

/** Requests with the people in them; who is not known any more is missing. */
export interface RequestsView {
  readonly requests: readonly OrganizerRequest[];
  readonly people: ReadonlyMap<string, Person>;
}

export type ListRequests = (caller: Caller) => Promise<Result<RequestsView, Failure>>;

interface Ports {
  readonly requests: Pick<Requests, 'open' | 'ofPerson'>;
  readonly mirror: Pick<Mirror, 'people'>;
}

/** What waits for a decision, the oldest first, for those who may decide. */
export function listRequests({ requests, mirror }: Ports, authorize: Authorize): ListRequests {
  return async (caller) => {
    const { tenantId } = caller;
    const allowed = await authorize(caller, 'decideRequest');
    if (!allowed.ok) return allowed;
    const open = await requests.open(tenantId, MOST);
    const ids = open.map(({ requestedBy }) => requestedBy);
    return ok({ requests: open, people: await mirror.people(tenantId, ids) });
  };
}

/** What the asker has asked for, the newest first, and who decided. */
export function listOwnRequests({ requests, mirror }: Ports, authorize: Authorize): ListRequests {
  return async (caller) => {
    const { tenantId, userId } = caller;
    const allowed = await authorize(caller, 'requestChange');
    if (!allowed.ok) return allowed;
    const own = await requests.ofPerson(tenantId, userId, MOST_OWN);
    const ids = own.flatMap(({ decidedBy }) => decidedBy ?? []);
    return ok({ requests: own, people: await mirror.people(tenantId, ids) });
  };
}

const MOST = 50;
const MOST_OWN = 10;
