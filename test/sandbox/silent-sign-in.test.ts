import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listIn, startSandboxWithBot, textIn } from './sandbox-with-bot.js';
import type { Json, SandboxWithBot } from './sandbox-with-bot.js';

let place: SandboxWithBot;
let resource: string;
beforeAll(async () => {
  place = await startSandboxWithBot();
  const { appId } = place.sandbox.microsoft;
  resource = `api://${new URL(place.address).host}/botid-${appId}`;
});
afterAll(() => place.stop());
beforeEach(() => {
  place.told.length = 0;
});

/** Whether a text stands there, and this one. */
const is = (value: unknown, text: string): boolean => value === text;
const post = (id: string, body: unknown) =>
  place.connector('POST', `/v3/conversations/${encodeURIComponent(id)}/activities`, { body });

function signInCard(uri: string, id: string = randomUUID()) {
  const content = {
    text: 'Agree first',
    connectionName: 'ours',
    buttons: [{ type: 'signin', title: 'Allow', value: `${place.address}/tab/consent` }],
    tokenExchangeResource: { id, uri },
  };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.oauth', content }] };
}

/** A bot that asks for a sign-in when it is spoken to, and answers the token that comes with `status`. */
async function spoken({
  uri,
  status,
  type = 'personal',
}: {
  uri: string;
  status: number;
  type?: string;
}): Promise<readonly Json[]> {
  const opened = await place.call('POST', 'conversations', {
    type,
    as: 'organizer-standard',
    fresh: true,
    members: type === 'personal' ? [] : ['participant'],
  });
  const id = textIn(opened.body['id']);
  place.behave(async (activity) => {
    if (is(activity['type'], 'message')) await post(id, signInCard(uri));
    if (!is(activity['name'], 'signin/tokenExchange')) return { status: 200 };
    if (status === 200) await post(id, { type: 'message', text: 'the answer' });
    return { status, body: { id: 'x', connectionName: 'ours', failureDetail: 'not yet' } };
  });
  const said = await place.call('POST', `conversations/${encodeURIComponent(id)}/messages`, {
    as: 'organizer-standard',
    text: 'my 3 pm',
  });
  return listIn(said.body['replies']);
}

const invokes = (): readonly Json[] =>
  place.told.map(({ activity }) => activity).filter((each) => is(each['type'], 'invoke'));

describe('what a person’s Teams does with a sign-in card', () => {
  it.each(['', '/access_as_user'])(
    'it brings a token of the app at once, without a word (URI with “%s”)',
    async (scope) => {
      const replies = await spoken({ uri: `${resource}${scope}`, status: 200 });
      expect(replies.map((each) => each['text'])).toEqual(['the answer']);
      expect(invokes()).toHaveLength(1);
      expect(invokes()[0]).toMatchObject({ name: 'signin/tokenExchange', value: { connectionName: 'ours' } });
      expect(decodeJwt(textIn(invokes()[0]?.['value']?.['token']))).toMatchObject({
        aud: place.sandbox.microsoft.appId,
        scp: 'access_as_user',
        oid: textIn(invokes()[0]?.['from']?.['aadObjectId']),
      });
    },
  );

  it('it shows the card where the bot cannot use the token', async () => {
    const replies = await spoken({ uri: resource, status: 412 });
    expect(JSON.stringify(replies)).toContain('Agree first');
    expect(invokes()).toHaveLength(1);
  });

  it('it says so and shows the card where the URI is not that of the manifest', async () => {
    const replies = await spoken({ uri: 'api://elsewhere/botid-x', status: 200 });
    expect(JSON.stringify(replies)).toContain('Agree first');
    expect(invokes()).toMatchObject([{ name: 'signin/failure', value: { code: 'resourcematchfailed' } }]);
  });

  it('in a chat of several it only shows the card', async () => {
    const replies = await spoken({ uri: resource, status: 200, type: 'groupChat' });
    expect(JSON.stringify(replies)).toContain('Agree first');
    expect(invokes()).toEqual([]);
  });

  it('it refuses a card without a link, as Teams does', async () => {
    const opened = await place.call('POST', 'conversations', { type: 'personal', as: 'participant' });
    const card = signInCard(resource);
    const broken = JSON.parse(JSON.stringify(card).replace('"type":"signin"', '"type":"openUrl"')) as unknown;
    expect((await post(textIn(opened.body['id']), broken)).status).toBe(400);
  });
});
