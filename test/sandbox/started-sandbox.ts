import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { openClock } from '../../bot/sandbox/clock.js';
import { createEntraIssuer } from '../../bot/sandbox/entra/entra-issuer.js';
import { openSigningKeys } from '../../bot/sandbox/entra/signing-keys.js';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../bot/sandbox/index.js';

/** A sandbox of its own, its control interface behind a loopback server as in the product. */
export interface StartedSandbox {
  readonly sandbox: Sandbox;
  readonly dataDir: string;
  /** Where /sandbox/… is. */
  readonly open: string;
  /** An application token as the product gets it: from the managed identity. */
  appToken(resource?: string): Promise<string>;
  /** A token on behalf of a person who holds these delegated permissions, as the sandbox's own issuer signs it. */
  personToken(personId: string, scopes: readonly string[]): Promise<string>;
  /** GET below Graph's root with an application token. */
  graph(path: string, headers?: Record<string, string>): Promise<GraphAnswer>;
  /** POST below Graph's root with an application token. */
  post(path: string, body: unknown): Promise<GraphAnswer>;
  control(method: string, path: string, body?: unknown): Promise<GraphAnswer>;
  /** Stops; `keep` leaves the data folder for a restart. */
  stop(keep?: 'keep'): Promise<void>;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** What answers hold that the tests look at; a test that finds something else fails on it. */
export interface Body {
  readonly value: Row[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
  readonly '@odata.count'?: number;
  readonly error: { readonly code: string; readonly message: string; readonly innerError: object };
  readonly access_token: string;
  readonly token: string;
  readonly now: string;
  readonly [name: string]: unknown;
}

export interface Row {
  readonly id: string;
  readonly displayName: string;
  readonly subject: string;
  readonly skuPartNumber: string;
  readonly servicePlans: { readonly servicePlanName: string; readonly provisioningStatus: string }[];
  readonly telephoneNumber: string;
  readonly directoryScopeId: string;
}

export async function startedSandbox(
  options: Partial<Pick<SandboxOptions, 'dataDir' | 'tenantFile' | 'fresh' | 'at' | 'alsoGranted'>> = {},
): Promise<StartedSandbox> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'bridgekeeper-sandbox-'));
  const front = createServer((request, response) => sandbox.handle(request, response)).listen(0, '127.0.0.1');
  await once(front, 'listening');
  const address = front.address();
  const open = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  const sandbox = await startSandbox({
    fresh: false,
    ...options,
    dataDir,
    messagesUrl: () => `${open}/api/messages`,
    openUrl: () => open,
  });
  const appToken = async (resource = 'https://graph.microsoft.com'): Promise<string> => {
    const { endpoint, header } = sandbox.identity;
    const url = `${endpoint}?api-version=2019-08-01&resource=${encodeURIComponent(resource)}`;
    const { body } = await answered(await fetch(url, { headers: { 'X-IDENTITY-HEADER': header } }));
    return body.access_token;
  };
  return {
    sandbox,
    dataDir,
    open,
    appToken,
    personToken: async (personId, scopes) => {
      const { login, tenantId } = sandbox.microsoft;
      const issuer = createEntraIssuer({
        tenantId,
        login: login.issuer.replace(/\/v2\.0$/, ''),
        keys: await openSigningKeys(dataDir),
        clock: { ...openClock({ dataDir, at: undefined, keep: true }), now: () => sandbox.clock() },
        alsoGranted: [],
        notGranted: [],
      });
      return (await issuer.delegatedToken(personId, scopes)).token;
    },
    graph: async (path, headers = {}) => {
      const authorization = `Bearer ${await appToken()}`;
      const url = path.startsWith('http') ? path : `${sandbox.microsoft.graphUrl}${path}`;
      return answered(await fetch(url, { headers: { authorization, ...headers } }));
    },
    post: async (path, body) => {
      const headers = { authorization: `Bearer ${await appToken()}`, 'content-type': 'application/json' };
      const url = `${sandbox.microsoft.graphUrl}${path}`;
      return answered(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
    control: async (method, path, body) =>
      answered(
        await fetch(`${open}/sandbox/${path}`, {
          method,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    stop: async (keep) => {
      await sandbox.close();
      front.close();
      front.closeAllConnections();
      if (keep === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answered(response: Response): Promise<GraphAnswer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text === '' ? '{}' : text) as Body,
  };
}
