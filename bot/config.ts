import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  addressesIn,
  CLOUDS,
  traitsOf,
  type Cloud,
  type Credential,
  type MicrosoftSettings,
} from './microsoft-settings.js';

interface Common {
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: 'info' | 'warn' | 'error';
  /** Minutes between two readings of what has changed in the tenant; 0 where the mirror is only filled when somebody asks. */
  readonly syncEveryMinutes: number;
}

export interface SandboxConfig extends Common {
  readonly mode: 'sandbox';
  readonly databaseUrl: string | undefined;
  readonly tenantFile: string | undefined;
  readonly fresh: boolean;
  readonly at: number | undefined;
}

export interface TenantConfig extends Common {
  readonly mode: 'tenant';
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly microsoft: MicrosoftSettings;
  readonly writing: boolean;
  readonly operatorConnectPlanIds: readonly string[];
}

export type Config = SandboxConfig | TenantConfig;

/** A setting that cannot be used. `message` is one line a setting, for the person who starts the program. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  readonly readFile: (path: string) => string;
}

/** Reads the environment and the command line once; names everything that is wrong at once. Throws {@link ConfigError}. */
export function readConfig(surroundings: Surroundings): Config {
  const env = parsed(Environment.safeParse(surroundings.env));
  const mode = modeOf(env);
  const common = {
    port: env.PORT,
    dataDir: env.DATA_DIR,
    logLevel: env.LOG_LEVEL,
    syncEveryMinutes: env.SYNC_EVERY_MINUTES,
  };
  return Object.freeze(
    mode === 'sandbox'
      ? { ...common, mode, databaseUrl: env.DATABASE_URL, ...sandboxArguments(surroundings.args) }
      : { ...common, mode, ...tenantSettings(surroundings) },
  );
}

const TENANT_KEYS = [
  'TENANT_ID',
  'APP_ID',
  'PUBLIC_URL',
  'MANAGED_IDENTITY_CLIENT_ID',
  'CERTIFICATE_THUMBPRINT',
  'CERTIFICATE_PATH',
  'CLOUD',
] as const;

/** An empty variable is one that is not set, as compose files and shells leave them. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const Environment = z.object({
  BRIDGEKEEPER_MODE: optional(z.enum(['sandbox', 'tenant'])),
  NODE_ENV: optional(z.string()),
  PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(65535).default(3978),
  ),
  DATA_DIR: z.preprocess((value) => (value === '' ? undefined : value), z.string().default('.data')),
  LOG_LEVEL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['info', 'warn', 'error']).default('info'),
  ),
  SYNC_EVERY_MINUTES: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(1_440).default(30),
  ),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'must begin with postgres://')),
  TENANT_ID: optional(z.guid()),
  APP_ID: optional(z.guid()),
  PUBLIC_URL: optional(z.url({ protocol: /^https$/ })),
  MANAGED_IDENTITY_CLIENT_ID: optional(z.guid()),
  CERTIFICATE_THUMBPRINT: optional(
    z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/i, 'must be 40 or 64 hexadecimal digits'),
  ),
  CERTIFICATE_PATH: optional(z.string()),
  CLOUD: optional(z.enum(CLOUDS)),
});
type Environment = z.infer<typeof Environment>;

function modeOf(env: Environment): 'sandbox' | 'tenant' {
  const present = TENANT_KEYS.filter((key) => env[key] !== undefined);
  if (env.BRIDGEKEEPER_MODE === 'tenant') return 'tenant';
  if (env.NODE_ENV === 'production') {
    throw new ConfigError(
      'NODE_ENV is production, where there is no sandbox. Set BRIDGEKEEPER_MODE=tenant and the tenant settings.',
    );
  }
  if (present.length > 0) {
    throw new ConfigError(
      `${present.join(', ')} is set, but BRIDGEKEEPER_MODE is ${env.BRIDGEKEEPER_MODE ?? 'not set'}. ` +
        'Set BRIDGEKEEPER_MODE=tenant to serve that tenant, or remove these settings to start the sandbox.',
    );
  }
  return 'sandbox';
}

/** A host name, or `*.` and one with two parts at least: a token goes nowhere that is not named. */
const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

const TenantEnvironment = z
  .object({
    DATABASE_URL: z.string('is needed: a tenant is served from a PostgreSQL server'),
    TENANT_ID: z.guid('is needed: the Entra tenant id'),
    APP_ID: z.guid('is needed: the app registration id'),
    PUBLIC_URL: z.string('is needed: the https address that Teams reaches'),
    MANAGED_IDENTITY_CLIENT_ID: optional(z.guid()),
    CERTIFICATE_THUMBPRINT: optional(z.string()),
    CERTIFICATE_PATH: optional(z.string()),
    TEAMS_POWERSHELL_SLOTS: z.coerce.number().int().min(0).max(16).default(2),
    OPERATOR_CONNECT_CONFERENCING_PLAN_IDS: z
      .string()
      .default('')
      .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ''))
      .pipe(z.array(z.guid())),
    WRITING: z.enum(['on', 'off']).default('off'),
    CLOUD: z.enum(CLOUDS).default('global'),
    SERVICE_URL_HOSTS: z
      .string()
      .default('')
      .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ''))
      .pipe(z.array(z.string().regex(HOST, 'must be host names with commas, such as smba.example.com'))),
  })
  .refine(
    (env) =>
      (env.MANAGED_IDENTITY_CLIENT_ID === undefined) !== (env.CERTIFICATE_THUMBPRINT === undefined) &&
      (env.CERTIFICATE_THUMBPRINT === undefined) === (env.CERTIFICATE_PATH === undefined),
    {
      path: ['MANAGED_IDENTITY_CLIENT_ID'],
      message: 'set either this, or CERTIFICATE_THUMBPRINT together with CERTIFICATE_PATH',
    },
  )
  .refine((env) => !isWithoutHosts(env.CLOUD) || env.SERVICE_URL_HOSTS.length > 0, {
    path: ['SERVICE_URL_HOSTS'],
    message:
      'is needed in this cloud, whose hosts Microsoft does not publish: those of the serviceUrl that Teams sends',
  });

