import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { startedSandbox, type StartedSandbox } from './started-sandbox.js';

const AT = Date.parse('2026-11-22T10:00:00Z');
const currentDate = new Date(AT + 1000);

let started: StartedSandbox;
beforeAll(async () => {
  started = await startedSandbox({ at: AT });
});
afterAll(() => started.stop());

/** The documents and token answers that are looked at here. */
interface Answered {
  readonly issuer: string;
  readonly jwks_uri: string;
  readonly id_token_signing_alg_values_supported: string[];
  readonly keys: object[];
  readonly access_token: string;
  readonly expires_on: string;
  readonly error: string;
  readonly error_codes: number[];
}

const json = async (response: Response) => (await response.json()) as Answered;
const keysOf = async (documentUrl: string) => {
  const document = await json(await fetch(documentUrl));
  return { document, keys: createRemoteJWKSet(new URL(document.jwks_uri)) };
};
const ssoToken = async (as: string): Promise<string> =>
  (await started.control('POST', 'tokens', { as })).body.token;

describe('a tab token', () => {
  it('verifies by the published document and carries what Entra puts into one', async () => {
    const { login, appId, tenantId } = started.sandbox.microsoft;
    const { document, keys } = await keysOf(login.openIdConfigurationUrl);
    const { payload } = await jwtVerify(await ssoToken('organizer-occ'), keys, {
      issuer: login.issuer,
      audience: appId,
      algorithms: document.id_token_signing_alg_values_supported,
      currentDate,
    });
    expect(document.issuer).toBe(login.issuer);
    expect(payload).toMatchObject({
      ver: '2.0',
      tid: tenantId,
      scp: 'access_as_user',
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      name: 'Jonas Weber',
      preferred_username: 'jonas.weber@contoso.com',
    });
  });

  it('is not given to somebody who is not there', async () => {
    expect((await started.control('POST', 'tokens', { as: 'nobody' })).status).toBe(404);
    expect((await started.control('POST', 'tokens', { who: 'reader' })).status).toBe(400);
  });

  it('still verifies after a restart, at the same address', async () => {
    const first = await startedSandbox({ at: AT });
    const { login } = first.sandbox.microsoft;
    const token = (await first.control('POST', 'tokens', { as: 'reader' })).body.token;
    await first.stop('keep');
    const second = await startedSandbox({ dataDir: first.dataDir });
    const { keys } = await keysOf(second.sandbox.microsoft.login.openIdConfigurationUrl);
    const verified = await jwtVerify(token, keys, { issuer: login.issuer, currentDate });
    expect(verified.payload['preferred_username']).toBe('nora.lindqvist@contoso.com');
    await second.stop();
  });
});

