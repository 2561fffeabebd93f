import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listIn, startSandboxWithBot, textIn } from './sandbox-with-bot.js';
import type { Json, SandboxWithBot } from './sandbox-with-bot.js';

let place: SandboxWithBot;
beforeAll(async () => {
  place = await startSandboxWithBot();
});
afterAll(() => place.stop());

const card = (extra: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Your numbers' }],
  ...extra,
});
const withCard = (content: unknown) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const execute = (id: string) => ({
  type: 'Action.Execute',
  title: id,
  verb: id,
  fallback: { type: 'Action.Submit', title: id },
});

async function open(body: object): Promise<{ id: string; path: string }> {
  const { body: opened } = await place.call('POST', 'conversations', body);
  const id = textIn(opened['id']);
  return { id, path: `/v3/conversations/${encodeURIComponent(id)}` };
}
async function seenBy(as: string, id: string): Promise<readonly Json[]> {
  const { body } = await place.call(
    'GET',
    `conversations/${encodeURIComponent(id)}/activities?as=${as}&after=0`,
  );
  return listIn(body['activities']);
}

describe('the connector and the bot', () => {
  let chat: { id: string; path: string };
  beforeEach(async () => {
    chat = await open({ type: 'personal', as: 'organizer-standard', fresh: true });
  });

  it('takes a message, shows it as coming from the bot, and lets the bot change and delete it', async () => {
    const sent = await place.connector('POST', `${chat.path}/activities`, {
      body: { type: 'message', text: 'one' },
    });
    expect(sent.status).toBe(201);
    const [shown] = await seenBy('organizer-standard', chat.id);
    expect(shown).toMatchObject({
      id: sent.body.id,
      text: 'one',
      from: { id: expect.stringMatching(/^28:/) },
    });
    const one = `${chat.path}/activities/${textIn(sent.body['id'])}`;
    expect((await place.connector('PUT', one, { body: { type: 'message', text: 'two' } })).status).toBe(200);
    const [changed] = await seenBy('organizer-standard', chat.id);
    expect(changed).toMatchObject({ text: 'two', sequence: 1, updatedSequence: 2 });
    expect((await place.connector('DELETE', one)).status).toBe(200);
    expect((await seenBy('organizer-standard', chat.id))[0]).toMatchObject({ deleted: true });
    expect((await place.connector('PUT', one, { body: { type: 'message', text: 'x' } })).status).toBe(404);
  });

  it('answers 401 to a token of another audience, a forged one and none', async () => {
    const body = { type: 'message', text: 'hello' };
    const graph = await place.token('https://graph.microsoft.com');
    const forged = `${(await place.token()).slice(0, -8)}AAAAAAAA`;
    for (const token of [graph, forged, 'nonsense']) {
      expect((await place.connector('POST', `${chat.path}/activities`, { body, token })).status).toBe(401);
    }
    expect(await seenBy('organizer-standard', chat.id)).toEqual([]);
  });

  it('answers errors in the shape of the Bot Connector', async () => {
    const unknown = await place.connector('POST', '/v3/conversations/a%3Anobody/activities', {
      body: { type: 'message', text: 'x' },
    });
    expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
    const noCall = await place.connector('GET', '/v3/attachments/1');
    expect(noCall).toMatchObject({ status: 404, body: { error: { message: expect.any(String) } } });
  });

  it.each([
    ['an unknown element', card({ body: [{ type: 'Badge', text: 'x' }] }), /Badge/],
    ['a version Teams does not take', card({ version: '1.6' }), /1\.6/],
    ['seven actions', card({ actions: [1, 2, 3, 4, 5, 6, 7].map((n) => execute(`a${n}`)) }), /7 actions/],
    [
      'an Action.Execute without fallback',
      card({ actions: [{ type: 'Action.Execute', verb: 'why' }] }),
      /fallback/,
    ],
    ['a tel: button', card({ actions: [{ type: 'Action.OpenUrl', url: 'tel:+4420' }] }), /OpenUrl/],
    [
      'an id used twice',
      card({ body: ['a', 'a'].map((id) => ({ type: 'TextBlock', text: 'x', id })) }),
      /twice/,
    ],
    ['more than 25 KB', card({ body: [{ type: 'TextBlock', text: 'x'.repeat(26_000) }] }), /bytes/],
    ['an input without id', card({ body: [{ type: 'Input.Text' }] }), /id is missing/],
    [
      'a toggle of nothing',
      card({ actions: [{ type: 'Action.ToggleVisibility', targetElements: ['gone'] }] }),
      /gone/,
    ],
  ])('refuses a card with %s', async (_, content, why) => {
    const sent = await place.connector('POST', `${chat.path}/activities`, { body: withCard(content) });
    expect(sent.status).toBe(400);
    expect(textIn(sent.body['error']?.message)).toMatch(why);
  });

  it('takes a card of every kind of 1.5 element with six actions', async () => {
    const cells = [{ type: 'TableCell', items: [{ type: 'TextBlock', text: 'Leeds' }] }];
    const body = [
      {
        type: 'Container',
        id: 'more',
        items: [{ type: 'FactSet', facts: [{ title: 'City', value: 'Leeds' }] }],
      },
      { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'x' }] }] },
      { type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells }] },
      { type: 'Input.ChoiceSet', id: 'which', choices: [{ title: 'One', value: '1' }] },
    ];
    const toggle = { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] };
    const actions = [toggle, ...[1, 2, 3, 4, 5].map((n) => execute(`a${n}`))];
    const sent = await place.connector('POST', `${chat.path}/activities`, {
      body: withCard(card({ body, actions })),
    });
    expect(sent).toMatchObject({ status: 201 });
  });

  it('answers 413 above 100 KB and 400 to an empty message', async () => {
    const long = await place.connector('POST', `${chat.path}/activities`, {
      body: { type: 'message', text: 'x'.repeat(52_000) },
    });
    expect(long).toMatchObject({ status: 413, body: { error: { code: 'MessageSizeTooBig' } } });
    expect(
      (await place.connector('POST', `${chat.path}/activities`, { body: { type: 'message' } })).status,
    ).toBe(400);
  });

  it('opens the one chat of a person for a proactive message and refuses another tenant', async () => {
    const members = await place.connector('GET', `${chat.path}/members`);
    const tenantId = place.sandbox.microsoft.tenantId;
    const wanted = {
      isGroup: false,
      members: [{ id: listIn(members.body)[0]?.['id'] }],
      channelData: { tenant: { id: tenantId } },
      activity: { type: 'message', text: 'Your change is done.' },
    };
    const created = await place.connector('POST', '/v3/conversations', { body: wanted });
    expect(created).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^a:/) } });
    const again = await place.connector('POST', '/v3/conversations', { body: wanted });
    expect(again.body['id']).toBe(created.body['id']);
    const foreign = { ...wanted, channelData: { tenant: { id: crypto.randomUUID() } } };
    expect((await place.connector('POST', '/v3/conversations', { body: foreign })).status).toBe(403);
  });

  it('fails as it is told to, for as many calls as it is told to', async () => {
    await place.call('PUT', 'faults', { connector: { mode: 'throttled', retryAfterSeconds: 7, times: 1 } });
    const body = { type: 'message', text: 'x' };
    const first = await place.connector('POST', `${chat.path}/activities`, { body });
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('7');
    expect((await place.connector('POST', `${chat.path}/activities`, { body })).status).toBe(201);
  });
});

