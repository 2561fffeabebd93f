import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createGraphClient,
  type GraphClient,
  type GraphClientOptions,
} from '../../../bot/adapters/graph/graph-client.js';
import type { Log, LogFields } from '../../../bot/ports/log.js';

/** One answer of the server; `drop` closes the connection without one, `silence` never answers. */
export type Answer =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'drop'
  | 'silence';

export interface GraphServer {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  readonly events: readonly { readonly event: string; readonly fields: LogFields | undefined }[];
  readonly client: (options?: Partial<GraphClientOptions>) => GraphClient;
  readonly close: () => Promise<void>;
}

/** A server that gives the answers in turn, the last one for ever after. `URL` in a body stands for its own address. */
export async function startGraphServer(answers: readonly Answer[]): Promise<GraphServer> {
  const requests: IncomingMessage[] = [];
  const events: { event: string; fields: LogFields | undefined }[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    give(answers[Math.min(requests.length, answers.length) - 1]!, { request, response });
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
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(text.replaceAll('URL', url));
  }

  return {
    url,
    requests,
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
