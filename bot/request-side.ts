import { randomUUID } from 'node:crypto';
import type { Database } from './adapters/postgres/database.js';
import { storedRequests } from './adapters/postgres/stored-requests.js';
import type { Clock } from './ports/clock.js';
import type { Conversations } from './ports/conversations.js';
import type { Log } from './ports/log.js';
import type { Mirror } from './ports/mirror.js';
import type { RequestNotices } from './ports/request-notices.js';
import type { Authorize } from './use-cases/authorize.js';
import type { ProposeChange } from './use-cases/changes/propose-change.js';
import type { LookUpOrganizer } from './use-cases/look-up-organizer.js';
import { askAdministrators, type AskAdministrators } from './use-cases/requests/ask-administrators.js';
import {
  approveRequest,
  declineRequest,
  requestIsDone,
  withdrawRequest,
  type ApproveRequest,
  type SettleRequest,
} from './use-cases/requests/decide-request.js';
import { followRequests, type FollowRequests } from './use-cases/requests/follow-requests.js';
import { listOwnRequests, listRequests, type ListRequests } from './use-cases/requests/list-requests.js';
import {
  lookAtRequest as lookingAtRequest,
  viewRequest as viewingRequest,
  type LookAtRequest,
  type ViewRequest,
} from './use-cases/requests/look-at-request.js';
import { tellAdministrators as tellingAdministrators } from './use-cases/requests/tell-administrators.js';

interface RequestSideOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly mirror: Mirror;
  readonly conversations: Conversations;
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly proposeChange: ProposeChange;
}

/** What organizers ask administrators for, from the asking to the change that was made for it. */
export interface RequestSide {
  readonly useCases: {
    readonly askAdministrators: AskAdministrators;
    readonly listRequests: ListRequests;
    readonly listOwnRequests: ListRequests;
    readonly lookAtRequest: LookAtRequest;
    readonly approveRequest: ApproveRequest;
    readonly requestIsDone: SettleRequest;
    readonly declineRequest: SettleRequest;
    readonly withdrawRequest: SettleRequest;
  };
  readonly viewRequest: ViewRequest;
  readonly follow: FollowRequests;
  /** From now on `notices` tells people; administrators hear of what was asked just before a stop. */
  start(tenantId: string, notices: RequestNotices): Promise<void>;
}

export function openRequestSide(options: RequestSideOptions): RequestSide {
  const { clock, log, database, mirror, conversations, authorize, lookUpOrganizer, proposeChange } = options;
  const requests = storedRequests(database);
  // The door that tells people knows the use cases, so it comes later.
  let through: RequestNotices | undefined;
  const notices: RequestNotices = {
    asked: async (request, administrators) => through?.asked(request, administrators),
    decided: async (request, news) => through?.decided(request, news),
  };
  const viewRequest = viewingRequest(lookUpOrganizer);
  const lookAtRequest = lookingAtRequest({ requests }, { authorize, viewRequest });
  const tellAdministrators = tellingAdministrators(
    { clock, requests, conversations, notices, log },
    authorize,
  );
  const deciding = { clock, requests, notices };
  return {
    useCases: {
      askAdministrators: askAdministrators(
        { clock, requests, newId: randomUUID },
        { authorize, tellAdministrators },
      ),
      listRequests: listRequests({ requests, mirror }, authorize),
      listOwnRequests: listOwnRequests({ requests, mirror }, authorize),
      lookAtRequest,
      approveRequest: approveRequest({ requests }, { lookAtRequest, proposeChange }),
      requestIsDone: requestIsDone(deciding, authorize),
      declineRequest: declineRequest(deciding, authorize),
      withdrawRequest: withdrawRequest(deciding, authorize),
    },
    viewRequest,
    follow: followRequests({ clock, requests, notices, log }),
    async start(tenantId, tellThrough) {
      through = tellThrough;
      const untold = await requests.untold(tenantId);
      void Promise.all(untold.map(tellAdministrators));
    },
  };
}
