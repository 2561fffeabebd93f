import type { OrganizerRequest } from '../../domain/requests/organizer-request.js';
import type { Clock } from '../../ports/clock.js';
import type { Conversations } from '../../ports/conversations.js';
import type { Log } from '../../ports/log.js';
import type { RequestNotices } from '../../ports/request-notices.js';
import type { Requests } from '../../ports/requests.js';
import type { Authorize } from '../authorize.js';

/** Tells those who may decide. Never rejects: who is not told finds the request in the list. */
export type TellAdministrators = (request: OrganizerRequest) => Promise<void>;

interface Ports {
  readonly clock: Clock;
  readonly requests: Pick<Requests, 'told'>;
  readonly conversations: Pick<Conversations, 'peopleWithChats'>;
  readonly notices: Pick<RequestNotices, 'asked'>;
  readonly log: Log;
}

/** Of those who have a chat with the bot: whose roles allow them to decide now, at most ten. */
export function tellAdministrators(ports: Ports, authorize: Authorize): TellAdministrators {
  const { clock, requests, conversations, notices, log } = ports;
  return async (request) => {
    const { id, tenantId, requestedBy } = request;
    try {
      const known = await conversations.peopleWithChats(tenantId, MOST_ASKED_ABOUT);
      const others = known.filter((userId) => userId !== requestedBy);
      const may: string[] = [];
      for (let from = 0; from < others.length && may.length < MOST_TOLD; from += AT_A_TIME) {
        const looked = await Promise.all(
          others.slice(from, from + AT_A_TIME).map(async (userId) => {
            const allowed = await authorize({ tenantId, userId, door: 'chat' }, 'decideRequest');
            return allowed.ok ? [userId] : [];
          }),
        );
        may.push(...looked.flat());
      }
      await notices.asked(request, may.slice(0, MOST_TOLD));
      await requests.told(tenantId, id, clock());
    } catch (error) {
      log.error('request.notTold', error, { requestId: id });
    }
  };
}

/** Each is one look into the directory. */
const MOST_ASKED_ABOUT = 50;
const AT_A_TIME = 5;
const MOST_TOLD = 10;
