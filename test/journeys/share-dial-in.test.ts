import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

describe('sharing the dial-in', () => {
  it('posts a card with the numbers and the conference ID of the meeting to its chat', async () => {
    const organizer = await TeamsUser.open(bridgekeeper.url, 'organizer-standard', {
      type: 'meeting',
      meetingId: 'quarterly-review',
      members: ['participant'],
    });
    await organizer.say('share the dial-in');
    const seen = JSON.stringify(await organizer.as('participant').activities());
    expect(seen).toMatch(/\d{3} \d{3} \d{3}#/);
    expect(seen).toContain('7946 0100');
  });

  it('holds nothing private: neither license nor trace', async () => {
    const organizer = await TeamsUser.open(bridgekeeper.url, 'organizer-standard', {
      type: 'groupChat',
      members: ['participant'],
    });
    await organizer.say('share the dial-in');
    const seen = JSON.stringify(await organizer.as('participant').activities());
    expect(seen).toContain('7946 0100');
    expect(seen).not.toContain('license');
    expect(seen).not.toContain('Microsoft 365');
  });

  it('says that the meeting of an unlicensed organizer has no dial-in', async () => {
    const organizer = await TeamsUser.open(bridgekeeper.url, 'organizer-unlicensed', {
      type: 'meeting',
      meetingId: 'support-retro',
    });
    expect((await organizer.say('share the dial-in')).text).toContain('no dial-in');
  });
});

describe('in a group chat', () => {
  it('a personal answer goes to the asker alone', async () => {
    const organizer = await TeamsUser.open(bridgekeeper.url, 'organizer-standard', {
      type: 'groupChat',
      members: ['participant'],
    });
    const answer = await organizer.say('what license do I have?');
    expect(answer.replies.some((reply) => reply.targeted === true) || answer.text.includes('chat')).toBe(
      true,
    );
    expect(JSON.stringify(await organizer.as('participant').activities())).not.toContain('Standard');
  });

  it('the conference ID of the meeting is told to who asks', async () => {
    const participant = await TeamsUser.open(bridgekeeper.url, 'participant', {
      type: 'meeting',
      meetingId: 'quarterly-review',
    });
    expect((await participant.say('what is the conference ID?')).text).toMatch(/\d{3} \d{3} \d{3}#/);
  });
});
