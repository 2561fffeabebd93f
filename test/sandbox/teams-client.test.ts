import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listIn, startSandboxWithBot, textIn } from './sandbox-with-bot.js';
import type { Json, SandboxWithBot } from './sandbox-with-bot.js';

let place: SandboxWithBot;
beforeAll(async () => {
  place = await startSandboxWithBot();
});
afterAll(() => place.stop());
beforeEach(() => {
  place.behave(() => ({ status: 200 }));
  place.told.length = 0;
});

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const card = (text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
});
const cardMessage = (text: string) => ({
  type: 'message',
  attachments: [{ contentType: ADAPTIVE, content: card(text) }],
});

async function open(body: object): Promise<string> {
  return textIn((await place.call('POST', 'conversations', body)).body['id']);
}
const inside = (id: string) => `conversations/${encodeURIComponent(id)}`;
const post = (id: string, body: object) =>
  place.connector('POST', `/v3/conversations/${encodeURIComponent(id)}/activities`, { body });
async function seenBy(as: string, id: string, query = 'after=0') {
  const { body } = await place.call('GET', `${inside(id)}/activities?as=${as}&${query}`);
  return { activities: listIn(body['activities']), next: body['next'] };
}
function lastTold(): Json {
  return place.told.at(-1)?.activity ?? {};
}

describe('what a person writes', () => {
  it('reaches the bot as an activity of Teams, signed by the channel for this bot and address', async () => {
    const id = await open({ type: 'personal', as: 'organizer-standard' });
    const said = await place.call('POST', `${inside(id)}/messages`, {
      as: 'organizer-standard',
      text: 'my numbers',
    });
    expect(said.body).toMatchObject({ status: 200, activityId: lastTold()['id'], replies: [] });
    const { microsoft, personas } = place.sandbox;
    const asker = personas.find(({ handle }) => handle === 'organizer-standard');
    expect(lastTold()).toMatchObject({
      type: 'message',
      text: 'my numbers',
      channelId: 'msteams',
      from: { id: expect.stringMatching(/^29:1/), aadObjectId: asker?.id, name: asker?.displayName },
      recipient: { id: `28:${microsoft.botId}` },
      conversation: { id, conversationType: 'personal', tenantId: microsoft.tenantId },
      channelData: { tenant: { id: microsoft.tenantId } },
      localTimestamp: expect.stringMatching(/[+-]\d\d:\d\d$/),
      entities: [{ type: 'clientInfo', platform: 'Web' }],
    });
    const keys = createRemoteJWKSet(
      new URL(`${new URL(microsoft.graphUrl).origin}/channel/v1/.well-known/keys`),
    );
    const token = place.told.at(-1)?.authorization.slice('Bearer '.length) ?? '';
    const { payload } = await jwtVerify(token, keys, {
      issuer: microsoft.channel.issuer,
      audience: microsoft.botId,
      currentDate: new Date(place.sandbox.clock()),
    });
    expect(payload['serviceurl']).toBe(lastTold()['serviceUrl']);
    expect(lastTold()['serviceUrl']).toMatch(/\/connector\/$/);
  });

  it('mentions the bot in a group chat, where it hears nothing else', async () => {
    const id = await open({ type: 'groupChat', as: 'organizer-standard', members: ['organizer-occ'] });
    await place.call('POST', `${inside(id)}/messages`, { as: 'organizer-occ', text: 'my numbers' });
    expect(lastTold()).toMatchObject({
      text: '<at>Bridgekeeper</at> my numbers',
      conversation: { id, conversationType: 'groupChat', isGroup: true },
      entities: [{ type: 'mention', text: '<at>Bridgekeeper</at>' }, { type: 'clientInfo' }],
    });
  });

  it('names its thread in a channel', async () => {
    const id = await open({ type: 'channel', as: 'organizer-standard' });
    const { body } = await place.call('POST', `${inside(id)}/messages`, {
      as: 'organizer-standard',
      text: 'hi',
    });
    expect(lastTold()['conversation']?.id).toBe(`${id};messageid=${textIn(body['activityId'])}`);
    expect(
      (await post(textIn(lastTold()['conversation']?.id), { type: 'message', text: 'in the thread' })).status,
    ).toBe(201);
  });

  it('brings back what the bot said meanwhile, without its typing', async () => {
    place.behave(async ({ conversation }) => {
      await post(textIn(conversation?.id), { type: 'typing' });
      await post(textIn(conversation?.id), { type: 'message', text: 'Here they are.' });
      return { status: 200 };
    });
    const id = await open({ type: 'personal', as: 'organizer-standard', fresh: true });
    const { body } = await place.call('POST', `${inside(id)}/messages`, {
      as: 'organizer-standard',
      text: 'x',
    });
    expect(body['replies']).toMatchObject([{ type: 'message', text: 'Here they are.' }]);
    const { activities } = await seenBy('organizer-standard', id);
    expect(activities.map(({ text }) => text)).toEqual(['x', 'Here they are.']);
  });

  it.each([500, 401, 413])('reports the status %i that the bot answered', async (status) => {
    place.behave(() => ({ status }));
    const id = await open({ type: 'personal', as: 'organizer-standard' });
    const { body } = await place.call('POST', `${inside(id)}/messages`, {
      as: 'organizer-standard',
      text: 'x',
    });
    expect(body['status']).toBe(status);
  });
});

