import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatUseCases } from '../../bot/chat/chat-use-cases.js';
import { understandOffered } from '../../bot/chat/turn/understand-offered.js';
import { chatTextIn as textIn } from '../../bot/text/chat-text.js';
import { fail, ok } from '../../bot/domain/result.js';
import { resolve } from '../domain/build.js';
import { cardIn, IN_GROUP, smallBot, VIEW, type SmallBot } from './small-bot.js';
import { TENANT_ID } from './small-channel.js';

let bot: SmallBot;
beforeEach(async () => {
  bot = await smallBot();
});
afterEach(() => bot.close());

async function withBot(useCases: Partial<ChatUseCases>): Promise<void> {
  await bot.close();
  bot = await smallBot(useCases);
}

describe('words in the person’s own chat', () => {
  it.each([
    ['what are my dial-in numbers?', 'Your invites print 1 number'],
    ['toll-free numbers', 'One of your numbers fits (toll-free)'],
    ['numbers for Germany', 'Germany'],
    ['why do I have this number?', 'This step decided.'],
    ['my license', 'Who bills what'],
    ['share the dial-in', 'To join by phone'],
    ['help', 'For administrators'],
    ['list the bridge numbers', 'The bridge has 5 numbers'],
    ['what has changed?', 'Made elsewhere'],
    ['what if I had Operator Connect Conferencing?', 'With Operator Connect Conferencing'],
    ['what if my license changed?', 'Which license do you mean?'],
    ['should we use operator connect conferencing?', 'one of these five reasons'],
    ['show the history of Olivia Hart', 'The last change that was seen for Olivia'],
    ["set Dana Lopez's number to +49 30 23125100", 'Nothing is changed yet'],
  ])('%s is answered with a card that says %s', async (said, expected) => {
    const { status, sent } = await bot.say(said);
    expect(status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(cardIn(sent[0]))).toContain(expected);
  });

  it.each([
    ['hi', 'Hello Olivia *Hart*.'],
    ['call 911', 'cannot place emergency calls'],
    ['undo', 'There is no change of yours'],
    ['😀', 'no words'],
    ['x'.repeat(10_000), 'longer than 2,000 characters'],
  ])('%s is answered in a sentence that says %s', async (said, expected) => {
    const { sent } = await bot.say(said);
    expect(sent[0]?.body).toMatchObject({ textFormat: 'plain', text: expect.stringContaining(expected) });
  });

  it('a conference ID without a meeting is a question back, with a way to the next meeting', async () => {
    const { sent } = await bot.say('conference ID');
    const card = JSON.stringify(cardIn(sent[0]));
    expect(card).toContain('Each meeting has a conference ID of its own');
    expect(card).toContain('"verb":"meeting"');
  });

  it('carries what was understood beside what Teams shows', async () => {
    const { sent } = await bot.say('toll-free numbers');
    expect(sent[0]?.body['channelData']).toEqual({
      bridgekeeper: { command: { intent: 'show_toll_free', entities: expect.any(Object) } },
    });
  });

  it('says in a sentence why there is no dial-in to share', async () => {
    await withBot({ showMyNumbers: () => Promise.resolve(ok({ ...VIEW, numbers: resolve({ plans: [] }) })) });
    const { sent } = await bot.say('share the dial-in');
    expect(sent[0]?.body['text']).toContain('You have no dial-in numbers');
  });

  it('names the roles before it asks for the rest of half a sentence', async () => {
    await withBot({ authorize: () => Promise.resolve(fail({ code: 'notAllowed', command: 'setDefaults' })) });
    const { sent } = await bot.say("set Dana Lopez's number");
    expect(sent[0]?.body['text']).toContain('Teams Administrator');
  });

  it('makes no proposal for two numbers, for nobody, or for later', async () => {
    await withBot({
      proposeChange: () => {
        throw new Error('proposed');
      },
    });
    for (const said of [
      "set Dana Lopez's number",
      "set Dana Lopez's default number to +49 30 23125100 from 6 October",
    ]) {
      const { sent } = await bot.say(said);
      expect(JSON.stringify(sent[0]?.body)).toMatch(/[Nn]othing was changed|more than one thing/);
    }
  });
});

