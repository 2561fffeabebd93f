import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import type { OpenChangeQueue } from '../../../bot/adapters/queue/change-queue.js';
import { openQueues, type OpenQueues } from '../../../bot/adapters/queue/open-queues.js';
import { startCarriers, type Place } from '../postgres/carriers.js';

const giveUp = (): Promise<void> => Promise.resolve();

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
    await queue.start({ run: ({ changeId }) => Promise.resolve(void ran.push(changeId)), giveUp });
    const all = Array.from({ length: 12 }, (_, index) => `change-${index}`);
    for (const changeId of all) await enqueue(changeId);
    await until(() => ran.length >= all.length);
    await pause(1_200);
    expect([...ran].sort()).toEqual([...all].sort());
    expect(errors).toEqual([]);
  });

  it('runs nothing of a transaction that is not committed', async () => {
    const ran: string[] = [];
    await queue.start({ run: ({ changeId }) => Promise.resolve(void ran.push(changeId)), giveUp });
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
        return Promise.resolve();
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
        return attempts === 1 ? Promise.reject(new Error('Microsoft is away')) : Promise.resolve();
      },
      giveUp,
    });
    await enqueue('change');
    await until(() => attempts >= 2);
    expect(errors).toEqual([new Error('Microsoft is away')]);
  });

  it('waits for running changes when it stops, and takes no new ones', async () => {
    const ended: string[] = [];
    await queue.start({
      run: async ({ changeId }) => {
        await pause(600);
        ended.push(changeId);
      },
      giveUp,
    });
    await enqueue('running');
    queue.nudge();
    await until(async () => (await stateOf('running')) === 'active');
    const stopping = queues.stop();
    await enqueue('waiting');
    await stopping;
    expect(ended).toEqual(['running']);
    expect(await stateOf('running')).toBe('completed');
    expect(await stateOf('waiting')).toBe('created');
  });

  it('does not end the process when the database goes away, and reports it', async () => {
    const other = await carriers.newPlace(carrier);
    const away = await other.open();
    const reported: unknown[] = [];
    const orphan = await openQueues({ database: away, onError: (error) => reported.push(error) });
    await orphan.changes.start({ run: () => Promise.resolve(), giveUp });
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
    await queue.start({ run: ({ changeId }) => Promise.resolve(void ran.push(changeId)), giveUp });
    await until(() => ran.length > 0, 60_000);
    expect(ran).toEqual(['survivor']);
  });

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
    for (const { changes } of queues)
      await changes.start({ run: ({ changeId }) => Promise.resolve(void ran.push(changeId)), giveUp });
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
