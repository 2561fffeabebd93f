import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import { ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { SyncQueue, SyncStore } from '../../ports/mirror-sync.js';
import type { Authorize } from '../authorize.js';
import { syncViewOf, type SyncView } from './show-sync.js';

export type SyncNow = (caller: Caller, kind: 'full' | 'changes') => Promise<Result<SyncView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly store: SyncStore;
  readonly queue: SyncQueue;
}

/** Asks for a sync at once and shows how the mirror stands. While one is waiting a second one adds nothing. */
export function syncNow({ clock, store, queue }: Ports, authorize: Authorize): SyncNow {
  return async (caller, kind) => {
    const allowed = await authorize(caller, 'syncNow');
    if (!allowed.ok) return allowed;
    await queue.request({ tenantId: caller.tenantId, kind });
    return ok(syncViewOf(await store.status(caller.tenantId), clock()));
  };
}
