import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantState, TenantUser } from '../../bot/sandbox/tenant/tenant-file.js';
import { listIn, startSandboxWithBot, textIn } from './sandbox-with-bot.js';
import type { Json, SandboxWithBot } from './sandbox-with-bot.js';

let place: SandboxWithBot;
let tenant: TenantState;
let shell: Shell;
beforeAll(async () => {
  place = await startSandboxWithBot();
  tenant = JSON.parse(readFileSync(`${place.dataDir}/tenant.json`, 'utf8')) as TenantState;
  shell = startShell();
}, 30_000);
afterAll(async () => {
  shell.child.kill();
  await place.stop();
});

interface Shell {
  readonly child: ChildProcessWithoutNullStreams;
  /** The next line it prints. */
  next(): Promise<object>;
  run(cmdlet: string, parameters?: object): Promise<Json>;
}

interface AllowedCmdlet {
  readonly access: string;
  readonly parameters: object;
  readonly output: readonly string[];
}

function startShell(): Shell {
  const { command, args, environment } = place.sandbox.microsoft.powershell;
  const child = spawn(command, args, { env: environment });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Json> => {
    const line = await lines.next();
    return JSON.parse(line.done ? '{"ended":true}' : line.value) as Json;
  };
  return {
    child,
    next,
    run(cmdlet, parameters = {}) {
      child.stdin.write(`${JSON.stringify({ id: '1', cmdlet, parameters })}\n`);
      return next();
    },
  };
}
function user(handle: string): TenantUser {
  const found = tenant.users.find((each) => each.handle === handle);
  if (found === undefined) throw new Error(`The built-in tenant has no ${handle}`);
  return found;
}
const rowsOf = (answer: Json) => listIn(answer['output']);

it('says that it is ready and answers every allowed reading cmdlet with the promised fields', async () => {
  expect(await shell.next()).toEqual({ ready: true, module: 'sandbox' });
  const path = new URL('../../bot/adapters/teams-powershell/cmdlets.json', import.meta.url);
  const allowed = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, AllowedCmdlet>);
  for (const [cmdlet, { access, parameters, output }] of allowed) {
    if (access !== 'reads') continue;
    const who = 'Identity' in parameters ? { Identity: user('organizer-standard').id } : {};
    const answer = await shell.run(cmdlet, who);
    expect(answer).toMatchObject({ id: '1', ok: true });
    for (const row of rowsOf(answer)) expect(Object.keys(row)).toEqual(output);
  }
}, 30_000);

describe('a call that is not allowed or not right', () => {
  it.each([
    ['Remove-CsOnlineDialInConferencingTenantSettings', {}, 'notAllowed'],
    ['Set-CsTeamsAudioConferencingPolicy', { AllowTollFreeDialin: false }, 'notAllowed'],
    ['Grant-CsTeamsAudioConferencingPolicy', { PolicyName: 'Global' }, 'notAllowed'],
    ['Grant-CsDialoutPolicy', { Identity: 'x', Global: true, PolicyName: null }, 'notAllowed'],
    ['Set-CsOnlinePstnUsage', { Identity: 'Global', Usage: { Replace: ['x'] } }, 'notAllowed'],
    ['Set-CsOnlinePstnUsage', { Identity: 'Global', Usage: {} }, 'notAllowed'],
    ['Get-CsTenant', { Filter: 'x' }, 'notAllowed'],
    ['Get-CsPhoneNumberAssignment', { Top: 'ten' }, 'notAllowed'],
    ['Get-CsPhoneNumberAssignment', { CapabilitiesContain: 'Singing' }, 'refused'],
    ['Get-CsUserPolicyAssignment', {}, 'refused'],
    ['Set-CsOnlineDialInConferencingUser', { ServiceNumber: '442079460100' }, 'refused'],
  ])('%s %j is %s', async (cmdlet, parameters, code) => {
    expect(await shell.run(cmdlet, parameters)).toMatchObject({ ok: false, error: { code } });
  });

  it('does not stop at a line that is no call', async () => {
    shell.child.stdin.write('hello\n');
    expect(await shell.next()).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(await shell.run('Get-CsTenant')).toMatchObject({
      ok: true,
      output: [{ TenantId: tenant.tenant.id }],
    });
  });
});

