import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../bot/adapters/postgres/database.js';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { startProductBeside, watchFilling, type Logged, type ProductBeside } from './product-beside.js';
import { restlessHand, restlessTenant } from './restless-tenant.js';
import { ALL_DONE, differencesIn, lookInto, openStage, partStates, type Stage } from './sync-stage.js';

const WEEK_AND_AN_HOUR = 7 * 86_400 + 3_600;

/** Each call meets one of these or none. */
const everythingAtOnce = (seed: number): object => ({
  graph: [
    { mode: 'throttled', retryAfterSeconds: 0.3, share: 0.12, seed },
    { mode: 'serverError', share: 0.08, seed: seed + 1 },
    { mode: 'dropped', share: 0.08, seed: seed + 2 },
    { mode: 'slow', delayMs: 300, share: 0.1, seed: seed + 3 },
    { mode: 'partial', share: 0.05, seed: seed + 4 },
  ],
  teamsPowerShell: [
    // The one call by which a grant to the whole tenant is learned.
    { mode: 'throttled', match: 'Get-CsUserPolicyAssignment', times: 1 },
    { mode: 'dying', share: 0.015, seed: seed + 5 },
    { mode: 'throttled', share: 0.03, seed: seed + 6 },
    { mode: 'serverError', share: 0.02, seed: seed + 7 },
    { mode: 'slow', delayMs: 200, share: 0.03, seed: seed + 8 },
  ],
});

describe('while Microsoft is slow, throttles, breaks and dies, and people change', () => {
  let stage: Stage;
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    stage = await openStage(restlessTenant(600));
    server = await startPostgresServer();
  }, 60_000);
  afterAll(async () => {
    await stage.stop();
    await server?.stop();
  });

  it('the mirror ends up equal to the tenant', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.info(`seed ${seed}`);
    const place = {
      dataDir: stage.newFolder(),
      ...(server !== undefined && { databaseUrl: await server.newDatabase() }),
    };
    await stage.control('PUT', 'faults', everythingAtOnce(seed));
    await stage.control('PUT', 'limits', { graphLatencyMs: 30, dialInUsersPerSecond: 400 });
    const product = startProductBeside(stage.microsoft, place);
    const impatient = moveOnAfterFailures(stage, product);
    const filled = product.logged(watchFilling());
    const hand = restlessHand(seed);
    await product.logged(({ event }) => event === 'powershell.started');
    for (let change = 0; change < 15; change += 1) {
      await stage.control('POST', 'people', hand.next(stage.truth()));
      await pause(200);
    }
    await filled;

    // By then everybody is listed and everybody's defaults are read again, whoever changed them.
    const from = product.log.length;
    const again = product.logged(watchFilling(), from);
    await stage.control('POST', 'clock', { advanceSeconds: WEEK_AND_AN_HOUR });
    await again;
    await product.stop();
    impatient.abort();

    await lookInto(place, async (database) => {
      expect(await differencesIn(database, stage.truth())).toEqual([]);
      expect(await partStates(database)).toEqual(ALL_DONE);
      const history = await linesOf(database);
      expect(history.length).toBeGreaterThan(0);
      expect(history.filter((line, index) => isRepeated(line, history.slice(0, index)))).toEqual([]);
      const policies = history.filter(({ fact }) => fact === 'policies');
      expect(policies.filter(({ userId }) => !hand.policiesChanged.has(userId))).toEqual([]);
    });
  }, 120_000);
});

/** What could not be read is tried again a minute later by the tenant's clock. */
function moveOnAfterFailures(stage: Stage, product: ProductBeside): AbortController {
  const stopped = new AbortController();
  const brokeOff = ({ event, whole }: Logged): boolean => event === 'sync.ended' && whole === false;
  const watch = async (): Promise<void> => {
    for (let from = 0; !stopped.signal.aborted; from = product.log.length) {
      await product.logged(brokeOff, from);
      await pause(300);
      await stage.control('POST', 'clock', { advanceSeconds: 61 });
    }
  };
  // Ends with the product.
  void watch().catch(() => undefined);
  return stopped;
}

interface Line {
  readonly userId: string;
  readonly fact: string;
  readonly before: unknown;
  readonly after: unknown;
}

function linesOf(database: Database): Promise<readonly Line[]> {
  return database.query<Line>({
    text: `select user_id as "userId", fact, before, after from mirror_history where user_id is not null order by id`,
  });
}

/** Somebody's line that says the same as their last one about that fact, or does not go on from there. */
function isRepeated(line: Line, earlier: readonly Line[]): boolean {
  const last = earlier.findLast(({ userId, fact }) => userId === line.userId && fact === line.fact);
  if (last === undefined) return false;
  const same = JSON.stringify([last.before, last.after]) === JSON.stringify([line.before, line.after]);
  const goesOn = JSON.stringify(last.after) === JSON.stringify(line.before);
  // Whether a plan is ready may be learned without a line of its own.
  return line.fact === 'license' || line.after === null ? same : !goesOn;
}