describe('the connector and chats of several', () => {
  it('shows a targeted message to its one recipient and takes only members', async () => {
    const chat = await open({ type: 'groupChat', as: 'organizer-standard', members: ['organizer-occ'] });
    const { body: members } = await place.connector('GET', `${chat.path}/pagedmembers?pageSize=1`);
    const [recipient, ...others] = listIn(members['members']);
    expect(others).toHaveLength(1);
    const path = `${chat.path}/activities?isTargetedActivity=true`;
    const message = { type: 'message', text: 'For you alone', recipient: { id: recipient?.['id'] } };
    const sent = await place.connector('POST', path, { body: message });
    expect(sent.status).toBe(201);
    expect(await seenBy('organizer-standard', chat.id)).toMatchObject([
      { text: 'For you alone', targeted: true },
    ]);
    expect(await seenBy('organizer-occ', chat.id)).toEqual([]);
    const stranger = { ...message, recipient: { id: '29:1AAAA' } };
    expect((await place.connector('POST', path, { body: stranger })).status).toBe(403);
    const update = { body: { type: 'message', text: 'changed' } };
    expect(
      (await place.connector('PUT', `${chat.path}/activities/${textIn(sent.body['id'])}`, update)).status,
    ).toBe(404);
    const one = `${chat.path}/activities/${textIn(sent.body['id'])}?isTargetedActivity=true`;
    expect((await place.connector('PUT', one, update)).status).toBe(200);
  });

  it('finds a member by channel id, object id and user principal name, and nobody outside', async () => {
    const chat = await open({ type: 'groupChat', as: 'organizer-standard' });
    const { body: members } = await place.connector('GET', `${chat.path}/members`);
    const [{ id, aadObjectId, userPrincipalName } = {}] = listIn(members);
    for (const key of [id, aadObjectId, userPrincipalName]) {
      const found = await place.connector('GET', `${chat.path}/members/${encodeURIComponent(textIn(key))}`);
      expect(found).toMatchObject({ status: 200, body: { aadObjectId, userRole: 'user' } });
    }
    const outsider = place.sandbox.personas.find(({ handle }) => handle === 'organizer-occ');
    expect((await place.connector('GET', `${chat.path}/members/${outsider?.id}`)).status).toBe(404);
  });

  it('tells the meeting of a meeting chat with its Graph id and organizer', async () => {
    const { body: state } = await place.call('GET', 'state');
    const [meeting = {}] = listIn(state['meetings']);
    const organizer = textIn(meeting['organizer']);
    const chat = await open({ type: 'meeting', as: organizer, meetingId: meeting['id'] });
    await place.call('POST', `conversations/${encodeURIComponent(chat.id)}/messages`, {
      as: organizer,
      text: 'hi',
    });
    const meetingId = textIn(place.told.at(-1)?.activity['channelData']?.meeting?.id);
    const shown = await place.connector('GET', `/v1/meetings/${encodeURIComponent(meetingId)}`);
    expect(shown).toMatchObject({
      status: 200,
      body: {
        details: { id: meetingId, msGraphResourceId: expect.any(String) },
        organizer: { aadObjectId: organizer },
      },
    });
    const tenantId = place.sandbox.microsoft.tenantId;
    const path = `/v1/meetings/${encodeURIComponent(meetingId)}/participants/${organizer}`;
    const role = await place.connector('GET', `${path}?tenantId=${tenantId}`);
    expect(role.body['meeting']).toEqual({ role: 'Organizer', inMeeting: false });
    expect((await place.connector('GET', path)).status).toBe(400);
    expect((await place.connector('GET', '/v1/meetings/unknown')).status).toBe(403);
  });
});

it('lets a restarted sandbox update a card that was sent before', async () => {
  const first = await startSandboxWithBot();
  const { body: chat } = await first.call('POST', 'conversations', {
    type: 'personal',
    as: 'organizer-standard',
  });
  const path = `/v3/conversations/${encodeURIComponent(textIn(chat['id']))}/activities`;
  const sent = await first.connector('POST', path, { body: withCard(card()) });
  await first.stop({ keep: true });
  const second = await startSandboxWithBot({ dataDir: first.dataDir });
  const updated = await second.connector('PUT', `${path}/${textIn(sent.body['id'])}`, {
    body: { type: 'message', text: 'Done' },
  });
  await second.stop();
  expect(updated.status).toBe(200);
});