describe('the Bot Connector’s key document', () => {
  it('endorses its key for Teams', async () => {
    const { document } = await keysOf(started.sandbox.microsoft.channel.openIdConfigurationUrl);
    const { keys } = await json(await fetch(document.jwks_uri));
    expect(document.issuer).toBe('https://api.botframework.com');
    expect(keys).toMatchObject([{ kty: 'RSA', use: 'sig', endorsements: ['msteams'] }]);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('the managed identity', () => {
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const { endpoint, header } = started.sandbox.identity;
    return fetch(`${endpoint}?${query}`, { headers: { 'X-IDENTITY-HEADER': header, ...headers } });
  };

  it('gives an application token with the permissions of the app, and says when it ends', async () => {
    const body = await json(await ask('resource=https://graph.microsoft.com'));
    const claims = decodeJwt(body.access_token);
    expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', idtyp: 'app' });
    expect(claims['roles']).toEqual(expect.arrayContaining(['User.Read.All', 'OnlineMeetings.Read.All']));
    expect(Number(body.expires_on)).toBe(claims.exp);
  });

  it('refuses without its header, for a strange resource and for another client', async () => {
    expect((await ask('resource=https://graph.microsoft.com', { 'X-IDENTITY-HEADER': 'guess' })).status).toBe(
      401,
    );
    expect((await ask('resource=https://vault.example')).status).toBe(400);
    expect((await ask('resource=https://graph.microsoft.com&client_id=another')).status).toBe(400);
  });
});

describe('the token endpoint', () => {
  const grant = async (form: Record<string, string>) => {
    const { login, appId } = started.sandbox.microsoft;
    const url = login.issuer.replace(/v2\.0$/, 'oauth2/v2.0/token');
    const body = new URLSearchParams({ client_id: appId, client_secret: 'sandbox-client-secret', ...form });
    const response = await fetch(url, { method: 'POST', body });
    return { status: response.status, body: await json(response) };
  };
  const onBehalf = (assertion: string, scope: string) =>
    grant({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion,
      scope,
    });

  it('grants client credentials for a known resource only', async () => {
    const scope = 'https://api.botframework.com/.default';
    const good = await grant({ grant_type: 'client_credentials', scope });
    expect(decodeJwt(good.body.access_token).aud).toBe('https://api.botframework.com');
    expect(
      (await grant({ grant_type: 'client_credentials', scope: 'https://other/.default' })).body.error,
    ).toBe('invalid_scope');
  });

  it('refuses a wrong secret, a wrong client and a strange grant', async () => {
    expect((await grant({ client_secret: 'wrong' })).body).toMatchObject({
      error: 'invalid_client',
      error_codes: [7000215],
    });
    expect((await grant({ client_id: 'wrong' })).body.error).toBe('unauthorized_client');
    expect((await grant({ grant_type: 'password' })).body.error).toBe('unsupported_grant_type');
  });

  it('exchanges a tab token for Graph within what was consented to', async () => {
    const good = await onBehalf(await ssoToken('reader'), 'https://graph.microsoft.com/User.Read');
    expect(decodeJwt(good.body.access_token)).toMatchObject({ scp: 'User.Read', idtyp: 'user' });
    const more = await onBehalf(await ssoToken('reader'), 'https://graph.microsoft.com/User.ReadWrite.All');
    expect(more.body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
    expect((await onBehalf('forged', 'https://graph.microsoft.com/User.Read')).body.error_codes).toEqual([
      500133,
    ]);
  });

  it('takes a token of the managed identity that the app trusts in place of a secret, and no other token', async () => {
    const as = (client_assertion: string) =>
      grant({
        grant_type: 'client_credentials',
        client_assertion,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        scope: 'https://api.botframework.com/.default',
      });
    expect((await as(await started.appToken('api://AzureADTokenExchange'))).status).toBe(200);
    const refused = await as(await started.appToken('https://graph.microsoft.com'));
    expect(refused).toMatchObject({ status: 401, body: { error: 'invalid_client', error_codes: [700213] } });
  });
});

describe('the page that asks people to agree', () => {
  const READ = 'https://graph.microsoft.com/Calendars.Read';
  const READ_BASIC = 'https://graph.microsoft.com/Calendars.ReadBasic';
  const address = (other: Record<string, string> = {}) => {
    const { login, appId } = started.sandbox.microsoft;
    const query = new URLSearchParams({
      client_id: appId,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: `${started.open}/tab/consented`,
      scope: READ,
      login_hint: 'olivia.hart@contoso.com',
      ...other,
    });
    return `${login.issuer.replace(/v2\.0$/, 'oauth2/v2.0/authorize')}?${query.toString()}`;
  };
  const shown = async (other?: Record<string, string>) => {
    const response = await fetch(address(other));
    return { status: response.status, text: await response.text() };
  };
  const press = async (answer: Record<string, string>, other?: Record<string, string>) => {
    const body = new URLSearchParams(answer);
    const response = await fetch(address(other), { method: 'POST', body, redirect: 'manual' });
    return new URL(response.headers.get('location') ?? 'none:');
  };
  const mayRead = async (as: string, scope: string) => {
    const { login, appId } = started.sandbox.microsoft;
    const response = await fetch(login.issuer.replace(/v2\.0$/, 'oauth2/v2.0/token'), {
      method: 'POST',
      body: new URLSearchParams({
        client_id: appId,
        client_secret: 'sandbox-client-secret',
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        assertion: await ssoToken(as),
        scope,
      }),
    });
    return response.ok;
  };

  it('names the person and the permission, and grants it to nobody by being looked at', async () => {
    const { status, text } = await shown();
    expect(status).toBe(200);
    expect(text).toContain('olivia.hart@contoso.com');
    expect(text).toContain('<li>Calendars.Read</li>');
    expect(await mayRead('organizer-standard', READ)).toBe(false);
  });

  it.each([
    ['another place to come back to', { redirect_uri: 'https://elsewhere.example/' }, 'AADSTS50011'],
    ['another app', { client_id: '00000000-0000-4000-8000-000000000000' }, 'AADSTS700016'],
    ['a permission that does not exist', { scope: 'https://graph.microsoft.com/All.Of.It' }, 'AADSTS650053'],
    ['nobody', { login_hint: 'nobody@contoso.com' }, 'AADSTS50034'],
  ])('is not there for %s', async (_, other, code) => {
    const { status, text } = await shown(other);
    expect(status).toBe(400);
    expect(text).toContain(code);
  });

  it('keeps what was answered for that person, over a restart of the tenant too, and sends them back', async () => {
    const refused = await press({ answer: 'cancel' });
    expect(refused.hash).toContain('error=access_denied');
    expect(await mayRead('organizer-standard', READ)).toBe(false);
    const back = await press({ answer: 'accept' });
    expect(`${back.origin}${back.pathname}`).toBe(`${started.open}/tab/consented`);
    expect(back.hash).toMatch(/^#code=/);
    expect(await mayRead('organizer-standard', READ)).toBe(true);
    expect(await mayRead('organizer-occ', READ)).toBe(false);
    await started.stop('keep');
    started = await startedSandbox({ dataDir: started.dataDir });
    expect(await mayRead('organizer-standard', READ)).toBe(true);
  });

  it('leaves what needs an administrator to one, who may agree for everybody', async () => {
    expect((await shown({ scope: READ_BASIC })).text).toContain('Need admin approval');
    await press({ answer: 'accept', everybody: 'on' }, { scope: READ_BASIC });
    expect(await mayRead('organizer-standard', READ_BASIC)).toBe(false);
    await press(
      { answer: 'accept', everybody: 'on' },
      { scope: READ_BASIC, login_hint: 'amara.nwosu@contoso.com' },
    );
    expect(await mayRead('organizer-occ', READ_BASIC)).toBe(true);
  });
});
