import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPIRED_CERTIFICATE, EXPIRED_THUMBPRINT, KEY } from '../support/certificates.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox } from '../support/teams-user.js';

const PROGRAM = fileURLToPath(new URL('../../dist/bot/cli/doctor.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-doctor-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Nothing listens here. */
const NOWHERE = '1';

interface Report {
  readonly looked: string;
  readonly verdict: string;
  readonly findings: readonly {
    readonly check: string;
    readonly found: string;
    readonly outcome: string;
    readonly said: { readonly todo?: string; readonly who?: string };
  }[];
}

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], TMPDIR: folder, PORT: NOWHERE, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (err += String(text)));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, err, seconds: (performance.now() - began) / 1000 };
}

async function look(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const { status, out, seconds, err } = await run(['--json', ...args], env);
  if (out === '') throw new Error(err);
  const report = JSON.parse(out) as Report;
  const found = Object.fromEntries(report.findings.map((each) => [each.check, each.found]));
  return { status, report, found, seconds, out };
}

describe('doctor', () => {
  it('looks at a sandbox of its own where there is nothing else, and says what was found in words', async () => {
    const { status, out } = await run([]);
    expect(out).toContain('a sandbox of its own');
    expect(out).toMatch(/Everything works; \d+ things want a look\./);
    expect(out).toMatch(/Works: Database\n {2}Kept on this machine’s disk .* power cut/);
    expect(out).toContain('Nothing was changed.');
    expect(status).toBe(0);
  }, 60_000);

  it('looks at the tenant of a file, where not even a bridge has to be', async () => {
    const file = join(folder, 'tenant.json');
    const tenant = { id: '00000000-0000-4000-8000-000000000001', displayName: 'T', countryLetterCode: 'US' };
    writeFileSync(file, JSON.stringify({ tenant, users: [], bridges: [] }));
    const { status, found } = await look({}, ['--tenant', file]);
    expect(found).toMatchObject({ bridge: 'bridge.none', operatorPlans: 'operatorPlans.notUsed' });
    expect(found['meetings']).toBe('meetings.untold');
    expect(status).toBe(1);
  }, 60_000);

  it.each([
    [['--what'], '--what'],
    [['stray'], 'stray'],
    [['--tenant', '/nowhere/tenant.json'], '/nowhere/tenant.json'],
  ])(
    'says in one sentence what is wrong with %j',
    async (args, named) => {
      const { status, err } = await run(args);
      expect(status).toBe(2);
      expect(err).toContain(named);
      expect(err).not.toMatch(/\n\s+at /);
    },
    30_000,
  );
});

