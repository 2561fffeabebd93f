import { availableParallelism, loadavg } from 'node:os';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.js';
import { startChild, type Child } from './child.js';
import { changeOnePercent } from './mirror-changes.js';
import { defaultsByTheClock } from './mirror-clock.js';
import { askWhileSyncing } from './mirror-asking.js';
import { SLOTS, startMicrosoft, startProduct, type Microsoft } from './mirror-stage.js';

const LATENCY_MS = 150;
const USERS_PER_SECOND = 2_600;

/**
 * Filling the mirror of a big tenant against a bare client that reads the same pages, in the same run. The simulated tenant
 * is a process of its own, but it and PostgreSQL run on the same machine: what it cannot deliver is shown as its own floor.
 */
export async function mirrorBench({ short }: { readonly short: boolean }): Promise<void> {
  const server = await startPostgresServer();
  if (server === undefined) return;
  const size = short ? { organizers: 5_000, numbers: 200 } : { organizers: 100_000, numbers: 2_000 };
  console.log(
    `\nThe mirror of ${String(size.organizers)} people and ${String(size.numbers)} numbers, ${String(LATENCY_MS)} ms a request ` +
      `of Graph, PostgreSQL ${server.version}; ${String(availableParallelism())} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  const limits = { graphLatencyMs: LATENCY_MS, dialInUsersPerSecond: USERS_PER_SECOND };
  const microsoft = await startMicrosoft(size, limits);
  const sample = String(short ? 4_000 : 20_000);
  const bare = await startChild('mirror-bare-client.ts', {
    SETTINGS: microsoft.settings,
    SLOTS: String(SLOTS),
    PEOPLE: sample,
  });
  try {
    await fillOnce({ microsoft, bare, server });
    await askWhileSyncing({ microsoft, bare, server });
  } finally {
    await Promise.all([bare.stop(), microsoft.child.stop()]);
  }
  try {
    await defaultsByTheClock({ organizers: short ? 1_000 : 10_000, numbers: 200 }, server);
  } finally {
    await server.stop();
  }
}

interface Stage {
  readonly microsoft: Microsoft;
  readonly bare: Child;
  readonly server: PostgresServer;
}

async function fillOnce({ microsoft, bare, server }: Stage): Promise<void> {
  const floor = await bare.ask('lists');
  const reads = await bare.ask('defaults');
  const product = await startProduct(microsoft, server);
  try {
    const idle = await product.child.ask('memory');
    await product.child.ask('stalls');
    await product.child.ask('syncFully');
    const began = await product.until(['shared'], 'running');
    await product.until(['shared'], 'done');
    const listed = await product.until(['shared', 'people', 'policies', 'licenses'], 'done');
    const stalls = await product.child.ask('stalls');
    const listing = await product.child.ask('memory');
    const [due] = await product.query<{ total: string }>(
      `select total from mirror_parts where part = 'defaults'`,
    );
    const started = await product.until(['defaults'], 'running');
    const complete = await product.until(['defaults'], 'done');
    const organizers = Number(
      due?.total ??
        (await product.query<{ total: string }>(`select total from mirror_parts where part = 'defaults'`))[0]
          ?.total,
    );
    const memory = await product.child.ask('memory');
    printFill({
      floorMs: floor['ms'] ?? Number.NaN,
      readsPerSecond: ((reads['people'] ?? 0) * 1000) / (reads['ms'] ?? Number.NaN),
      listsMs: listed - began,
      defaultsMs: complete - started,
      organizers,
      floorPages: floor['pages'] ?? 0,
    });
    console.log(
      `Memory of the product: ${megabytes(idle['peakRss'])} MB at rest, at most ${megabytes(listing['peakRss'])} MB while listing ` +
        `and ${megabytes(memory['peakRss'])} MB in all (heap in use at most ${megabytes(memory['peakHeap'])} MB); aim below 400 MB.`,
    );
    console.log(
      `Its event loop was held up ${(stalls['p99Ms'] ?? 0).toFixed(0)} ms (p99) and ${(stalls['maxMs'] ?? 0).toFixed(0)} ms (most) while listing.`,
    );
    await changeOnePercent(microsoft, product);
  } finally {
    await product.stop();
  }
}

interface Filled {
  readonly floorMs: number;
  readonly floorPages: number;
  readonly readsPerSecond: number;
  readonly listsMs: number;
  readonly defaultsMs: number;
  readonly organizers: number;
}

function printFill({ floorMs, floorPages, readsPerSecond, listsMs, defaultsMs, organizers }: Filled): void {
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const possible = Math.min(USERS_PER_SECOND, readsPerSecond);
  console.table([
    {
      what: 'people, policies, shared facts, exact licenses',
      seconds: seconds(listsMs),
      'floor s': seconds(floorMs),
      floor: `bare client, ${String(floorPages)} pages`,
      ratio: `${(listsMs / floorMs).toFixed(2)}×`,
    },
    {
      what: `defaults of ${String(organizers)} organizers`,
      seconds: seconds(defaultsMs),
      'floor s': seconds((organizers * 1000) / USERS_PER_SECOND),
      floor: `${String(USERS_PER_SECOND)} a second`,
      ratio: `${(defaultsMs / ((organizers * 1000) / USERS_PER_SECOND)).toFixed(2)}×`,
    },
    {
      what: 'the same',
      seconds: seconds(defaultsMs),
      'floor s': seconds((organizers * 1000) / possible),
      floor: `${possible.toFixed(0)} a second: bare calls on this machine`,
      ratio: `${(defaultsMs / ((organizers * 1000) / possible)).toFixed(2)}×`,
    },
  ]);
}

function megabytes(bytes: number | undefined): string {
  return ((bytes ?? Number.NaN) / 1024 / 1024).toFixed(0);
}