function isWithoutHosts(cloud: Cloud): boolean {
  return traitsOf(cloud).lacks.includes('serviceUrlHosts');
}

function tenantSettings({ env, readFile }: Surroundings): Omit<TenantConfig, keyof Common | 'mode'> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const settings = parsed(TenantEnvironment.safeParse(given));
  const credential = credentialOf(settings, readFile);
  const addresses = addressesIn(settings.CLOUD, settings.TENANT_ID.toLowerCase());
  const serviceUrlHosts = [...addresses.channel.serviceUrlHosts, ...settings.SERVICE_URL_HOSTS];
  return {
    databaseUrl: settings.DATABASE_URL,
    publicUrl: settings.PUBLIC_URL.replace(/\/$/, ''),
    writing: settings.WRITING === 'on',
    operatorConnectPlanIds: settings.OPERATOR_CONNECT_CONFERENCING_PLAN_IDS,
    microsoft: {
      tenantId: settings.TENANT_ID.toLowerCase(),
      appId: settings.APP_ID.toLowerCase(),
      botId: (settings.MANAGED_IDENTITY_CLIENT_ID ?? settings.APP_ID).toLowerCase(),
      ...addresses,
      channel: { ...addresses.channel, serviceUrlHosts },
      credential,
      powershell: {
        command: 'pwsh',
        args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-File', WORKER_SCRIPT],
        environment: workerEnvironment(env, settings),
        slots: settings.TEAMS_POWERSHELL_SLOTS,
      },
    },
  };
}

const WORKER_SCRIPT = fileURLToPath(new URL('adapters/teams-powershell/worker.ps1', import.meta.url));

/** What a PowerShell process needs of its surroundings to run and to reach a managed identity; it gets nothing else. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'IDENTITY_ENDPOINT',
  'IDENTITY_HEADER',
  'SystemRoot',
  'USERPROFILE',
] as const;

function workerEnvironment(
  env: Surroundings['env'],
  settings: z.infer<typeof TenantEnvironment>,
): Readonly<Record<string, string>> {
  const wanted = {
    ...Object.fromEntries(PASSED_ON.map((name) => [name, env[name]])),
    TEAMS_TENANT_ID: settings.TENANT_ID,
    TEAMS_APP_ID: settings.APP_ID,
    TEAMS_CERTIFICATE_THUMBPRINT: settings.CERTIFICATE_THUMBPRINT,
    TEAMS_CERTIFICATE_PATH: settings.CERTIFICATE_PATH,
    TEAMS_MANAGED_IDENTITY_CLIENT_ID: settings.MANAGED_IDENTITY_CLIENT_ID,
    TEAMS_ENVIRONMENT: traitsOf(settings.CLOUD).teamsEnvironment,
  };
  return Object.fromEntries(
    Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function credentialOf(
  settings: z.infer<typeof TenantEnvironment>,
  readFile: Surroundings['readFile'],
): Credential {
  if (settings.MANAGED_IDENTITY_CLIENT_ID !== undefined) {
    return { kind: 'managedIdentity', clientId: settings.MANAGED_IDENTITY_CLIENT_ID };
  }
  const path = settings.CERTIFICATE_PATH ?? '';
  try {
    return {
      kind: 'certificate',
      thumbprint: settings.CERTIFICATE_THUMBPRINT ?? '',
      privateKey: readFile(path),
    };
  } catch (cause) {
    throw new ConfigError(
      `CERTIFICATE_PATH names ${path}, which cannot be read. Give the path of a PEM file.`,
      { cause },
    );
  }
}

function sandboxArguments(args: readonly string[]): Pick<SandboxConfig, 'tenantFile' | 'fresh' | 'at'> {
  let tenantFile: string | undefined;
  let at: number | undefined;
  let fresh = false;
  const rest = [...args];
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    if (flag === '--fresh') fresh = true;
    else if (flag === '--tenant') tenantFile = valueOf(flag, rest.shift());
    else if (flag === '--at') at = timeOf(valueOf(flag, rest.shift()));
    else throw new ConfigError(`${flag} is not known. Use --tenant <file>, --fresh or --at <time>.`);
  }
  return { tenantFile, fresh, at };
}

function valueOf(flag: string, value: string | undefined): string {
  if (value === undefined) throw new ConfigError(`${flag} needs a value.`);
  return value;
}

function timeOf(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new ConfigError(`--at ${text} is not a time. Write it like 2026-10-06T09:00:00Z.`);
  return at;
}

function parsed<T>(result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(['These settings cannot be used:', ...lines].join('\n  '));
}
