import { createChance } from '../../bot/sandbox/chance.js';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import { startPostgresServer } from '../support/postgres-server.js';
import { changeWithKills } from './change-kills.js';
import { calledTooOften, fillUndisturbed, fillWithKills } from './kill-rounds.js';
import type { Place } from './product-beside.js';
import { ALL_DONE, differencesIn, lookInto, openStage, partStates } from './sync-stage.js';

// `npm run kills -- [how many] [--server] [--seed n]`: kills the product that many times while it fills one mirror after the
// other, on PGlite or a PostgreSQL server, and looks each time whether the mirror is right and who was asked twice.
// `npm run kills -- changes [how many] [--workers n] [--organizers n] [--pglite] [--seed n]`: kills it that many times while it
// applies one change of 10,000 organizers, and looks whether that ended as planned, with nothing lost and nothing done twice.
const args = process.argv.slice(2);
if (args.includes('changes')) process.exit(await killChanges(args));
const wanted = Number(args.find((each) => /^\d+$/.test(each)) ?? 200);
const seedAt = args.indexOf('--seed');
const seed = seedAt === -1 ? Math.floor(Math.random() * 2 ** 31) : Number(args[seedAt + 1]);
const server = args.includes('--server') ? await startPostgresServer() : undefined;
const chance = createChance(seed);
console.log(
  `${String(wanted)} kills, seed ${String(seed)}, on ${server === undefined ? 'PGlite' : 'PostgreSQL'}`,
);

const stage = await openStage(sizedTenant({ organizers: 3_000, numbers: 40 }));
await stage.control('PUT', 'limits', { graphLatencyMs: 100, dialInUsersPerSecond: 600 });
const newPlace = async (): Promise<Place> => ({
  dataDir: stage.newFolder(),
  ...(server !== undefined && { databaseUrl: await server.newDatabase() }),
});
const undisturbed = await fillUndisturbed(stage, await newPlace());
await undisturbed.product.stop();

let troubles = 0;
for (let killed = 0; killed < wanted;) {
  const place = await newPlace();
  const kills = Math.min(wanted - killed, 1 + Math.floor(chance() * 8));
  const filled = await fillWithKills(stage, place, { kills, seed: Math.floor(chance() * 2 ** 31) });
  const wrong = await lookInto(place, async (database) => [
    ...calledTooOften(undisturbed.calls, filled),
    ...(await differencesIn(database, stage.truth())),
    ...undone(await partStates(database)),
    ...(await database.query<{ fact: string }>({ text: 'select fact from mirror_history' })).map(
      ({ fact }) => `a line of history: ${fact}`,
    ),
  ]);
  killed += filled.killedAfter.length;
  troubles += wrong.length;
  console.log(
    `${String(killed)} kills; this time after ${filled.killedAfter.join(', ')} ms; ${String(wrong.length)} troubles`,
  );
  for (const each of wrong.slice(0, 5)) console.log(`  ${each}`);
  if (filled.killedAfter.length === 0) break;
}
await stage.stop();
await server?.stop();
console.log(`${String(troubles)} troubles in all`);
process.exitCode = troubles === 0 ? 0 : 1;

async function killChanges(given: readonly string[]): Promise<number> {
  const valueOf = (name: string, usual: number): number => {
    const at = given.indexOf(name);
    return at === -1 ? usual : Number(given[at + 1]);
  };
  const kills = Number(given.find((each, at) => /^\d+$/.test(each) && given[at - 1] === 'changes') ?? 200);
  const workers = valueOf('--workers', 1);
  // Of ten people nine have a license with dial-in.
  const organizers = Math.ceil(valueOf('--organizers', 10_000) / 0.9);
  const seedOfChange = valueOf('--seed', Math.floor(Math.random() * 2 ** 31));
  const database = given.includes('--pglite') ? undefined : await startPostgresServer();
  const on = database === undefined ? 'PGlite' : `PostgreSQL ${database.version}`;
  console.log(`${String(kills)} kills, ${String(workers)} workers, seed ${String(seedOfChange)}, on ${on}`);
  const place = await openStage(sizedTenant({ organizers, numbers: 40 }));
  const killed = await changeWithKills(place, {
    kills,
    workers,
    seed: seedOfChange,
    place: {
      dataDir: place.newFolder(),
      ...(database !== undefined && { databaseUrl: await database.newDatabase() }),
    },
    tell: (line) => console.log(line),
  });
  await place.stop();
  await database?.stop();
  for (const each of killed.troubles.slice(0, 20)) console.log(`  ${each}`);
  console.log(
    `${String(killed.steps)} steps, ${String(killed.killedAfter.length)} kills, ${killed.seconds.toFixed(0)} s: ` +
      `${String(killed.troubles.length)} troubles`,
  );
  return killed.troubles.length === 0 && killed.killedAfter.length === kills ? 0 : 1;
}

function undone(states: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(ALL_DONE)
    .filter((part) => states[part] !== 'done')
    .map((part) => `${part} is ${states[part] ?? 'not begun'}`);
}
