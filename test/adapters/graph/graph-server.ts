import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createGraphClient,
  type GraphClient,
  type GraphClientOptions,
} from '../../../bot/adapters/graph/graph-client.js';
import type { Log, LogFields } from '../../../bot/ports/log.js';

/** One answer of the server; `drop` closes the connection without one, `cut` in the middle of it, `silence` never answers. */
export type Answer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'drop'
  | 'cut'
  | 'silence';

export interface GraphServer {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  /** What was sent with each request, in the same order. */
  readonly bodies: readonly unknown[];
  readonly events: readonly { readonly event: string; readonly fields: LogFields | undefined }[];
  readonly client: (options?: Partial<GraphClientOptions>) => GraphClient;
  readonly close: () => Promise<void>;
}

/** Answers in turn, the last one for ever after; or an answer for each request. `URL` in a body stands for the address. */
export type Answers = readonly Answer[] | ((request: Received) => Answer);

export interface Received {
  readonly method: string;
  /** Below the Graph address, decoded. */
  readonly path: string;
  readonly body: unknown;
}

export async function startGraphServer(answers: Answers): Promise<GraphServer> {
  const requests: IncomingMessage[] = [];
  const bodies: unknown[] = [];
  const events: { event: string; fields: LogFields | undefined }[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const index = requests.push(request) - 1;
    const text = (await request.toArray()).join('');
    bodies[index] = text === '' ? undefined : JSON.parse(text);
    const path = decodeURIComponent((request.url ?? '').replace('/graph/v1.0', ''));
    const answer =
      typeof answers === 'function'
        ? answers({ method: request.method ?? '', path, body: bodies[index] })
        : answers[Math.min(index, answers.length - 1)]!;
    give(answer, { request, response });
  };
  const server = createServer((request, response) => {
    // A connection that breaks off has nobody to answer.
    respond(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph/v1.0`;
  const note = (event: string, fields?: LogFields) => void events.push({ event, fields });
  const log: Log = { info: note, warn: note, error: (event, _, fields) => note(event, fields) };

  function give(
    answer: Answer,
    { request, response }: { request: IncomingMessage; response: ServerResponse },
  ): void {
    if (answer === 'drop') request.socket.destroy();
    if (answer === 'drop' || answer === 'silence') return;
    if (answer === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"value":[{"na', () => request.socket.destroy());
      return;
    }
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.status === 204 ? undefined : text.replaceAll('URL', url));
  }

  return {
    url,
    requests,
    bodies,
    events,
    client: (options) =>
      createGraphClient({
        url,
        token: () => Promise.resolve('secret-token'),
        clock: () => 0,
        log,
        ...options,
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
