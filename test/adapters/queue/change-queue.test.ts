import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import type { OpenChangeQueue } from '../../../bot/adapters/queue/change-queue.js';
import { openQueues, type OpenQueues } from '../../../bot/adapters/queue/open-queues.js';
import type { ChangeJob, ChangeWork } from '../../../bot/ports/change-queue.js';
import { startCarriers, type Place } from '../postgres/carriers.js';

const giveUp = (): Promise<void> => Promise.resolve();
const ended = (): Promise<'ended'> => Promise.resolve('ended');
/** Notes the change that a job is of. */
const noting =
  (ran: string[]): ChangeWork['run'] =>
  ({ changeId }) => {
    ran.push(changeId);
    return ended();
  };

jest.setTimeout(120_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

describe.each(carriers.names)('the change queue on %s', (carrier) => {
  let place: Place;
  let database: Database;
  let queues: OpenQueues;
  let queue: OpenChangeQueue;
  let errors: unknown[];
  beforeEach(async () => {
    place = await carriers.newPlace(carrier);
    database = await place.open();
    errors = [];
    queues = await openQueues({ database, onError: (error) => errors.push(error) });
    queue = queues.changes;
  });
  afterEach(async () => {
    await queues.stop();
    await database.close();
  });

  it('runs each change once', async () => {
    const ran: string[] = [];
    await queue.start({ run: noting(ran), giveUp });
    const all = Array.from({ length: 12 }, (_, index) => `change-${index}`);
    for (const changeId of all) await enqueue(changeId);
    await until(() => ran.length >= all.length);
    await pause(1_200);
    expect([...ran].sort()).toEqual([...all].sort());
    expect(errors).toEqual([]);
  });

  it('runs nothing of a transaction that is not committed', async () => {
    const ran: string[] = [];
    await queue.start({ run: noting(ran), giveUp });
    const work = database.transaction(async (sql) => {
      await queue.enqueue(sql, { tenantId: 't', changeId: 'lost' });
      throw new Error('something else went wrong');
    });
    await expect(work).rejects.toThrow('something else');
    await enqueue('kept');
    await until(() => ran.length > 0);
    await pause(700);
    expect(ran).toEqual(['kept']);
  });

  it('starts sooner when nudged than the next look would come', async () => {
    const started = new Map<string, number>();
    await queue.start({
      run: ({ changeId }) => {
        started.set(changeId, performance.now());
        return ended();
      },
      giveUp,
    });
    // The machine may be busy just then, so the quickest of several counts.
    let quickest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 8 && quickest >= 300; attempt += 1) {
      const change = `change-${attempt}`;
      await pause(100);
      await enqueue(change);
      const nudged = performance.now();
      queue.nudge();
      await until(() => started.has(change));
      quickest = Math.min(quickest, (started.get(change) ?? 0) - nudged);
    }
    expect(quickest).toBeLessThan(300);
  });

  it('tries a change again that broke off, and reports why', async () => {
    let attempts = 0;
    await queue.start({
      run: () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('Microsoft is away')) : ended();
      },
      giveUp,
    });
    await enqueue('change');
    await until(() => attempts >= 2);
    expect(errors).toEqual([new Error('Microsoft is away')]);
  });

  it('waits for running changes when it stops, and takes no new ones', async () => {
    const done: string[] = [];
    await queue.start({
      run: async ({ changeId }) => {
        await pause(600);
        done.push(changeId);
        return 'ended';
      },
      giveUp,
    });
    await enqueue('running');
    queue.nudge();
    await until(async () => (await stateOf('running')) === 'active');
    const stopping = queues.stop();
    await enqueue('waiting');
    await stopping;
    expect(done).toEqual(['running']);
    expect(await stateOf('running')).toBe('completed');
    expect(await stateOf('waiting')).toBe('created');
  });

  it('does not end the process when the database goes away, and reports it', async () => {
    const other = await carriers.newPlace(carrier);
    const away = await other.open();
    const reported: unknown[] = [];
    const orphan = await openQueues({ database: away, onError: (error) => reported.push(error) });
    await orphan.changes.start({ run: ended, giveUp });
    await away.close();
    await until(() => reported.length > 0);
    await orphan.stop();
  });

  it('runs a change again whose process was killed in the middle of it', async () => {
    await enqueue('survivor');
    await queues.stop();
    await database.close();

    const { dataDir, databaseUrl } = place.options;
    const program = fileURLToPath(new URL('./work-on-changes.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', program, dataDir, databaseUrl ?? '', '600000'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    await until(() => printed.includes('survivor'));
    child.kill('SIGKILL');
    await once(child, 'exit');

    database = await place.open();
    queues = await openQueues({ database, onError: (error) => errors.push(error) });
    queue = queues.changes;
    if (carrier === 'server') await endLease('survivor');
    const ran: string[] = [];
    await queue.start({ run: noting(ran), giveUp });
    await until(() => ran.length > 0, 60_000);
    expect(ran).toEqual(['survivor']);
  });

  it('tries a job later that Microsoft would not have, and gives it up after its last attempt', async () => {
    let attempts = 0;
    const givenUp: ChangeJob[] = [];
    await queue.start({
      run: () => {
        attempts += 1;
        return Promise.resolve('later');
      },
      giveUp: (job) => {
        givenUp.push(job);
        return Promise.resolve();
      },
    });
    await enqueue('change');
    for (let attempt = 1; attempt <= 14; attempt += 1) {
      await until(() => attempts >= attempt);
      await until(async () => attempts > attempt || (await stateOf('change')) !== 'active');
      if (attempt < 14) expect(await waitsMs('change')).toBeGreaterThan(0);
      await database.query({ text: `update pgboss.job set start_after = now() where state = 'retry'` });
      queue.nudge();
    }
    await until(() => givenUp.length > 0);
    expect(givenUp).toMatchObject([{ kind: 'advance', changeId: 'change' }]);
    expect(errors).toEqual([]);
    await until(async () => (await stateOf('change')) === 'completed');
  });

  it('takes a job up again at the next start that was stopped in the middle, without counting it as an attempt', async () => {
    await enqueue('long');
    await queue.start({
      run: async (_, { stop }) => {
        await until(() => stop.aborted);
        throw new Error('The product stops');
      },
      giveUp,
    });
    await until(async () => (await stateOf('long')) === 'active');
    await queues.stop();
    expect(errors).toEqual([]);
    expect(await attemptsOf('long')).toBe(0);
    queues = await openQueues({ database, onError: (error) => errors.push(error) });
    queue = queues.changes;
    const ran: string[] = [];
    await queue.start({ run: noting(ran), giveUp });
    await until(() => ran.length > 0);
  });

  it('sets one number while a bulk change keeps all its slots busy', async () => {
    const slices = Array.from({ length: 40 }, (_, at): ChangeJob => {
      return { kind: 'slice', tenantId: 't', changeId: 'bulk', from: at * 10, count: 10 };
    });
    await database.transaction((sql) => queue.jobs.add(sql, slices, 400));
    const ran: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await queue.start({
      run: async ({ changeId }) => {
        ran.push(changeId);
        if (changeId === 'bulk') await held;
        return 'ended';
      },
      giveUp,
    });
    await until(() => ran.includes('bulk'));
    await enqueue('small');
    await until(() => ran.includes('small'));
    expect(ran.filter((each) => each === 'bulk').length).toBeLessThan(40);
    release();
  });

  it('adds only those jobs of which none waits or runs', async () => {
    const slice: ChangeJob = { kind: 'slice', tenantId: 't', changeId: 'twice', from: 0, count: 10 };
    for (let times = 0; times < 3; times += 1) {
      await database.transaction((sql) =>
        queue.jobs.addMissing(sql, [slice, { ...slice, from: 10 * (times + 1) }], 400),
      );
    }
    const [found] = await database.query<{ count: number }>({
      text: `select count(*) as count from pgboss.job where data->>'changeId' = 'twice'`,
    });
    expect(found?.count).toBe(4);
  });

  async function waitsMs(changeId: string): Promise<number> {
    const [job] = await database.query<{ ms: number }>({
      text: `select (extract(epoch from start_after - now()) * 1000)::int as ms from pgboss.job
        where data->>'changeId' = $1`,
      values: [changeId],
    });
    return job?.ms ?? 0;
  }

  async function attemptsOf(changeId: string): Promise<number> {
    const [job] = await database.query<{ attempts: number | null }>({
      text: `select (data->>'attempt')::int as attempts from pgboss.job where data->>'changeId' = $1`,
      values: [changeId],
    });
    return job?.attempts ?? 0;
  }

  function enqueue(changeId: string): Promise<void> {
    return database.transaction((sql) => queue.enqueue(sql, { tenantId: 't', changeId }));
  }

  async function stateOf(changeId: string): Promise<string | undefined> {
    const [job] = await database.query<{ state: string }>({
      text: `select state from pgboss.job where data->>'changeId' = $1`,
      values: [changeId],
    });
    return job?.state;
  }

  /** Saves the half minute that a server waits for a sign of life of a process that may be another one. */
  async function endLease(changeId: string): Promise<void> {
    await database.query({
      text: `update pgboss.job set started_on = started_on - interval '1 minute' where data->>'changeId' = $1`,
      values: [changeId],
    });
  }
});

if (carriers.names.includes('server')) {
  it('gives each change to one of several instances', async () => {
    const place = await carriers.newPlace('server');
    const databases = await Promise.all([1, 2, 3].map(() => place.open()));
    const queues = await Promise.all(
      databases.map((each) => openQueues({ database: each, onError: (error) => console.error(error) })),
    );
    const ran: string[] = [];
    for (const { changes } of queues) await changes.start({ run: noting(ran), giveUp });
    const all = Array.from({ length: 60 }, (_, index) => `change-${index}`);
    await databases[0]!.transaction(async (sql) => {
      for (const changeId of all) await queues[0]!.changes.enqueue(sql, { tenantId: 't', changeId });
    });
    await until(() => ran.length >= all.length);
    await pause(700);
    expect([...ran].sort()).toEqual([...all].sort());
    await Promise.all(queues.map((queue) => queue.stop()));
    await Promise.all(databases.map((each) => each.close()));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function until(holds: () => boolean | Promise<boolean>, within = 30_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not come to pass in time');
    await pause(20);
  }
}
