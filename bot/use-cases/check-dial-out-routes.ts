import type { Caller } from '../domain/authority.js';
import { routeHealth, type RouteHealth } from '../domain/dial-out/route-health.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
import { freshConferencing } from './fresh-conferencing.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

export interface RouteHealthView extends RouteHealth {
  readonly readAt: Instant;
}

export type CheckDialOutRoutes = (caller: Caller) => Promise<Result<RouteHealthView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'conferencing'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly refreshConferencing: RefreshConferencing;
}

/** What is wrong with the routes that carry calls out of meetings. For administrators and readers. */
export function checkDialOutRoutes({ clock, mirror }: Ports, steps: Steps): CheckDialOutRoutes {
  return async (caller) => {
    const allowed = await steps.authorize(caller, 'checkDialOutRoutes');
    if (!allowed.ok) return allowed;
    const using = { clock, mirror, refreshConferencing: steps.refreshConferencing };
    const facts = await freshConferencing(using, caller.tenantId, ({ voiceRoutes }) => voiceRoutes);
    if (!facts.voiceRoutes.known) return fail(facts.voiceRoutes.failed);
    return ok({ ...routeHealth(facts), readAt: facts.voiceRoutes.readAt });
  };
}
