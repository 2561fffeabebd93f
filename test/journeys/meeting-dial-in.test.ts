import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainText } from '../../bot/cli/plain-text.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, tokenFor, type Said, type ShownActivity } from '../support/teams-user.js';

const TENANT = '75cd0b42-a9be-5faf-a486-c212ce9916b2';
const OLIVIA = 'fe28abae-c37d-5e41-b867-83b0fc7efd5d';
const DANIEL = '9397339b-e053-57f4-a252-cb78bc4cf144';
const AT = '2026-01-15T09:30:00.000Z';

/** Links as Outlook writes them, with small escapes; the sandbox's Microsoft keeps capital ones. */
function linkTo(thread: string, organizer: string, tenant = TENANT): string {
  const context = encodeURIComponent(`{"Tid":"${tenant}","Oid":"${organizer}"}`);
  const link = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=${context}`;
  return link.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}

const REVIEW = '19:meeting_review@thread.v2';
const CHANNEL = '19:salesroom@thread.tacv2';
const RETRO = '19:meeting_retro@thread.v2';

let folder: string;
let product: RunningBridgekeeper;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-meetings-'));
  const tenantFile = join(folder, 'tenant.json');
  writeFileSync(tenantFile, JSON.stringify(tenantWithThreads()));
  product = await startBridgekeeper({ tenantFile, args: ['--at', AT] });
}, 90_000);
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

function tenantWithThreads(): unknown {
  const path = new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url);
  const tenant = JSON.parse(readFileSync(path, 'utf8')) as { meetings: { id: string; threadId?: string }[] };
  const threads: Record<string, string> = {
    'quarterly-review': REVIEW,
    'pipeline-call': CHANNEL,
    'support-retro': RETRO,
  };
  for (const meeting of tenant.meetings) {
    const threadId = threads[meeting.id];
    if (threadId !== undefined) meeting.threadId = threadId;
  }
  return tenant;
}

const open = (as: string): Promise<TeamsUser> => TeamsUser.open(product.url, as);
const agree = (scopes: readonly string[], as?: string): Promise<unknown> =>
  sandbox(product.url, 'PUT', '/sandbox/consents', { ...(as !== undefined && { as }), scopes });

interface Invoked {
  readonly status: number;
  readonly body: { readonly id?: string; readonly failureDetail?: string } | null;
  readonly replies: readonly ShownActivity[];
}

async function exchange(chat: TeamsUser, as: string, value: object): Promise<Invoked> {
  const path = `/sandbox/conversations/${encodeURIComponent(chat.conversationId)}/invokes`;
  return sandbox(product.url, 'POST', path, { as, name: 'signin/tokenExchange', value });
}

/** The exchange that a sign-in card asks for. */
function exchangeOf(said: Said): { readonly id: string; readonly uri: string } {
  const card = said.replies
    .at(-1)
    ?.attachments?.find(({ contentType }) => contentType.endsWith('card.oauth'));
  return card?.content['tokenExchangeResource'] as { id: string; uri: string };
}

describe('a pasted join link', () => {
  it('shows its organizer the dial-in, and that their license decides', async () => {
    const said = await (
      await open('organizer-standard')
    ).say(`what's the dial-in for ${linkTo(REVIEW, OLIVIA)}`);
    expect(said.text).toMatch(
      /^To join “Quarterly review” by phone, call 020 7946 0100 and enter the conference ID/,
    );
    expect(said.text).toContain('You are the organizer.');
    expect(said.text).toMatch(/\+442079460100,,\d{9}#/);
    expect(said.text).toContain('Your license decides about this dial-in');
    expect(said.text).toContain('https://dialin.teams.microsoft.com/');
  });

  it('shows somebody who was invited the same numbers, their own country’s form and ID', async () => {
    const said = await (await open('organizer-occ')).say(`<${linkTo(REVIEW, OLIVIA)}>`);
    expect(said.text).toMatch(/^To join “Quarterly review” by phone, call \+44 20 7946 0100/);
    expect(said.text).toContain('Organizer: Olivia Hart');
    expect(said.text).toContain('The license of the organizer decides about this dial-in, never yours');
  });

  it('tells a stranger nothing, not even whether there is such a meeting', async () => {
    const chat = await open('organizer-us');
    const there = await chat.say(`dial-in of ${linkTo(REVIEW, OLIVIA)}`);
    const invented = await chat.say(`dial-in of ${linkTo('19:meeting_none@thread.v2', OLIVIA)}`);
    expect(there.text).toContain('told to its organizer and to people invited by name');
    expect(there.text).toBe(invented.text);
    expect(JSON.stringify(there.replies)).not.toMatch(/Quarterly|7946/);
  });

  it('of another organization is refused without a word about it', async () => {
    const other = '11111111-2222-4333-8444-555555555555';
    const said = await (await open('organizer-standard')).say(linkTo(REVIEW, OLIVIA, other));
    expect(said.text).toMatch(/^That link is not to a meeting of your organization/);
  });

  it('that is short says whose meeting it is to nobody, so what to do is said', async () => {
    const said = await (
      await open('organizer-standard')
    ).say('https://teams.microsoft.com/meet/2334455667788?p=Ab1');
    expect(said.text).toContain('say when it is (“my 3 pm”)');
  });

  it('of a channel meeting says that whoever scheduled it counts (and shows numbers outside the US, S20)', async () => {
    const said = await (await open('organizer-us')).say(`numbers for ${linkTo(CHANNEL, OLIVIA)}`);
    expect(said.text).toContain('+44 20 7946 0100');
    expect(said.text).toContain('A channel meeting goes by the license of whoever scheduled it');
  });

  it('without dial-in says why to its organizer, and to others whose license decides (S21)', async () => {
    const own = await (await open('organizer-unlicensed')).say(`dial-in of ${linkTo(RETRO, DANIEL)}`);
    expect(own.text).toMatch(
      /^“Support retrospective” has no dial-in\. Your license .* has no audio conferencing/,
    );
    const others = await (await open('participant')).say(`dial-in of ${linkTo(RETRO, DANIEL)}`);
    expect(others.text).toMatch(
      /^“Support retrospective” has no dial-in\. The license of its organizer \(Daniel Okafor\)/,
    );
    expect(others.text).not.toContain('Microsoft 365');
  });
});

