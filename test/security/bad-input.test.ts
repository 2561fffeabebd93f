import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, tokenFor } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());
afterEach(async () => {
  // Whatever came in, the process lives and answers.
  expect((await fetch(`${bridgekeeper.url}/healthz`)).status).toBe(200);
  expect(bridgekeeper.output()).not.toContain('uncaught');
});

async function post(
  body: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${bridgekeeper.url}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() };
}

async function channelToken(
  change: Record<string, unknown> = {},
): Promise<{ token: string; serviceUrl: string }> {
  return sandbox(bridgekeeper.url, 'POST', '/sandbox/channel-tokens', change);
}

const activity = (serviceUrl: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    text: 'my numbers',
    from: { id: '29:x', aadObjectId: randomUUID() },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:x', conversationType: 'personal' },
    ...more,
  });

describe('a message that is hard to take', () => {
  it.each([
    ['emoji only', '🎉🎉🎉'],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['markdown', '[click](https://evil.example) **my** `numbers`'],
    ['10,000 characters', 'my numbers '.repeat(910)],
    ['control characters', '\u0000\u0007\u202e my numbers'],
    ['nothing', ' '],
  ])('of %s gets a clear answer', async (_name, text) => {
    const said = await (await TeamsUser.open(bridgekeeper.url, 'organizer-standard')).say(text);
    expect(said.status).toBe(200);
    expect(said.replies).toHaveLength(1);
    expect(said.text).not.toMatch(/\bat .*\.js:\d+/);
    expect(JSON.stringify(said.replies)).not.toContain('<script>');
  });

  it('of one megabyte is refused with 413', async () => {
    const { token, serviceUrl } = await channelToken();
    const { status } = await post(activity(serviceUrl, { text: 'x'.repeat(1_000_000) }), {
      authorization: `Bearer ${token}`,
    });
    expect(status).toBe(413);
  });

  it.each(['{', 'null', '[]', '"x"', '{"type":5}', '{}'])('of the body %s is refused', async (body) => {
    const { token } = await channelToken();
    const { status, text } = await post(body, { authorization: `Bearer ${token}` });
    expect([400, 401, 403]).toContain(status);
    expect(text).not.toMatch(/\bat .*\.js:\d+/);
  });
});

describe('an activity whose sender is not proven', () => {
  it.each([
    ['no token', undefined],
    ['garbage', 'Bearer x.y.z'],
    ['basic authentication', 'Basic eDp5'],
  ])('with %s is refused with 401', async (_name, authorization) => {
    const { serviceUrl } = await channelToken();
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const { status, text } = await post(activity(serviceUrl), headers);
    expect(status).toBe(401);
    expect(text).not.toContain('stack');
  });

  it.each([
    ['a foreign key', { key: 'foreign' }],
    ['another audience', { claims: { aud: randomUUID() } }],
    ['another issuer', { claims: { iss: 'https://sts.windows.net/x/' } }],
    ['an expired token', { claims: { exp: 1, nbf: 0 } }],
    ['another service URL', { claims: { serviceurl: 'https://evil.example/' } }],
  ])('with %s is refused', async (_name, change) => {
    const { token, serviceUrl } = await channelToken(change);
    expect([401, 403]).toContain(
      (await post(activity(serviceUrl), { authorization: `Bearer ${token}` })).status,
    );
  });

  it('with a token that nobody signed is refused', async () => {
    const { token, serviceUrl } = await channelToken();
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    const unsigned = `${header}.${token.split('.')[1] ?? ''}.`;
    expect((await post(activity(serviceUrl), { authorization: `Bearer ${unsigned}` })).status).toBe(401);
  });

  it.each(['', 'https://evil.example/', 'http://127.0.0.1:1/'])(
    'that wants its answer at %j is refused',
    async (serviceUrl) => {
      const { token } = await channelToken(serviceUrl === '' ? {} : { serviceUrl });
      expect([401, 403]).toContain(
        (await post(activity(serviceUrl), { authorization: `Bearer ${token}` })).status,
      );
    },
  );
});

