import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createPersonTokens } from '../../../bot/adapters/entra/person-tokens.js';
import { createTokenSource } from '../../../bot/adapters/entra/token-source.js';
import { addressesIn } from '../../../bot/microsoft-settings.js';
import type { Consent, PersonTokens } from '../../../bot/ports/person-tokens.js';
import { startedSandbox, type StartedSandbox } from '../../sandbox/started-sandbox.js';

// Real sign-ins over sockets, on machines that may be busy.
jest.setTimeout(30_000);

const ANY_OF: readonly Consent[] = [
  { scope: 'Calendars.ReadBasic', by: 'administrator' },
  { scope: 'Calendars.Read', by: 'person' },
];
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };
const AT = Date.parse('2026-01-14T09:00:00Z');

let started: StartedSandbox;
let tokens: PersonTokens;
beforeAll(async () => {
  started = await startedSandbox({ at: AT });
  process.env.IDENTITY_ENDPOINT = started.sandbox.identity.endpoint;
  process.env.IDENTITY_HEADER = started.sandbox.identity.header;
});
afterAll(async () => {
  delete process.env.IDENTITY_ENDPOINT;
  delete process.env.IDENTITY_HEADER;
  await started.stop();
});

const personTokens = (waits: readonly number[] = [], clientId?: string): PersonTokens => {
  const { microsoft, clock } = started.sandbox;
  const app = {
    ...microsoft,
    credential: { kind: 'managedIdentity', clientId: clientId ?? microsoft.botId } as const,
  };
  return createPersonTokens({
    app,
    graphResource: microsoft.graphResource,
    token: createTokenSource(app, clock),
    clock,
    log: QUIET,
    consentWaitsMs: waits,
  });
};
const consent = (scopes: readonly string[], as?: string) =>
  started.control('PUT', 'consents', { scopes, ...(as !== undefined && { as }) });
const trouble = (name: string) => started.control('PUT', 'sign-in', { trouble: name });
const signedIn = async (as: string, claims = {}) =>
  (await started.control('POST', 'tokens', { as, claims })).body.token;
const ask = async (
  as: string,
  { with: asked = tokens, given = 'asBefore', claims = {} }: Partial<Asked> = {},
) => asked.graphToken({ assertion: await signedIn(as, claims), consent: given }, ANY_OF);

interface Asked {
  readonly with: PersonTokens;
  readonly given: 'asBefore' | 'justGiven';
  readonly claims: object;
}

beforeEach(async () => {
  tokens = personTokens();
  await consent([]);
  await consent([], 'organizer-standard');
  await trouble('none');
});