describe('a press', () => {
  async function pressed(as: string, id: string, replyToId: string) {
    const value = { action: { type: 'Action.Execute', verb: 'why', data: {} }, trigger: 'manual' };
    return place.call('POST', `${inside(id)}/invokes`, { as, name: 'adaptiveCard/action', value, replyToId });
  }

  it('shows the returned card in place of the pressed one to that person alone, until the bot changes it', async () => {
    const id = await open({ type: 'groupChat', as: 'organizer-standard', members: ['organizer-occ'] });
    const { body: sent } = await post(id, cardMessage('for everybody'));
    place.behave(() => ({
      status: 200,
      body: { statusCode: 200, type: ADAPTIVE, value: card('for one') },
    }));
    const answered = await pressed('organizer-standard', id, textIn(sent['id']));
    expect(answered.body).toMatchObject({ status: 200, body: { type: ADAPTIVE } });
    expect(lastTold()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: textIn(sent['id']),
    });
    const textFor = async (as: string) =>
      (await seenBy(as, id)).activities[0]?.['attachments']?.[0]?.content?.body?.[0]?.text;
    expect(await textFor('organizer-standard')).toBe('for one');
    expect(await textFor('organizer-occ')).toBe('for everybody');
    const path = `/v3/conversations/${encodeURIComponent(id)}/activities/${textIn(sent['id'])}`;
    await place.connector('PUT', path, { body: cardMessage('changed') });
    expect(await textFor('organizer-standard')).toBe('changed');
  });

  it('does not show a card that Teams would not', async () => {
    const id = await open({ type: 'personal', as: 'organizer-standard', fresh: true });
    const { body: sent } = await post(id, cardMessage('before'));
    const wrong = { ...card('after'), version: '1.9' };
    place.behave(() => ({ status: 200, body: { statusCode: 200, type: ADAPTIVE, value: wrong } }));
    const { body } = await pressed('organizer-standard', id, textIn(sent['id']));
    expect(body['cardFaults']).toEqual([expect.stringMatching(/1\.9/)]);
    expect((await seenBy('organizer-standard', id)).activities[0]).not.toHaveProperty('updatedSequence');
  });

  it('is refused on a card that is not there', async () => {
    const id = await open({ type: 'personal', as: 'organizer-standard' });
    expect((await pressed('organizer-standard', id, '1')).status).toBe(404);
    expect(place.told).toEqual([]);
  });
});

describe('a conversation', () => {
  it('is one for each person, a new one when asked for, and the same for a name', async () => {
    const as = 'organizer-occ';
    expect(await open({ type: 'personal', as })).toBe(await open({ type: 'personal', as }));
    expect(await open({ type: 'personal', as, fresh: true })).not.toBe(await open({ type: 'personal', as }));
    const named = await open({ type: 'personal', as, name: 'plans' });
    expect(await open({ type: 'personal', as, name: 'plans' })).toBe(named);
    expect(await open({ type: 'personal', as: 'organizer-standard', name: 'plans' })).not.toBe(named);
  });

  it('is open to its members only', async () => {
    const id = await open({ type: 'personal', as: 'organizer-standard' });
    const said = await place.call('POST', `${inside(id)}/messages`, { as: 'organizer-occ', text: 'x' });
    expect(said.status).toBe(403);
    expect((await place.call('GET', `${inside(id)}/activities?as=organizer-occ`)).status).toBe(403);
    expect((await place.call('GET', `${inside(id)}/activities?as=nobody`)).status).toBe(404);
  });

  it('tells a waiting client at once what comes, and nothing when nothing comes', async () => {
    const id = await open({ type: 'personal', as: 'organizer-standard', fresh: true });
    const waiting = seenBy('organizer-standard', id, 'after=0&waitMs=20000');
    const begun = performance.now();
    setTimeout(() => void post(id, { type: 'message', text: 'news' }), 100);
    expect((await waiting).activities).toMatchObject([{ text: 'news', sequence: 1 }]);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await seenBy('organizer-standard', id, 'after=1&waitMs=50')).toEqual({ activities: [], next: 1 });
  });

  it('keeps its last 200 activities', async () => {
    const id = await open({ type: 'personal', as: 'organizer-standard', fresh: true });
    for (let count = 0; count < 205; count += 1) await post(id, { type: 'message', text: String(count) });
    const { activities } = await seenBy('organizer-standard', id);
    expect(activities).toHaveLength(200);
    expect(activities.at(-1)).toMatchObject({ text: '204' });
  });

  it('tells the bot that it was added', async () => {
    const added = await place.call('POST', 'installations', { as: 'organizer-standard' });
    expect(added.body).toMatchObject({ status: 200 });
    expect(place.told.map(({ activity }) => activity['type'])).toEqual([
      'installationUpdate',
      'conversationUpdate',
    ]);
    expect(lastTold()['membersAdded']).toMatchObject([{ id: `28:${place.sandbox.microsoft.botId}` }]);
  });

  it('answers 400 to what it does not understand', async () => {
    const id = await open({ type: 'personal', as: 'organizer-standard' });
    expect(
      (await place.call('POST', 'conversations', { type: 'sofa', as: 'organizer-standard' })).status,
    ).toBe(400);
    expect((await place.call('POST', `${inside(id)}/messages`, { as: 'organizer-standard' })).status).toBe(
      400,
    );
    expect(
      (await place.call('POST', `${inside(id)}/messages`, { as: 'x', text: 'y', shout: 1 })).status,
    ).toBe(400);
  });
});
