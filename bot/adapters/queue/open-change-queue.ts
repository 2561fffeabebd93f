import { z } from 'zod';
import type { ChangeJob, ChangeQueue } from '../../ports/change-queue.js';
import { bossTransaction } from './boss-connection.js';
import { CHANGES, startBoss } from './start-boss.js';
import { jobLoop, type JobLoop } from './job-loop.js';
import type { QueueDatabase, QueueSql } from './queue-database.js';

const QueuedJob: z.ZodType<ChangeJob> = z.object({ tenantId: z.string(), changeId: z.string() });

/** The queue of confirmed changes, with the way into it for the transaction that confirms one. */
export interface OpenChangeQueue extends ChangeQueue {
  enqueue(sql: QueueSql, job: ChangeJob): Promise<void>;
}

export interface QueueOptions {
  readonly database: QueueDatabase;
  /** How many changes this process works on at a time. */
  readonly slots?: number;
  /** Told of everything that goes wrong, none of which loses a job or ends the process. */
  readonly onError: (error: unknown) => void;
}

/** Opens the queue on the database and makes its tables where they are missing. Work begins with `start`. */
export async function openChangeQueue({
  database,
  slots = 4,
  onError,
}: QueueOptions): Promise<OpenChangeQueue> {
  const boss = await startBoss(database, onError);

  let loop: JobLoop | undefined;
  return {
    async enqueue(sql, job) {
      await boss.send(CHANGES, job, { db: bossTransaction(sql) });
    },
    async start({ run, giveUp }) {
      if (database.carrier === 'pglite') await reclaimJobs(database);
      loop ??= jobLoop({
        slots,
        onError,
        fetch: (count) => boss.fetch(CHANGES, { batchSize: count, includeMetadata: true }),
        work: async (job) => run(QueuedJob.parse(job.data)),
        giveUp: async (job) => giveUp(QueuedJob.parse(job.data)),
        keep: (id) => prolongLease(database, id),
        complete: (id) => boss.complete(CHANGES, id),
        fail: (id) => boss.fail(CHANGES, id),
      });
    },
    nudge: () => loop?.nudge(),
    async stop() {
      await loop?.stop();
      await boss.stop({ graceful: false });
    },
  };
}

/** pg-boss 10 counts a lease from the start of a job and knows no sign of life; moving the start is one. */
async function prolongLease(database: QueueDatabase, id: string): Promise<void> {
  await database.query({
    text: `update pgboss.job set started_on = now() where name = $1 and id = $2 and state = 'active'`,
    values: [CHANGES, id],
  });
}

/** Nobody else can be working on a database that only this process has open, so running jobs are those of a dead one. */
async function reclaimJobs(database: QueueDatabase): Promise<void> {
  await database.query({
    text: `update pgboss.job set state = 'retry', start_after = now() where name = $1 and state = 'active'`,
    values: [CHANGES],
  });
}
