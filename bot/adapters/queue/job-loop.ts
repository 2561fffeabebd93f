import type PgBoss from 'pg-boss';

export type Job = PgBoss.JobWithMetadata<unknown>;

interface JobLoopOptions {
  readonly slots: number;
  /** Milliseconds between two looks for work. */
  readonly pollMs: number;
  readonly onError: (error: unknown) => void;
  readonly fetch: (count: number) => Promise<readonly Job[]>;
  /** `kept`: the job was put back, so that it is not complete. */
  readonly work: (job: Job) => Promise<'kept' | undefined>;
  /** Says that the job is still being worked on. */
  readonly keep: (id: string) => Promise<void>;
  readonly complete: (id: string) => Promise<void>;
  readonly fail: (id: string) => Promise<void>;
  /** The last attempt broke off. */
  readonly giveUp: (job: Job) => Promise<void>;
}

export interface JobLoop {
  nudge(): void;
  /** Takes no more jobs and waits for the running ones, at most so many milliseconds. */
  stop(atMostMs?: number): Promise<void>;
}

const SIGN_OF_LIFE_MS = 4_000;

/**
 * Works on jobs until stopped. pg-boss has a loop of its own, but that one takes a batch at a time, waits for the slowest,
 * and leaves the promise that completes a job to itself, so that a database that is away would end the process.
 */
export function jobLoop(options: JobLoopOptions): JobLoop {
  const running = new Set<Promise<void>>();
  let stopping = false;
  let nudges = 0;
  let wake: () => void = () => undefined;

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, options.pollMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function takeJobs(): Promise<void> {
    const jobs = await options.fetch(options.slots - running.size);
    for (const job of jobs) {
      const work: Promise<void> = workOn(job, options).finally(() => {
        running.delete(work);
        wakeUp();
      });
      running.add(work);
    }
  }

  function wakeUp(): void {
    nudges += 1;
    wake();
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      const seen = nudges;
      if (running.size < options.slots) await takeJobs().catch(options.onError);
      if (nudges === seen) await rest();
    }
  }

  const looping = loop();
  return {
    nudge: wakeUp,
    async stop(atMostMs) {
      stopping = true;
      wakeUp();
      await looping;
      await within(Promise.all(running), atMostMs);
    },
  };
}

async function within(work: Promise<unknown>, atMostMs: number | undefined): Promise<void> {
  if (atMostMs === undefined) {
    await work;
    return;
  }
  let late: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (late = setTimeout(resolve, atMostMs)))]);
  clearTimeout(late);
}

/** Never rejects: what goes wrong is reported, and a job that could not be settled runs again when its lease ends. */
async function workOn(
  job: Job,
  { work, keep, complete, fail, giveUp, onError }: JobLoopOptions,
): Promise<void> {
  const signs = setInterval(() => void keep(job.id).catch(onError), SIGN_OF_LIFE_MS);
  try {
    if ((await work(job)) !== 'kept') await complete(job.id);
  } catch (error) {
    const last = job.retryCount >= job.retryLimit;
    onError(last ? new JobAbandoned(job.id, error) : error);
    if (last) await giveUp(job).catch(onError);
    await fail(job.id).catch(onError);
  } finally {
    clearInterval(signs);
  }
}

/** The last attempt of a job broke off. */
class JobAbandoned extends Error {
  override readonly name = 'JobAbandoned';
  constructor(jobId: string, cause: unknown) {
    super(`Job ${jobId} was given up after its last attempt`, { cause });
  }
}
