import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { NOW, TENANT_ID, type TokenChange } from '../small-channel.js';
import { incoming, smallBot, type Answered, type SmallBot } from '../small-bot.js';

let bot: SmallBot;
beforeAll(async () => {
  bot = await smallBot();
});
afterAll(() => bot.close());

async function postWith(token: string, more: object = {}): Promise<Answered> {
  return bot.post({ ...incoming(bot.channel), text: 'help', ...more }, { authorization: `Bearer ${token}` });
}

it('a message that the channel signed is answered', async () => {
  const { status, sent } = await postWith(await bot.channel.token());
  expect(status).toBe(200);
  expect(sent).toHaveLength(1);
});

describe('a token is refused', () => {
  it.each<[string, number, TokenChange]>([
    ['for another app', 401, { claims: { aud: 'other' } }],
    ['of another issuer', 401, { claims: { iss: `https://sts.windows.net/${TENANT_ID}/` } }],
    ['of the emulator', 401, { claims: { iss: 'https://login.microsoftonline.com/common/v2.0' } }],
    ['six minutes after its end', 401, { claims: { exp: NOW / 1000 - 360 } }],
    ['six minutes before its beginning', 401, { claims: { nbf: NOW / 1000 + 360 } }],
    ['without an end', 401, { claims: { exp: undefined as never } }],
    ['without a service URL', 401, { claims: { serviceurl: undefined } }],
    ['for another service URL', 403, { claims: { serviceurl: 'http://127.0.0.1:1/' } }],
    ['for a host that is not listed', 403, { claims: { serviceurl: 'https://evil.example/' } }],
  ])('%s', async (_name, status, change) => {
    const answer = await postWith(await bot.channel.token(change));
    expect(answer.status).toBe(status);
    expect(answer.sent).toHaveLength(0);
    expect(Object.keys(answer.body ?? {})).toEqual(['code']);
  });

  it('signed by somebody else', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect((await postWith(await bot.channel.token({ signedBy: privateKey }))).status).toBe(401);
  });

  it('when a character of it was changed', async () => {
    const token = await bot.channel.token();
    const at = token.lastIndexOf('.') + 5;
    const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
    expect((await postWith(changed)).status).toBe(401);
  });

  it.each([
    ['there is none', undefined],
    ['it is garbage', 'Bearer x.y.z'],
    ['it is no bearer token', 'Basic eDp5'],
    ['it is empty', 'Bearer '],
    ['it is endless', `Bearer ${'a'.repeat(10_000)}`],
  ])('when %s', async (_name, authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const answer = await bot.post(incoming(bot.channel), headers);
    expect(answer.status).toBe(401);
    expect(answer.text).toBe('{"code":"notAuthenticated"}');
  });

  it('without a signature', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: bot.channel.issuer, aud: bot.channel.botId, exp: NOW / 1000 + 60 };
    expect((await postWith(`${part({ alg: 'none', kid: 'first' })}.${part(claims)}.`)).status).toBe(401);
  });
});

describe('an activity is refused', () => {
  it('that wants its answer at a host that is not listed, whatever its token says', async () => {
    const serviceUrl = 'https://evil.example/';
    const answer = await postWith(await bot.channel.token({ claims: { serviceurl: serviceUrl } }), {
      serviceUrl,
    });
    expect(answer.status).toBe(403);
  });

  it.each([
    ['from a channel that the key does not speak for', { channelId: 'emulator' }],
    ['with an empty service URL', { serviceUrl: '' }],
    ['with another service URL than its token', { serviceUrl: 'https://smba.trafficmanager.net/' }],
  ])('%s', async (_name, more) => {
    const answer = await postWith(await bot.channel.token(), more);
    expect(answer.status).toBe(403);
    expect(answer.text).toBe('{"code":"notAllowed"}');
  });

  it.each([{}, { type: 5 }, { type: 'message' }, { from: 'me' }, { conversation: {} }])(
    'with 400 where it is none: %j',
    async (body) => {
      const headers = { authorization: `Bearer ${await bot.channel.token()}` };
      const answer = await bot.post(body, headers);
      expect(answer.status).toBe(400);
      expect(answer.text).toBe('{"code":"badRequest"}');
    },
  );
});

describe('a conversation of another tenant', () => {
  it.each([
    ['by its conversation', { conversation: { id: 'a', conversationType: 'personal', tenantId: 'other' } }],
    ['by its channel data', { channelData: { tenant: { id: 'other' } } }],
    ['by saying nothing', { channelData: {}, conversation: { id: 'a', conversationType: 'personal' } }],
  ])('gets a neutral answer: %s', async (_name, more) => {
    const { status, sent } = await postWith(await bot.channel.token(), { text: 'my numbers', ...more });
    expect(status).toBe(200);
    expect(sent[0]?.body['text']).toContain('another organization');
  });
});

describe('the keys of the channel', () => {
  it('are looked up again for a new key, at most once a minute for invented ones', async () => {
    const own = await smallBot();
    try {
      const post = async (keyId: string, signer = 'first'): Promise<number> => {
        const token = await own.channel.token({ keyId: signer });
        const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: keyId })).toString('base64url');
        const forged = keyId === signer ? token : `${header}.${token.split('.').slice(1).join('.')}`;
        return (
          await own.post({ ...incoming(own.channel), text: 'help' }, { authorization: `Bearer ${forged}` })
        ).status;
      };
      expect(await post('first')).toBe(200);
      expect(await post('invented')).toBe(401);
      expect(own.channel.keyReads()).toBe(1);
      own.setTime(NOW + 61_000);
      await own.channel.publishKey('second');
      expect(await post('second', 'second')).toBe(200);
      for (let tries = 0; tries < 5; tries += 1) expect(await post('invented')).toBe(401);
      expect(own.channel.keyReads()).toBe(2);
    } finally {
      await own.close();
    }
  });

  it('that speak for another channel are not Teams’', async () => {
    await bot.channel.publishKey('skype', ['skype']);
    bot.setTime(NOW + 120_000);
    const token = await bot.channel.token({ keyId: 'skype' });
    expect((await postWith(token)).status).toBe(403);
    bot.setTime(NOW);
  });

  it('a token that was verified before is refused once it has expired', async () => {
    const token = await bot.channel.token();
    expect((await postWith(token)).status).toBe(200);
    bot.setTime(NOW + 3600_000 + 301_000);
    expect((await postWith(token)).status).toBe(401);
    bot.setTime(NOW);
  });
});
