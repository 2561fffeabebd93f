import { setTimeout as pause } from 'node:timers/promises';
import { createChance } from '../../bot/sandbox/chance.js';
import { SLOTS, startProductBeside, watchFilling, type Place, type ProductBeside } from './product-beside.js';
import { between, type Calls, type Stage } from './sync-stage.js';

export const DEFAULTS_CMDLET = 'Get-CsOnlineDialInConferencingUser';

/** Fills a mirror that nothing disturbs; answers the calls that it took. */
export async function fillUndisturbed(
  stage: Stage,
  place: Place,
): Promise<{ product: ProductBeside; calls: Calls }> {
  const before = await stage.calls();
  const product = startProductBeside(stage.microsoft, place);
  await product.logged(watchFilling());
  return { product, calls: between(before, await stage.calls()) };
}

export interface KilledFill {
  /** How many milliseconds after it was ready the product was killed each time. */
  readonly killedAfter: readonly number[];
  readonly calls: Calls;
}

/** Fills a mirror and kills the product again and again meanwhile, at points that `seed` decides, until it is full. */
export async function fillWithKills(
  stage: Stage,
  place: Place,
  { kills, seed }: { readonly kills: number; readonly seed: number },
): Promise<KilledFill> {
  const chance = createChance(seed);
  const isFull = watchFilling();
  const before = await stage.calls();
  const killedAfter: number[] = [];
  for (;;) {
    const product = startProductBeside(stage.microsoft, place);
    const full = product.logged(isFull).then(
      () => true,
      () => false,
    );
    await product.logged(({ event }) => event === 'ready');
    const after = killedAfter.length < kills ? Math.round(chance() * LONGEST_MS) : LAST_LIMIT_MS;
    const limit = new AbortController();
    const late = pause(after, false, { signal: limit.signal }).catch(() => false);
    if (await Promise.race([full, late])) {
      limit.abort();
      await product.stop();
      return { killedAfter, calls: between(before, await stage.calls()) };
    }
    await product.kill();
    killedAfter.push(after);
  }
}

const LONGEST_MS = 2_000;
const LAST_LIMIT_MS = 120_000;

/**
 * Which operations were called more often than they may have been: at each kill, those under way were lost. Those are the
 * readings of people's defaults side by side, of a list the page being kept and the one after it, and of the shared facts,
 * which are kept together, at most each once.
 */
export function calledTooOften(undisturbed: Calls, { killedAfter, calls }: KilledFill): readonly string[] {
  return Object.entries(calls).flatMap(([name, count]) => {
    const once = undisturbed[name] ?? 0;
    const most = once + killedAfter.length * lostAtAKill(name, once);
    return count > most ? [`${name}: ${String(count)} calls, at most ${String(most)} expected`] : [];
  });
}

function lostAtAKill(name: string, once: number): number {
  if (name === DEFAULTS_CMDLET) return SIDE_BY_SIDE;
  if (LISTS.includes(name)) return 2;
  return Math.max(1, once);
}

const SIDE_BY_SIDE = SLOTS * 2;
const LISTS = ['GET /users', 'GET /users/delta', 'GET /admin/teams/userConfigurations'];
