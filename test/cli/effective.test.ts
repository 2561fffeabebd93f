import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startBridgekeeper } from '../support/running-bridgekeeper.js';

const PROGRAM = fileURLToPath(new URL('../../dist/bot/cli/effective.js', import.meta.url));
const BUILT_IN = fileURLToPath(new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-effective-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly userPrincipalName: string;
  readonly license: string;
  readonly callable: readonly {
    readonly number: string;
    readonly source: string;
    readonly operator: string | null;
  }[];
  readonly printed: readonly { readonly number: string; readonly source: string }[];
  readonly mismatches: readonly string[];
  readonly dialOut: Readonly<Record<string, unknown>>;
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const ended = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { PATH, TMPDIR: folder, ...env },
  });
  const lines = ended.stdout.split('\n').filter((line) => line !== '');
  return { status: ended.status, stderr: ended.stderr, lines };
}

function parsed(lines: readonly string[]): ReadonlyMap<string, Line> {
  return new Map(
    lines.map((line) => [(JSON.parse(line) as Line).userPrincipalName, JSON.parse(line) as Line]),
  );
}

describe('effective', () => {
  it('prints one line for each person of a tenant file, in the code words of the domain', () => {
    const { status, lines } = run(['--tenant', BUILT_IN]);
    expect(status).toBe(0);
    const people = parsed(lines);
    expect(people.size).toBe(34);
    expect(people.get('olivia.hart@contoso.com')).toMatchObject({
      license: 'standard',
      printed: [{ number: '+442079460100', source: 'microsoft' }],
      mismatches: [],
    });
    const operators = people.get('jonas.weber@contoso.com');
    expect(operators?.license).toBe('operatorConnect');
    expect(
      operators?.callable.every(({ source, operator }) => source === 'operator' && operator !== null),
    ).toBe(true);
    expect(people.get('daniel.okafor@contoso.com')).toMatchObject({
      license: 'none',
      callable: [],
      printed: [],
    });
    expect(people.get('lukas.meier@contoso.com')?.license).toBe('unknown');
  }, 60_000);

  it('follows the file and not the names in it: tenant-wide grants, second bridges, policies that were never written down', () => {
    const person = (name: string, more: object): object => ({
      id: `00000000-0000-4000-8000-0000000000${name}`,
      userPrincipalName: `${name}@t.example`,
      displayName: name,
      licenses: [{ skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06' }],
      ...more,
    });
    const toll = (number: string): object => ({ number, type: 'Toll', isShared: true });
    const tenant = {
      tenant: { id: '00000000-0000-4000-8000-000000000001', displayName: 'T', countryLetterCode: 'US' },
      subscribedSkus: [
        {
          skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06',
          skuPartNumber: 'SPE_E5',
          servicePlans: [
            { servicePlanId: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', servicePlanName: 'MCOMEETADV' },
            { servicePlanId: '57ff2da0-773e-42df-b2af-ffb7a2317929', servicePlanName: 'TEAMS1' },
          ],
        },
      ],
      users: [
        person('a1', { usageLocation: 'DE' }),
        person('b2', {
          policies: { TeamsAudioConferencingPolicy: 'AllowTollFreeDialinFalse' },
          usageLocation: 'DE',
        }),
        person('c3', {
          dialIn: { bridgeId: '00000000-0000-4000-8000-00000000000b', serviceNumber: '+442079460100' },
          policies: { TeamsAudioConferencingPolicy: 'Global' },
        }),
      ],
      bridges: [
        {
          id: '00000000-0000-4000-8000-00000000000a',
          name: 'One',
          isDefault: true,
          defaultServiceNumber: '+12065550100',
          serviceNumbers: [toll('+12065550100'), toll('+493023125100')],
        },
        {
          id: '00000000-0000-4000-8000-00000000000b',
          name: 'Two',
          isDefault: false,
          defaultServiceNumber: '+442079460100',
          serviceNumbers: [toll('+442079460100')],
        },
      ],
      audioConferencingPolicies: [
        { identity: 'Everybody', allowTollFreeDialin: true, meetingInvitePhoneNumbers: ['+12065550100'] },
      ],
      tenantDefaultPolicies: { TeamsAudioConferencingPolicy: 'Everybody' },
    };
    const file = join(folder, 'tenant.json');
    writeFileSync(file, JSON.stringify(tenant));
    const { status, lines, stderr } = run(['--tenant', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const printed = [...parsed(lines).values()].map((line) => line.printed.map(({ number }) => number));
    expect(printed).toEqual([['+12065550100'], ['+493023125100'], ['+442079460100']]);
  }, 60_000);

  it('tells for everybody who carries calls to the numbers asked about', () => {
    const args = ['--tenant', BUILT_IN, '--dial-out', '+493012345678', '--dial-out', '+442079460999'];
    const { status, lines } = run(args);
    expect(status).toBe(0);
    const people = parsed(lines);
    const byMicrosoft = { carrier: 'microsoft', callerId: '+442079460100', route: null };
    const byNobody = { carrier: 'none', callerId: null, route: null };
    expect(people.get('olivia.hart@contoso.com')?.dialOut).toEqual({
      '+493012345678': byMicrosoft,
      '+442079460999': byMicrosoft,
    });
    expect(people.get('jonas.weber@contoso.com')?.dialOut).toEqual({
      '+493012345678': {
        carrier: 'operator',
        callerId: '+496990009100',
        route: 'Germany by Deutsche Telekom',
      },
      '+442079460999': byNobody,
    });
    expect(people.get('daniel.okafor@contoso.com')?.dialOut['+493012345678']).toEqual(byNobody);
    expect(people.get('lukas.meier@contoso.com')?.dialOut['+493012345678']).toMatchObject({
      carrier: 'unknown',
    });
    const operatorOnly = [...people.values()].filter(({ license }) => license === 'operatorConnect');
    expect(JSON.stringify(operatorOnly.map(({ dialOut }) => dialOut))).not.toContain('microsoft');
    const guest = [...people.values()].find(({ mismatches }) => mismatches.includes('guest'));
    expect(guest?.dialOut['+493012345678']).toEqual(byNobody);
  }, 60_000);

  it('reads the sandbox that runs at PORT when no file is named', async () => {
    const running = await startBridgekeeper();
    try {
      const { status, lines } = run([], { PORT: new URL(running.url).port });
      expect(status).toBe(0);
      expect(parsed(lines).size).toBe(34);
    } finally {
      await running.stop();
    }
  }, 90_000);

  it.each([
    [['--what'], '--what'],
    [['--tenant', '/nowhere/tenant.json'], '/nowhere/tenant.json'],
    [['--dial-out', '0301234'], '0301234 is not a number as +E.164'],
    [['--dial-out', '+49 30 12345678'], 'is not a number as +E.164'],
  ])(
    'says in one sentence what is wrong with %j',
    (args, named) => {
      const { status, stderr } = run(args);
      expect(status).toBe(2);
      expect(stderr).toContain(named);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
    30_000,
  );
});