describe('the check of the setup', () => {
  it('says how old the copy of the tenant is, and has a button to bring it up to date', async () => {
    const { sent } = await bot.say('check the setup');
    const card = JSON.stringify(cardIn(sent[0]));
    expect(card).toContain('The copy of the tenant is as of 10 minutes ago.');
    expect(card).toContain('Bring up to date');
  });

  it('has no such button for whoever may only look', async () => {
    await withBot({ authorize: () => Promise.resolve(fail({ code: 'notAllowed', command: 'syncNow' })) });
    const { sent } = await bot.say('check the setup');
    const card = JSON.stringify(cardIn(sent[0]));
    expect(card).toContain('as of 10 minutes ago');
    expect(card).not.toContain('Bring up to date');
  });
});

describe('the history', () => {
  it('is asked for of one person at a time', async () => {
    await withBot({
      showHistory: () => {
        throw new Error('asked for');
      },
    });
    const { sent } = await bot.say('show the history of Dana Lopez and Harriet Cole');
    expect(sent[0]?.body['text']).toContain('One person at a time');
  });

  it('names the roles to whom it is not for', async () => {
    await withBot({
      showHistory: () => Promise.resolve(fail({ code: 'notAllowed', command: 'showHistory' })),
    });
    const { sent } = await bot.say('what has changed?');
    expect(sent[0]?.body['text']).toMatch(/To see what has changed you need one of these roles/);
  });

  it('is for whoever asked alone where others read along', async () => {
    const { sent } = await bot.say('<at>Bridgekeeper</at> what has changed?', IN_GROUP);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.path).toContain('isTargetedActivity=true');
  });
});

describe('among others', () => {
  it('a personal answer is a targeted message', async () => {
    const { sent } = await bot.say('<at>Bridgekeeper</at> my license', IN_GROUP);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.path).toContain('isTargetedActivity=true');
    expect(sent[0]?.body['recipient']).toMatchObject({ id: '29:olivia' });
  });

  it('goes to the own chat where targeted messages are not offered, with a neutral line for the others', async () => {
    bot.channel.answers.push(
      { status: 400 },
      { status: 201, body: { id: 'a:own' } },
      { status: 201 },
      { status: 201 },
    );
    const { sent } = await bot.say('my license', IN_GROUP);
    expect(sent.map((each) => each.path)).toEqual([
      expect.stringContaining('isTargetedActivity'),
      '/v3/conversations',
      '/v3/conversations/a%3Aown/activities',
      expect.stringContaining('/activities/'),
    ]);
    expect(JSON.stringify(sent[3]?.body)).not.toContain('Standard');
  });

  it('says how to get the answer where the person cannot be reached', async () => {
    bot.channel.answers.push({ status: 400 }, { status: 403 });
    const { sent } = await bot.say('my license', IN_GROUP);
    expect(sent.at(-1)?.body['text']).toContain('Open a chat with Bridgekeeper');
  });

  it('the shared dial-in is for everybody, without a conference ID outside meetings, in no one’s national format', async () => {
    const { sent } = await bot.say('share the dial-in', IN_GROUP);
    const card = JSON.stringify(cardIn(sent[0]));
    expect(sent[0]?.path).not.toContain('isTargetedActivity');
    expect(card).toContain('+44 20 7946 0100');
    expect(card).toContain('Each meeting has its own conference ID');
    expect(card).not.toMatch(/license|Standard|Olivia/);
  });
});

