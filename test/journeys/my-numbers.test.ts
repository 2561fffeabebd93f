import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asking } from '../support/ask.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { cardOf, TeamsUser } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const ask = asking(() => bridgekeeper);

describe('an organizer who asks for their dial-in numbers', () => {
  it('sees both sources with a Standard license, the own country first', async () => {
    const answer = await ask('organizer-standard', 'what are my dial-in numbers?');
    expect(answer).toContain('Audio Conferencing (Standard)');
    expect(answer).toContain('Microsoft');
    expect(answer).toContain('BT');
    expect(answer).toContain('020 7946 0100');
    expect(answer.indexOf('United Kingdom')).toBeLessThan(answer.indexOf('Germany'));
    expect(answer.toLowerCase()).toContain('toll-free');
    expect(answer).toContain('English (United Kingdom)');
  });

  it('sees operator numbers only with an Operator Connect Conferencing license', async () => {
    const answer = await ask('organizer-occ', 'my numbers');
    expect(answer).toContain('Operator Connect Conferencing');
    expect(answer).toContain('Deutsche Telekom');
    expect(answer).not.toContain('+44 20 7946 0100');
    expect(answer).not.toContain('routing policy');
  });

  it('is told about routing with an operator license where no routing policy matches', async () => {
    expect(await ask('organizer-occ-unrouted', 'my numbers')).toContain('routing policy');
  });

  it('is told without a license that there is no dial-in, why, and whom to ask', async () => {
    const answer = await ask('organizer-unlicensed', 'dial-in numbers please');
    expect(answer).toContain('You have no dial-in numbers');
    expect(answer).toContain('Microsoft 365 E3');
    expect(answer).toContain('license administrator');
  });

  it.each([
    ['organizer-select', 'does not document|not documented'],
    ['organizer-payg', 'not documented|does not document'],
    ['organizer-plan-pending', 'still setting up'],
    ['organizer-plan-disabled', 'switched off'],
    ['organizer-no-teams', 'not Teams'],
    ['organizer-premium', 'no audio conferencing'],
    ['organizer-unknown-plan', 'does not know'],
    ['organizer-unlisted', 'does not list you'],
    ['organizer-policy-stale', 'not on the bridge any more'],
    ['organizer-occ-mismatch', 'does not include'],
    ['guest', 'Guests organize no meetings'],
  ])('as %s is told honestly: %s', async (handle, expected) => {
    expect(await ask(handle, 'my numbers')).toMatch(new RegExp(expected));
  });

  it('goes on with “and for Germany?”, which asks the same of another place', async () => {
    const answer = await ask('organizer-standard', 'toll-free numbers', 'and for Germany?');
    expect(answer).toMatch(/One of your numbers fits \(.*toll-free/);
    expect(answer.replaceAll(' ', '')).toContain('498000000180');
  });

  it('sees the numbers of the policy in its order', async () => {
    const answer = await ask('organizer-policy', 'my numbers');
    const order = ['1 99 00 10 80', '1 99 00 10 00', '20 7946 0180', '69 90009100'];
    const found = order.map((number) => answer.replaceAll(' ', '').indexOf(number.replaceAll(' ', '')));
    expect(found.every((at) => at >= 0)).toBe(true);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  });

  it('sees the policy of the group with the lowest rank', async () => {
    expect(await ask('organizer-group', 'why do I have this number?')).toContain('Key account invites');
  });

  it('sees no toll-free number where the policy forbids it', async () => {
    const answer = await ask('organizer-no-toll-free', 'my numbers');
    expect(answer.replaceAll(' ', '')).not.toContain('800');
  });

  it.each([
    ['numbers for France', ['Paris', 'Marseille'], ['Berlin', 'Tokyo']],
    ['is there a number in Zurich?', ['Zurich'], ['Berlin']],
    ['only operator numbers please', ['BT'], ['Tokyo']],
    ['do we have a toll-free number?', ['800'], ['Tokyo']],
  ])('narrows to what was asked: %s', async (text, present, absent) => {
    const answer = (await ask('organizer-standard', text)).replaceAll(' ', ' ');
    for (const word of present) expect(answer).toContain(word);
    for (const word of absent) expect(answer).not.toContain(word);
  });

  it('is told plainly when a place has no number', async () => {
    expect(await ask('organizer-standard', 'is there anything in Monaco?')).toContain('Monaco');
  });
});

describe('an organizer who asks why', () => {
  it.each(['organizer-standard', 'organizer-occ', 'organizer-unlicensed', 'organizer-policy'])(
    '%s gets the trace in place, each step with value, place and who can change it',
    async (handle) => {
      const user = await TeamsUser.open(bridgekeeper.url, handle);
      const answer = await user.say('my numbers');
      const why = await user.press(answer, 'why');
      expect(why.status).toBe(200);
      expect(why.text).toContain('License');
      expect(why.text).toContain('admin center');
      expect(why.text).toContain('Administrator');
      expect(why.text).toContain('This step decided');
    },
  );

  it('gets the same in words', async () => {
    const answer = await ask('organizer-unlicensed', 'why do I have no number in my invites?');
    expect(answer).toContain('no audio conferencing');
    expect(answer).toContain('License Administrator');
  });
});

describe('an organizer who asks something else', () => {
  it.each([
    ['my license', 'Microsoft 365 E5'],
    ['what license do I have?', 'bills'],
    ['conference ID', 'conference ID'],
    ['help', 'my numbers'],
    ['hi', 'Hello'],
    ['call 911', 'emergency'],
    ['book a room for 8 people', 'help'],
    ['show me the coverage gaps', 'Your callers have local numbers'],
  ])('“%s” gets an honest answer', async (text, expected) => {
    expect(await ask('organizer-standard', text)).toContain(expected);
  });

  it('is welcomed once when the app is installed', async () => {
    const user = await TeamsUser.open(bridgekeeper.url, 'participant');
    const install = () =>
      fetch(`${bridgekeeper.url}/sandbox/installations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as: 'participant', conversationId: user.conversationId }),
      });
    await install();
    await install();
    const welcomes = (await user.activities()).filter((each) => JSON.stringify(each).includes('my numbers'));
    expect(welcomes).toHaveLength(1);
  });
});

it('every card has a sentence to be spoken and one for clients that cannot show it', async () => {
  const user = await TeamsUser.open(bridgekeeper.url, 'organizer-standard');
  for (const text of ['my numbers', 'my license', 'why', 'help']) {
    for (const reply of (await user.say(text)).replies) {
      const card = cardOf(reply);
      if (card !== undefined)
        expect(card).toMatchObject({
          version: '1.5',
          speak: expect.any(String),
          fallbackText: expect.any(String),
        });
    }
  }
});
