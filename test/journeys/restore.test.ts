import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { confirmed } from '../support/apply.js';
import { asking } from '../support/ask.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';
import { untilRead } from '../support/until-read.js';

jest.setTimeout(120_000);

let product: RunningBridgekeeper;
beforeAll(async () => {
  product = await startBridgekeeper({ args: ['--at', '2026-01-14T09:00:00Z'] });
  await untilRead(product.url);
});
afterAll(() => product.stop());

const ask = asking(() => product);
const open = (as: string): Promise<TeamsUser> => TeamsUser.open(product.url, as);
const BRIDGE = '1dfaac82-79c1-5c1a-babd-0f7f6f29fed9';

/** Somebody changes an organizer's number in the Teams admin center. */
function changedElsewhere(key: string, serviceNumber: string, more: object = {}): Promise<unknown> {
  const dialIn = { bridgeId: BRIDGE, serviceNumber, tollFreeServiceNumber: null };
  return sandbox(product.url, 'POST', '/sandbox/people', { set: [{ key, dialIn, ...more }] });
}

describe('an administrator who restores (S61)', () => {
  it('gets back what somebody changed elsewhere, and is told what stays', async () => {
    const shown = async (): Promise<string> =>
      (await ask('admin-teams', 'show the numbers of Grace Kim')).slice(0, 250);
    expect(await shown()).toContain('206 555 0100');
    await sandbox(product.url, 'POST', '/sandbox/clock', { at: '2026-01-15T09:00:00Z' });
    await changedElsewhere('grace.kim@contoso.com', '+12125550180', { usageLocation: 'CA' });
    expect(await shown()).toContain('212 555 0180');

    const admin = await open('admin-teams');
    const proposal = await admin.say("restore Grace Kim's default number to yesterday 18:00");
    expect(proposal.text).toContain('to how it was at 14 Jan 2026');
    expect(proposal.text).toContain('+1 206 555 0100');
    expect(proposal.text).toContain('The usage location of 1 person has changed since');
    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
    expect(await shown()).toContain('206 555 0100');
  });

  it('restores a group by its direct members, our own change included', async () => {
    const admin = await open('admin-teams');
    await sandbox(product.url, 'POST', '/sandbox/clock', { at: '2026-01-16T09:00:00Z' });
    const change = await admin.say('set the default number of the Sales EMEA group to +44 20 7946 0180');
    expect(await confirmed(admin, change)).toContain('Done, and read back');
    await sandbox(product.url, 'POST', '/sandbox/clock', { at: '2026-01-16T12:00:00Z' });
    const proposal = await admin.say('restore the Sales EMEA group to today 8:00');
    expect(proposal.text).toContain('direct members');
    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
    expect(await ask('harriet.cole@contoso.com', 'my numbers')).not.toContain('020 7946 0180 · BT');
  });

  it('restores everything: what organizers share as well', async () => {
    await sandbox(product.url, 'POST', '/sandbox/clock', { at: '2026-01-17T09:00:00Z' });
    const admin = await open('admin-teams');
    const change = await admin.say('replace +44 20 7946 0180 by +44 113 496 0180 everywhere');
    expect(await confirmed(admin, change)).toContain('Done, and read back');
    await sandbox(product.url, 'POST', '/sandbox/clock', { at: '2026-01-17T12:00:00Z' });
    const proposal = await admin.say('restore everything to how it was today at 8:00');
    expect(proposal.text).toContain('Europe invites');
    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
    const again = await admin.say('restore everything to how it was today at 8:00');
    expect(again.text).toContain('nothing to change');
  });

  it.each([
    ['restore everything to how it was on 1 January 2025', 'does not reach back that far'],
    ['restore everything to how it was', 'To which moment'],
  ])('learns what cannot be done: %s', async (text, expected) => {
    const answer = await (await open('admin-teams')).say(text);
    expect(answer.text).toContain(expected);
    expect(answer.text).not.toContain('Leave as is');
  });

  it.each(['organizer-standard', 'admin-telephony'])('is none as %s', async (handle) => {
    const answer = await ask(handle, 'restore everything to how it was yesterday at 9');
    expect(answer).toContain('Teams Communications Administrator');
  });
});
