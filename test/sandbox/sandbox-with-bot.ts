import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startSandbox } from '../../bot/sandbox/index.js';
import type { Sandbox } from '../../bot/sandbox/index.js';

/** JSON as it came, looked into name by name. */
export interface Json {
  readonly [name: string]: Json;
}

/** The text that stands there; a test that expects one fails where there is none. */
export function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`No text but ${JSON.stringify(value)}`);
  return value;
}

/** The list that stands there. */
export function listIn(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) throw new TypeError(`No list but ${JSON.stringify(value)}`);
  return value as readonly Json[];
}

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Told {
  readonly activity: Json;
  readonly authorization: string;
}

export interface SandboxWithBot {
  readonly sandbox: Sandbox;
  readonly address: string;
  readonly dataDir: string;
  /** What the bot was told, newest last. */
  readonly told: Told[];
  /** What the bot does with an activity: its HTTP status and body. */
  behave(behavior: (activity: Json) => Promise<BotAnswer> | BotAnswer): void;
  /** A call below /sandbox. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>;
  /** A call of the Bot Connector with the bot's own token, unless another is given. */
  connector(
    method: string,
    path: string,
    options?: { body?: unknown; token?: string },
  ): Promise<{ status: number; body: Json; headers: Headers }>;
  token(resource?: string): Promise<string>;
  stop(options?: { keep: boolean }): Promise<void>;
}

/** A whole sandbox and a scripted bot beside it, on free ports of this machine. */
export async function startSandboxWithBot(
  options: { dataDir?: string; at?: number } = {},
): Promise<SandboxWithBot> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'sandbox-test-')));
  const told: Told[] = [];
  let behavior: (activity: Json) => Promise<BotAnswer> | BotAnswer = () => ({
    status: 200,
  });
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url?.startsWith('/sandbox/')) {
        sandbox.handle(request, response);
        return;
      }
      const activity = JSON.parse(await text(request)) as Json;
      told.push({ activity, authorization: request.headers.authorization ?? '' });
      const { status, body } = await behavior(activity);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? '' : JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sandbox = await startSandbox({
    dataDir,
    fresh: false,
    at: options.at,
    messagesUrl: () => `${address}/api/messages`,
    openUrl: () => address,
  });

  async function token(resource = sandbox.microsoft.channel.tokenResource): Promise<string> {
    const query = new URLSearchParams({ 'api-version': '2019-08-01', resource });
    const response = await fetch(`${sandbox.identity.endpoint}?${query}`, {
      headers: { 'x-identity-header': sandbox.identity.header },
    });
    return textIn(((await response.json()) as Json)['access_token']);
  }

  const connectorAddress = `http://${sandbox.microsoft.channel.serviceUrlHosts[0]}/connector`;
  return {
    sandbox,
    address,
    dataDir,
    told,
    token,
    behave: (next) => {
      behavior = next;
    },
    async call(method, path, body) {
      const response = await fetch(`${address}/sandbox/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Json };
    },
    async connector(method, path, { body, token: own } = {}) {
      const response = await fetch(`${connectorAddress}${path}`, {
        method,
        headers: { authorization: `Bearer ${own ?? (await token())}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answered = await response.text();
      return {
        status: response.status,
        body: JSON.parse(answered === '' ? 'null' : answered) as Json,
        headers: response.headers,
      };
    },
    async stop(stopping = { keep: false }) {
      await sandbox.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (!stopping.keep) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
