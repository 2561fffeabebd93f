import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTokenSource, type TokenSource } from '../../../bot/adapters/entra/token-source.js';
import { addressesIn, type Cloud } from '../../../bot/microsoft-settings.js';

const MINUTE = 60_000;
const START = Date.parse('2026-11-22T10:00:00Z');
const GRAPH = 'https://graph.microsoft.com';
const TENANT_ID = '0b1c0000-0000-4000-8000-000000000002';

/** App Service's managed identity endpoint; each token lives for an hour of the test's clock. */
let server: Server;
let asked: IncomingMessage[];
let broken: boolean;
let now: number;
let tokens: TokenSource;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(broken ? 500 : 200, { 'content-type': 'application/json' });
    const resource = new URL(request.url ?? '', 'http://here').searchParams.get('resource');
    const expires_on = String(Math.floor((now + 60 * MINUTE) / 1000));
    response.end(
      JSON.stringify(
        broken
          ? { message: 'no' }
          : { access_token: `${resource} ${asked.length}`, expires_on, resource, token_type: 'Bearer' },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}/identity`;
  process.env.IDENTITY_HEADER = 'header of this machine';
});

afterAll(async () => {
  delete process.env.IDENTITY_ENDPOINT;
  delete process.env.IDENTITY_HEADER;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  asked = [];
  broken = false;
  now = START;
  tokens = createTokenSource(
    {
      credential: { kind: 'managedIdentity', clientId: '0b1c0000-0000-4000-8000-000000000001' },
      appId: '0b1c0000-0000-4000-8000-000000000001',
      login: addressesIn('global', TENANT_ID).login,
    },
    () => now,
  );
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('tokens of a managed identity', () => {
  it('are asked for by client id and resource, with the header of the machine', async () => {
    expect(await tokens(GRAPH)).toBe(`${GRAPH} 1`);
    const url = new URL(asked[0]?.url ?? '', 'http://here');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'api-version': '2019-08-01',
      resource: GRAPH,
      client_id: '0b1c0000-0000-4000-8000-000000000001',
    });
    expect(asked[0]?.headers['x-identity-header']).toBe('header of this machine');
  });

  it('are kept: one sign-in serves all who ask, at the same time and later', async () => {
    const together = await Promise.all([tokens(GRAPH), tokens(GRAPH), tokens(GRAPH)]);
    now += 54 * MINUTE;
    expect(new Set([...together, await tokens(GRAPH)]).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('are kept apart by resource', async () => {
    expect(await tokens(GRAPH)).toBe(`${GRAPH} 1`);
    expect(await tokens('https://api.botframework.com')).toBe('https://api.botframework.com 2');
  });

  it('are renewed shortly before they end, while the old one still serves', async () => {
    await tokens(GRAPH);
    now += 56 * MINUTE;
    expect(await tokens(GRAPH)).toBe(`${GRAPH} 1`);
    await settled();
    expect(await tokens(GRAPH)).toBe(`${GRAPH} 2`);
    expect(asked).toHaveLength(2);
  });

  it('are never handed out when they have ended', async () => {
    await tokens(GRAPH);
    now += 24 * 60 * MINUTE;
    expect(await tokens(GRAPH)).toBe(`${GRAPH} 2`);
  });

  it('outlive a short outage of the identity endpoint, which is asked again after a while only', async () => {
    await tokens(GRAPH);
    broken = true;
    now += 56 * MINUTE;
    await tokens(GRAPH);
    await settled();
    await tokens(GRAPH);
    await settled();
    expect(asked).toHaveLength(2);
    now += 11_000;
    expect(await tokens(GRAPH)).toBe(`${GRAPH} 1`);
    await settled();
    expect(asked).toHaveLength(3);
  });

  it('are refused within a second while nothing is kept and signing in fails, and come when it works again', async () => {
    broken = true;
    const began = performance.now();
    await expect(tokens(GRAPH)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(1_000);
    broken = false;
    expect(await tokens(GRAPH)).toBe(`${GRAPH} 2`);
  });
});

describe('tokens of a certificate', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const realFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  /** Entra itself cannot be reached here: it stands at the one place where the library meets the network. */
  async function assertionFor(
    thumbprint: string,
    cloud: Cloud = 'global',
  ): Promise<{ url: string; form: URLSearchParams }> {
    const sent: { url: string; form: URLSearchParams }[] = [];
    globalThis.fetch = async (url, options) => {
      const request = new Request(url, options);
      sent.push({ url: request.url, form: new URLSearchParams(await request.text()) });
      return Promise.resolve(
        Response.json({ token_type: 'Bearer', expires_in: 3600, access_token: 'from Entra' }),
      );
    };
    now = Date.now();
    const source = createTokenSource(
      {
        credential: { kind: 'certificate', thumbprint, privateKey },
        appId: '0b1c0000-0000-4000-8000-000000000003',
        login: addressesIn(cloud, TENANT_ID).login,
      },
      () => now,
    );
    expect(await source(GRAPH)).toBe('from Entra');
    expect(await source(GRAPH)).toBe('from Entra');
    expect(sent).toHaveLength(1);
    now += 24 * 60 * MINUTE;
    expect(await source(GRAPH)).toBe('from Entra');
    expect(sent).toHaveLength(2);
    return sent[0]!;
  }

  it('are asked of the tenant for the resource, with an assertion that the key has signed', async () => {
    const { url, form } = await assertionFor(
      createHash('sha1').update('certificate').digest('hex').toUpperCase(),
    );
    expect(url).toMatch(
      /^https:\/\/login\.microsoftonline\.com\/0b1c0000-0000-4000-8000-000000000002\/oauth2\/v2\.0\/token/,
    );
    expect(form.get('scope')).toContain(`${GRAPH}/.default`);
    expect(form.get('client_id')).toBe('0b1c0000-0000-4000-8000-000000000003');
    const [header = '', claims = '', signature = ''] = (form.get('client_assertion') ?? '').split('.');
    const { alg, x5t } = JSON.parse(Buffer.from(header, 'base64url').toString());
    expect({ alg, x5t }).toEqual({
      alg: 'RS256',
      x5t: createHash('sha1').update('certificate').digest('base64url'),
    });
    const signed = Buffer.from(`${header}.${claims}`);
    expect(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it.each([
    ['gccHigh', 'login.microsoftonline.us'],
    ['dod', 'login.microsoftonline.us'],
    ['china', 'login.partner.microsoftonline.cn'],
  ] as const)(
    'are asked of the cloud %s at its own address, and nothing else is asked',
    async (cloud, host) => {
      const { url } = await assertionFor(createHash('sha1').update('certificate').digest('hex'), cloud);
      expect(new URL(url).host).toBe(host);
    },
  );

  it('may be named by the SHA-256 thumbprint as well', async () => {
    const { form } = await assertionFor(createHash('sha256').update('certificate').digest('hex'));
    const [header = ''] = (form.get('client_assertion') ?? '').split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
      'x5t#S256': createHash('sha256').update('certificate').digest('base64url'),
    });
  });
});
