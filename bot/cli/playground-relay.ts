import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';

/** Stands between the Playground, which sends no token, and the bot, which takes no activity without one. */
export interface PlaygroundRelay {
  /** Where the Playground posts its activities. */
  readonly endpoint: string;
  close(): void;
}

const MAX_BODY_BYTES = 1_000_000;
const Activity = z.looseObject({ serviceUrl: z.string() });
const Token = z.object({ token: z.string() });

/** Listens on a free port of this machine and signs what comes as the channel of the sandbox at `sandbox`. */
export async function startPlaygroundRelay(sandbox: string): Promise<PlaygroundRelay> {
  const server = createServer((request, response) => {
    relay(request, response).catch((error: unknown) => {
      process.stderr.write(`playground relay: ${error instanceof Error ? error.message : String(error)}\n`);
      send(response, { status: 502, body: '' });
    });
  });

  async function relay(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromProgram(request)) {
      send(response, { status: 403, body: '' });
      return;
    }
    const text = await bodyOf(request);
    const activity = Activity.safeParse(text === undefined ? undefined : jsonOf(text));
    if (!activity.success) {
      send(response, { status: 400, body: '' });
      return;
    }
    const signed = await post(`${sandbox}/sandbox/channel-tokens`, { serviceUrl: activity.data.serviceUrl });
    const { token } = Token.parse(await signed.json());
    const answered = await post(`${sandbox}/api/messages`, activity.data, {
      authorization: `Bearer ${token}`,
    });
    send(response, { status: answered.status, body: await answered.text() });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** No web page may have its words signed: pages send an Origin, and cannot send JSON elsewhere unasked. */
function isFromProgram({ method, headers }: IncomingMessage): boolean {
  const json = headers['content-type']?.startsWith('application/json') ?? false;
  return method === 'POST' && headers.origin === undefined && json;
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function post(
  address: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function send(response: ServerResponse, { status, body }: { status: number; body: string }): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
