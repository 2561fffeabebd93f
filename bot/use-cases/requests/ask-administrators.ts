import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import { MOST_OPEN, type AskedFor } from '../../domain/requests/organizer-request.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Kept, Requests } from '../../ports/requests.js';
import type { Authorize } from '../authorize.js';
import type { TellAdministrators } from './tell-administrators.js';

export type AskAdministrators = (caller: Caller, asked: AskedFor) => Promise<Result<Kept, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly requests: Pick<Requests, 'keep'>;
  readonly newId: () => string;
}

interface Steps {
  readonly authorize: Authorize;
  readonly tellAdministrators: TellAdministrators;
}

/** Keeps what an organizer asks for and has administrators told, who are not waited for. Asking twice is asking once. */
export function askAdministrators(
  { clock, requests, newId }: Ports,
  { authorize, tellAdministrators }: Steps,
): AskAdministrators {
  return async (caller, asked) => {
    const { tenantId, userId, door } = caller;
    const allowed = await authorize(caller, 'requestChange');
    if (!allowed.ok) return allowed;
    const kept = await requests.keep(
      {
        id: newId(),
        tenantId,
        requestedBy: userId,
        requestedAt: clock(),
        asked,
        state: 'open',
        decidedBy: undefined,
        decidedAt: undefined,
        proposalId: undefined,
      },
      { door, most: MOST_OPEN },
    );
    if (kept === undefined) return fail({ code: 'tooManyRequests', most: MOST_OPEN });
    if (kept.isNew) void tellAdministrators(kept.request);
    return ok(kept);
  };
}
