import { afterEach, describe, expect, it } from '@jest/globals';
import { fail, ok } from '../../bot/domain/result.js';
import { DONE, DRIFT, QUEUED, smallBot, SYNCED, type SmallBot, viewOf } from './small-bot.js';

let bot: SmallBot;
afterEach(() => bot.close());

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const confirmation = { proposalId: 'proposal-1', fingerprint: 'print' };

describe('a press', () => {
  it.each([
    ['numbers', { filter: { countries: ['DE'] }, page: 0 }, 'Germany'],
    ['why', {}, 'This step decided.'],
    ['license', {}, 'Who bills what'],
    ['share', {}, 'To join by phone'],
    ['help', {}, 'For administrators'],
    ['bridge', { page: 0 }, 'The bridge has 5 numbers'],
    ['history', { page: 0 }, 'Made elsewhere'],
    ['history', { person: 'olivia@contoso.com', page: 0 }, 'Changes of everybody'],
    ['syncProgress', {}, 'as of 10 minutes ago'],
    ['choose', { intent: 'check_my_licence', entities: {} }, 'Who bills what'],
    ['decline', { proposalId: 'proposal-1' }, 'Left as it is'],
    ['progress', { changeId: 'proposal-1' }, 'Done, and read back'],
  ])('of %s is answered with a card in its place', async (verb, data, expected) => {
    bot = await smallBot();
    const { status, body, sent } = await bot.press(verb, data);
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: CARD });
    expect(JSON.stringify(body?.['value'])).toContain(expected);
    expect(sent).toHaveLength(0);
  });

  it('that older clients send as a message is answered with one', async () => {
    bot = await smallBot();
    const { sent } = await bot.say('', { text: undefined, value: { verb: 'license' } });
    expect(JSON.stringify(sent[0]?.body)).toContain('Who bills what');
  });

  it.each([
    ['dropTables', {}],
    ['confirm', {}],
    ['confirm', { proposalId: { $ne: 1 }, fingerprint: [] }],
    ['numbers', { page: -1 }],
    ['history', { page: 1_000_000 }],
    ['history', { person: ['olivia', 'dana'] }],
    ['numbers', { filter: { countries: ['XX'] } }],
    ['choose', { intent: 'format_disk', entities: {} }],
    ['help', 'not an object'],
  ])('that is none of ours is answered, not failed: %s %j', async (verb, data) => {
    bot = await smallBot();
    const { status, body } = await bot.press(verb, data);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      statusCode: 200,
      type: MESSAGE,
      value: expect.stringContaining('older card'),
    });
  });

  it.each([undefined, null, 'x', [], {}, { action: null }])(
    'with the value %j is answered',
    async (value) => {
      bot = await smallBot();
      expect((await bot.press('x', {}, { value })).status).toBe(200);
    },
  );

  it('of something that no card of ours makes is answered', async () => {
    bot = await smallBot();
    const { status, body } = await bot.press('x', {}, { name: 'task/fetch' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.error' });
  });

  it('from another tenant learns nothing', async () => {
    bot = await smallBot();
    const { body } = await bot.press('numbers', {}, { channelData: { tenant: { id: 'other' } } });
    expect(body).toMatchObject({ type: MESSAGE, value: expect.stringContaining('another organization') });
  });
});

describe('older changes', () => {
  it('are a press away, and so are the newer ones then', async () => {
    const asked: number[] = [];
    bot = await smallBot({
      showHistory: (_caller, { limit }) => {
        asked.push(limit);
        const entries = Array.from({ length: limit }, () => DRIFT);
        return Promise.resolve(ok({ about: undefined, entries, more: limit < 16, at: SYNCED.at }));
      },
    });
    const first = JSON.stringify((await bot.press('history', { page: 0 })).body?.['value']);
    expect(first).toContain('Older changes');
    expect(first).not.toContain('Newer changes');
    const second = JSON.stringify((await bot.press('history', { page: 1 })).body?.['value']);
    expect(second).toContain('Older changes (9–16)');
    expect(second).toContain('Newer changes');
    expect(second.match(/"title":"Older changes"/)).toBeNull();
    expect(asked).toEqual([8, 16]);
  });
});