describe('in the chat of a meeting', () => {
  const inMeeting = { ...IN_GROUP, channelData: { tenant: { id: TENANT_ID }, meeting: { id: 'MCMx' } } };
  const meeting = {
    status: 200,
    body: {
      details: { msGraphResourceId: 'MSo1' },
      organizer: { aadObjectId: 'organizer-1', tenantId: TENANT_ID },
    },
  };

  it('the dial-in has the conference ID of the meeting, for everybody', async () => {
    bot.channel.answers.push(meeting);
    const { sent } = await bot.say('share the dial-in', inMeeting);
    expect(sent[0]).toMatchObject({ method: 'GET', path: '/v1/meetings/MCMx' });
    expect(JSON.stringify(cardIn(sent[1]))).toContain('123 456 789#');
    expect(sent[1]?.path).not.toContain('isTargetedActivity');
  });

  it('the conference ID is told to the one who asks', async () => {
    bot.channel.answers.push(meeting);
    const { sent } = await bot.say('conference ID', inMeeting);
    expect(sent[1]?.path).toContain('isTargetedActivity');
    expect(JSON.stringify(cardIn(sent[1]))).toContain('123 456 789#');
  });

  it.each([
    ['may not be read', { status: 403 }],
    ['is a call', { status: 200, body: { details: {}, organizer: {} } }],
    [
      'belongs to another tenant',
      { status: 200, body: { ...meeting.body, organizer: { aadObjectId: 'x', tenantId: 'other' } } },
    ],
  ])('a meeting that %s is said to be unreadable', async (_name, answer) => {
    bot.channel.answers.push(answer);
    const { sent } = await bot.say('conference ID', inMeeting);
    expect(sent[1]?.body['text']).toContain('cannot be read');
  });
});

describe('being installed', () => {
  it('welcomes once in a conversation, however often Teams tells', async () => {
    const added = { membersAdded: [{ id: '28:bot' }] };
    const first = await bot.say('', { type: 'installationUpdate', action: 'add' });
    const second = await bot.say('', { type: 'conversationUpdate', ...added });
    expect(JSON.stringify(cardIn(first.sent[0]))).toContain('my numbers');
    expect(second.sent).toHaveLength(0);
  });

  it('is one neutral line among others, and nothing when others come in', async () => {
    const { sent } = await bot.say('', { type: 'installationUpdate', action: 'add', ...IN_GROUP });
    expect(sent[0]?.body['text']).toContain('share the dial-in');
    const joined = await bot.say('', { type: 'conversationUpdate', membersAdded: [{ id: '29:dana' }] });
    expect(joined.sent).toHaveLength(0);
  });

  it('being taken away says nothing', async () => {
    expect((await bot.say('', { type: 'installationUpdate', action: 'remove' })).sent).toHaveLength(0);
  });
});

describe('when something goes wrong inside', () => {
  it('the person gets one sentence with the trace id of the one log event, and no detail', async () => {
    await withBot({ showMyNumbers: () => Promise.reject(new Error('password in the message')) });
    const { status, sent } = await bot.say('what are my dial-in numbers?');
    expect(status).toBe(200);
    expect(sent).toHaveLength(1);
    const failed = bot.logged.find((each) => each.event === 'turn.failed');
    const { traceId } = failed?.fields as { traceId: string };
    expect(sent[0]?.body['text']).toContain(traceId);
    expect(JSON.stringify(sent)).not.toContain('password');
  });

  it('an answer that cannot be delivered is 502 with a fixed body', async () => {
    bot.channel.answers.push({ status: 500 }, { status: 500 });
    const { status, text } = await bot.say('help');
    expect(status).toBe(502);
    expect(text).toBe('{"code":"undeliverable"}');
  });

  it('a press gets a sentence too', async () => {
    await withBot({ showMyNumbers: () => Promise.reject(new Error('x')) });
    const { status, body } = await bot.press('numbers');
    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  });
});

it('one event a turn is logged, without words or names', async () => {
  await bot.say('my license, dear zebra');
  const turns = bot.logged.filter((each) => each.event === 'turn.handled');
  expect(turns).toHaveLength(1);
  expect(Object.keys(turns[0]?.fields ?? {})).toEqual(['traceId', 'intent', 'outcome', 'ms']);
  expect(JSON.stringify(bot.logged)).not.toMatch(/zebra|Olivia|7946/);
});

describe('the phrases that help offers', () => {
  it('are read once for each reader, and nothing else is kept', () => {
    const asked: string[] = [];
    const understand = understandOffered((said) => {
      asked.push(said);
      return { intent: 'help', entities: {}, confidence: 'high', alternatives: [], language: 'en' };
    });
    const reader = { text: textIn('en-GB'), language: 'en', country: 'GB' } as const;
    for (const said of ['my numbers', 'my numbers', 'set Dana’s number', 'set Dana’s number']) {
      understand(said, reader);
    }
    understand('my numbers', { ...reader, country: 'FR' });
    expect(asked).toEqual(['my numbers', 'set Dana’s number', 'set Dana’s number', 'my numbers']);
  });
});
