// The built product beside a simulated Microsoft in another process: what kills the one leaves the other alone. The argument
// is JSON of {settings, microsoftUrl, dataDir, databaseUrl, slots, syncMinutes}; everything it logs is printed, a line each.
import { createApp } from '../../dist/bot/app.js';
import { syncEvery } from '../../dist/bot/domain/tenant/mirror-sync.js';

const { settings, microsoftUrl, dataDir, databaseUrl, slots, syncMinutes } = JSON.parse(process.argv[2]);
const { microsoft, identity, operatorConnectPlanIds } = settings;
process.env.IDENTITY_ENDPOINT = identity.endpoint;
process.env.IDENTITY_HEADER = identity.header;

// Without the sandbox in the same process, its clock is asked for again and again.
let ahead = 0;
const readClock = async () => {
  const { now } = await (await fetch(`${microsoftUrl}/sandbox/clock`)).json();
  ahead = Date.parse(now) - Date.now();
};
await readClock();
setInterval(() => void readClock().catch(() => undefined), 100).unref();

const say = (line) => void process.stdout.write(`${JSON.stringify(line)}\n`);
const app = await createApp({
  microsoft: {
    ...microsoft,
    powershell: {
      ...microsoft.powershell,
      args: [new URL('../../dist/bot/sandbox/teams-powershell/process.js', import.meta.url).pathname],
      slots,
    },
  },
  clock: () => Date.now() + ahead,
  log: {
    info: (event, fields) => say({ ...fields, event }),
    warn: (event, fields) => say({ ...fields, event }),
    error: (event, cause) => say({ event, cause: String(cause?.stack ?? cause) }),
  },
  dataDir,
  databaseUrl,
  fresh: false,
  syncEvery: syncEvery(syncMinutes),
  tenantSettings: { writing: true, operatorConnectPlanIds },
  publicUrl: () => '',
  tabFolder: new URL('../../dist/tab', import.meta.url).pathname,
  sandbox: undefined,
});
app.server.listen(0, '127.0.0.1', () => {
  say({ event: 'listening', url: `http://127.0.0.1:${app.server.address().port}` });
});
say({ event: 'ready' });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
