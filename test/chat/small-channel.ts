import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** What the bot sent to the connector. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** A channel with a connector that does nothing but remember: it tries the chat edge on its own, over real HTTP. */
export interface SmallChannel {
  readonly url: string;
  readonly serviceUrl: string;
  readonly issuer: string;
  readonly botId: string;
  readonly sent: Sent[];
  /** What the connector answers next, in order; afterwards 201 with an id. */
  readonly answers: { status: number; headers?: Record<string, string>; body?: unknown }[];
  /** How often the key document was read. */
  keyReads(): number;
  /** A key that the channel publishes from now on. */
  publishKey(keyId: string, endorsements?: readonly string[]): Promise<void>;
  token(change?: TokenChange): Promise<string>;
  close(): Promise<void>;
}

export interface TokenChange {
  readonly claims?: JWTPayload;
  readonly keyId?: string;
  readonly signedBy?: CryptoKey;
}

const BOT_ID = '3e8f9a0c-6a2d-4a57-9f51-0a4c2f9f7e11';
export const TENANT_ID = '9b7c1f52-14d7-4c0e-8d0b-5f6f0a1e2d3c';
export const NOW = Date.parse('2026-10-06T09:00:00Z');

export async function smallChannel(): Promise<SmallChannel> {
  const keys = new Map<string, { private: CryptoKey; published: object }>();
  const sent: Sent[] = [];
  const answers: SmallChannel['answers'] = [];
  let keyReads = 0;
  const server = await listening(async (request, response) => {
    const path = request.url ?? '';
    if (path === '/metadata') {
      json(response, 200, { jwks_uri: `${url}/keys` });
      return;
    }
    if (path === '/keys') {
      keyReads += 1;
      json(response, 200, { keys: [...keys.values()].map((key) => key.published) });
      return;
    }
    const text = await textOf(request);
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    sent.push({ method: request.method ?? '', path, body });
    const {
      status,
      headers,
      body: answer,
    } = answers.shift() ?? { status: 201, body: { id: `sent-${sent.length}` } };
    json(response, status, answer ?? {}, headers);
  });
  const url = urlOf(server);
  const publishKey = async (keyId: string, endorsements: readonly string[] = ['msteams']): Promise<void> => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const published = { ...(await exportJWK(publicKey)), use: 'sig', kid: keyId, endorsements };
    keys.set(keyId, { private: privateKey, published });
  };
  await publishKey('first');
  return {
    url,
    serviceUrl: `${url}/`,
    issuer: 'https://api.botframework.com',
    botId: BOT_ID,
    sent,
    answers,
    keyReads: () => keyReads,
    publishKey,
    token: ({ claims, keyId = 'first', signedBy } = {}) =>
      new SignJWT({
        iss: 'https://api.botframework.com',
        aud: BOT_ID,
        serviceurl: `${url}/`,
        nbf: NOW / 1000 - 60,
        exp: NOW / 1000 + 3600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
        .sign(signedBy ?? keys.get(keyId)!.private),
    close: () => closed(server),
  };
}

export async function listening(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
): Promise<Server> {
  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

export function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}

export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

export async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
