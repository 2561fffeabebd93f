import type { Caller } from '../../domain/authority.js';
import type { Failure } from '../../domain/failure.js';
import type { Instant } from '../../domain/instant.js';
import { paceOf, type Pace, type PartProgress } from '../../domain/tenant/mirror-sync.js';
import { ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { SyncStatus, SyncStore } from '../../ports/mirror-sync.js';
import type { Authorize } from '../authorize.js';

/** How the mirror stands, with the pace of what is being read. */
export interface SyncView extends Omit<SyncStatus, 'parts'> {
  readonly parts: readonly (PartProgress & Pace)[];
  readonly at: Instant;
}

export type ShowSync = (caller: Caller) => Promise<Result<SyncView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly store: SyncStore;
}

/** How far each part of the mirror has come, for administrators and readers. */
export function showSync({ clock, store }: Ports, authorize: Authorize): ShowSync {
  return async (caller) => {
    const allowed = await authorize(caller, 'showSync');
    if (!allowed.ok) return allowed;
    return ok(syncViewOf(await store.status(caller.tenantId), clock()));
  };
}

export function syncViewOf(status: SyncStatus, now: Instant): SyncView {
  return { ...status, at: now, parts: status.parts.map((part) => ({ ...part, ...paceOf(part, now) })) };
}
