import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import { openQueues, type OpenQueues } from '../../../bot/adapters/queue/open-queues.js';
import type { SyncJob } from '../../../bot/ports/mirror-sync.js';
import { startCarriers, type Place } from '../postgres/carriers.js';

jest.setTimeout(60_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

const LISTS: SyncJob = { tenantId: 't', kind: 'changes' };
const DEFAULTS: SyncJob = { tenantId: 't', kind: 'defaults' };

describe.each(carriers.names)('the queue of syncs on %s', (carrier) => {
  let place: Place;
  let database: Database;
  let queues: OpenQueues;
  let errors: unknown[];
  beforeEach(async () => {
    place = await carriers.newPlace(carrier);
    errors = [];
    await open();
  });
  afterEach(async () => {
    await queues.stop();
    await database.close();
  });

  async function open(): Promise<void> {
    database = await place.open();
    queues = await openQueues({ database, onError: (error) => errors.push(error) });
  }

  it('a second request adds nothing while one is waiting, and runs after one that is running', async () => {
    for (let asked = 0; asked < 5; asked += 1) await queues.syncs.request(LISTS);
    const ran: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await queues.syncs.start({
      run: async ({ kind }) => {
        ran.push(kind);
        if (ran.length === 1) await held;
      },
    });
    await until(() => ran.length === 1);
    for (let asked = 0; asked < 3; asked += 1) await queues.syncs.request({ ...LISTS, kind: 'full' });
    await pause(1_500);
    expect(ran).toEqual(['changes']);
    release();
    await until(() => ran.length === 2);
    await pause(1_500);
    expect(ran).toEqual(['changes', 'full']);
    expect(errors).toEqual([]);
  });

  it('people’s own numbers are read beside the lists', async () => {
    await queues.syncs.request(LISTS);
    await queues.syncs.request(DEFAULTS);
    const running = new Set<string>();
    let most = 0;
    await queues.syncs.start({
      run: async ({ kind }) => {
        running.add(kind);
        most = Math.max(most, running.size);
        await until(() => most === 2);
        running.delete(kind);
      },
    });
    await until(() => most === 2);
  });

  it('work that is left because the product stops is taken up by the next start, as the same job', async () => {
    await queues.syncs.request(DEFAULTS);
    const jobs: string[] = [];
    await queues.syncs.start({
      run: async (_, { jobId, stop }) => {
        jobs.push(jobId);
        await until(stop);
      },
    });
    await until(() => jobs.length === 1);
    await queues.stop();
    await database.close();
    await open();
    await queues.syncs.start({ run: (_, { jobId }) => Promise.resolve(void jobs.push(jobId)) });
    await until(() => jobs.length === 2);
    expect(jobs[1]).toBe(jobs[0]);
    expect(errors).toEqual([]);
  });

  it('a sync that throws is reported and tried again', async () => {
    await queues.syncs.request(LISTS);
    let tries = 0;
    await queues.syncs.start({
      run: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('a bug')) : Promise.resolve();
      },
    });
    await until(() => tries === 2);
    expect(errors).toHaveLength(1);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function until(holds: () => boolean, within = 20_000): Promise<void> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) throw new Error('it did not come to pass in time');
    await pause(20);
  }
}
