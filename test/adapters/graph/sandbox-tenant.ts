import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenSource } from '../../../bot/adapters/entra/token-source.js';
import { createGraphClient, type GraphClient } from '../../../bot/adapters/graph/graph-client.js';
import { createPool, type TeamsPowerShell } from '../../../bot/adapters/teams-powershell/pool.js';
import { startSandbox, type Sandbox } from '../../../bot/sandbox/index.js';

/** The adapters against a simulated tenant of the test's own, over its real protocols. */
export interface SandboxTenant {
  readonly sandbox: Sandbox;
  readonly graph: GraphClient;
  readonly powerShell: TeamsPowerShell;
  readonly fault: (faults: unknown) => Promise<void>;
  /** Asks something of /sandbox/…, such as 'PUT limits'. */
  readonly control: (what: string, body?: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

export async function openSandboxTenant(tenant: unknown): Promise<SandboxTenant> {
  const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-adapters-'));
  const tenantFile = join(folder, 'given.json');
  writeFileSync(tenantFile, JSON.stringify(tenant));
  const nowhere = () => 'http://127.0.0.1:1';
  const sandbox = await startSandbox({
    dataDir: folder,
    tenantFile,
    fresh: true,
    messagesUrl: nowhere,
    openUrl: nowhere,
  });
  const { microsoft, clock, identity } = sandbox;
  process.env.IDENTITY_ENDPOINT = identity.endpoint;
  process.env.IDENTITY_HEADER = identity.header;
  const tokens = createTokenSource(microsoft, clock);
  const token = () => tokens(microsoft.graphResource);
  const patience = { asked: { budgetMs: 2_000 }, background: { budgetMs: 4_000, retries: 2 } };
  const graph = createGraphClient({ url: microsoft.graphUrl, token, clock, log: QUIET, patience });
  const { slots, ...program } = microsoft.powershell;
  const powerShell = createPool({ program, slots, log: QUIET, timeLimitMs: 10_000 });

  const server = createServer((request, response) => sandbox.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sandbox`;
  const control = async (what: string, body?: unknown): Promise<void> => {
    const [method = '', path = ''] = what.split(' ');
    const headers = { 'content-type': 'application/json' };
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers };
    const answer = await fetch(`${root}/${path}`, init);
    if (!answer.ok) throw new Error(await answer.text());
  };

  return {
    sandbox,
    graph,
    powerShell,
    control,
    async fault(faults) {
      await control('DELETE faults');
      await control('PUT faults', faults);
    },
    async close() {
      await powerShell.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
