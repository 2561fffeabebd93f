import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../bot/config.js';

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
