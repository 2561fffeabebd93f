import type { PostgresServer } from '../support/postgres-server.js';
import { startChild, type Child } from './child.js';
import { startAsking, warmTokens, type Answered } from './mirror-questions.js';
import { pause, startProduct, type Microsoft } from './mirror-stage.js';

interface Stage {
  readonly microsoft: Microsoft;
  readonly bare: Child;
  readonly server: PostgresServer;
}

/**
 * "My numbers" of the tab, asked by a few organizers whose rows are fresh, about twenty a second: with nothing
 * else going on, while a bare client reads the tenant's lists (so that the simulated tenant works as hard), and during the
 * first filling of the mirror.
 */
export async function askWhileSyncing({ microsoft, bare, server }: Stage): Promise<void> {
  const product = await startProduct(microsoft, server);
  const control = await startChild('idle-control.ts');
  try {
    await microsoft.child.ask('stepBack');
    const { users } = await microsoft.truth();
    const who = users.filter(({ dialIn }) => dialIn !== null).slice(0, PEOPLE);
    const places = { microsoftUrl: microsoft.url, botUrl: product.url };
    const tokens = await warmTokens(
      places,
      who.map(({ id }) => id),
    );
    const during = async (name: string, work: () => Promise<unknown>): Promise<Row> => {
      await Promise.all([product.child.ask('stalls'), control.ask('stalls')]);
      const asking = startAsking(product.url, tokens);
      await work();
      const answered = await asking.stop();
      const [own, idle] = await Promise.all([product.child.ask('stalls'), control.ask('stalls')]);
      return { name, ...answered, own, idle };
    };
    await during('warming up', () => pause(QUIET_MS / 2));
    const rows = [
      await during('nothing else', () => pause(QUIET_MS)),
      await during('a bare client reads the lists', () => bare.ask('lists')),
      await during('the mirror reads the lists', async () => {
        await product.child.ask('syncFully');
        await product.until(['shared'], 'running');
        await product.until(['people', 'policies', 'licenses'], 'done');
      }),
      await during('the bare client reads defaults', () => bare.ask('defaults')),
      await during('the mirror reads defaults', () =>
        Promise.race([product.until(['defaults'], 'done'), pause(QUIET_MS * 2)]),
      ),
    ];
    print(rows);
  } finally {
    await product.stop();
    await control.stop();
  }
}

/** So few that the one question of each whose license the first list makes inexact does not show in the p99. */
const PEOPLE = 3;
const QUIET_MS = 20_000;

interface Row extends Answered {
  readonly name: string;
  readonly own: Readonly<Record<string, number>>;
  readonly idle: Readonly<Record<string, number>>;
}

function print(rows: readonly Row[]): void {
  const [quiet] = rows;
  console.log('\nThe same question while …');
  console.table(
    rows.map(({ name, questions, p50Ms, p99Ms, own, idle }) => ({
      while: name,
      questions,
      'p50 ms': p50Ms.toFixed(1),
      'p99 ms': p99Ms.toFixed(1),
      'p99 against quiet': `${(p99Ms / (quiet?.p99Ms ?? Number.NaN)).toFixed(2)}×`,
      'loop p99/max ms': `${(own['p99Ms'] ?? 0).toFixed(0)} / ${(own['maxMs'] ?? 0).toFixed(0)}`,
      'idle process p99/max ms': `${(idle['p99Ms'] ?? 0).toFixed(0)} / ${(idle['maxMs'] ?? 0).toFixed(0)}`,
    })),
  );
}
