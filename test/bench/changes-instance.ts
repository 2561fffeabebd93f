import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type * as EngineModule from '../../bot/change-engine.js';
import type * as FactSetsModule from '../../bot/adapters/postgres/fact-sets.js';
import type * as DatabaseModule from '../../bot/adapters/postgres/open-database.js';
import type * as ChangesModule from '../../bot/adapters/postgres/stored-changes.js';
import type * as MirrorModule from '../../bot/adapters/postgres/stored-mirror.js';
import type * as SettingsModule from '../../bot/adapters/postgres/stored-tenant-settings.js';
import type * as QueuesModule from '../../bot/adapters/queue/open-queues.js';
import type { SetDefaultsStep } from '../../bot/domain/changes/step.js';
import type * as ResultModule from '../../bot/domain/result.js';
import type { StepWork } from '../../bot/use-cases/changes/step-work.js';
import type * as LanesModule from '../../bot/use-cases/changes/lanes.js';
import { serveParent } from './child.js';

/** An instance of what applies changes, as it is built, whose calls of Microsoft take as long as they are told. */
const { DATABASE_URL = '', LANES = '10', LEAST_MS = '40', MOST_MS = '40', TENANT = '' } = process.env;
const built = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../../dist/bot/${path}`, import.meta.url).href)) as T;
const { openChangeEngine } = await built<typeof EngineModule>('change-engine.js');
const { createFactSets } = await built<typeof FactSetsModule>('adapters/postgres/fact-sets.js');
const { openDatabase } = await built<typeof DatabaseModule>('adapters/postgres/open-database.js');
const { storedChanges } = await built<typeof ChangesModule>('adapters/postgres/stored-changes.js');
const { storedMirror } = await built<typeof MirrorModule>('adapters/postgres/stored-mirror.js');
const { storedTenantSettings } = await built<typeof SettingsModule>(
  'adapters/postgres/stored-tenant-settings.js',
);
const { openQueues } = await built<typeof QueuesModule>('adapters/queue/open-queues.js');
const { ok } = await built<typeof ResultModule>('domain/result.js');
const { createLanes } = await built<typeof LanesModule>('use-cases/changes/lanes.js');

// As many processes of Teams PowerShell, each of which answers one call at a time.
const processes = createLanes(Number(LANES));
const calls = { count: 0, ms: 0 };
const call = <T>(answer: () => T): Promise<T> =>
  processes(0, async () => {
    const ms = Number(LEAST_MS) + Math.random() * (Number(MOST_MS) - Number(LEAST_MS));
    const began = performance.now();
    await pause(ms);
    calls.count += 1;
    calls.ms += performance.now() - began;
    return answer();
  });
const made = new Map<string, number>();
const noWork = (): never => {
  throw new Error('Only default numbers are set here');
};
const nothing = { live: noWork, make: noWork };
const work: StepWork = {
  setDefaults: {
    live: ({ organizerId, before, after }: SetDefaultsStep) =>
      call(() => ok(made.has(organizerId) ? after : before)),
    make: ({ organizerId }: SetDefaultsStep) =>
      call(() => {
        made.set(organizerId, (made.get(organizerId) ?? 0) + 1);
        return ok(undefined);
      }),
  },
  grantPolicy: nothing,
  grantToGroup: nothing,
  grantToTenant: nothing,
  placeNumber: nothing,
  setBridgeDefault: nothing,
  setLanguages: nothing,
  changeBridgeSettings: nothing,
  invitePolicy: nothing,
  routingPolicy: nothing,
  voiceRoute: nothing,
  usage: nothing,
  changeSettings: nothing,
  resetPin: nothing,
  sendConferenceInfo: nothing,
  updateInvites: nothing,
};

const onError = (cause: unknown): void => void process.stderr.write(`${String(cause)}\n`);
const database = await openDatabase({ databaseUrl: DATABASE_URL, dataDir: '', onError });
const queues = await openQueues({ database, onError });
const changes = storedChanges({ database, enqueue: (sql, job) => queues.changes.enqueue(sql, job) });
const engine = openChangeEngine({
  tenantId: TENANT,
  clock: () => Date.now(),
  log: { info: () => undefined, warn: () => undefined, error: (_, cause) => onError(cause) },
  database,
  queue: queues.changes,
  changes,
  mirror: storedMirror(database, createFactSets()),
  tenantSettings: storedTenantSettings(database),
  work,
  gateHolds: () => Promise.resolve(true),
  authorize: () => Promise.resolve(ok(undefined)),
  refreshOrganizer: () => Promise.resolve(ok(true)),
  refreshConferencing: noWork,
  lanes: Number(LANES),
});
const told = (): Promise<void> => Promise.resolve();
await engine.start({ progressed: told, ended: told, visible: told });

const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();
serveParent(
  {},
  {
    made: () => Object.fromEntries(made),
    calls: () => ({ ...calls }),
    pace: () => ({ ...engine.pace() }),
    stalls: () => {
      const stalls = {
        p99Ms: delays.percentile(99) / 1e6,
        p999Ms: delays.percentile(99.9) / 1e6,
        maxMs: delays.max / 1e6,
      };
      delays.reset();
      return stalls;
    },
  },
);
