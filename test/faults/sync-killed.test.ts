import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import { calledTooOften, DEFAULTS_CMDLET, fillUndisturbed, fillWithKills } from './kill-rounds.js';
import {
  ALL_DONE,
  differencesIn,
  lookInto,
  openStage,
  partStates,
  type Calls,
  type Stage,
} from './sync-stage.js';

const PEOPLE = 3_000;
const KILLS = 3;

describe('a product that is killed while it fills its mirror', () => {
  let stage: Stage;
  let undisturbed: Calls;
  beforeAll(async () => {
    stage = await openStage(sizedTenant({ organizers: PEOPLE, numbers: 40 }));
    await stage.control('PUT', 'limits', { graphLatencyMs: 100, dialInUsersPerSecond: 600 });
    const filled = await fillUndisturbed(stage, { dataDir: stage.newFolder() });
    undisturbed = filled.calls;
    await filled.product.stop();
  }, 120_000);
  afterAll(() => stage.stop());

  it('asks for everything once when nothing disturbs it', () => {
    expect(undisturbed).toMatchObject({
      'GET /users': 4,
      'GET /users/delta': 1,
      'GET /admin/teams/userConfigurations': 4,
      [DEFAULTS_CMDLET]: PEOPLE * 0.9,
    });
  });

  it('goes on where it was: the mirror is right, and only the calls under way are repeated', async () => {
    const place = { dataDir: stage.newFolder() };
    const seed = Math.floor(Math.random() * 2 ** 31);
    const killed = await fillWithKills(stage, place, { kills: KILLS, seed });
    console.info(`seed ${seed}, killed after ${killed.killedAfter.join(', ')} ms`);
    expect(killed.killedAfter).toHaveLength(KILLS);
    expect(calledTooOften(undisturbed, killed)).toEqual([]);
    await lookInto(place, async (database) => {
      expect(await partStates(database)).toEqual(ALL_DONE);
      expect(await differencesIn(database, stage.truth())).toEqual([]);
      expect(await database.query({ text: 'select fact, before, after from mirror_history' })).toEqual([]);
    });
  }, 120_000);
});
