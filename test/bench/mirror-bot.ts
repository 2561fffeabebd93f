import { DEFAULT_SETTINGS } from '../../bot/domain/tenant/tenant-settings.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as DatabaseModule from '../../bot/adapters/postgres/open-database.js';
import type * as QueuesModule from '../../bot/adapters/queue/open-queues.js';
import type * as LogModule from '../../bot/adapters/telemetry/structured-log.js';
import type * as AppModule from '../../bot/app.js';
import type * as SyncModule from '../../bot/domain/tenant/mirror-sync.js';
import type { MicrosoftSettings } from '../../bot/microsoft-settings.js';
import { serveParent } from './child.js';

/** The product as it is built, against a simulated tenant in another process. */
const { SETTINGS = '', DATABASE_URL = '', MICROSOFT_URL = '', SLOTS = '4', SYNC = '30' } = process.env;
interface Settings {
  readonly microsoft: MicrosoftSettings;
  readonly identity: { readonly endpoint: string; readonly header: string };
  readonly operatorConnectPlanIds: readonly string[];
}
const { microsoft, identity, operatorConnectPlanIds } = JSON.parse(SETTINGS) as Settings;
process.env['IDENTITY_ENDPOINT'] = identity.endpoint;
process.env['IDENTITY_HEADER'] = identity.header;
const built = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../../dist/bot/${path}`, import.meta.url).href)) as T;
const { structuredLog } = await built<typeof LogModule>('adapters/telemetry/structured-log.js');
const { openDatabase } = await built<typeof DatabaseModule>('adapters/postgres/open-database.js');
const { openQueues } = await built<typeof QueuesModule>('adapters/queue/open-queues.js');
const { createApp } = await built<typeof AppModule>('app.js');
const { syncEvery } = await built<typeof SyncModule>('domain/tenant/mirror-sync.js');

// The clock of the simulated tenant may be moved; it is asked for again and again, as the sandbox itself would share it.
let ahead = 0;
const readClock = async (): Promise<void> => {
  const answer = (await (await fetch(`${MICROSOFT_URL}/sandbox/clock`)).json()) as { readonly now: string };
  ahead = Date.parse(answer.now) - Date.now();
};
await readClock();
setInterval(() => void readClock().catch(() => undefined), 100).unref();
const clock = (): number => Date.now() + ahead;

const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
let [peakRss, peakHeap] = [0, 0];
setInterval(() => {
  peakRss = Math.max(peakRss, process.memoryUsage.rss());
  peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
}, 50).unref();
const write = (line: string): void => void process.stderr.write(line);
const app = await createApp({
  microsoft: { ...microsoft, powershell: { ...microsoft.powershell, slots: Number(SLOTS) } },
  clock,
  log: structuredLog({ level: 'warn', form: 'json', clock, write }),
  dataDir,
  databaseUrl: DATABASE_URL,
  fresh: false,
  syncEvery: syncEvery(Number(SYNC)),
  tenantSettings: { ...DEFAULT_SETTINGS, operatorConnectPlanIds },
  tabFolder: new URL('../../dist/tab', import.meta.url).pathname,
  publicUrl: () => '',
  sandbox: undefined,
});
await new Promise<void>((resolve) => void app.server.listen(0, '127.0.0.1', resolve));

// What an administrator asks for with "sync now"; there is none among these people.
const onError = (cause: unknown): void => write(`${String(cause)}\n`);
const database = await openDatabase({ dataDir, databaseUrl: DATABASE_URL });
const queues = await openQueues({ database, onError });
const request = async (kind: 'full' | 'changes'): Promise<Record<string, number>> => {
  await queues.syncs.request({ tenantId: microsoft.tenantId, kind });
  return {};
};
const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();
serveParent(
  { url: `http://127.0.0.1:${String(app.server.address().port)}` },
  {
    memory: () => ({ peakRss, peakHeap }),
    stalls: () => {
      const stalls = { p99Ms: delays.percentile(99) / 1e6, maxMs: delays.max / 1e6 };
      delays.reset();
      return stalls;
    },
    syncFully: () => request('full'),
    syncChanges: () => request('changes'),
  },
);
