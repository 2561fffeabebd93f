import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { probeKeys } from '../../../bot/adapters/entra/probe-keys.js';
import { probeSignIn } from '../../../bot/adapters/entra/probe-sign-in.js';

const ISSUER = 'https://login.example/tenant/v2.0';

/** A server with the document about the keys; `keys` is what stands at their own address. */
async function withKeys<T>(keys: unknown, look: (openIdConfigurationUrl: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const document = { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.end(JSON.stringify(request.url === '/keys' ? keys : document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await look(`http://127.0.0.1:${(server.address() as AddressInfo).port}/document`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('the look at the sign-in', () => {
  it('passes on Entra’s own code and nothing else of what was said', async () => {
    const said = "AADSTS700027: The certificate with identifier used to sign 'secret-app' is not registered";
    expect(await probeSignIn(() => Promise.reject(new Error(said)))).toEqual({
      ok: false,
      failure: { cause: 'signInFailed', code: 'AADSTS700027' },
    });
  });

  it('tells silence from a refusal', async () => {
    const causeOf = async (message: string) => {
      const probed = await probeSignIn(() => Promise.reject(new Error(message)));
      return probed.ok ? 'ok' : probed.failure.cause;
    };
    expect(await causeOf('Entra did not answer the sign-in in time.')).toBe('down');
    expect(await causeOf('network_error: Network request failed')).toBe('down');
    expect(await causeOf('invalid_request: no such identity')).toBe('signInFailed');
    expect(await probeSignIn(() => Promise.resolve('token'))).toEqual({ ok: true, value: undefined });
  });
});

describe('the look at the keys', () => {
  it('is content with one key and the issuer that is expected', async () => {
    const look = (issuer: string) => (openIdConfigurationUrl: string) =>
      probeKeys({ openIdConfigurationUrl, issuer });
    expect(await withKeys({ keys: [{}] }, look(ISSUER))).toEqual({ ok: true, value: { issuerFits: true } });
    expect(await withKeys({ keys: [{}] }, look('https://elsewhere'))).toEqual({
      ok: true,
      value: { issuerFits: false },
    });
  });

  it.each([[{ keys: [] }], [{}], ['text']])('is not content with %j', async (keys) => {
    const probed = await withKeys(keys, (openIdConfigurationUrl) =>
      probeKeys({ openIdConfigurationUrl, issuer: ISSUER }),
    );
    expect(probed.ok).toBe(false);
  });

  it('never rejects, whatever stands at the address', async () => {
    for (const openIdConfigurationUrl of ['http://127.0.0.1:1/nothing', 'no address']) {
      expect(await probeKeys({ openIdConfigurationUrl, issuer: ISSUER })).toEqual({
        ok: false,
        failure: { cause: 'down' },
      });
    }
  });
});
