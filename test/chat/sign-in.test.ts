import { afterEach, describe, expect, it } from '@jest/globals';
import { fail, ok } from '../../bot/domain/result.js';
import type { ChatUseCases } from '../../bot/chat/chat-use-cases.js';
import { IN_GROUP, smallBot, type SmallBot } from './small-bot.js';

let bot: SmallBot | undefined;
afterEach(async () => {
  await bot?.close();
  bot = undefined;
});

async function invoked(
  useCases: Partial<ChatUseCases>,
  { name = 'signin/tokenExchange', value = { id: 'exchange-1', token: 'olivias' }, more = {} } = {},
) {
  bot = await smallBot(useCases);
  return bot.post({ ...baseOf(bot), type: 'invoke', name, value, ...more });
}

function baseOf(of: SmallBot): object {
  return {
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl: of.channel.serviceUrl,
    from: { id: '29:olivia', aadObjectId: '11111111-1111-4111-8111-111111111111' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: IN_GROUP.conversation.tenantId },
    channelData: { tenant: { id: IN_GROUP.conversation.tenantId } },
  };
}

const QUESTION = { wish: {}, timeZone: 'Europe/London', command: undefined };

describe('a sign-in card', () => {
  it('asks Teams for our own app, with the question that waits for it, and nothing of the words', async () => {
    const asked: unknown[] = [];
    bot = await smallBot({
      askToSignIn: {
        ask: (_caller, question) => {
          asked.push(question);
          return Promise.resolve(ok({ id: 'exchange-9', hint: 'olivia@contoso.com' }));
        },
        askAgain: () => Promise.resolve(undefined),
        giveUp: () => Promise.resolve(false),
      },
    });
    const { sent } = await bot.say('dial-in for the Friday all hands, please', {
      localTimezone: 'Europe/Paris',
    });
    expect(asked).toMatchObject([
      {
        conversationId: 'a:chat',
        question: { wish: { day: { weekday: 5 }, words: ['all', 'hands'] }, timeZone: 'Europe/Paris' },
      },
    ]);
    expect(JSON.stringify(asked)).not.toContain('please');
    expect(sent[0]?.body['attachments']).toEqual([
      {
        contentType: 'application/vnd.microsoft.card.oauth',
        content: {
          text: expect.stringContaining('has not been read'),
          connectionName: 'Bridgekeeper',
          buttons: [
            {
              type: 'signin',
              title: 'Allow',
              value: 'https://bridgekeeper.contoso.com/tab/consent?hint=olivia%40contoso.com',
            },
          ],
          tokenExchangeResource: {
            id: 'exchange-9',
            uri: 'api://bridgekeeper.contoso.com/botid-app/access_as_user',
          },
        },
      },
    ]);
  });
});

describe('a token that Teams brings', () => {
  it('is answered in the conversation, and the invoke with 200', async () => {
    const { status, sent } = await invoked({
      answerSignIn: () =>
        Promise.resolve({
          kind: 'answered',
          found: ok({ kind: 'none', looked: undefined }),
          question: QUESTION,
        }),
    });
    expect(status).toBe(200);
    expect(sent.map(({ body }) => body['text'])).toEqual([
      expect.stringContaining('keeps no calendar for you'),
    ]);
  });

  it('without consent is answered with the documented body', async () => {
    const { status, body, sent } = await invoked({});
    expect(status).toBe(412);
    expect(body).toEqual({
      id: 'exchange-1',
      connectionName: 'Bridgekeeper',
      failureDetail: 'The person has not agreed yet.',
    });
    expect(sent).toEqual([]);
  });

  it.each([
    ['of somebody else', { value: { id: 'exchange-1', token: 'another' } }, 412],
    ['without a token', { value: { id: 'exchange-1' } as never }, 400],
    ['in a chat of several', { more: IN_GROUP }, 400],
  ])('%s reaches nothing', async (_, parts, expected) => {
    const { status, sent } = await invoked(
      { answerSignIn: () => Promise.reject(new Error('must not be asked')) },
      parts,
    );
    expect([status, sent]).toEqual([expected, []]);
  });

  it('whose reading fails is said once, and the invoke is done with', async () => {
    const { status, sent } = await invoked({
      answerSignIn: () =>
        Promise.resolve({
          kind: 'answered',
          found: fail({ code: 'unreadable', system: 'meetings', cause: 'down' }),
          question: QUESTION,
        }),
    });
    expect([status, sent.length]).toEqual([200, 1]);
  });

  it('that meets a bug is told with a trace, and the log has it', async () => {
    const { status, sent } = await invoked({ answerSignIn: () => Promise.reject(new Error('a bug')) });
    expect(status).toBe(500);
    expect(String(sent[0]?.body['text'])).toContain('Something went wrong');
    expect(bot?.logged.map(({ event }) => event)).toContain('turn.failed');
  });

  it('that takes long is acknowledged, and its answer comes all the same', async () => {
    const begun = performance.now();
    const { status } = await invoked({
      answerSignIn: async () => {
        await new Promise((resolve) => setTimeout(resolve, 3_200));
        return { kind: 'answered', found: ok({ kind: 'none', looked: undefined }), question: QUESTION };
      },
    });
    expect(status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(3_100);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(JSON.stringify(bot?.channel.sent)).toContain('keeps no calendar for you');
  });
});

describe('after the page of the card', () => {
  it('the same question is asked anew', async () => {
    const { status, sent } = await invoked({}, { name: 'signin/verifyState', value: { state: '' } as never });
    expect(status).toBe(200);
    expect(JSON.stringify(sent)).toContain('exchange-2');
  });

  it('asked often enough, the person learns where else to look', async () => {
    const { sent } = await invoked(
      {
        askToSignIn: {
          ask: () => Promise.reject(new Error('not here')),
          askAgain: () => Promise.resolve(undefined),
          giveUp: () => Promise.resolve(true),
        },
      },
      { name: 'signin/verifyState', value: { state: '' } as never },
    );
    expect(String(sent[0]?.body['text'])).toContain('My meetings');
  });
});
