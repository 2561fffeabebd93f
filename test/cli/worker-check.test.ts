import { execFile } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSandboxTenant, type SandboxTenant } from '../adapters/graph/sandbox-tenant.js';

// Each run is a process that starts another one.
jest.setTimeout(60_000);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const LONDON = '+442079460100';

const TENANT = {
  tenant: { id: id(900), displayName: 'Contoso', countryLetterCode: 'GB' },
  subscribedSkus: [
    {
      skuId: id(800),
      skuPartNumber: 'MCOMEETADV',
      servicePlans: [
        { servicePlanId: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', servicePlanName: 'MCOMEETADV' },
      ],
    },
  ],
  users: [
    {
      id: id(1),
      userPrincipalName: 'ann.lee@contoso.example',
      displayName: 'Ann Lee',
      licenses: [{ skuId: id(800) }],
      dialIn: { bridgeId: id(500), serviceNumber: LONDON },
      policies: { TeamsAudioConferencingPolicy: 'Sales' },
    },
  ],
  bridges: [
    {
      id: id(500),
      name: 'Conference Bridge',
      isDefault: true,
      defaultServiceNumber: LONDON,
      serviceNumbers: [{ number: LONDON, type: 'Toll', isShared: true }],
    },
  ],
  audioConferencingPolicies: [
    { identity: 'Sales', allowTollFreeDialin: true, meetingInvitePhoneNumbers: [LONDON] },
  ],
};

let tenant: SandboxTenant;
let folder: string;
beforeAll(async () => {
  tenant = await openSandboxTenant(TENANT);
  folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-check-'));
});
afterAll(async () => {
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
});

const PROGRAM = fileURLToPath(new URL('../../bot/cli/worker-check.ts', import.meta.url));

function check(args: readonly string[], environment: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, ...environment };
  return new Promise<{ status: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', PROGRAM, ...args], { env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

function checkSandbox(...args: string[]) {
  const { powershell } = tenant.sandbox.microsoft;
  const given = powershell.args.map((each) => `--args=${each}`);
  return check([...args, '--command', powershell.command, ...given], { ...powershell.environment });
}

/** A worker that answers every call with one row of its own. */
function workerSaying(row: string): readonly string[] {
  const program = join(folder, 'worker.mjs');
  writeFileSync(
    program,
    `import { createInterface } from 'node:readline';
     console.log('{"ready":true,"module":"7.8.1"}');
     createInterface({ input: process.stdin }).on('line', (line) => {
       console.log(JSON.stringify({ id: JSON.parse(line).id, ok: true, output: [${row}] }));
     });`,
  );
  return ['--command', process.execPath, `--args=${program}`];
}

describe('worker:check', () => {
  it('compares every read with what the product expects and names no number and nobody', async () => {
    const { status, out } = await checkSandbox('--user', 'ann.lee@contoso.example');
    expect(out).toMatch(/Get-CsOnlineDialInConferencingBridge +1 rows, as expected/);
    expect(out).toMatch(/Get-CsOnlineDialInConferencingUser +1 rows, as expected/);
    expect(out).toMatch(/Get-CsUserPolicyAssignment +1 rows, as expected/);
    expect(out).toMatch(/Get-CsOnlineVoiceRoute +nothing came back/);
    expect(out).not.toMatch(/Ann|ann\.lee|2079460100|Sales/);
    expect(status).toBe(0);
  });

  it('says what it skipped when nobody is named', async () => {
    const { status, out } = await checkSandbox();
    expect(out.match(/ skipped .*--user/g)).toHaveLength(3);
    expect(status).toBe(0);
  });

  it('names the fields that are missing or of another type, without their values', async () => {
    const worker = workerSaying(
      '{ Identity: 7, Name: "Secret Bridge", ServiceNumbers: [{ Number: "44", Type: 2 }] }',
    );
    const { status, out } = await check(worker);
    expect(out).toMatch(/Bridge +1 rows, different: .*IsDefault \(missing\).*Identity \(not string\)/);
    expect(out).toContain('ServiceNumbers.Type (not string)');
    expect(out).not.toContain('Secret');
    expect(status).toBe(1);
  });

  it('says what to do when the worker does not start', async () => {
    const { status, out } = await check(['--command', join(folder, 'nothing')]);
    expect(out).toMatch(/failed \(down\).*pwsh/);
    expect(status).toBe(1);
  });

  it.each([
    [['--usr', 'x'], /--help/],
    [['stray'], /--help/],
    [[], /sandbox has no PowerShell/],
  ])('ends with status 2 and a sentence for %j', async (args, sentence) => {
    const { status, err } = await check(args);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });

  it('says plainly in its help that it has never run under PowerShell here', async () => {
    const { status, out } = await check(['--help']);
    expect(out).toContain('The authors had no PowerShell to run the worker with');
    expect(status).toBe(0);
  });
});
