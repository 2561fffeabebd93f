import { fileURLToPath } from 'node:url';
import type { Server } from 'restify';
import { holdDataFolder } from './adapters/postgres/hold-data-folder.js';
import { structuredLog } from './adapters/telemetry/structured-log.js';
import { createApp, type App } from './app.js';
import type { Config, SandboxConfig, TenantConfig } from './config.js';
import { syncEvery } from './domain/tenant/mirror-sync.js';
import { DEFAULT_SETTINGS } from './domain/tenant/tenant-settings.js';
import type { Sandbox } from './sandbox/index.js';

/** The product, listening. */
export interface Running {
  readonly url: string;
  readonly app: App;
  /** The simulated tenant; undefined where a real one is served. */
  readonly sandbox: Sandbox | undefined;
  readonly tenantId: string;
  stop(): Promise<void>;
}

/** A port that is taken. */
class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(port: number) {
    super(`Port ${port} is in use by another program. Stop it, or set PORT to another number.`);
  }
}

/** Starts what the configuration asks for and resolves once it can serve. */
export function start(config: Config): Promise<Running> {
  return config.mode === 'sandbox' ? startInSandbox(config) : startForTenant(config);
}

async function startForTenant(config: TenantConfig): Promise<Running> {
  const clock = Date.now;
  const write = (line: string): void => void process.stdout.write(line);
  const app = await createApp({
    microsoft: config.microsoft,
    clock,
    log: structuredLog({ level: config.logLevel, form: 'json', clock, write }),
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    fresh: false,
    syncEvery: syncEvery(config.syncEveryMinutes),
    tenantSettings: {
      ...DEFAULT_SETTINGS,
      writing: config.writing,
      operatorConnectPlanIds: config.operatorConnectPlanIds,
    },
    publicUrl: () => config.publicUrl,
    tabFolder: TAB_FOLDER,
    sandbox: undefined,
  });
  await listen(app.server, config.port, '0.0.0.0');
  const stop = stopping([() => close(app.server), () => app.close()]);
  return { url: config.publicUrl, app, sandbox: undefined, tenantId: config.microsoft.tenantId, stop };
}

async function startInSandbox(config: SandboxConfig): Promise<Running> {
  // The simulated tenant keeps its files beside the database, so the whole folder is held before either opens.
  const hold = await holdDataFolder(config.dataDir);
  const steps: (() => Promise<void>)[] = [() => hold.release()];
  const stop = stopping(steps);
  try {
    return await startHeld(config, { steps, stop });
  } catch (cause) {
    await stop();
    throw cause;
  }
}

interface Stopping {
  /** What to undo, the last first. */
  readonly steps: (() => Promise<void>)[];
  readonly stop: () => Promise<void>;
}

async function startHeld(config: SandboxConfig, { steps, stop }: Stopping): Promise<Running> {
  let url = '';
  // The container image has no sandbox, so that it is only looked for where it is wanted.
  const { startSandbox } = await import('./sandbox/index.js');
  const { dataDir, databaseUrl, tenantFile, fresh, at } = config;
  const addresses = { messagesUrl: () => `${url}/api/messages`, openUrl: () => url };
  const sandbox = await startSandbox({ dataDir, tenantFile, fresh, at, ...addresses });
  steps.unshift(() => sandbox.close());
  setIdentity(sandbox.identity);
  const write = (line: string): void => void process.stderr.write(line);
  const app = await createApp({
    microsoft: sandbox.microsoft,
    clock: sandbox.clock,
    log: structuredLog({ level: config.logLevel, form: 'terminal', clock: sandbox.clock, write }),
    dataDir,
    databaseUrl,
    fresh,
    syncEvery: syncEvery(config.syncEveryMinutes),
    // A new installation is read-only until an administrator turns writing on; in the sandbox it is there to be tried.
    tenantSettings: {
      ...DEFAULT_SETTINGS,
      writing: true,
      operatorConnectPlanIds: sandbox.operatorConnectPlanIds,
    },
    publicUrl: () => url,
    tabFolder: TAB_FOLDER,
    sandbox: (request, response) => sandbox.handle(request, response),
  });
  steps.unshift(() => app.close());
  await listen(app.server, config.port, '127.0.0.1');
  steps.unshift(() => close(app.server));
  url = `http://127.0.0.1:${String(app.server.address().port)}`;
  return { url, app, sandbox, tenantId: sandbox.microsoft.tenantId, stop };
}

const TAB_FOLDER = fileURLToPath(new URL('../tab', import.meta.url));

/** Managed identities are announced to a program in its environment; Microsoft's library reads them there. */
function setIdentity({ endpoint, header }: Sandbox['identity']): void {
  process.env['IDENTITY_ENDPOINT'] = endpoint;
  process.env['IDENTITY_HEADER'] = header;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // restify hands on what goes wrong with the socket below it.
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new PortInUse(port) : cause);
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.server.closeAllConnections();
    server.close(resolve);
  });
}

/** Closes in order, once, however often it is asked for. */
function stopping(steps: readonly (() => Promise<void>)[]): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    for (const step of steps) await step();
  };
  return () => (stopped ??= run());
}
