import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MyMeetings } from '../../bot/contract/my-meetings.js';
import { Problem } from '../../bot/contract/problem.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, tokenFor } from '../support/teams-user.js';

jest.setTimeout(60_000);

let product: RunningBridgekeeper;
beforeAll(async () => {
  product = await startBridgekeeper({ args: ['--at', '2026-01-14T09:00:00Z'] });
});
afterAll(() => product.stop());

const consent = (as: string, scopes: readonly string[]) =>
  sandbox(product.url, 'PUT', '/sandbox/consents', { as, scopes });
const trouble = (name: string) => sandbox(product.url, 'PUT', '/sandbox/sign-in', { trouble: name });

async function ask(as: string, { query = '', claims = {} } = {}) {
  const token = await tokenFor(product.url, as, claims);
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en-GB' };
  const response = await fetch(`${product.url}/api/v1/me/meetings${query}`, { headers });
  return { token, response, body: (await response.json()) as unknown };
}

describe('GET /api/v1/me/meetings', () => {
  beforeEach(async () => {
    await trouble('none');
    await consent('organizer-standard', []);
  });

  it('says what has to be agreed to, and by whom, before it reads anything', async () => {
    const { response, body } = await ask('organizer-standard');
    expect(response.status).toBe(403);
    expect(Problem.parse(body)).toMatchObject({
      code: 'consentNeeded',
      consent: { scopes: ['Calendars.Read'], by: 'person' },
      detail: expect.stringContaining('Choose “Allow” and agree'),
    });
  });

  it('shows the person’s own meetings with the numbers of their country first', async () => {
    await consent('organizer-standard', ['Calendars.Read']);
    const { response, body } = await ask('organizer-standard', { query: '?consent=given' });
    expect(response.status).toBe(200);
    const { meetings, usageLocation } = MyMeetings.parse(body);
    expect(usageLocation).toBe('GB');
    expect(meetings.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['Pipeline call']));
    const starts = meetings.map(({ start }) => Date.parse(start));
    expect(starts).toEqual([...starts].sort());
    const own = meetings.find(({ organizedByYou }) => organizedByYou);
    expect(own?.dialIn?.conferenceId).toMatch(/^\d{3} \d{3} \d{1,3}( \d{1,3})?#$/);
    expect(own?.dialIn?.numbers[0]?.country).toBe('GB');
  });

  it('gives the reason for one’s own meetings without dial-in, and leaves those of others to them', async () => {
    await consent('organizer-unlicensed', ['Calendars.Read']);
    const { body } = await ask('organizer-unlicensed');
    const { meetings } = MyMeetings.parse(body);
    const without = meetings.filter(({ dialIn }) => dialIn === undefined);
    expect(without.length).toBeGreaterThan(0);
    for (const { organizedByYou, noDialIn } of without) {
      expect(noDialIn).toMatch(organizedByYou ? /license administrator can add it/ : /Ask the organizer/);
    }
  });

  it('asks for a new sign-in the way Microsoft’s own APIs do', async () => {
    await consent('organizer-standard', ['Calendars.Read']);
    await trouble('secondFactor');
    const { response, body } = await ask('organizer-standard');
    expect(response.status).toBe(401);
    const { code, claims = '' } = Problem.parse(body);
    expect(code).toBe('signInAgain');
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`,
    );
    const again = await ask('organizer-standard', { claims: { amr: ['pwd', 'mfa'] } });
    expect(again.response.status).toBe(200);
  });

  it('needs a good token like every other route, and writes none into the log', async () => {
    const { status } = await fetch(`${product.url}/api/v1/me/meetings`);
    expect(status).toBe(401);
    const { token } = await ask('organizer-standard');
    expect(product.output()).not.toContain(token);
  });
});

describe('GET /tab/consent', () => {
  it('leads on to Microsoft’s question about exactly that permission, and back to this app', async () => {
    const response = await fetch(`${product.url}/tab/consent?hint=olivia.hart%40contoso.com&scope=All`, {
      redirect: 'manual',
    });
    expect(response.status).toBe(302);
    const to = new URL(response.headers.get('location') ?? '');
    expect(to.pathname).toMatch(/\/oauth2\/v2\.0\/authorize$/);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      redirect_uri: `${product.url}/tab/consented`,
      scope: 'https://graph.microsoft.com/Calendars.Read',
      response_mode: 'fragment',
      prompt: 'consent',
      login_hint: 'olivia.hart@contoso.com',
    });
  });
});

describe('a sign-in that nobody asked Teams for', () => {
  it.each([
    ['signin/tokenExchange', 412],
    ['signin/verifyState', 200],
    ['signin/failure', 200],
  ])('%s is answered, says nothing in the chat, and nothing breaks', async (name, status) => {
    const { conversationId } = await TeamsUser.open(product.url, 'organizer-standard');
    const path = `/sandbox/conversations/${encodeURIComponent(conversationId)}/invokes`;
    const value = { id: 'x', connectionName: 'none', token: 'somebody’s', state: '1', code: 'y' };
    const answered = await sandbox<{ status: number; replies: unknown[] }>(product.url, 'POST', path, {
      as: 'organizer-standard',
      name,
      value,
    });
    expect(answered).toMatchObject({ status, replies: [] });
    expect(product.output()).not.toContain('turn.failed');
  });
});
