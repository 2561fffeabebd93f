import { isOver, type Change } from '../../domain/changes/change.js';
import type { Door } from '../../domain/authority.js';
import type { OrganizerRequest, RequestState } from '../../domain/requests/organizer-request.js';
import type { Clock } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';
import type { RequestNews, RequestNotices } from '../../ports/request-notices.js';
import type { Requests } from '../../ports/requests.js';

/** Brings requests along with the changes that were made for them. Never rejects: the change stands in any case. */
export interface FollowRequests {
  confirmed(change: Change, door: Door): Promise<void>;
  ended(change: Change): Promise<void>;
}

interface Ports {
  readonly clock: Clock;
  readonly requests: Pick<Requests, 'ofProposal' | 'move'>;
  readonly notices: Pick<RequestNotices, 'decided'>;
  readonly log: Log;
}

interface Following {
  /** The states that it can be in; the first one that it is in counts. */
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly news: RequestNews;
  readonly door: Door | 'queue';
}

/** A confirmed change approves its request, one that is made has it done, and one that failed has it wait again. */
export function followRequests({ clock, requests, notices, log }: Ports): FollowRequests {
  const follow = async (change: Change, { from, to, news, door }: Following): Promise<void> => {
    try {
      const request = await requests.ofProposal(change.tenantId, change.id);
      if (request === undefined || !from.includes(request.state)) return;
      const { tenantId, id, state } = request;
      const by = change.approvedBy ?? change.requestedBy;
      const at = clock();
      if (!(await requests.move({ tenantId, id, from: state, to, by, door, at }))) return;
      await notices.decided(movedTo(request, { state: to, decidedBy: by, decidedAt: at }), news);
    } catch (error) {
      log.error('request.notFollowed', error, { changeId: change.id });
    }
  };
  return {
    confirmed: (change, door) => follow(change, { from: ['open'], to: 'approved', news: 'approved', door }),
    async ended(change) {
      if (!isOver(change)) return;
      // A fast change may be over before its request is noted as approved.
      const after: Following =
        change.state === 'done'
          ? { from: ['approved', 'open'], to: 'done', news: 'applied', door: 'queue' }
          : { from: ['approved'], to: 'open', news: 'failed', door: 'queue' };
      await follow(change, after);
    },
  };
}

function movedTo(
  request: OrganizerRequest,
  moved: Pick<OrganizerRequest, 'state' | 'decidedBy' | 'decidedAt'>,
): OrganizerRequest {
  return { ...request, ...moved };
}
