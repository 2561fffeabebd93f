import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { changeWithKills } from './change-kills.js';
import { openStage, type Stage } from './sync-stage.js';

describe('a change of everybody whose product is killed again and again, while Microsoft throttles and breaks', () => {
  let stage: Stage;
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    stage = await openStage(sizedTenant({ organizers: 334, numbers: 40 }));
    server = await startPostgresServer();
  }, 60_000);
  afterAll(async () => {
    await stage.stop();
    await server?.stop();
  });

  it('ends as planned: nothing lost, nothing twice, one line in the record for each step', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const place = { dataDir: stage.newFolder() };
    const killed = await changeWithKills(stage, { kills: 6, workers: 1, seed, place });
    console.info(`seed ${seed}, killed after ${killed.killedAfter.join(', ')} ms`);
    expect(killed.troubles).toEqual([]);
    expect(killed.killedAfter).toHaveLength(6);
  }, 300_000);

  it('ends as planned with three workers on a PostgreSQL server', async () => {
    if (server === undefined) return;
    const seed = Math.floor(Math.random() * 2 ** 31);
    const place = { dataDir: stage.newFolder(), databaseUrl: await server.newDatabase() };
    const killed = await changeWithKills(stage, { kills: 6, workers: 3, seed, place });
    console.info(`seed ${seed}, killed after ${killed.killedAfter.join(', ')} ms`);
    expect(killed.troubles).toEqual([]);
    expect(killed.killedAfter).toHaveLength(6);
  }, 300_000);
});
