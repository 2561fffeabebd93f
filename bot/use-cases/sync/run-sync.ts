import type { Clock } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';
import type { SyncQueue, SyncSchedule, SyncWork } from '../../ports/mirror-sync.js';
import type { ReadDefaults } from './read-defaults.js';
import type { SyncLists } from './sync-lists.js';

interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly queue: SyncQueue;
  readonly schedule: SyncSchedule;
}

interface Steps {
  readonly syncLists: SyncLists;
  readonly readDefaults: ReadDefaults;
}

/** One job of the queue of syncs. What Microsoft would not tell is tried again soon, without waiting for the next one due. */
export function runSync({ clock, log, queue, schedule }: Ports, steps: Steps): SyncWork['run'] {
  return async (job, running) => {
    const began = clock();
    const whole = await (job.kind === 'defaults' ? steps.readDefaults : steps.syncLists)(job, running);
    if (running.stop()) return;
    log.info('sync.ended', { kind: job.kind, whole, ms: clock() - began });
    if (!whole) await schedule.notLaterThan(job.tenantId, retryOf(job.kind), clock() + TRY_AGAIN_AFTER_MS);
    else if (job.kind !== 'defaults') await queue.request({ tenantId: job.tenantId, kind: 'defaults' });
  };
}

/** A reading that broke off goes on where it was, whichever of the two takes it up. */
function retryOf(kind: 'full' | 'changes' | 'defaults'): 'changes' | 'defaults' {
  return kind === 'defaults' ? 'defaults' : 'changes';
}

const TRY_AGAIN_AFTER_MS = 60_000;