describe('people and their defaults', () => {
  const set = (parameters: object) => shell.run('Set-CsOnlineDialInConferencingUser', parameters);
  const read = async (handle: string) =>
    rowsOf(await shell.run('Get-CsOnlineDialInConferencingUser', { Identity: user(handle).id }))[0];
  const numbersOfBridge = (type: string): readonly string[] =>
    tenant.bridges
      .filter(({ id }) => id === user('organizer-standard').dialIn?.bridgeId)
      .flatMap((bridge) => bridge.serviceNumbers.filter((each) => each.type === type))
      .map(({ number }) => number);

  it('are listed for the licensed only', async () => {
    const unlicensed = { Identity: user('organizer-unlicensed').userPrincipalName };
    expect(await shell.run('Get-CsOnlineDialInConferencingUser', unlicensed)).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(await shell.run('Get-CsOnlineDialInConferencingUser', { Identity: 'nobody' })).toMatchObject({
      error: { code: 'notFound' },
    });
    expect((await read('organizer-standard'))?.['ServiceNumber']).toMatch(/^\d+$/);
  });

  it('change to a number of their bridge in each of the three documented forms', async () => {
    const Identity = user('organizer-standard').id;
    for (const [index, number] of numbersOfBridge('Toll').slice(0, 3).entries()) {
      const digits = number.slice(1);
      const ServiceNumber = [digits, `+${digits}`, `tel:+${digits}`][index];
      expect(await set({ Identity, ServiceNumber })).toMatchObject({ id: '1', ok: true, output: [] });
      expect((await read('organizer-standard'))?.['ServiceNumber']).toBe(digits);
    }
  });

  it('do not change to a number of another kind, off the bridge, or without a license', async () => {
    const Identity = user('organizer-standard').id;
    const before = await read('organizer-standard');
    const [toll = ''] = numbersOfBridge('Toll');
    const [tollFree = ''] = numbersOfBridge('TollFree');
    expect(await set({ Identity, ServiceNumber: tollFree })).toMatchObject({ error: { code: 'refused' } });
    expect(await set({ Identity, TollFreeServiceNumber: toll })).toMatchObject({
      error: { code: 'refused' },
    });
    expect(await set({ Identity, ServiceNumber: '+4912345678' })).toMatchObject({
      error: { code: 'refused' },
    });
    expect(await set({ Identity, ServiceNumber: 'my number' })).toMatchObject({ error: { code: 'refused' } });
    const unlicensed = { Identity: user('organizer-unlicensed').id, ServiceNumber: toll };
    expect(await set(unlicensed)).toMatchObject({ error: { code: 'refused' } });
    expect(await set({ Identity: 'nobody', ServiceNumber: toll })).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(await read('organizer-standard')).toEqual(before);
  });
});

describe('formats', () => {
  it('of numbers: bridges print digits, the inventory prints a plus and is sorted and paged', async () => {
    const bridges = rowsOf(await shell.run('Get-CsOnlineDialInConferencingBridge'));
    const numbers = bridges.flatMap((bridge) => listIn(bridge['ServiceNumbers']));
    for (const { Number, Type } of numbers) {
      expect(Number).toMatch(/^\d+$/);
      expect(['Toll', 'Toll-Free']).toContain(Type);
    }
    const inventory = rowsOf(await shell.run('Get-CsPhoneNumberAssignment'));
    const all = inventory.map((row) => textIn(row['TelephoneNumber']));
    expect(all).toEqual([...all].sort());
    expect(all[0]).toMatch(/^\+\d+$/);
    const second = rowsOf(await shell.run('Get-CsPhoneNumberAssignment', { Top: 1, Skip: 1 }));
    expect(second.map((row) => row['TelephoneNumber'])).toEqual([all[1]]);
    expect(await shell.run('Get-CsPhoneNumberAssignment', { Top: 1001 })).toMatchObject({
      error: { code: 'refused' },
    });
  });

  it('of policies: Global bare, every other one with its tag', async () => {
    const policies = rowsOf(await shell.run('Get-CsTeamsAudioConferencingPolicy'));
    const identities = policies.map((row) => textIn(row['Identity']));
    expect(identities).toContain('Global');
    const others = identities.filter((identity) => identity !== 'Global');
    expect(others.length).toBeGreaterThan(0);
    for (const identity of others) expect(identity).toMatch(/^Tag:/);
  });
});

describe('a broken Teams PowerShell', () => {
  const broken = (fault: object) => place.call('PUT', 'faults', { teamsPowerShell: fault });

  it.each([
    ['down', 'failed'],
    ['throttled', 'throttled'],
    ['serverError', 'failed'],
  ])('that is %s answers %s', async (mode, code) => {
    await broken({ mode, times: 1 });
    expect(await shell.run('Get-CsTenant')).toMatchObject({ ok: false, error: { code } });
    expect(await shell.run('Get-CsTenant')).toMatchObject({ ok: true });
  });

  it('that has a partial inventory gives its first page and no other', async () => {
    await broken({ mode: 'partial' });
    expect(await shell.run('Get-CsPhoneNumberAssignment', { Top: 1 })).toMatchObject({ ok: true });
    expect(await shell.run('Get-CsPhoneNumberAssignment', { Top: 1, Skip: 1 })).toMatchObject({ ok: false });
    await place.call('DELETE', 'faults');
  });

  it('that is down when it starts says so and ends', async () => {
    await broken({ mode: 'down' });
    const other = startShell();
    expect(await other.next()).toMatchObject({ ready: false, error: { code: 'failed' } });
    expect(await other.next()).toEqual({ ended: true });
    await place.call('DELETE', 'faults');
  }, 30_000);

  it('that is dying ends in place of an answer', async () => {
    await broken({ mode: 'dying', times: 1 });
    expect(await shell.run('Get-CsTenant')).toEqual({ ended: true });
  });
});

it('answers nobody without the secret of this sandbox', async () => {
  const address = place.sandbox.microsoft.powershell.environment['SANDBOX_POWERSHELL_URL'] ?? '';
  const body = JSON.stringify({ cmdlet: 'Get-CsTenant', parameters: {} });
  expect((await fetch(address, { method: 'POST', body })).status).toBe(403);
});
