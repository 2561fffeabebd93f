import type { RunningSync, SyncJob } from '../../ports/mirror-sync.js';
import type { RefreshConferencing } from '../refresh-conferencing.js';
import { syncLicenses } from './sync-licenses.js';
import { isWorthAnotherTry, type SyncPart, type SyncPorts } from './sync-part.js';
import { syncPeople } from './sync-people.js';
import { syncPolicies } from './sync-policies.js';
import { syncShared } from './sync-shared.js';

/** True when every part was read to its end, as far as the installation may read it. */
export type SyncLists = (job: SyncJob, running: RunningSync) => Promise<boolean>;

/**
 * Brings the mirror up to date with what Microsoft can list: the shared facts, everybody with their licenses, the policies
 * that were granted, and one by one the licenses that the list cannot tell. Each page is kept together with the place where
 * the next one begins, so that a reading that breaks off goes on there. A part that fails keeps what it had.
 */
export function syncLists(ports: SyncPorts, refreshConferencing: RefreshConferencing): SyncLists {
  return async (job, running) => {
    const parts: readonly SyncPart[] = [
      syncShared(refreshConferencing),
      syncPeople,
      syncPolicies,
      syncLicenses,
    ];
    let whole = true;
    for (const part of parts) {
      if (running.stop()) return false;
      const ended = await part({ ports, job, running });
      if (ended !== undefined) await ports.store.breakOff(job.tenantId, { ...ended, at: ports.clock() });
      whole &&= ended === undefined || !isWorthAnotherTry(ended.failed);
    }
    return whole;
  };
}