describe('a button that was never ours', () => {
  it.each([
    ['an unknown verb', 'dropTables', {}],
    ['a known verb without its data', 'confirm', {}],
    ['a known verb with foreign data', 'confirm', { proposalId: { $ne: 1 }, fingerprint: [] }],
    ['a page that is none', 'numbers', { page: -1 }],
  ])('with %s gets an answer, not an error', async (_name, verb, data) => {
    const user = await TeamsUser.open(bridgekeeper.url, 'organizer-standard');
    const pressed = await user.invoke(verb, data);
    expect(pressed.status).toBe(200);
    expect(JSON.stringify(pressed.body)).not.toMatch(/ZodError|\bat .*\.js:\d+/);
  });
});

describe('the API of the tab', () => {
  const get = (path: string, token?: string): Promise<Response> =>
    fetch(`${bridgekeeper.url}${path}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });

  it.each(['/api/v1/me', '/api/v1/me/numbers', '/api/v1/bridge/numbers', '/api/v1/people?search=a'])(
    'refuses %s without a sign-in',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('invalid_token');
    },
  );

  it.each([
    ['another audience', { aud: randomUUID() }, 401],
    ['another tenant', { tid: randomUUID() }, 401],
    ['another issuer', { iss: 'https://login.microsoftonline.com/x/v2.0' }, 401],
    ['an old version', { ver: '1.0' }, 401],
    ['a lifetime that is over', { exp: 1_000_000 }, 401],
    ['no person', { oid: undefined }, 401],
    ['another scope', { scp: 'User.Read' }, 403],
    ['no scope, as an application has', { scp: '', roles: ['access_as_user'] }, 403],
    ['a client that is not Teams', { azp: randomUUID() }, 403],
  ])('refuses a token with %s', async (_name, claims, status) => {
    const sent = JSON.parse(JSON.stringify(claims, (_key, value: unknown) => value ?? null)) as object;
    const token = await tokenFor(bridgekeeper.url, 'admin-teams', sent);
    expect((await get('/api/v1/me', token)).status).toBe(status);
  });

  it('refuses the channel’s token', async () => {
    expect((await get('/api/v1/me', (await channelToken()).token)).status).toBe(401);
  });

  it('shows everybody their own numbers and only administrators the bridge', async () => {
    const own = await get('/api/v1/me/numbers', await tokenFor(bridgekeeper.url, 'organizer-standard'));
    expect(own.status).toBe(200);
    const refused = await get(
      '/api/v1/bridge/numbers',
      await tokenFor(bridgekeeper.url, 'organizer-standard'),
    );
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      code: 'notAllowed',
      detail: expect.stringContaining('Teams Administrator'),
    });
    expect((await get('/api/v1/bridge/numbers', await tokenFor(bridgekeeper.url, 'reader'))).status).toBe(
      200,
    );
  });

  it('logs one event a call under the trace id that the tab can show', async () => {
    const traceId = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
    const response = await fetch(`${bridgekeeper.url}/api/v1/bridge/numbers`, {
      headers: {
        authorization: `Bearer ${await tokenFor(bridgekeeper.url, 'participant')}`,
        traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01`,
      },
    });
    expect(await response.json()).toMatchObject({ traceId });
    const eventsOf = (): readonly string[] =>
      bridgekeeper
        .output()
        .split('\n')
        .filter((line) => line.includes(traceId));
    for (let tries = 0; tries < 50 && eventsOf().length === 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const events = eventsOf();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatch(/api\.handled .*status=403/);
  });

  it('lets a reader look but not propose', async () => {
    const response = await fetch(`${bridgekeeper.url}/api/v1/proposals`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenFor(bridgekeeper.url, 'reader')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        wanted: {
          kind: 'setDefaults',
          to: { kind: 'people', said: ['Harriet Cole'] },
          number: '+441134960180',
        },
      }),
    });
    expect(response.status).toBe(403);
  });

  it.each(['/tab/../bot/index.js', '/tab/%2e%2e/bot/index.js', '/tab/..%2fbot%2findex.js'])(
    'serves nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('frames only in Teams and runs only its own scripts', async () => {
    const policy = (await get('/tab')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain('https://teams.microsoft.com');
    expect(policy).not.toContain('unsafe-eval');
  });
});

it('no number, name or message text of all this stands in the log', async () => {
  const user = await TeamsUser.open(bridgekeeper.url, 'organizer-standard');
  await user.say('my numbers, says the secret zebra');
  const [, log = ''] = bridgekeeper.output().split('Stop with Ctrl+C.');
  expect(log).toContain('turn.handled');
  expect(log).not.toMatch(/zebra|Olivia Hart|2079460100|eyJ/);
});
