import type PgBoss from 'pg-boss';
import { z } from 'zod';
import type { ChangeJob, ChangeQueue } from '../../ports/change-queue.js';
import { bossTransaction } from './boss-connection.js';
import { jobLoop, type JobLoop } from './job-loop.js';
import { prolongLease, reclaimJobs } from './leases.js';
import type { QueueDatabase, QueueSql } from './queue-database.js';
import { CHANGES } from './start-boss.js';

const QueuedJob: z.ZodType<ChangeJob> = z.object({ tenantId: z.string(), changeId: z.string() });

/** The queue of confirmed changes, with the way into it for the transaction that confirms one. */
export interface OpenChangeQueue extends ChangeQueue {
  enqueue(sql: QueueSql, job: ChangeJob): Promise<void>;
}

interface Parts {
  readonly boss: PgBoss;
  readonly database: QueueDatabase;
  readonly slots: number;
  readonly onError: (error: unknown) => void;
}

export function openChangeQueue({ boss, database, slots, onError }: Parts): OpenChangeQueue {
  let loop: JobLoop | undefined;
  return {
    async enqueue(sql, job) {
      await boss.send(CHANGES, job, { db: bossTransaction(sql) });
    },
    async start({ run, giveUp }) {
      await reclaimJobs(database, CHANGES);
      loop ??= jobLoop({
        slots,
        pollMs: POLL_MS,
        onError,
        fetch: (count) => boss.fetch(CHANGES, { batchSize: count, includeMetadata: true }),
        work: async (job) => run(QueuedJob.parse(job.data)),
        giveUp: async (job) => giveUp(QueuedJob.parse(job.data)),
        keep: (id) => prolongLease(database, { queue: CHANGES, id }),
        complete: (id) => boss.complete(CHANGES, id),
        fail: (id) => boss.fail(CHANGES, id),
      });
    },
    nudge: () => loop?.nudge(),
    async stop() {
      await loop?.stop();
    },
  };
}

const POLL_MS = 500;