describe('bringing the copy up to date', () => {
  const later = (state: 'running' | 'done') => ({
    ...SYNCED,
    parts: SYNCED.parts.map((part) => ({ ...part, state, startedAt: SYNCED.at + 500, asOf: SYNCED.at })),
  });

  it('shows what came of it where that takes a moment only', async () => {
    bot = await smallBot({ showSync: () => Promise.resolve(ok(later('done'))) });
    const { body } = await bot.press('sync');
    expect(JSON.stringify(body?.['value'])).toContain('The copy of the tenant is as of now');
    expect(JSON.stringify(body?.['value'])).toContain('Bring up to date');
  });

  it('is answered in time where it takes longer, with a button that looks again', async () => {
    bot = await smallBot({ showSync: () => Promise.resolve(ok(later('running'))) });
    const began = performance.now();
    const { body } = await bot.press('sync');
    expect(performance.now() - began).toBeLessThan(3_500);
    expect(JSON.stringify(body?.['value'])).toContain('"syncProgress"');
  });

  it('can be asked for while people’s default numbers are read for hours', async () => {
    const parts = SYNCED.parts.map((part) =>
      part.part === 'defaults' ? { ...part, state: 'running' as const } : part,
    );
    bot = await smallBot({ showSync: () => Promise.resolve(ok({ ...SYNCED, parts })) });
    const card = JSON.stringify((await bot.press('syncProgress')).body?.['value']);
    expect(card).toContain('"syncProgress"');
    expect(card).toContain('Bring up to date');
  });

  it('says that it is about to begin where nothing has begun yet', async () => {
    bot = await smallBot();
    const { body } = await bot.press('sync');
    expect(JSON.stringify(body?.['value'])).toContain('about to begin');
  });

  it('is refused to whoever may only look', async () => {
    bot = await smallBot({
      syncNow: () => Promise.resolve(fail({ code: 'notAllowed', command: 'syncNow' })),
    });
    const { body } = await bot.press('sync');
    expect(body).toMatchObject({ type: MESSAGE, value: expect.stringContaining('Teams Administrator') });
  });
});

describe('a confirmation', () => {
  it.each([
    'proposalUsed',
    'proposalNotYours',
    'proposalExpired',
    'proposalOutdated',
    'proposalNotFound',
  ] as const)('that is refused (%s) leaves the card and says why', async (code) => {
    bot = await smallBot({ confirmChange: () => Promise.resolve(fail({ code })) });
    const { body } = await bot.press('confirm', confirmation);
    expect(body?.['type']).toBe(MESSAGE);
    expect(bot.cards.size).toBe(0);
  });

  it('is answered with the end of the change, which can be undone', async () => {
    bot = await smallBot();
    const { body } = await bot.press('confirm', confirmation);
    expect(JSON.stringify(body?.['value'])).toContain('Done, and read back');
    expect(JSON.stringify(body?.['value'])).toContain('"undo"');
  });

  it('of a change that takes longer is answered in time, and its card shows the end afterwards', async () => {
    bot = await smallBot({ showChange: () => Promise.resolve(ok(viewOf(QUEUED))) });
    const began = performance.now();
    const { body } = await bot.press('confirm', confirmation);
    expect(performance.now() - began).toBeLessThan(3_500);
    expect(JSON.stringify(body?.['value'])).toContain('"progress"');
    await bot.chat.changeEnded(DONE);
    const update = bot.channel.sent.find((each) => each.method === 'PUT');
    expect(update?.path).toBe('/v3/conversations/a%3Achat/activities/card-1');
    expect(JSON.stringify(update?.body)).toContain('Done, and read back');
  });

  it('hears at once when the change ends here', async () => {
    bot = await smallBot({ showChange: () => new Promise(() => undefined) });
    const pressed = bot.press('confirm', confirmation);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await bot.chat.changeEnded(DONE);
    expect(JSON.stringify((await pressed).body?.['value'])).toContain('Done, and read back');
  });

  it('a card that cannot be reached any more does not fail the change', async () => {
    bot = await smallBot();
    await bot.press('confirm', confirmation);
    bot.channel.answers.push({ status: 500 });
    await expect(bot.chat.changeEnded(DONE)).resolves.toBeUndefined();
    expect(bot.logged.map((each) => each.event)).toContain('chat.cardNotUpdated');
  });
});
