import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** One call of the Bot Connector and what it answered. */
export interface ConnectorRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly token: string;
  /** JSON. */
  readonly body?: Buffer;
  readonly timeLimitMs: number;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** Sends one request over a connection that stays open. Rejects when there is no answer in time. */
export function sendOnce(request: ConnectorRequest): Promise<ConnectorAnswer> {
  return attempt(request).catch((error: unknown) => {
    // A kept connection may have been closed by the other side meanwhile: then nothing has arrived there.
    if (error instanceof StaleConnection) return attempt(request);
    throw error;
  });
}

const HTTP = new HttpAgent({ keepAlive: true, maxSockets: 256, scheduling: 'lifo' });
const HTTPS = new HttpsAgent({ keepAlive: true, maxSockets: 256, scheduling: 'lifo' });
const MAX_ANSWER_CHARACTERS = 1_000_000;

class StaleConnection extends Error {}

function attempt({ method, url, token, body, timeLimitMs }: ConnectorRequest): Promise<ConnectorAnswer> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      method,
      agent: url.protocol === 'https:' ? HTTPS : HTTP,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      path: `${url.pathname}${url.search}`,
      timeout: timeLimitMs,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(body !== undefined && {
          'content-type': 'application/json; charset=utf-8',
          'content-length': body.byteLength,
        }),
      },
    };
    const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(options, (response) => {
      read(response, resolve, reject);
    });
    sent.on('timeout', () => sent.destroy(new Error('The connector did not answer in time')));
    sent.on('error', (cause: NodeJS.ErrnoException) => {
      const stale = sent.reusedSocket && (cause.code === 'ECONNRESET' || cause.code === 'EPIPE');
      reject(stale ? new StaleConnection('The connection had been closed', { cause }) : cause);
    });
    sent.end(body);
  });
}

function read(
  response: IncomingMessage,
  done: (answer: ConnectorAnswer) => void,
  failed: (cause: Error) => void,
): void {
  let body = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => {
    body += part;
    if (body.length > MAX_ANSWER_CHARACTERS) response.destroy(new Error('The connector answered too much'));
  });
  response.on('error', failed);
  response.on('end', () => {
    done({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body });
  });
}
