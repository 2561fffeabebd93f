import { SHARED_FACTS } from '../../domain/tenant/history.js';
import type { Reading } from '../../domain/reading.js';
import type { RefreshConferencing } from '../refresh-conferencing.js';
import { isDone, type SyncPart } from './sync-part.js';

/** All that organizers share: bridges and their settings, numbers, inventory, policies, routes and usages. */
export function syncShared(refreshConferencing: RefreshConferencing): SyncPart {
  return async ({ ports: { clock, store }, job: { tenantId }, running: { jobId } }) => {
    const part = 'shared';
    const before = await store.part(tenantId, part);
    if (isDone(before, jobId)) return undefined;
    const at = clock();
    await store.begin(tenantId, { part, kind: 'full', job: jobId, at, total: undefined });
    const facts = await refreshConferencing(tenantId);
    const readings = SHARED_FACTS.map((fact): Reading<unknown> => facts[fact]);
    const failed = readings.find((reading) => reading.failed !== undefined)?.failed;
    if (failed !== undefined) return { part, failed };
    await store.keepStep(tenantId, {
      part,
      userIds: [],
      merge: () => [],
      done: readings.length,
      cursor: undefined,
    });
    await store.finish(tenantId, { part, at: clock(), asOf: at });
    return undefined;
  };
}
