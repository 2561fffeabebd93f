import type { Connection } from '../../tab/api/call.js';
import { createApi, type BridgekeeperApi } from '../../tab/api/bridgekeeper-api.js';
import { textIn } from '../../tab/text.js';

/** One request as the server would have seen it. */
export interface SeenRequest {
  readonly call: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export type Replies = Readonly<Record<string, Reply | ((request: SeenRequest) => Reply)>>;
interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** The tab's server at its protocol: answers "GET /path" from a table; a request that is not in it fails the test. */
export function fakeServer(replies: Replies): {
  api: BridgekeeperApi;
  connection: Connection;
  seen: SeenRequest[];
  /** The claims that each token was asked for with. */
  tokens: (string | undefined)[];
} {
  const seen: SeenRequest[] = [];
  const tokens: (string | undefined)[] = [];
  const answer = (input: unknown, init?: RequestInit): Promise<Response> => {
    const path = String(input);
    const text = typeof init?.body === 'string' ? init.body : undefined;
    const request = {
      call: `${init?.method ?? 'GET'} ${path}`,
      headers: (init?.headers ?? {}) as Record<string, string>,
      body: text === undefined ? undefined : (JSON.parse(text) as unknown),
    };
    seen.push(request);
    const reply = replies[request.call];
    if (reply === undefined) throw new Error(`The tab asked for something unknown: ${request.call}`);
    const { status, body } = typeof reply === 'function' ? reply(request) : reply;
    const ok = status < 300;
    return Promise.resolve({ ok, status, text: () => Promise.resolve(JSON.stringify(body)) } as Response);
  };
  const connection: Connection = {
    getToken: (claims) => {
      tokens.push(claims);
      return Promise.resolve('token-of-the-host');
    },
    text: textIn('en-GB'),
    fetch: answer,
  };
  return { api: createApi(connection), connection, seen, tokens };
}

export function reply(body: unknown, status = 200): Reply {
  return { status, body };
}

export function problem(
  code: string,
  status: number,
  detail: string,
): Reply & { readonly body: Readonly<Record<string, unknown>> } {
  return { status, body: { code, detail, traceId: 'trace-1' } };
}
