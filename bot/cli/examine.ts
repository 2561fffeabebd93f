import { createFactSets } from '../adapters/postgres/fact-sets.js';
import { databaseToLookAt, probeDatabase } from '../adapters/postgres/probe-database.js';
import { storedSyncs } from '../adapters/postgres/stored-syncs.js';
import { ConfigError, readConfig, type TenantConfig } from '../config.js';
import { judgeConfiguration } from '../domain/setup/judge-setup.js';
import { ok } from '../domain/result.js';
import type { SetupReport } from '../domain/setup/setup-check.js';
import type { SettingsFact } from '../domain/setup/setup-facts.js';
import type { MicrosoftSettings } from '../microsoft-settings.js';
import type { Clock } from '../ports/clock.js';
import type { SetupProbes } from '../ports/setup-probes.js';
import { createSetupProbes } from '../setup-probes.js';
import { start } from '../start.js';
import { startTeamsPowerShell } from '../teams-side.js';
import { lookAtSetup } from '../use-cases/check-setup.js';
import { NO_LOG } from './no-log.js';
import { readRunningSandbox } from './running-sandbox.js';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Managed identities are announced to a program in its environment. */
  readonly setEnv: (name: string, value: string) => void;
  readonly readFile: (path: string) => string;
  /** An empty folder that is taken away afterwards. */
  readonly folder: string;
  readonly now: Clock;
}

export interface Examined {
  readonly looked: 'settings' | 'tenant' | 'runningSandbox' | 'ownSandbox';
  readonly report: SetupReport;
}

/** Finds what there is to look at and looks at it. Throws only where a tenant file cannot be used. */
export async function examine(tenantFile: string | undefined, around: Surroundings): Promise<Examined> {
  if (tenantFile !== undefined) return examineOwnSandbox(['--tenant', tenantFile], around);
  const { env, readFile } = around;
  try {
    const config = readConfig({ env, args: [], readFile });
    if (config.mode === 'tenant') return await examineTenant(config, around.now);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return examineSettings(error.message, around);
  }
  const running = await readRunningSandbox(env['PORT']).catch(() => undefined);
  return running === undefined ? examineOwnSandbox([], around) : examineRunningSandbox(running, around);
}

async function examineSettings(wrong: string, { env, now }: Surroundings): Promise<Examined> {
  const { DATABASE_URL: databaseUrl = '' } = env;
  const database = /^postgres(ql)?:\/\/\S+$/.test(databaseUrl) ? databaseToLookAt(databaseUrl) : undefined;
  const found = database && (await probeDatabase(database));
  await database?.close();
  return { looked: 'settings', report: judgeConfiguration(wrong.replaceAll(/\s+/g, ' '), found, now()) };
}

async function examineTenant(config: TenantConfig, clock: Clock): Promise<Examined> {
  const { microsoft, writing, operatorConnectPlanIds, databaseUrl } = config;
  const database = databaseToLookAt(databaseUrl);
  const syncs = storedSyncs({ database, sets: createFactSets(), mayHaveDefaults: () => true });
  const own = {
    database: () => probeDatabase(database),
    mirror: async () => ok((await syncs.status(microsoft.tenantId)).parts),
    settings: settingsOf({ writing, operatorConnectPlanIds }),
  };
  try {
    return { looked: 'tenant', report: await look({ microsoft, clock, own, teamsLimitMs: FIRST_START_MS }) };
  } finally {
    await database.close();
  }
}

type Running = Awaited<ReturnType<typeof readRunningSandbox>>;

async function examineRunningSandbox(running: Running, around: Surroundings): Promise<Examined> {
  const { microsoft, identity, operatorConnectPlanIds } = running;
  around.setEnv('IDENTITY_ENDPOINT', identity.endpoint);
  around.setEnv('IDENTITY_HEADER', identity.header);
  const ahead = running.now - around.now();
  const own: OwnParts = {
    database: () => Promise.resolve('elsewhere'),
    mirror: () => Promise.resolve('elsewhere'),
    settings: settingsOf({ writing: true, operatorConnectPlanIds }),
  };
  const report = await look({ microsoft, clock: () => around.now() + ahead, own });
  return { looked: 'runningSandbox', report };
}

async function examineOwnSandbox(args: readonly string[], around: Surroundings): Promise<Examined> {
  const env = {
    BRIDGEKEEPER_MODE: 'sandbox',
    DATA_DIR: around.folder,
    PORT: '0',
    LOG_LEVEL: 'error',
    SYNC_EVERY_MINUTES: '0',
  };
  const running = await start(readConfig({ env, args, readFile: around.readFile }));
  try {
    return { looked: 'ownSandbox', report: await running.app.lookAtSetup() };
  } finally {
    await running.stop();
  }
}

type OwnParts = Pick<SetupProbes, 'database' | 'mirror' | 'settings'>;

function settingsOf(settings: SettingsFact): OwnParts['settings'] {
  return () => Promise.resolve(ok(settings));
}

interface Look {
  readonly microsoft: MicrosoftSettings;
  readonly clock: Clock;
  readonly own: OwnParts;
  readonly teamsLimitMs?: number;
}

async function look({ microsoft, clock, ...more }: Look): Promise<SetupReport> {
  const teams = startTeamsPowerShell(microsoft.powershell, NO_LOG);
  try {
    return await lookAtSetup({
      clock,
      openProbes: () => createSetupProbes({ microsoft, clock, teams, ...more }),
    })();
  } finally {
    await teams?.powerShell.close();
  }
}

/** PowerShell loads the module and signs in, on a small machine for half a minute. */
const FIRST_START_MS = 60_000;