describe('a person’s own right, for the app registration that trusts the managed identity', () => {
  it('is not there before they agreed, and names what they can agree to themselves', async () => {
    expect(await ask('organizer-standard')).toEqual({
      ok: false,
      failure: { code: 'consentNeeded', scopes: ['Calendars.Read'], by: 'person' },
    });
  });

  it('is theirs alone once they agreed, and reads as much as they agreed to', async () => {
    await consent(['Calendars.Read'], 'organizer-standard');
    const got = await ask('organizer-standard');
    const claims = decodeJwt(got.ok ? got.value : '');
    expect(claims).toMatchObject({ idtyp: 'user', scp: 'User.Read Calendars.Read' });
    expect(claims['roles']).toBeUndefined();
    expect(await ask('organizer-occ')).toMatchObject({ failure: { code: 'consentNeeded' } });
  });

  it('is the least one where an administrator granted that for everybody', async () => {
    await consent(['Calendars.ReadBasic']);
    const got = await ask('organizer-occ');
    expect(decodeJwt(got.ok ? got.value : '')['scp']).toBe('User.Read Calendars.ReadBasic');
  });

  it('is waited for right after they agreed, as Microsoft needs some seconds, and only then', async () => {
    const patient = personTokens([40, 80, 4_000]);
    const waiting = ask('organizer-standard', { with: patient, given: 'justGiven' });
    const began = performance.now();
    expect(await ask('organizer-standard', { with: patient })).toMatchObject({ ok: false });
    expect(performance.now() - began).toBeLessThan(3_000);
    await consent(['Calendars.Read'], 'organizer-standard');
    expect(await waiting).toMatchObject({ ok: true });
  });

  it('is kept for five minutes of the product’s clock under the sign-in it came from', async () => {
    await consent(['Calendars.Read'], 'organizer-standard');
    const assertion = await signedIn('organizer-standard');
    const again = () => tokens.graphToken({ assertion, consent: 'asBefore' }, ANY_OF);
    const first = await again();
    await consent([], 'organizer-standard');
    expect(await again()).toEqual(first);
    expect(await ask('organizer-standard')).toMatchObject({ failure: { code: 'consentNeeded' } });
    await started.control('POST', 'clock', { advanceSeconds: 301 });
    expect(await again()).toMatchObject({ failure: { code: 'consentNeeded' } });
  });

  it('waits for a new sign-in where a second factor is wanted, and hands on what Microsoft wants', async () => {
    await consent(['Calendars.Read'], 'organizer-standard');
    await trouble('secondFactor');
    const refused = await ask('organizer-standard');
    expect(refused).toMatchObject({ ok: false, failure: { code: 'signInAgain' } });
    if (refused.ok || refused.failure.code !== 'signInAgain') throw new Error('not refused');
    expect(JSON.parse(refused.failure.claims ?? '')).toMatchObject({ access_token: { polids: {} } });
    expect(await ask('organizer-standard', { claims: { amr: ['pwd', 'mfa'] } })).toMatchObject({ ok: true });
  });

  it('needs a new sign-in where the old one has ended or was never good', async () => {
    const signInAgain = { ok: false, failure: { code: 'signInAgain', claims: undefined } };
    await trouble('expiredAssertion');
    expect(await ask('organizer-standard')).toEqual(signInAgain);
    await trouble('none');
    const forged = { assertion: 'a.b.c', consent: 'asBefore' } as const;
    expect(await tokens.graphToken(forged, ANY_OF)).toEqual(signInAgain);
  });

  it.each([
    ['badSecret', 'signInFailed'],
    ['throttled', 'throttled'],
  ])('says for %s that it cannot be read: %s', async (name, cause) => {
    await trouble(name);
    expect(await ask('organizer-standard')).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'directory', cause },
    });
  });

  it('cannot be told while Entra is away', async () => {
    const { microsoft, clock } = started.sandbox;
    const app = { ...microsoft, login: { ...microsoft.login, calledAt: 'http://127.0.0.1:1' } };
    const away = createPersonTokens({
      app,
      graphResource: microsoft.graphResource,
      token: createTokenSource(microsoft, clock),
      clock,
      log: QUIET,
    });
    expect(await ask('organizer-standard', { with: away })).toMatchObject({
      failure: { code: 'unreadable', cause: 'down' },
    });
  });

  it('is out of reach for another identity than the trusted one', async () => {
    const stranger = personTokens([], '00000000-0000-4000-8000-0000000000ff');
    expect(await ask('organizer-standard', { with: stranger })).toMatchObject({
      failure: { code: 'unreadable', cause: 'signInFailed' },
    });
  });
});

describe('a person’s own right, for an app with a certificate', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const realFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  /** Entra itself cannot be reached here: it stands at the one place where the library meets the network. */
  it('is asked of the tenant’s own cloud with the person’s sign-in and the app’s proof, in one request', async () => {
    const sent: { url: string; form: URLSearchParams }[] = [];
    globalThis.fetch = async (url, options) => {
      const request = new Request(url, options);
      sent.push({ url: request.url, form: new URLSearchParams(await request.text()) });
      const body = { token_type: 'Bearer', expires_in: 3600, access_token: 'for the person' };
      return Promise.resolve(Response.json(body));
    };
    const token = () => Promise.reject(new Error('no managed identity here'));
    const certified = createPersonTokens({
      app: {
        appId: '0b1c0000-0000-4000-8000-000000000003',
        credential: {
          kind: 'certificate',
          thumbprint: createHash('sha1').update('certificate').digest('hex'),
          privateKey,
        },
        login: addressesIn('gccHigh', '0b1c0000-0000-4000-8000-000000000002').login,
      },
      graphResource: 'https://graph.microsoft.us',
      token,
      clock: () => AT,
      log: QUIET,
    });
    const asking = { assertion: 'the.tab.token', consent: 'asBefore' } as const;
    expect(await certified.graphToken(asking, ANY_OF)).toEqual({ ok: true, value: 'for the person' });
    expect(sent).toHaveLength(1);
    expect(new URL(sent[0]!.url).host).toBe('login.microsoftonline.us');
    const form = Object.fromEntries(sent[0]!.form);
    expect(form).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion: 'the.tab.token',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    expect(form['scope']).toContain('https://graph.microsoft.us/Calendars.ReadBasic');
  });
});
