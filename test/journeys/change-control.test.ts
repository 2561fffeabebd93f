import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, type Pressed } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const SET = "set Amara Nwosu's number to +44 113 496 0180";
const open = (as: string, more: object = {}): Promise<TeamsUser> =>
  TeamsUser.open(bridgekeeper.url, as, more);

async function faults(wanted: object): Promise<void> {
  await sandbox(bridgekeeper.url, 'DELETE', '/sandbox/faults');
  await sandbox(bridgekeeper.url, 'PUT', '/sandbox/faults', wanted);
}

/** Waits until something in the conversation says it. */
async function shows(user: TeamsUser, text: RegExp): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (text.test(JSON.stringify(await user.activities()))) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function idIn(pressed: Pressed): string {
  return /"changeId":"([^"]+)"/.exec(JSON.stringify(pressed.card))?.[1] ?? '';
}

describe('a change that takes its time', () => {
  it('is shown on its own card until its end, without anybody asking', async () => {
    await faults({ teamsPowerShell: { mode: 'slow', delayMs: 3_000, match: 'Set-Cs' } });
    const admin = await open('admin-teams');
    const proposal = await admin.say(SET);
    const confirmed = await admin.press(proposal, 'confirm');
    expect(confirmed.text).toMatch(/Waiting to be applied|Being applied/);
    expect(confirmed.text).toContain('[Pause] [Cancel the rest]');
    expect(await shows(admin, /Done, and read back/)).toBe(true);
    await faults({});
    const cards = (await admin.activities()).filter((each) =>
      JSON.stringify(each).includes('Done, and read'),
    );
    expect(cards).toHaveLength(1);
    const undo = await admin.say('undo');
    await admin.press(undo, 'confirm');
    expect(await shows(admin, /Take the change back|Done/)).toBe(true);
  }, 60_000);
});

describe('a change that a power cut broke off', () => {
  it('ends on the card that it was confirmed on, once the product runs again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-cut-'));
    const before = await startBridgekeeper({ dataDir });
    const url = before.url;
    await sandbox(url, 'PUT', '/sandbox/faults', {
      teamsPowerShell: { mode: 'slow', delayMs: 20_000, match: 'Set-Cs' },
    });
    const admin = await TeamsUser.open(url, 'admin-teams');
    const confirmed = await admin.press(await admin.say(SET), 'confirm');
    expect(confirmed.text).toContain('[Cancel the rest]');
    await before.kill();
    const after = await startBridgekeeper({ dataDir });
    try {
      expect(await shows(admin.at(after.url), /Done, and read back/)).toBe(true);
    } finally {
      await after.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 90_000);
});

describe('a scheduled change', () => {
  it('says when it will begin in the asker’s own time, waits for it, and then happens', async () => {
    const admin = await open('admin-teams');
    const proposal = await admin.say(`${SET} not before tomorrow 8:00`);
    expect(proposal.text).toMatch(/Not before .*08:00 \w+/);
    const waits = await admin.press(proposal, 'confirm');
    expect(waits.text).toContain('Waiting for its time');
    await sandbox(bridgekeeper.url, 'POST', '/sandbox/clock', { advanceSeconds: 36 * 3_600 });
    expect(await shows(admin, /Done, and read back/)).toBe(true);
  }, 60_000);

  it('can be paused, go on and be cancelled by those who could have asked for it, and by nobody else', async () => {
    const admin = await open('admin-teams');
    const proposal = await admin.say(
      "set Louis Moreau's number to +33 4 65 71 10 80 not before tomorrow 8:00",
    );
    const changeId = idIn(await admin.press(proposal, 'confirm'));
    for (const as of ['reader', 'organizer-standard', 'admin-telephony']) {
      const other = await open(as);
      const stolen = await other.invoke('cancelChange', { changeId });
      expect(stolen.text).not.toContain('Louis Moreau');
      expect(stolen.card).toBeUndefined();
    }
    expect((await admin.invoke('pause', { changeId })).text).toContain('Paused');
    const asked = await admin.say('resume the change');
    expect(asked.text).toContain('[Go on]');
    expect((await admin.press(asked, 'resume')).text).toContain('Waiting for its time');
    const colleague = await open('admin-communications');
    await colleague.invoke('cancelChange', { changeId });
    expect(await shows(admin, /Cancelled before anything was done/)).toBe(true);
    expect((await admin.invoke('resume', { changeId })).text).toContain('over already');
  }, 60_000);
});

describe('modifiers', () => {
  it.each([
    ['not before yesterday 8:00', 'passed already'],
    ['not before 31 June', 'Which day'],
    ['by tomorrow evening', 'Nothing was changed'],
  ])('are asked about where a time cannot be told: %s', async (when, asks) => {
    const answer = await (await open('admin-teams')).say(`${SET} ${when}`);
    expect(answer.text).toContain(asks);
    expect(answer.text).not.toContain('Leave as is');
  });

  it('of a dry run show the plan without a button that confirms it, until it is proposed for real', async () => {
    const admin = await open('admin-teams');
    const dry = await admin.say("set Louis Moreau's number to +33 4 65 71 10 80, dry run");
    expect(dry.text).toContain('only to be looked at');
    await expect(admin.press(dry, 'confirm')).rejects.toThrow('No button');
    const real = await admin.press(dry, 'forReal');
    expect(real.text).toContain('[Set default number] [Leave as is]');
    const thief = await open('admin-communications');
    const { proposalId, fingerprint } = JSON.parse(
      /\{"proposalId":"[^"]+","fingerprint":"[^"]+"\}/.exec(JSON.stringify(real.card))?.[0] ?? '{}',
    ) as Record<string, string>;
    expect((await thief.invoke('confirm', { proposalId, fingerprint })).text).toContain(
      'Only the person who asked',
    );
    expect((await thief.invoke('forReal', { proposalId, fingerprint })).text).toContain(
      'Only the person who asked',
    );
  });

  it('show the PowerShell with the answer, or when it is asked for', async () => {
    const admin = await open('admin-teams');
    const both = await admin.say("set Louis Moreau's number to +33 4 65 71 10 80 and show me the PowerShell");
    expect(both.text).toContain('Set-CsOnlineDialInConferencingUser');
    expect(both.text).toContain('[Set default number]');
    const plain = await admin.say("set Louis Moreau's number to +33 4 65 71 10 80");
    expect(plain.text).not.toContain('Set-Cs');
    expect((await admin.press(plain, 'script')).text).toContain('Set-CsOnlineDialInConferencingUser');
    const organizer = await open('organizer-standard');
    const data = /"verb":"script","data":(\{[^}]*\})/.exec(JSON.stringify(plain.replies))?.[1] ?? '{}';
    expect((await organizer.invoke('script', JSON.parse(data))).text).toContain('Only the person who asked');
  });
});

describe('a proposal asked for where others read along', () => {
  it('goes to the asker alone', async () => {
    const admin = await open('admin-teams', { type: 'groupChat', members: ['organizer-standard'] });
    const said = await admin.say(SET.replace('113 496 0180', '20 7946 0180'));
    const others = JSON.stringify(await admin.as('organizer-standard').activities());
    expect(said.text).toContain('Leave as is');
    expect(others).not.toContain('amara.nwosu');
    expect(others).not.toContain('Leave as is');
  });
});
