import type PgBoss from 'pg-boss';
import { z } from 'zod';
import { SYNC_KINDS } from '../../domain/tenant/mirror-sync.js';
import type { SyncJob, SyncQueue, SyncWork } from '../../ports/mirror-sync.js';
import { bossTransaction } from './boss-connection.js';
import { jobLoop, type JobLoop } from './job-loop.js';
import { prolongLease, reclaimJobs } from './leases.js';
import type { QueueDatabase, QueueSql } from './queue-database.js';
import { DEFAULTS, LISTS } from './start-boss.js';

const QueuedJob: z.ZodType<SyncJob> = z.object({
  tenantId: z.string(),
  kind: z.enum(SYNC_KINDS),
});

/** The queue of syncs, with the way into it for the transaction that finds one due. */
export interface OpenSyncQueue extends SyncQueue {
  enqueue(sql: QueueSql, job: SyncJob): Promise<void>;
  stop(): Promise<void>;
}

interface Parts {
  readonly boss: PgBoss;
  readonly database: QueueDatabase;
  readonly onError: (error: unknown) => void;
}

export function openSyncQueue({ boss, database, onError }: Parts): OpenSyncQueue {
  const loops = new Map<string, JobLoop>();
  let stopping = false;

  const startLoop = (queue: string, run: SyncWork['run']): JobLoop =>
    jobLoop({
      slots: 1,
      pollMs: POLL_MS,
      onError: (error) => {
        if (!(error instanceof StoppedEarly)) onError(error);
      },
      fetch: () => boss.fetch(queue, { batchSize: 1, includeMetadata: true }),
      work: async (job) => {
        await run(QueuedJob.parse(job.data), { jobId: job.id, stop: () => stopping });
        if (stopping) throw new StoppedEarly();
        return undefined;
      },
      // The schedule asks for the next one.
      giveUp: () => Promise.resolve(),
      keep: (id) => prolongLease(database, { queue, id }),
      complete: (id) => boss.complete(queue, id),
      fail: (id) => boss.fail(queue, id),
    });

  return {
    async enqueue(sql, job) {
      await boss.send(queueOf(job), job, { singletonKey: job.tenantId, db: bossTransaction(sql) });
    },
    async request(job) {
      await boss.send(queueOf(job), job, { singletonKey: job.tenantId });
      loops.get(queueOf(job))?.nudge();
    },
    async start({ run }) {
      for (const queue of [LISTS, DEFAULTS]) {
        await reclaimJobs(database, queue);
        loops.set(queue, startLoop(queue, run));
      }
    },
    async stop() {
      stopping = true;
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
    },
  };
}

/** Work that was left because the product stops. It is taken up again after the next start. */
class StoppedEarly extends Error {
  override readonly name = 'StoppedEarly';
}

/** The two readings of lists fill the same rows, so that only one of them may run; people's own numbers are read beside it. */
function queueOf({ kind }: SyncJob): string {
  return kind === 'defaults' ? DEFAULTS : LISTS;
}

const POLL_MS = 1_000;
