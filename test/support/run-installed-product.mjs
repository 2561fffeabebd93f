// The built product in an installation that was given less: argument is JSON of {dataDir, notGranted, slots, writing}.
import { startSandbox } from '../../dist/bot/sandbox/index.js';
import { createApp } from '../../dist/bot/app.js';

const { dataDir, notGranted, slots, writing } = JSON.parse(process.argv[2]);
let url = '';
const sandbox = await startSandbox({
  dataDir,
  fresh: true,
  notGranted,
  messagesUrl: () => `${url}/api/messages`,
  openUrl: () => url,
});
process.env.IDENTITY_ENDPOINT = sandbox.identity.endpoint;
process.env.IDENTITY_HEADER = sandbox.identity.header;
const { microsoft, clock, operatorConnectPlanIds } = sandbox;
const quiet = () => undefined;
const app = await createApp({
  microsoft: { ...microsoft, powershell: { ...microsoft.powershell, slots } },
  clock,
  log: { info: quiet, warn: quiet, error: (event, cause) => console.error(event, cause) },
  dataDir,
  databaseUrl: undefined,
  fresh: true,
  syncEvery: {},
  tenantSettings: { writing, operatorConnectPlanIds },
  publicUrl: () => url,
  tabFolder: new URL('../../dist/tab', import.meta.url).pathname,
  sandbox: (request, response) => sandbox.handle(request, response),
});
app.server.listen(0, '127.0.0.1', () => {
  url = `http://127.0.0.1:${app.server.address().port}`;
  console.log(`Bridgekeeper is ready at ${url}`);
});
process.once('SIGTERM', () => {
  app.server.server.closeAllConnections();
  void app
    .close()
    .then(() => sandbox.close())
    .then(() => process.exit(0));
});
