import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser, type Said, type ShownActivity } from '../support/teams-user.js';
import { plainText } from '../../bot/cli/plain-text.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const open = (as: string): Promise<TeamsUser> => TeamsUser.open(bridgekeeper.url, as);

/** An administrator who has talked with Bridgekeeper, so that it can tell them something. */
async function administrator(as = 'admin-teams'): Promise<TeamsUser> {
  const admin = await open(as);
  await admin.say('list the bridge numbers');
  return admin;
}

/** What comes unasked: the first activity from now on that says it. */
async function told(user: TeamsUser, words: string): Promise<Said> {
  for (let tries = 0; tries < 40; tries += 1) {
    const found = (await user.activities()).filter((each) => textOf(each).includes(words));
    if (found.length > 0) return { status: 200, replies: found.slice(-1), text: textOf(found.at(-1)) };
    await pause(250);
  }
  throw new Error(`Nobody was told “${words}”`);
}

function textOf(activity: ShownActivity | undefined): string {
  return activity === undefined ? '' : plainText({ ...activity });
}

async function ask(organizer: TeamsUser, text: string): Promise<string> {
  const composed = await organizer.say(text);
  expect(composed.text).toContain('your administrators will read');
  return (await organizer.press(composed, 'ask')).text;
}

describe('an organizer who asks for a number', () => {
  it('is told when it is approved and when it is done, by the change that the administrator confirmed', async () => {
    const admin = await administrator();
    const organizer = await open('hannah.schmidt@contoso.com');
    expect(await ask(organizer, 'ask for a number in Frankfurt')).toContain('Asked: a number for Frankfurt');

    const card = await told(admin, 'Hannah Schmidt asks for a number for Frankfurt');
    expect(card.text).toContain('Approve');
    const proposal = await admin.press(card, 'approveRequest');
    expect(proposal.text).toContain('+49 69 90009100');
    expect(proposal.text).toContain('Nothing is changed yet');
    const data = /"proposalId":"([^"]+)","fingerprint":"([^"]+)"/.exec(JSON.stringify(proposal.card));
    await admin.invoke('confirm', { proposalId: data?.[1], fingerprint: data?.[2] });

    await told(organizer, 'Alex Morgan has approved your request for a number for Frankfurt');
    await told(organizer, 'Your request for a number for Frankfurt is done');
    expect((await organizer.say('my numbers')).text).toContain('069 90009100');
    expect((await organizer.say('my requests')).text).toContain('Done by Alex Morgan');
    expect((await admin.press(card, 'approveRequest')).text).toContain('not open any more');
  }, 60_000);

  it('is told when it is declined, and nothing changes', async () => {
    const admin = await administrator('admin-communications');
    const organizer = await open('louis.moreau@contoso.com');
    await ask(organizer, 'ask for a number in Marseille');
    const card = await told(admin, 'Louis Moreau asks for');
    expect((await admin.press(card, 'declineRequest')).text).toContain('Nothing was changed');
    await told(organizer, 'Priya Shah has declined your request');
    expect((await admin.say('which requests are waiting?')).text).not.toContain('Louis Moreau');
  }, 60_000);

  it('asks once however often it is pressed, and can take it back', async () => {
    const organizer = await open('felix.braun@contoso.com');
    const composed = await organizer.say('ask for a number in Munich');
    const [one, two] = await Promise.all([
      organizer.press(composed, 'ask'),
      organizer.press(composed, 'ask'),
    ]);
    expect([one.text, two.text].filter((each) => each.includes('already'))).toHaveLength(1);
    const own = await organizer.say('my requests');
    expect(own.text).toContain('You have one open request');
    const stranger = await open('greta.vogel@contoso.com');
    const requestId = /"requestId":"([^"]+)"/.exec(JSON.stringify(own.replies))?.[1];
    expect((await stranger.invoke('withdraw', { requestId })).text).toContain('not kept');
    expect((await organizer.press(own, 'withdraw')).text).toContain('Withdrawn');
    expect((await organizer.say('my requests')).text).toContain('no open request');
    const admin = await administrator();
    expect((await admin.invoke('declineRequest', { requestId })).text).toContain('not open any more');
  }, 60_000);

  it('has at most five waiting', async () => {
    const organizer = await open('grace.kim@contoso.com');
    const cities = ['Munich', 'Paris', 'Dublin', 'Sydney', 'Tokyo', 'Zurich'];
    const answers: string[] = [];
    for (const city of cities) answers.push(await ask(organizer, `ask for a number in ${city}`));
    expect(answers.slice(0, 5).every((each) => each.includes('Asked:'))).toBe(true);
    expect(answers[5]).toContain('5 open requests already');
  }, 60_000);

  it('has to say which one', async () => {
    const answer = await (await open('organizer-us')).say('ask an administrator for another default number');
    expect(answer.text).toContain('Say which number, country or city');
    expect(answer.text).not.toContain('[Ask for it]');
  });
});

describe('a request that no change of ours can do alone', () => {
  it('says what has to come first, and is done when the administrator says so', async () => {
    const admin = await administrator();
    const organizer = await open('ciara.byrne@contoso.com');
    await ask(organizer, 'ask for a number in Cork');
    const card = await told(admin, 'Ciara Byrne asks for');
    expect(card.text).toContain('One has to come first');
    expect(card.text).not.toContain('[Approve]');
    expect((await admin.press(card, 'requestDone')).text).toContain('Noted as done');
    await told(organizer, 'Alex Morgan says that your request for a number for Cork is done');
  }, 60_000);
});

describe('who decides', () => {
  it('are administrators: others are neither told nor allowed, and a telephony administrator is not either', async () => {
    const [reader, telephony] = [await administrator('reader'), await administrator('admin-telephony')];
    const admin = await administrator();
    const organizer = await open('olivia.reyes@contoso.com');
    await ask(organizer, 'ask for a number in New York');
    const card = await told(admin, 'Olivia Reyes asks for');
    const requestId = /"requestId":"([^"]+)"/.exec(JSON.stringify(card.replies))?.[1];
    for (const user of [reader, telephony, organizer]) {
      expect(JSON.stringify(await user.activities())).not.toContain('Olivia Reyes asks for');
      expect((await user.invoke('approveRequest', { requestId })).text).toContain('one of these roles');
      expect((await user.invoke('declineRequest', { requestId })).text).toContain('one of these roles');
    }
  }, 60_000);

  it('see nothing of it in a group chat, where the answer is the asker’s alone', async () => {
    const group = await TeamsUser.open(bridgekeeper.url, 'harriet.cole@contoso.com', {
      type: 'groupChat',
      members: ['harriet.cole@contoso.com', 'participant'],
    });
    const composed = await group.say('ask for a number in Leeds');
    await group.press(composed, 'ask');
    const seen = (await group.as('participant').activities()).map(textOf).join();
    expect(seen).not.toMatch(/your administrators will read|Asked:|Invites print/);
  }, 60_000);
});
