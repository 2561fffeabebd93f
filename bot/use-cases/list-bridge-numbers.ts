import type { Caller } from '../domain/authority.js';
import type { Bridge } from '../domain/tenant/bridge.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { Unreadable } from '../domain/reading.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { ServiceNumber } from '../domain/numbers/service-number.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
import { freshConferencing } from './fresh-conferencing.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

export interface BridgeNumbersView {
  readonly bridges: readonly Bridge[];
  readonly numbers: readonly ServiceNumber[];
  readonly readAt: Instant | undefined;
  readonly gaps: readonly Unreadable[];
}

export type ListBridgeNumbers = (caller: Caller) => Promise<Result<BridgeNumbersView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Mirror;
}

interface Steps {
  readonly authorize: Authorize;
  readonly refreshConferencing: RefreshConferencing;
}

/** Every number of every bridge of the tenant, with its source. For administrators and readers. */
export function listBridgeNumbers({ clock, mirror }: Ports, steps: Steps): ListBridgeNumbers {
  return async (caller) => {
    const allowed = await steps.authorize(caller, 'listBridgeNumbers');
    if (!allowed.ok) return allowed;
    const using = { clock, mirror, refreshConferencing: steps.refreshConferencing };
    const facts = await freshConferencing(using, caller.tenantId, ({ bridges }) => bridges);
    if (!facts.bridges.known) return fail(facts.bridges.failed);
    const { inventory } = facts;
    const gaps = [facts.bridges, inventory].flatMap(({ failed }) => (failed === undefined ? [] : [failed]));
    return ok({
      bridges: facts.bridges.value,
      numbers: facts.serviceNumbers,
      readAt: Math.min(facts.bridges.readAt, inventory.known ? inventory.readAt : Infinity),
      gaps,
    });
  };
}
