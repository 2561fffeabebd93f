import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createPool, type TeamsPowerShell } from '../../bot/adapters/teams-powershell/pool.js';
import type { Parameters } from '../../bot/adapters/teams-powershell/cmdlets.js';
import type { TenantState } from '../../bot/sandbox/tenant/tenant-file.js';
import { startSandboxWithBot, type SandboxWithBot } from './sandbox-with-bot.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The meetings of the built-in tenant are still to come. */
const MORNING = Date.parse('2026-11-22T06:00:00Z');

let place: SandboxWithBot;
let pool: TeamsPowerShell;
const start = async (dataDir?: string) => {
  place = await startSandboxWithBot(dataDir === undefined ? { at: MORNING } : { dataDir });
  const { slots: _, ...program } = place.sandbox.microsoft.powershell;
  pool = createPool({ program, slots: 1, log: QUIET });
};
beforeAll(() => start());
afterAll(async () => {
  await pool.close();
  await place.stop();
});

/** What the sandbox has written down of the tenant. */
const tenant = () => JSON.parse(readFileSync(`${place.dataDir}/tenant.json`, 'utf8')) as TenantState;
const run = async (cmdlet: string, parameters: Parameters) => {
  const answer = await pool.call(cmdlet, parameters);
  return answer.ok ? 'done' : answer.failure.code;
};
const own = () => {
  const [bridge] = tenant().bridges;
  const found = bridge?.serviceNumbers.find(({ isShared, type }) => !isShared && type === 'Toll');
  if (bridge === undefined || found === undefined)
    throw new Error('The built-in tenant has no number of its own');
  return { bridge, digits: found.number.slice(1) };
};

describe('numbers', () => {
  it('are taken by the conferencing cmdlets as digits, with a plus and as tel:', async () => {
    const { digits } = own();
    for (const Identity of [digits, `+${digits}`, `tel:+${digits}`]) {
      const languages = { Identity, PrimaryLanguage: 'en-GB' };
      expect(await run('Set-CsOnlineDialInConferencingServiceNumber', languages)).toBe('done');
    }
    const local = { Identity: '020 7946 0100', PrimaryLanguage: 'en-GB' };
    expect(await run('Set-CsOnlineDialInConferencingServiceNumber', local)).toBe('notFound');
  });

  it('are not taken as tel: by the phone number cmdlets', async () => {
    const { digits } = own();
    const ask = (TelephoneNumber: string) => pool.call('Get-CsPhoneNumberAssignment', { TelephoneNumber });
    const row = { TelephoneNumber: `+${digits}` };
    expect(await ask(digits)).toMatchObject({ value: [row] });
    expect(await ask(`+${digits}`)).toMatchObject({ value: [row] });
    expect(await ask(`tel:+${digits}`)).toMatchObject({ ok: false, failure: { code: 'refused' } });
  });

  it('of policies have to be +E.164', async () => {
    const { digits } = own();
    const policy = (number: string) => ({ Identity: 'Forms', MeetingInvitePhoneNumbers: [number] });
    expect(await run('New-CsTeamsAudioConferencingPolicy', policy(digits))).toBe('refused');
    expect(await run('New-CsTeamsAudioConferencingPolicy', policy(`tel:+${digits}`))).toBe('refused');
    expect(await run('New-CsTeamsAudioConferencingPolicy', policy(`+${digits}`))).toBe('done');
  });

  it('leave the inventory as free as they came', async () => {
    const { bridge, digits } = own();
    const placed = { Identity: digits, BridgeId: bridge.id };
    const status = () =>
      tenant().phoneNumbers.find(({ telephoneNumber }) => telephoneNumber === `+${digits}`)
        ?.pstnAssignmentStatus;
    expect(await run('Unregister-CsOnlineDialInConferencingServiceNumber', placed)).toBe('done');
    expect(status()).toBe('Unassigned');
    expect(await run('Register-CsOnlineDialInConferencingServiceNumber', placed)).toBe('done');
    expect(status()).toBe('ConferenceAssigned');
  });
});

describe('names of policies', () => {
  it('are the same with the prefix, without it and in any case', async () => {
    for (const Identity of ['Forms', 'Tag:Forms', 'tag:FORMS']) {
      expect(await run('Set-CsTeamsAudioConferencingPolicy', { Identity, AllowTollFreeDialin: false })).toBe(
        'done',
      );
    }
    const names = tenant().audioConferencingPolicies.filter(({ identity }) => /forms/i.test(identity));
    expect(names).toEqual([expect.objectContaining({ identity: 'Forms', allowTollFreeDialin: false })]);
  });

  it('are granted without the prefix', async () => {
    const [somebody] = tenant().users;
    const Identity = somebody?.id ?? '';
    expect(await run('Grant-CsTeamsAudioConferencingPolicy', { Identity, PolicyName: 'Tag:Forms' })).toBe(
      'done',
    );
    expect(tenant().users[0]?.policies.TeamsAudioConferencingPolicy).toBe('Forms');
    expect(await run('Grant-CsTeamsAudioConferencingPolicy', { Identity, PolicyName: null })).toBe('done');
    expect(tenant().users[0]?.policies).not.toHaveProperty('TeamsAudioConferencingPolicy');
  });
});

describe('invites of existing meetings', () => {
  const meeting = () => {
    const found = tenant().meetings.find(({ id }) => id === 'quarterly-review');
    if (found === undefined) throw new Error('The built-in tenant has no quarterly review');
    return found;
  };

  it('keep their numbers until Microsoft’s update is done, also when the sandbox was started again meanwhile', async () => {
    const policy = tenant().audioConferencingPolicies.find(({ identity }) => identity === 'Forms');
    const Identity = meeting().organizer;
    const before = meeting().printedTollNumbers;
    await run('Grant-CsTeamsAudioConferencingPolicy', { Identity, PolicyName: 'Forms' });
    expect(await run('Start-CsExMeetingMigration', { Identity })).toBe('done');
    await place.call('POST', 'clock', { advanceSeconds: 7_000 });
    expect(meeting().printedTollNumbers).toEqual(before);
    await pool.close();
    await place.stop({ keep: true });
    await start(place.dataDir);
    expect(meeting().printedTollNumbers).toEqual(before);
    await place.call('POST', 'clock', { advanceSeconds: 300 });
    expect(await run('Get-CsMeetingMigrationStatus', { Identity })).toBe('done');
    expect(meeting().printedTollNumbers).toEqual(policy?.meetingInvitePhoneNumbers);
    expect(meeting().printedTollNumbers).not.toEqual(before);
  });
});