describe('doctor beside a sandbox that runs', () => {
  let bridgekeeper: RunningBridgekeeper;
  let port: string;
  beforeAll(async () => {
    bridgekeeper = await startBridgekeeper({ args: ['--at', '2026-03-01T09:00:00Z'] });
    port = new URL(bridgekeeper.url).port;
  }, 60_000);
  afterAll(() => bridgekeeper.stop());
  afterEach(() => sandbox(bridgekeeper.url, 'DELETE', '/sandbox/faults'));
  const breakIt = (faults: unknown) => sandbox(bridgekeeper.url, 'PUT', '/sandbox/faults', faults);

  it('looks at it by its own clock, and leaves its data alone', async () => {
    const { status, report, found } = await look({ PORT: port });
    expect(report.looked).toBe('runningSandbox');
    expect(found).toMatchObject({
      clock: 'clock.good',
      signIn: 'signIn.good',
      directoryPeople: 'directoryPeople.good',
      directoryLicenses: 'directoryLicenses.good',
      directoryRoles: 'directoryRoles.good',
      teamsConfigurations: 'teamsConfigurations.good',
      meetings: 'meetings.good',
      teamsPowerShell: 'teamsPowerShell.good',
      bridge: 'bridge.good',
      database: 'database.elsewhere',
    });
    expect(status).toBe(0);
  }, 30_000);

  it('names no person, no number and no token', async () => {
    const { out } = await look({ PORT: port });
    const { personas } = await sandbox<{ personas: { displayName: string; userPrincipalName: string }[] }>(
      bridgekeeper.url,
      'GET',
      '/sandbox/state',
    );
    for (const { displayName, userPrincipalName } of personas) {
      expect(out).not.toContain(displayName);
      expect(out).not.toContain(userPrincipalName);
    }
    expect(out).not.toMatch(/\+?\d{8,}(?![-\w])|eyJ/);
  }, 30_000);

  it('gives a whole report within fifteen seconds when Microsoft is silent', async () => {
    const silent = { mode: 'slow', delayMs: 60_000 };
    await breakIt({ graph: silent, teamsPowerShell: silent });
    const { status, report, found, seconds } = await look({ PORT: port });
    expect(seconds).toBeLessThan(15);
    expect(report.findings).toHaveLength(21);
    expect(found).toMatchObject({
      signIn: 'signIn.good',
      clock: 'clock.untold',
      directoryPeople: 'directoryPeople.untold',
      teamsPowerShell: 'teamsPowerShell.late',
      tabSignIn: 'tabSignIn.good',
    });
    expect(status).toBe(1);
  }, 30_000);

  it('tells a dead Teams PowerShell and a Graph that hangs up from everything else', async () => {
    await breakIt({ graph: { mode: 'dropped', match: 'subscribedSkus' }, teamsPowerShell: { mode: 'down' } });
    const { status, found, report } = await look({ PORT: port });
    expect(found).toMatchObject({
      directoryLicenses: 'directoryLicenses.untold',
      directoryPeople: 'directoryPeople.good',
      teamsPowerShell: 'teamsPowerShell.failed',
      bridge: 'bridge.untold',
      licenseMap: 'licenseMap.untold',
    });
    expect(report.verdict).toMatch(/^Everything works except one thing; \d more could not be told\.$/);
    expect(status).toBe(1);
  }, 30_000);
});

describe('doctor with the settings of a tenant', () => {
  const TENANT = {
    BRIDGEKEEPER_MODE: 'tenant',
    TENANT_ID: '00000000-0000-4000-8000-000000000900',
    APP_ID: '00000000-0000-4000-8000-000000000901',
    PUBLIC_URL: 'https://bridgekeeper.example',
    DATABASE_URL: 'postgres://nobody:secret-password@127.0.0.1:1/nothing',
  };

  it('makes findings of wrong settings, and looks at the database all the same', async () => {
    const { APP_ID: _, ...rest } = TENANT;
    const { status, found, out, report } = await look({ ...rest, MANAGED_IDENTITY_CLIENT_ID: 'x' });
    expect(report.looked).toBe('settings');
    expect(out).toContain('MANAGED_IDENTITY_CLIENT_ID');
    expect(found).toEqual({
      configuration: 'configuration.wrong',
      database: 'database.unreachable',
    });
    expect(out).not.toContain('secret-password');
    expect(status).toBe(1);
  }, 30_000);

  it('takes a tenant setting without a mode for a wrong setting and not for the sandbox', async () => {
    const { report } = await look({ APP_ID: TENANT.APP_ID });
    expect(report.looked).toBe('settings');
  }, 30_000);

  it('reports an expired certificate, no database and no PowerShell, and does not crash', async () => {
    const path = join(folder, 'certificate.pem');
    writeFileSync(path, `${EXPIRED_CERTIFICATE}${KEY}`);
    const { status, found, report, seconds, out } = await look({
      ...TENANT,
      CERTIFICATE_PATH: path,
      CERTIFICATE_THUMBPRINT: EXPIRED_THUMBPRINT,
      PATH: folder,
    });
    expect(report.looked).toBe('tenant');
    expect(seconds).toBeLessThan(15);
    expect(found).toMatchObject({
      certificate: 'certificate.expired',
      teamsPowerShell: 'teamsPowerShell.down',
      database: 'database.unreachable',
      mirror: 'mirror.untold',
    });
    expect(found['signIn']).not.toBe('signIn.good');
    const database = report.findings.find(({ check }) => check === 'database');
    expect(database?.said.todo).toContain('DATABASE_URL');
    expect(out).not.toContain('secret-password');
    expect(status).toBe(1);
  }, 30_000);
});
