import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { DEFAULTS_CMDLET, fillUndisturbed } from './kill-rounds.js';
import { SLOTS, startProductBeside, watchFilling, type Logged } from './product-beside.js';
import {
  ALL_DONE,
  between,
  differencesIn,
  lookInto,
  openStage,
  partStates,
  type Stage,
} from './sync-stage.js';

const PEOPLE = 1_500;
const SIDE_BY_SIDE = SLOTS * 2;
const readLists = ({ event, kind, whole }: Logged): boolean =>
  event === 'sync.ended' && kind !== 'defaults' && whole === true;

let stage: Stage;
let server: PostgresServer | undefined;
beforeAll(async () => {
  stage = await openStage(sizedTenant({ organizers: PEOPLE, numbers: 40 }));
  server = await startPostgresServer();
}, 60_000);
afterAll(async () => {
  await stage.stop();
  await server?.stop();
});

describe('a reading of changes whose link grows too old in the middle', () => {
  it('begins anew with everybody and ends right', async () => {
    await stage.control('PUT', 'limits', { graphLatencyMs: 100, dialInUsersPerSecond: null });
    const place = { dataDir: stage.newFolder() };
    const { product } = await fillUndisturbed(stage, place);
    const { users } = stage.truth();
    const set = users.slice(0, 700).map(({ id }) => ({ id, usageLocation: 'IE' }));
    await stage.control('POST', 'people', { set, remove: users.slice(-3).map(({ id }) => id) });
    const before = await stage.calls();
    const calls = async (name: string): Promise<number> => between(before, await stage.calls())[name] ?? 0;
    const ended = product.logged(readLists, product.log.length);
    await stage.control('POST', 'clock', { advanceSeconds: 31 * 60 });
    while ((await calls('GET /users/delta')) < 2) await pause(10);
    await stage.control('PUT', 'limits', { deltaTokenSeconds: 0.001 });
    await ended;
    await stage.control('PUT', 'limits', { deltaTokenSeconds: 86_400 });
    expect(await calls('GET /users')).toBe(Math.ceil(PEOPLE / 999));
    await product.stop();
    await lookInto(place, async (database) => {
      expect(await partStates(database)).toEqual(ALL_DONE);
      expect(await differencesIn(database, stage.truth())).toEqual([]);
    });
  }, 60_000);
});

describe('a product that is told to stop while it reads defaults', () => {
  it('ends within five seconds and goes on where it was after the next start', async () => {
    // At this rate each call waits its turn for a while.
    await stage.control('PUT', 'limits', { graphLatencyMs: 0, dialInUsersPerSecond: 2.6 });
    const place = { dataDir: stage.newFolder() };
    const before = await stage.calls();
    const read = async (): Promise<number> => between(before, await stage.calls())[DEFAULTS_CMDLET] ?? 0;
    const first = startProductBeside(stage.microsoft, place);
    await first.logged(readLists);
    while ((await read()) < 5) await pause(10);
    expect(await first.stop()).toBeLessThan(5_000);
    const readFirst = await read();
    expect(readFirst).toBeLessThan(20);

    await stage.control('PUT', 'limits', { dialInUsersPerSecond: null });
    const isFull = watchFilling();
    first.log.forEach(isFull);
    const second = startProductBeside(stage.microsoft, place);
    await second.logged(isFull);
    await second.stop();
    // Whatever was read before the stop was kept.
    expect(await read()).toBe(organizersNow());
    await lookInto(place, async (database) => {
      expect(await partStates(database)).toEqual(ALL_DONE);
      expect(await differencesIn(database, stage.truth())).toEqual([]);
    });
  }, 60_000);

  it('does not sit out what Microsoft says to wait for', async () => {
    await stage.control('PUT', 'faults', { teamsPowerShell: { mode: 'throttled', match: DEFAULTS_CMDLET } });
    const product = startProductBeside(stage.microsoft, { dataDir: stage.newFolder() });
    await product.logged(readLists);
    // By then it sits in a pause of eight seconds.
    await pause(8_500);
    expect(await product.stop()).toBeLessThan(5_000);
    await stage.control('DELETE', 'faults');
  }, 60_000);

  it('does not sit out a Retry-After of Graph', async () => {
    await stage.control('PUT', 'faults', {
      graph: { mode: 'throttled', retryAfterSeconds: 120, match: '/users' },
    });
    const before = await stage.calls();
    const product = startProductBeside(stage.microsoft, { dataDir: stage.newFolder() });
    while ((between(before, await stage.calls())['GET /users/delta'] ?? 0) === 0) await pause(20);
    await pause(300);
    expect(await product.stop()).toBeLessThan(5_000);
    await stage.control('DELETE', 'faults');
  }, 60_000);
});

describe('two instances on one PostgreSQL server', () => {
  it('do the work once', async () => {
    if (server === undefined) return;
    await stage.control('PUT', 'limits', { graphLatencyMs: 50, dialInUsersPerSecond: 600 });
    const databaseUrl = await server.newDatabase();
    const place = { dataDir: stage.newFolder(), databaseUrl };
    const before = await stage.calls();
    const products = [0, 1].map(() =>
      startProductBeside(stage.microsoft, { dataDir: stage.newFolder(), databaseUrl }),
    );
    const isFull = watchFilling();
    await Promise.race(products.map((product) => product.logged(isFull)));
    await Promise.all(products.map((product) => product.stop()));
    const calls = between(before, await stage.calls());
    expect(calls['GET /users']).toBe(Math.ceil(PEOPLE / 999));
    expect(calls['GET /admin/teams/userConfigurations']).toBe(Math.ceil(PEOPLE / 999));
    expect(calls[DEFAULTS_CMDLET]).toBeLessThanOrEqual(organizersNow() + SIDE_BY_SIDE);
    await lookInto(place, async (database) => {
      expect(await partStates(database)).toEqual(ALL_DONE);
      expect(await differencesIn(database, stage.truth())).toEqual([]);
    });
  }, 90_000);
});

function organizersNow(): number {
  return stage.truth().users.filter(({ dialIn }) => dialIn !== null).length;
}
