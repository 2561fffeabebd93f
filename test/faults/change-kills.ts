import { setTimeout as pause } from 'node:timers/promises';
import { createChance } from '../../bot/sandbox/chance.js';
import { confirmPlan, planFor, troublesIn, type Expected } from './change-stage.js';
import { startProductBeside, watchFilling, type Logged, type Place } from './product-beside.js';
import { Calls, lookInto, type Stage } from './sync-stage.js';

export interface KilledChange {
  /** How many milliseconds after it was ready a product was killed each time. */
  readonly killedAfter: readonly number[];
  readonly steps: number;
  readonly seconds: number;
  readonly troubles: readonly string[];
}

interface Rounds {
  readonly kills: number;
  readonly workers: number;
  readonly seed: number;
  readonly place: Place;
  /** Said after every so many kills. */
  readonly tell?: (line: string) => void;
}

/** What each call of Teams PowerShell may meet meanwhile. */
const faults = (seed: number): object => ({
  teamsPowerShell: [
    { mode: 'dying', share: 0.01, seed },
    { mode: 'throttled', share: 0.03, seed: seed + 1 },
    { mode: 'serverError', share: 0.02, seed: seed + 2 },
    { mode: 'slow', delayMs: 150, share: 0.02, seed: seed + 3 },
    { mode: 'lost', share: 0.01, seed: seed + 4 },
  ],
});

/**
 * Fills the mirror, confirms a change of every organizer, and has it applied by products of which one after the other is
 * killed at a point that `seed` decides, under throttling and faults, until it is over; answers what is wrong then.
 */
export async function changeWithKills(stage: Stage, rounds: Rounds): Promise<KilledChange> {
  const { kills, workers, seed, place } = rounds;
  await stage.control('DELETE', 'faults');
  await stage.control('PUT', 'limits', { dialInUsersPerSecond: null });
  const filling = startProductBeside(stage.microsoft, place);
  await filling.logged(watchFilling());
  await filling.stop();

  const stages = planFor(stage.truth());
  const steps = stages.flat().length;
  const { tenantId } = stage.microsoft.sandbox.microsoft;
  const id = `change-${String(seed)}`;
  await lookInto(place, (database) => confirmPlan(database, { tenantId, id, stages }));
  await stage.control('PUT', 'faults', faults(seed));
  // Two readings a step, so that the change lasts about as long as the kills.
  const lifeMs = LONGEST_MS / 2 - WARMING_MS;
  const perSecond = (2 * steps * workers) / ((kills * lifeMs) / 1_000);
  await stage.control('PUT', 'limits', { dialInUsersPerSecond: Math.max(20, Math.min(800, perSecond)) });

  const before = Calls.parse((await stage.microsoft.control('GET', 'writes')).body);
  const began = performance.now();
  const killedAfter = await killUntilOver(stage, rounds);
  const seconds = (performance.now() - began) / 1_000;
  await stage.control('DELETE', 'faults');
  const after = Calls.parse((await stage.microsoft.control('GET', 'writes')).body);
  const writes = Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]),
  );
  const truth = await settledTruth(stage, stages);
  const troubles = await lookInto(place, (database) =>
    troublesIn(database, { tenantId, id, stages, truth, writes }),
  );
  return { killedAfter, steps, seconds, troubles };
}

const LONGEST_MS = 3_000;
/** Until a product that is ready has a process of Teams PowerShell that answers. */
const WARMING_MS = 500;
/** A job of a product that was killed is taken up a little later. */
const LAST_LIMIT_MS = 600_000;

async function killUntilOver(
  stage: Stage,
  { kills, workers, seed, place, tell }: Rounds,
): Promise<readonly number[]> {
  const chance = createChance(seed);
  const killedAfter: number[] = [];
  const progress = { over: false };
  const over = (): boolean => progress.over;
  const isOver = ({ event }: Logged): boolean => event === 'change.ended';
  const work = async (): Promise<void> => {
    while (!over()) {
      const product = startProductBeside(stage.microsoft, {
        ...place,
        dataDir: dataDirOf(stage, place),
        syncMinutes: 0,
      });
      const ended = product.logged(isOver).then(
        () => (progress.over = true),
        () => false,
      );
      await product.logged(({ event }) => event === 'ready');
      const mayKill = killedAfter.length < kills;
      const after = mayKill ? Math.round(chance() * LONGEST_MS) : LAST_LIMIT_MS;
      if (mayKill) killedAfter.push(after);
      const until = performance.now() + after;
      while (!over() && performance.now() < until) await Promise.race([ended, pause(Math.min(200, after))]);
      if (over()) await product.stop();
      else if (!mayKill) throw new Error(`It did not end: ${JSON.stringify(product.log.slice(-5))}`);
      else await product.kill();
      if (mayKill && killedAfter.length % 20 === 0) tell?.(`${String(killedAfter.length)} kills`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return killedAfter;
}

/** On a server every worker has a folder of its own; of PGlite the folder is the database. */
function dataDirOf(stage: Stage, { dataDir, databaseUrl }: Place): string {
  return databaseUrl === undefined ? dataDir : stage.newFolder();
}

/** A big tenant writes itself down a little later. */
async function settledTruth(
  stage: Stage,
  stages: readonly (readonly Expected[])[],
): Promise<ReturnType<Stage['truth']>> {
  await pause(Math.min(5_000, 500 + stages.flat().length));
  return stage.truth();
}
