import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { confirmed } from '../support/apply.js';
import { asking } from '../support/ask.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser } from '../support/teams-user.js';
import { untilRead } from '../support/until-read.js';

jest.setTimeout(120_000);

const LONDON = '+44 20 7946 0180';
const LEEDS = '+44 113 496 0180';
const BRIDGE = '1dfaac82-79c1-5c1a-babd-0f7f6f29fed9';

let product: RunningBridgekeeper;
beforeAll(async () => {
  product = await startBridgekeeper({ args: ['--at', '2026-09-14T09:00:00Z'] });
  await untilRead(product.url);
});
afterAll(() => product.stop());

const ask = asking(() => product);
const open = (as: string): Promise<TeamsUser> => TeamsUser.open(product.url, as);
const numbersOf = (address: string): Promise<string> => ask(address, 'my numbers');

describe('an administrator who sets numbers of many', () => {
  it('sets those of several people at once, with the PowerShell that would do the same (S44)', async () => {
    const admin = await open('admin-teams');
    const proposal = await admin.say(
      `set Harriet Cole and Priya Shah to ${LONDON} and show me the PowerShell`,
    );
    expect(proposal.text).toContain('Set the default number of 2 organizers');
    expect(proposal.text).toContain('Set-CsOnlineDialInConferencingUser');
    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
    expect(await numbersOf('harriet.cole@contoso.com')).toContain('020 7946 0180');
  });

  it('means the direct members of a group at this moment, and says so', async () => {
    const admin = await open('admin-teams');
    const proposal = await admin.say(`set the default number of the Sales EMEA group to ${LONDON}`);
    expect(proposal.text).toContain('direct members');
    expect(proposal.text).toContain('1 person has it so already');
    expect(proposal.text).not.toContain('Harriet Cole');
    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
  });

  it('reaches everybody of a country, leaves out who may not have it, and counts them', async () => {
    const proposal = await (
      await open('admin-communications')
    ).say('everyone in Germany gets the Munich number');
    expect(proposal.text).toContain('Set the default number of');
    expect(proposal.text).toMatch(/cannot have it|so already/);
    expect(proposal.text).toContain('+49 89 99998100');
  });

  it('replaces one number by another for everybody, policies first, and takes it back (S45)', async () => {
    const admin = await open('admin-teams');
    const proposal = await admin.say(`replace ${LONDON} with ${LEEDS} for everyone who has it`);
    expect(proposal.text).toContain(`Replace ${LONDON} by ${LEEDS}`);
    expect(proposal.text).toContain('Europe invites');
    expect(proposal.text).toContain('existing meetings');
    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
    expect(await numbersOf('harriet.cole@contoso.com')).toContain('0113 496 0180');

    const undo = await admin.say('undo');
    expect(await confirmed(admin, undo)).toContain('Done, and read back');
    expect(await numbersOf('harriet.cole@contoso.com')).toContain('020 7946 0180');
  });

  it.each([
    [`replace ${LONDON} with +44 808 157 0180`, 'one of them is toll-free'],
    [`replace ${LONDON} with ${LONDON} for everyone`, 'cannot take its own place'],
    ['set everyone in Milan to the Leeds number', 'Say the country'],
    ['everyone in Germany gets the Paris number', '+33 1 99 00 10 00 or +33 1 99 00 10 80'],
    ['set the default number of the Nowhere group to +44 20 7946 0180', 'No group here is called'],
  ])('is asked or refused before anything is proposed: %s', async (text, expected) => {
    const answer = await (await open('admin-teams')).say(text);
    expect(answer.text).toContain(expected);
    expect(answer.text).not.toContain('Leave as is');
  });

  it('waits for a day and has the invites rewritten where both are asked for (S63)', async () => {
    const admin = await open('admin-teams');
    const words = `our number changes on 6 October (not before): replace ${LONDON} by ${LEEDS} everywhere and update the invites`;
    const proposal = await admin.say(words);
    expect(proposal.text).toContain('Not before');
    expect(proposal.text).toContain('6 Oct 2026');
    expect(proposal.text).toContain('Everybody invited to those meetings gets a mail');
    expect(proposal.text).toContain('Invites that were rewritten are not written back');
    const waiting = await admin.press(proposal, 'confirm');
    expect(waiting.text).toContain('Waiting for its time');
    expect(await numbersOf('harriet.cole@contoso.com')).toContain('020 7946 0180');
  });
});

