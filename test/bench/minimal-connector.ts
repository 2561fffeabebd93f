import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { serveParent } from './child.js';

/** A channel that costs as little as can be: keys, a token for the bot, and a connector that counts what it is sent. */
const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
const key = { ...(await exportJWK(publicKey)), use: 'sig', kid: 'bench', endorsements: ['msteams'] };
let messages = 0;
let cards = 0;
let bytes = 0;
const bodies = new Set<string>();

const server = createServer((request, response) => {
  const path = request.url ?? '';
  const answer = (status: number, body: unknown): void => {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  };
  if (path === '/metadata') {
    const algorithms = ['RS256'];
    answer(200, {
      issuer: ISSUER,
      jwks_uri: `${url}/keys`,
      id_token_signing_alg_values_supported: algorithms,
    });
  } else if (path === '/keys') answer(200, { keys: [key] });
  else if (path.startsWith('/identity')) {
    const expires = String(Math.floor(Date.now() / 1000) + 24 * 3600);
    answer(200, { access_token: 'bench', expires_on: expires, resource: ISSUER, token_type: 'Bearer' });
  } else {
    let length = 0;
    let first: Buffer | undefined;
    request.on('data', (part: Buffer) => {
      length += part.length;
      first ??= part;
    });
    request.on('end', () => {
      messages += 1;
      bytes += length;
      const start = first?.toString('latin1') ?? '';
      if (start.includes('"AdaptiveCard"')) cards += 1;
      if (bodies.size < 100_000) bodies.add(/"speak":"[^"]*"/.exec(start)?.[0] ?? '');
      answer(201, { id: `m${String(messages)}` });
    });
  }
});
const ISSUER = 'https://api.botframework.com';
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
const now = Math.floor(Date.now() / 1000);
const botId = process.env['BOT_ID'] ?? '';
const token = await new SignJWT({
  iss: ISSUER,
  aud: botId,
  serviceurl: `${url}/`,
  nbf: now - 60,
  exp: now + 3600,
})
  .setProtectedHeader({ alg: 'RS256', kid: 'bench', typ: 'JWT' })
  .sign(privateKey);

serveParent(
  { url, token },
  {
    counted: () => {
      const counted = { messages, cards, bytes, different: bodies.size };
      messages = 0;
      cards = 0;
      bytes = 0;
      bodies.clear();
      return counted;
    },
  },
);
