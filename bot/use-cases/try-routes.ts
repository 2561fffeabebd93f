import type { Caller } from '../domain/authority.js';
import { testRoutes, type RouteTest } from '../domain/dial-out/test-routes.js';
import type { Failure } from '../domain/failure.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
import { freshConferencing } from './fresh-conferencing.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

export type TryRoutes = (
  caller: Caller,
  wanted: { readonly number: E164; readonly pattern: string | undefined },
) => Promise<Result<RouteTest, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'conferencing'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly refreshConferencing: RefreshConferencing;
}

/** Which routes a number would take, and whether a pattern would match it. Nothing is changed. */
export function tryRoutes({ clock, mirror }: Ports, { authorize, refreshConferencing }: Steps): TryRoutes {
  return async (caller, wanted) => {
    const allowed = await authorize(caller, 'checkDialOutRoutes');
    if (!allowed.ok) return allowed;
    const using = { clock, mirror, refreshConferencing };
    const facts = await freshConferencing(using, caller.tenantId, ({ voiceRoutes }) => voiceRoutes);
    if (!facts.voiceRoutes.known) return fail(facts.voiceRoutes.failed);
    return ok(testRoutes(facts, wanted));
  };
}
