import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { confirmed } from '../support/apply.js';
import { asking } from '../support/ask.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';
import { untilRead } from '../support/until-read.js';

jest.setTimeout(120_000);

let product: RunningBridgekeeper;
beforeAll(async () => {
  product = await startBridgekeeper();
  await untilRead(product.url);
});
afterAll(() => product.stop());

const ask = asking(() => product);
const open = (as: string): Promise<TeamsUser> => TeamsUser.open(product.url, as);

const LIST = [
  'User principal name;New number',
  'harriet.cole@contoso.com;+44 113 496 0180',
  'Priya Shah;+44 20 7946 0180',
  'nobody@contoso.com;+44 20 7946 0180',
  'jonas.weber@contoso.com;+44 20 7946 0100',
  'daniel.okafor@contoso.com;+44 20 7946 0180',
  'amara.nwosu@contoso.com;+44 20 7946 0999',
  'Raj;+44 20 7946 0180',
  'grace.kim@contoso.com;12345',
  'Olivia Hart;+44 20 7946 0180',
  'olivia.hart@contoso.com;+44 113 496 0180',
].join('\n');

describe('a list that an administrator pastes', () => {
  it('names every wrong row with its line and reason, and proposes the right ones', async () => {
    const admin = await open('admin-teams');
    const before = await ask('harriet.cole@contoso.com', 'my numbers');
    const proposal = await admin.say(LIST);
    expect(proposal.text).toContain('Set the default numbers of 2 organizers from your list');
    expect(proposal.text).toContain('8 rows of your list cannot be used');
    for (const said of [
      /Line 4: Nobody here is called “nobody@contoso.com”/i,
      /Line 5: .*does not include/,
      /Line 6: .*no dial-in/i,
      /Line 7: .*0999 is not on/,
      /Line 8: Several people match “Raj”: raj/,
      /Line 9: That is not a phone number/,
      /Line 10: The same person has another number on line 11/,
      /Line 11: The same person has another number on line 10/,
    ]) {
      expect(proposal.text).toMatch(said);
    }
    expect(await ask('harriet.cole@contoso.com', 'my numbers')).toBe(before);

    expect(await confirmed(admin, proposal)).toContain('Done, and read back');
    expect(await ask('harriet.cole@contoso.com', 'my numbers')).toContain('0113 496 0180');

    const undo = await admin.say('undo');
    expect(undo.text).toContain('Take the change back for 2 organizers');
    expect(await confirmed(admin, undo)).toContain('Done, and read back');
    expect((await ask('harriet.cole@contoso.com', 'my numbers')).slice(0, 150)).toBe(before.slice(0, 150));
  });

  it('shows the rows alone, and nothing to confirm, where each is wrong', async () => {
    const answer = await (
      await open('admin-teams')
    ).say('number,person\n+44 20 7946 0999,Harriet Cole\n+44 20 7946 0180,Zaphod Beeblebrox');
    expect(answer.text).toContain('None of the 2 rows');
    expect(answer.text).toContain('Line 3');
    expect(answer.text).not.toContain('Leave as is');
  });

  it('is read where it is far longer than a question, and only looked at where that is asked', async () => {
    const rows = Array.from(
      { length: 250 },
      (_, index) => `nobody-${String(index)}@contoso.com, +44 20 7946 0180`,
    );
    const list = `don't do it yet, just show me:\nperson, number\nharriet.cole@contoso.com, +44 113 496 0180\n${rows.join('\n')}`;
    expect(list.length).toBeGreaterThan(10_000);
    const answer = await (await open('admin-teams')).say(list);
    expect(answer.text).toContain('250 rows of your list cannot be used');
    expect(answer.text).toContain('And 240 more rows, on lines');
    expect(answer.text).not.toContain('Leave as is');
  });

  it('may be attached as a file instead, with or without a word beside it', async () => {
    const admin = await open('admin-teams');
    const file = { name: 'numbers.csv', content: LIST };
    for (const text of ['', 'set these']) {
      const proposal = await admin.say(text, { file });
      expect(proposal.text).toContain('Set the default numbers of 2 organizers from your list');
      expect(proposal.text).toContain('8 rows of your list cannot be used');
    }
    const wrong = await admin.say('', { file: { name: 'numbers.xlsx', content: 'PK' } });
    expect(wrong.text).toContain('CSV');
    expect(wrong.text).not.toContain('Leave as is');
  });

  it.each(['organizer-standard', 'admin-telephony', 'reader'])('is refused from %s', async (handle) => {
    const answer = await (await open(handle)).say(LIST);
    expect(answer.text).toContain('Teams Communications Administrator');
    expect(answer.text).not.toContain('Harriet Cole');
  });

  it('keeps the limit for everything that is no list', async () => {
    const answer = await (await open('admin-teams')).say('set the number '.repeat(200));
    expect(answer.text).toContain('2,000');
  });
});