describe('in the chat of a meeting', () => {
  it('everybody in it sees its dial-in, whoever invited them', async () => {
    const chat = await TeamsUser.open(product.url, 'organizer-us', {
      type: 'meeting',
      meetingId: 'quarterly-review',
    });
    const said = await chat.say('conference id');
    expect(said.text).toMatch(/^To join “Quarterly review” by phone/);
    expect(said.replies[0]?.targeted).toBe(true);
  });

  it('a calendar is not read, because others are there', async () => {
    const chat = await TeamsUser.open(product.url, 'organizer-us', {
      type: 'meeting',
      meetingId: 'quarterly-review',
    });
    expect((await chat.say('dial-in for my 3 pm')).text).toContain('only read in a person’s own chat');
  });
});

describe('a meeting of one’s own calendar', () => {
  it('is not looked for before the person agreed; then the same question is answered', async () => {
    const chat = await open('participant');
    const asked = await chat.say('dial-in for my 3 pm');
    expect(asked.text).toMatch(/^Your calendar has not been read.*\n\[Allow\]$/);
    expect(exchangeOf(asked).uri).toBe(
      `api://${new URL(product.url).host}/botid-b41d6e2c-5a4d-4c0e-8a77-0c3b1d9e7a01/access_as_user`,
    );
    const path = `/sandbox/conversations/${encodeURIComponent(chat.conversationId)}/sign-ins`;
    const body = { as: 'participant' };
    const refused = await sandbox<Invoked>(product.url, 'POST', path, { ...body, answer: 'cancel' });
    expect(refused.replies).toEqual([]);
    const agreed = await sandbox<Invoked>(product.url, 'POST', path, body);
    // 15:00 in Paris is 14:00 UTC: Camille's Quarterly review.
    expect(agreed.replies.map((each) => plainText({ ...each })).join('\n')).toMatch(
      /^To join “Quarterly review” by phone.*\nThu 15 Jan|^To join “Quarterly review” by phone/,
    );
  });

  it('takes a sign-in of that very person, for an exchange that was asked for, once', async () => {
    await agree([], 'organizer-occ');
    const chat = await open('organizer-occ');
    const { id } = exchangeOf(await chat.say('dial-in for the shift handover'));
    const own = await tokenFor(product.url, 'organizer-occ');
    const refused: readonly (readonly [what: string, token: string])[] = [
      ['forged', `${own.slice(0, own.lastIndexOf('.'))}.${'A'.repeat(342)}`],
      ['of another person', await tokenFor(product.url, 'organizer-standard')],
      ['of another tenant', await tokenFor(product.url, 'organizer-occ', { tid: OLIVIA })],
      ['for another app', await tokenFor(product.url, 'organizer-occ', { aud: OLIVIA })],
      ['for another purpose', await tokenFor(product.url, 'organizer-occ', { scp: 'other' })],
    ];
    for (const [what, token] of refused) {
      const { status, body, replies } = await exchange(chat, 'organizer-occ', { id, token });
      expect([what, status, replies]).toEqual([what, 412, []]);
      expect(body).toMatchObject({ id, failureDetail: 'The token is not one of this person.' });
    }
    expect(await exchange(chat, 'organizer-occ', { id: 'invented', token: own })).toMatchObject({
      status: 400,
    });
    expect(await exchange(chat, 'organizer-occ', { id })).toMatchObject({ status: 400 });
    expect(await exchange(chat, 'organizer-occ', { id, token: own })).toMatchObject({
      status: 412,
      body: { failureDetail: 'The person has not agreed yet.' },
    });

    await agree(['Calendars.Read']);
    const stranger = await open('organizer-standard');
    const theirs = await tokenFor(product.url, 'organizer-standard');
    expect(await exchange(stranger, 'organizer-standard', { id, token: theirs })).toMatchObject({
      status: 400,
    });
    const both = await Promise.all([
      exchange(chat, 'organizer-occ', { id, token: own }),
      exchange(chat, 'organizer-occ', { id, token: await tokenFor(product.url, 'organizer-occ') }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const answers = (await chat.activities()).filter((each) =>
      plainText({ ...each }).includes('Shift handover'),
    );
    expect(answers).toHaveLength(1);
    const again = await exchange(chat, 'organizer-occ', { id, token: own });
    expect(again).toMatchObject({ status: 200, replies: [] });
  });

  it('is found in one turn by time, in the reader’s own time zone, and the command comes with the answer', async () => {
    await agree(['Calendars.ReadBasic']);
    const said = await (await open('organizer-standard')).say('what do I call for my 2 pm?');
    expect(said.text).toMatch(/^To join “Quarterly review” by phone, call 020 7946 0100/);
    expect(said.text).toContain('14:00–15:00, Europe/London');
    expect(said.text).toContain('expire 60 days after the meeting, on 16 March 2026 at the earliest');
    expect(said.replies).toHaveLength(1);
    expect(said.replies[0]?.channelData).toMatchObject({
      bridgekeeper: { command: { intent: 'show_meeting_dialin' } },
    });
  });

  it.each([
    ['next call', '“Quarterly review”'],
    ['conference id for the board prep on Saturday', '“Board preparation”'],
    ['numbers for the midlands weekly', '“Midlands weekly”'],
    ['dial-in for the weekly with Liam', '“Midlands weekly”'],
    ['does my meeting at 3 pm have dial-in?', '“Support retrospective” has no dial-in'],
  ])('“%s” is %s', async (words, meeting) => {
    await agree(['Calendars.ReadBasic']);
    expect((await (await open('organizer-standard')).say(words)).text).toContain(meeting);
  });

  it('several that fit are offered with time and subject, and the chosen one is shown', async () => {
    await agree(['Calendars.ReadBasic']);
    const chat = await open('organizer-standard');
    const said = await chat.say('dial-in for tomorrow');
    expect(said.text).toMatch(/^2 meetings in your calendar fit that/);
    expect(said.text).toMatch(/\[Fri 16 Jan, 0?9:00 Pipeline call\]/);
    await chat.press(said, 'meeting');
    const shown = (await chat.activities()).map((each) => plainText({ ...each })).at(-1);
    expect(shown).toMatch(/^To join “Pipeline call” by phone/);
    expect(shown).toContain('60 days after the last meeting of the series');
  });

  it('that is not there is said with what was looked through', async () => {
    await agree(['Calendars.ReadBasic']);
    const said = await (await open('organizer-standard')).say('dial-in for the unicorn summit');
    expect(said.text).toMatch(/^No Teams meeting in your calendar fits that\. All 5 until 23 January 2026/);
  });

  it('a second factor that Microsoft wants is said, and nothing is shown twice', async () => {
    await sandbox(product.url, 'PUT', '/sandbox/sign-in', { trouble: 'secondFactor' });
    const said = await (await open('organizer-standard')).say('next meeting');
    await sandbox(product.url, 'PUT', '/sandbox/sign-in', { trouble: 'none' });
    expect(said.text).toContain('sign in again');
    expect(said.replies).toHaveLength(1);
  });
});

describe('IDs and PINs', () => {
  it('a conference ID without a meeting is explained, with ways to name one', async () => {
    const said = await (await open('organizer-standard')).say('conference id');
    expect(said.text).toContain('Each meeting has a conference ID of its own');
    expect(said.text).toContain('[My next meeting]');
  });

  it('an ID may be three things, and each is told apart', async () => {
    const said = await (await open('organizer-standard')).say('what is my id');
    for (const name of ['Conference ID', 'Meeting ID and passcode', 'PIN']) expect(said.text).toContain(name);
  });

  it.each([
    ['organizer-standard', false],
    ['admin-teams', true],
  ])(
    '%s learns what can be reset and by whom; administrators how to do it here',
    async (as, administrator) => {
      const chat = await open(as);
      const { text } = await chat.invoke('choose', { intent: 'admin_reset_pin_or_id', entities: {} });
      expect(text).toMatch(/^Conference IDs cannot be reset, fixed or chosen/);
      expect(text).toContain('31 January 2022');
      expect(text).toContain('dialin.teams.microsoft.com/usp');
      expect(text.includes('It can be done here as well')).toBe(administrator);
    },
  );
});

describe('long after the meeting', () => {
  it('its phone details are said to may have expired', async () => {
    await sandbox(product.url, 'POST', '/sandbox/clock', { at: '2026-03-20T09:00:00Z' });
    const said = await (await open('organizer-standard')).say(`dial-in of ${linkTo(REVIEW, OLIVIA)}`);
    expect(said.text).toContain(
      'The phone details may have expired: they end 60 days after the meeting (16 March 2026)',
    );
  });
});
