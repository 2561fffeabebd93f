import type { Caller } from '../domain/authority.js';
import type { Bridge } from '../domain/tenant/bridge.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { Unreadable } from '../domain/reading.js';
import { ok, type Result } from '../domain/result.js';
import type { ServiceNumber } from '../domain/numbers/service-number.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
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

const FRESH_FOR_MS = 60_000;

/** Every number of every bridge of the tenant, with its source. For administrators and readers. */
export function listBridgeNumbers({ clock, mirror }: Ports, steps: Steps): ListBridgeNumbers {
  return async (caller) => {
    const allowed = await steps.authorize(caller, 'listBridgeNumbers');
    if (!allowed.ok) return allowed;
    const kept = await mirror.conferencing(caller.tenantId);
    const fresh = kept?.bridges.known === true && clock() - kept.bridges.readAt < FRESH_FOR_MS;
    if (!fresh || kept.bridges.failed !== undefined) await steps.refreshConferencing(caller.tenantId);
    const facts = await mirror.conferencing(caller.tenantId);
    if (facts === undefined) throw new Error('The conferencing facts were refreshed but not kept');
    if (!facts.bridges.known) return { ok: false, failure: facts.bridges.failed };
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
