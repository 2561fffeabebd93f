import { DEFAULT_SETTINGS } from '../../bot/domain/tenant/tenant-settings.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as FactSetsModule from '../../bot/adapters/postgres/fact-sets.js';
import type * as KnownModule from '../../bot/domain/tenant/known-organizer.js';
import type * as MirrorModule from '../../bot/adapters/postgres/stored-mirror.js';
import type * as DatabaseModule from '../../bot/adapters/postgres/open-database.js';
import type * as LogModule from '../../bot/adapters/telemetry/structured-log.js';
import type * as AppModule from '../../bot/app.js';
import { serveParent } from './child.js';
import { manyNumbers, manyOrganizers, OPERATOR_PLAN_IDS } from './many-organizers.js';

/** The product as it is built, over a mirror that was filled beforehand; nothing of it is left out or made shorter. */
const { BOT_ID = '', TENANT_ID = '', CHANNEL_URL = '', ORGANIZERS = '5000', DATABASE_URL } = process.env;
const built = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../../dist/bot/${path}`, import.meta.url).href)) as T;
const { openDatabase } = await built<typeof DatabaseModule>('adapters/postgres/open-database.js');
const { createFactSets } = await built<typeof FactSetsModule>('adapters/postgres/fact-sets.js');
const { mergeAsked } = await built<typeof KnownModule>('domain/tenant/known-organizer.js');
const { storedMirror } = await built<typeof MirrorModule>('adapters/postgres/stored-mirror.js');
const { structuredLog } = await built<typeof LogModule>('adapters/telemetry/structured-log.js');
const { createApp } = await built<typeof AppModule>('app.js');

const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const clock = Date.now;
// A copy is asked again after ten minutes; a measurement must not run into that.
const readAt = clock() + 5 * 60_000;
const database = await openDatabase({ dataDir, databaseUrl: DATABASE_URL });
const mirror = storedMirror(database, createFactSets());
await mirror.keepConferencing(TENANT_ID, manyNumbers(readAt), []);
for (const organizer of manyOrganizers(Number(ORGANIZERS), readAt))
  await mirror.update(TENANT_ID, [organizer.person.id], () => [
    mergeAsked(undefined, organizer, { at: readAt, changeId: undefined, parts: [] }),
  ]);
await database.query({ text: 'analyze', values: [] });
await database.close();

process.env['IDENTITY_ENDPOINT'] = `${CHANNEL_URL}/identity`;
process.env['IDENTITY_HEADER'] = 'bench';
const host = new URL(CHANNEL_URL).host;
const app = await createApp({
  microsoft: {
    tenantId: TENANT_ID,
    appId: BOT_ID,
    botId: BOT_ID,
    graphUrl: `${CHANNEL_URL}/graph`,
    graphResource: 'https://graph.microsoft.com',
    cloud: 'global',
    login: {
      issuer: `${CHANNEL_URL}/login`,
      openIdConfigurationUrl: `${CHANNEL_URL}/metadata`,
      authority: `https://login.microsoftonline.com/${TENANT_ID}`,
      exchangeResource: 'api://AzureADTokenExchange',
    },
    channel: {
      issuer: 'https://api.botframework.com',
      openIdConfigurationUrl: `${CHANNEL_URL}/metadata`,
      tokenResource: 'https://api.botframework.com',
      serviceUrlHosts: [host],
      fileHosts: [],
    },
    credential: { kind: 'managedIdentity', clientId: BOT_ID },
    powershell: { command: process.execPath, args: ['--version'], environment: {}, slots: 1 },
  },
  clock,
  // Production logs one JSON line a turn; it is written to standard output, as there.
  log: structuredLog({
    level: 'info',
    form: 'json',
    clock,
    write: (line) => void process.stdout.write(line),
  }),
  dataDir,
  databaseUrl: DATABASE_URL,
  fresh: false,
  syncEvery: { full: undefined, changes: undefined, defaults: undefined },
  tenantSettings: { ...DEFAULT_SETTINGS, operatorConnectPlanIds: OPERATOR_PLAN_IDS },
  publicUrl: () => CHANNEL_URL,
  tabFolder: new URL('../../dist/tab', import.meta.url).pathname,
  sandbox: undefined,
});
await new Promise<void>((resolve) => void app.server.listen(0, '127.0.0.1', resolve));
serveParent({ url: `http://127.0.0.1:${String(app.server.address().port)}` });
