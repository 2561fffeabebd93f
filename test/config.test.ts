import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../bot/config.js';
import { traitsOf, type MicrosoftSettings } from '../bot/microsoft-settings.js';

const TENANT = {
  BRIDGEKEEPER_MODE: 'tenant',
  DATABASE_URL: 'postgres://bridgekeeper@db/bridgekeeper',
  TENANT_ID: '6a7b8c9d-0000-4000-8000-000000000001',
  APP_ID: '6a7b8c9d-0000-4000-8000-000000000002',
  PUBLIC_URL: 'https://bridgekeeper.example',
  MANAGED_IDENTITY_CLIENT_ID: '6a7b8c9d-0000-4000-8000-000000000003',
};

function read(env: Record<string, string>, args: readonly string[] = []) {
  return readConfig({ env, args, readFile: () => 'PEM' });
}

function complaint(env: Record<string, string>, args: readonly string[] = []): string {
  try {
    read(env, args);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('starting with nothing set', () => {
  it('is the sandbox on port 3978 with its data in .data', () => {
    expect(read({})).toEqual({
      mode: 'sandbox',
      port: 3978,
      dataDir: '.data',
      logLevel: 'info',
      syncEveryMinutes: 30,
      databaseUrl: undefined,
      tenantFile: undefined,
      fresh: false,
      at: undefined,
    });
  });

  it('takes a tenant file, a fresh start and a time', () => {
    const config = read({}, ['--tenant', 'x.json', '--fresh', '--at', '2026-10-06T09:00:00Z']);
    expect(config).toMatchObject({ tenantFile: 'x.json', fresh: true, at: Date.UTC(2026, 9, 6, 9) });
  });
});

describe('serving a tenant', () => {
  it('is read-only until writing is turned on', () => {
    expect(read(TENANT)).toMatchObject({ mode: 'tenant', writing: false });
    expect(read({ ...TENANT, WRITING: 'on' })).toMatchObject({ writing: true });
  });

  it('takes a certificate instead of a managed identity', () => {
    const { MANAGED_IDENTITY_CLIENT_ID: _none, ...rest } = TENANT;
    const config = read({
      ...rest,
      CERTIFICATE_THUMBPRINT: 'a'.repeat(40),
      CERTIFICATE_PATH: '/run/secrets/key.pem',
    });
    expect(config).toMatchObject({ microsoft: { credential: { kind: 'certificate', privateKey: 'PEM' } } });
  });

  it('takes the plan ids of Operator Connect Conferencing as a list', () => {
    const ids = 'c0ffee00-0000-4000-8000-000000000001, c0ffee00-0000-4000-8000-000000000002';
    expect(read({ ...TENANT, OPERATOR_CONNECT_CONFERENCING_PLAN_IDS: ids })).toMatchObject({
      operatorConnectPlanIds: ids.split(', '),
    });
  });

  it.each(Object.keys(TENANT).filter((key) => key !== 'BRIDGEKEEPER_MODE'))(
    'names %s when it is missing',
    (key) => {
      expect(complaint({ ...TENANT, [key]: '' })).toContain(key);
    },
  );

  it('names everything that is wrong at once', () => {
    const said = complaint({ BRIDGEKEEPER_MODE: 'tenant' });
    for (const key of ['DATABASE_URL', 'TENANT_ID', 'APP_ID', 'PUBLIC_URL']) expect(said).toContain(key);
  });

  it('uses https addresses of Microsoft only', () => {
    const config = read(TENANT);
    if (config.mode !== 'tenant') throw new Error('not a tenant');
    const { graphUrl, login, channel } = config.microsoft;
    for (const url of [graphUrl, login.openIdConfigurationUrl, channel.openIdConfigurationUrl]) {
      expect(new URL(url).protocol).toBe('https:');
    }
  });
});

describe('Microsoft’s national clouds', () => {
  const microsoftOf = (env: Record<string, string>) => {
    const config = read({ ...TENANT, ...env });
    if (config.mode !== 'tenant') throw new Error('not a tenant');
    return config.microsoft;
  };
  const hostsOf = ({ graphUrl, graphResource, login, channel }: MicrosoftSettings) => [
    ...[graphUrl, graphResource, login.issuer, login.authority, login.openIdConfigurationUrl],
    ...[channel.issuer, channel.tokenResource, channel.openIdConfigurationUrl],
  ];

  it('are not meant unless one is named, and GCC is in the global one', () => {
    const { cloud, channel, login } = microsoftOf({});
    expect(cloud).toBe('global');
    expect(login.authority).toBe(`https://login.microsoftonline.com/${TENANT.TENANT_ID}`);
    expect(channel.serviceUrlHosts).toContain('smba.infra.gcc.teams.microsoft.com');
  });

  it.each([
    ['gccHigh', 'https://graph.microsoft.us/v1.0', 'TeamsGCCH', /\.us\b/],
    ['dod', 'https://dod-graph.microsoft.us/v1.0', 'TeamsDOD', /\.us\b/],
    ['china', 'https://microsoftgraph.chinacloudapi.cn/v1.0', 'TeamsChina', /\.cn\b/],
  ])('have every address of their own: %s', (CLOUD, graphUrl, environment, domain) => {
    const microsoft = microsoftOf({ CLOUD, SERVICE_URL_HOSTS: 'smba.example.cn' });
    expect(microsoft.graphUrl).toBe(graphUrl);
    for (const url of hostsOf(microsoft)) expect(new URL(url).host).toMatch(domain);
    expect(microsoft.powershell.environment['TEAMS_ENVIRONMENT']).toBe(environment);
    expect(microsoft.login.calledAt).toBeUndefined();
  });

  it('let service hosts be added where Microsoft names too few, and want one where it names none', () => {
    const { channel } = microsoftOf({ CLOUD: 'gccHigh', SERVICE_URL_HOSTS: 'a.example.us, *.b.example.us' });
    expect(channel.serviceUrlHosts).toEqual([
      'smba.infra.gov.teams.microsoft.us',
      'a.example.us',
      '*.b.example.us',
    ]);
    expect(complaint({ ...TENANT, CLOUD: 'china' })).toContain('SERVICE_URL_HOSTS');
  });

  it.each(['*', '*.us', 'https://a.example.us', 'a.example.us/x'])(
    'send our token to no host that is described too loosely: %s',
    (SERVICE_URL_HOSTS) => {
      expect(complaint({ ...TENANT, SERVICE_URL_HOSTS })).toContain('SERVICE_URL_HOSTS');
    },
  );

  it('say what is not to be had there', () => {
    expect(traitsOf('global').lacks).toEqual([]);
    for (const cloud of ['gccHigh', 'dod', 'china'] as const) {
      expect(traitsOf(cloud).lacks).toEqual(
        expect.arrayContaining(['graphNumberInventory', 'graphPolicyGrants']),
      );
    }
  });
});

describe('settings that do not fit together', () => {
  it.each([
    ['a half-filled tenant', { TENANT_ID: TENANT.TENANT_ID }, 'BRIDGEKEEPER_MODE'],
    ['production without a tenant', { NODE_ENV: 'production' }, 'BRIDGEKEEPER_MODE=tenant'],
    [
      'production in the sandbox',
      { NODE_ENV: 'production', BRIDGEKEEPER_MODE: 'sandbox' },
      'BRIDGEKEEPER_MODE=tenant',
    ],
    ['a tenant served over http', { ...TENANT, PUBLIC_URL: 'http://x.example' }, 'PUBLIC_URL'],
    ['a port that is none', { PORT: '99999' }, 'PORT'],
    ['a database that is none', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['an unknown cloud', { ...TENANT, CLOUD: 'gcc' }, 'CLOUD'],
    ['a cloud without a tenant', { CLOUD: 'dod' }, 'BRIDGEKEEPER_MODE'],
    ['an unknown mode', { BRIDGEKEEPER_MODE: 'prod' }, 'BRIDGEKEEPER_MODE'],
    [
      'both credentials',
      { ...TENANT, CERTIFICATE_THUMBPRINT: 'a'.repeat(40), CERTIFICATE_PATH: 'x' },
      'MANAGED_IDENTITY_CLIENT_ID',
    ],
  ])('are refused: %s', (_name, env, named) => {
    expect(complaint(env as Record<string, string>)).toContain(named);
  });

  it.each([[['--tenant']], [['--at', 'soon']], [['--what']]])(
    'are refused on the command line: %j',
    (args) => {
      expect(complaint({}, args)).toContain(args[0]);
    },
  );
});
