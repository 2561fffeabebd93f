import type PgBoss from 'pg-boss';
import { z } from 'zod';
import type { ChangeJob, ChangeQueue, ChangeWork } from '../../ports/change-queue.js';
import { bossTransaction } from './boss-connection.js';
import { jobLoop, type Job, type JobLoop } from './job-loop.js';
import { endLeases, prolongLease, reclaimJobs } from './leases.js';
import type { QueueDatabase, QueueSql } from './queue-database.js';
import { BULK, CHANGES } from './start-boss.js';

const ofChange = { tenantId: z.string(), changeId: z.string() };
/** `attempt` counts how often Microsoft would not; a process that died does not count. */
const attempt = z.int().nonnegative().default(0);
const QueuedJob = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slice'), ...ofChange, from: z.int(), count: z.int(), attempt }),
  z.object({ kind: z.literal('advance'), ...ofChange, attempt }),
  z.object({ kind: z.literal('look'), ...ofChange, attempt }),
]);

/** The queue of the work of changes, with the way into it for transactions. */
export interface OpenChangeQueue extends ChangeQueue {
  /** The first job of a change that was just confirmed. */
  enqueue(sql: QueueSql, change: { readonly tenantId: string; readonly changeId: string }): Promise<void>;
  /** Within a transaction. `size` is that of the change: nobody waits for a bulk change to set one number. */
  readonly jobs: {
    add(sql: QueueSql, jobs: readonly ChangeJob[], size: number): Promise<void>;
    addMissing(sql: QueueSql, jobs: readonly ChangeJob[], size: number): Promise<void>;
    complete(sql: QueueSql, jobId: string): Promise<void>;
  };
}

interface Parts {
  readonly boss: PgBoss;
  readonly database: QueueDatabase;
  /** How many jobs of each of the two queues this process works on at a time. */
  readonly slots: number;
  readonly onError: (error: unknown) => void;
}

export function openChangeQueue({ boss, database, slots, onError }: Parts): OpenChangeQueue {
  const loops: JobLoop[] = [];
  const stopping = new AbortController();
  const add = async (sql: QueueSql, jobs: readonly ChangeJob[], size: number): Promise<void> => {
    if (jobs.length === 0) return;
    await boss.insert(
      jobs.map((job) => ({ name: queueOf(job, size), data: job, singletonKey: keyOf(job) })),
      { db: bossTransaction(sql) },
    );
  };
  let ticking: NodeJS.Timeout | undefined;
  const takeUpOfTheDead = async (): Promise<void> => {
    try {
      await endLeases(database, QUEUES);
    } catch (error) {
      if (!stopping.signal.aborted) onError(error);
    }
  };
  const startLoop = (queue: string, work: ChangeWork): JobLoop =>
    jobLoop({
      slots,
      pollMs: POLL_MS,
      onError: (error) => {
        if (!stopping.signal.aborted) onError(error);
      },
      fetch: (count) => boss.fetch(queue, { batchSize: count, includeMetadata: true }),
      work: (job) => workOn(job, { work, stop: stopping.signal, onError, database }),
      giveUp: (job) => work.giveUp(QueuedJob.parse(job.data)),
      keep: (id) => prolongLease(database, { queue, id }),
      complete: (id) => boss.complete(queue, id),
      fail: (id) => boss.fail(queue, id),
    });
  return {
    enqueue: (sql, { tenantId, changeId }) => add(sql, [{ kind: 'advance', tenantId, changeId }], 1),
    jobs: {
      add,
      async addMissing(sql, jobs, size) {
        const there = await sql.query<{ key: string }>({
          text: `select singleton_key as key from pgboss.job
            where name = any($1::text[]) and state < 'completed' and singleton_key = any($2::text[])`,
          values: [QUEUES, jobs.map(keyOf)],
        });
        const keys = new Set(there.map(({ key }) => key));
        await add(
          sql,
          jobs.filter((job) => !keys.has(keyOf(job))),
          size,
        );
      },
      async complete(sql, jobId) {
        await sql.query({
          text: `update pgboss.job set state = 'completed', completed_on = now()
            where name = any($1::text[]) and id = $2 and state = 'active'`,
          values: [QUEUES, jobId],
        });
      },
    },
    async start(work) {
      for (const queue of QUEUES) await reclaimJobs(database, queue);
      await takeUpOfTheDead();
      loops.push(...QUEUES.map((queue) => startLoop(queue, work)));
      ticking = setInterval(() => void takeUpOfTheDead(), DEAD_EVERY_MS);
    },
    nudge: () => {
      for (const loop of loops) loop.nudge();
    },
    async stop() {
      stopping.abort();
      clearInterval(ticking);
      await Promise.all(loops.map((loop) => loop.stop(STOP_MS)));
    },
  };
}

const QUEUES = [CHANGES, BULK];

/** With more steps than this a change's slices stand in the queue for bulk. */
const BULK_FROM = 50;

function queueOf({ kind }: ChangeJob, size: number): string {
  return kind === 'slice' && size > BULK_FROM ? BULK : CHANGES;
}

interface Working {
  readonly work: ChangeWork;
  readonly stop: AbortSignal;
  readonly onError: (error: unknown) => void;
  readonly database: QueueDatabase;
}

/** `kept`: the job is to be tried again, and is not complete. */
async function workOn(job: Job, { work, stop, onError, database }: Working): Promise<'kept' | undefined> {
  const data = QueuedJob.parse(job.data);
  const running = { id: job.id, resumed: job.retryCount > 0 || data.attempt > 0, stop };
  const outcome = await work.run(data, running).catch((error: unknown) => {
    if (!stop.aborted) onError(error);
    return stop.aborted ? ('stopped' as const) : ('later' as const);
  });
  if (outcome === 'ended') return undefined;
  if (outcome === 'later' && data.attempt + 1 >= ATTEMPTS) {
    await work.giveUp(data);
    return undefined;
  }
  const pauseMs = outcome === 'stopped' ? 0 : pauseAfter(data.attempt);
  await postpone(database, job.id, {
    pauseMs,
    attempt: outcome === 'stopped' ? data.attempt : data.attempt + 1,
  });
  return 'kept';
}

/** Fourteen attempts, each about twice as late as the one before, span more than two hours of outage. */
const ATTEMPTS = 14;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/** A little early or late, so that what failed together does not come back together. */
function pauseAfter(attempts: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempts);
  return full / 2 + (full / 2) * Math.random();
}

async function postpone(
  database: QueueDatabase,
  id: string,
  { pauseMs, attempt: next }: { readonly pauseMs: number; readonly attempt: number },
): Promise<void> {
  await database.query({
    text: `update pgboss.job set state = 'retry', start_after = now() + $3 * interval '1 millisecond',
        data = data || jsonb_build_object('attempt', $4::int)
      where name = any($1::text[]) and id = $2 and state = 'active'`,
    values: [QUEUES, id, Math.round(pauseMs), next],
  });
}

function keyOf(job: ChangeJob): string {
  const place = job.kind === 'slice' ? `/${job.from}` : '';
  return `${job.tenantId}/${job.changeId}/${job.kind}${place}`;
}

const POLL_MS = 250;
/** How often jobs of processes that died are looked for. */
const DEAD_EVERY_MS = 2_000;
/** Longer than most calls of Microsoft take; what lasts longer is taken up again as after a crash. */
const STOP_MS = 8_000;