describe('an administrator who looks after one organizer', () => {
  it('has a new PIN mailed to them, and sees none', async () => {
    const admin = await open('admin-teams');
    const proposal = await admin.say("reset Harriet Cole's PIN");
    expect(proposal.text).toContain('Microsoft mails the new PIN to the organizer');
    expect(proposal.text).toContain('cannot be had back');
    expect(await confirmed(admin, proposal)).toContain('Done: Microsoft has taken it');
    const everything = JSON.stringify(await admin.activities(0, 0)) + product.output();
    expect(everything).not.toContain('48213');
  });

  it.each([
    ['resend the conference info to Harriet Cole', 'the PIN is not in that mail', 'Mail with the conference'],
    [
      'update the invites of Harriet Cole',
      'Everybody invited to those meetings',
      'Invites of existing meetings',
    ],
  ])('has done what can be done once: %s', async (text, effect, step) => {
    const admin = await open('admin-teams');
    const proposal = await admin.say(text);
    expect(proposal.text).toContain(effect);
    expect(proposal.text).toContain(step);
    expect(await confirmed(admin, proposal)).toContain('Done: Microsoft has taken it');
    expect((await admin.say('undo')).text).not.toContain('Leave as is');
  });

  it('cannot reset a conference ID, and learns why (S10)', async () => {
    const answer = await ask('admin-teams', 'reset the conference ID of Harriet Cole');
    expect(answer).toContain('cannot be reset');
    expect(answer).toContain('make a new meeting');
  });

  it.each(['organizer-standard', 'admin-telephony', 'reader'])('is none as %s', async (handle) => {
    const answer = await ask(handle, "reset Harriet Cole's PIN");
    expect(answer).not.toContain('Leave as is');
    expect(answer).not.toContain('Give Harriet Cole');
  });
});

describe('retiring a number', () => {
  it('moves policies, routes and people to another one, and takes it off last', async () => {
    // The clock goes on to where the change of 6 October is over as well.
    await sandbox(product.url, 'POST', '/sandbox/clock', { at: '2026-09-15T09:00:00Z' });
    const admin = await open('admin-teams');
    const before = await admin.say(`retire ${LONDON}`);
    expect(before.text).toContain('needs a number that takes its place');

    const proposal = await admin.say(`retire ${LONDON} and use ${LEEDS} instead`);
    expect(proposal.text).toContain('Retire');
    expect(proposal.text).toContain('only once nobody uses it any more');
    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
    const numbers = await ask('admin-teams', `what is ${LONDON}`);
    expect(numbers).not.toContain('on your bridge');
    expect(await numbersOf('harriet.cole@contoso.com')).toContain('0113 496 0180');
  });

  it('keeps the number on the bridge while somebody has begun to use it meanwhile', async () => {
    const [MUNICH, FRANKFURT] = ['+49 89 99998100', '+49 69 90009100'];
    const admin = await open('admin-teams');
    const proposal = await admin.say(`retire ${MUNICH} and use ${FRANKFURT} instead`);
    const dialIn = { bridgeId: BRIDGE, serviceNumber: '+498999998100', tollFreeServiceNumber: null };
    const set = [{ key: 'grace.kim@contoso.com', dialIn }];
    await sandbox(product.url, 'POST', '/sandbox/people', { set });
    await sandbox(product.url, 'POST', '/sandbox/clock', { advanceSeconds: 660 });
    expect(await ask('admin-teams', 'show the numbers of Grace Kim')).toContain(MUNICH);
    expect(await confirmed(admin, proposal)).toContain('Partly done');
    expect(await ask('admin-teams', `what is ${MUNICH}`)).toContain('on your bridge');

    const again = await admin.say(`retire ${MUNICH} and use ${FRANKFURT} instead`);
    expect(again.text).toContain('Grace Kim');
    expect(await confirmed(admin, again)).toContain('Done, and read back');
    expect(await ask('admin-teams', `what is ${MUNICH}`)).not.toContain('on your bridge');
  });
});
