import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as SandboxModule from '../../bot/sandbox/index.js';
import type * as SizedTenantModule from '../../bot/sandbox/tenant/sized-tenant.js';
import { serveParent } from './child.js';

/** A simulated tenant of any size in a process of its own, so that what it costs is not the product's. */
const { ORGANIZERS = '1000', NUMBERS = '200' } = process.env;
const built = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../../dist/bot/sandbox/${path}`, import.meta.url).href)) as T;
const { startSandbox } = await built<typeof SandboxModule>('index.js');
const { sizedTenant } = await built<typeof SizedTenantModule>('tenant/sized-tenant.js');

const LOWEST = 19;
const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const tenantFile = join(dataDir, 'sized.json');
const sized = sizedTenant({ organizers: Number(ORGANIZERS), numbers: Number(NUMBERS) });
writeFileSync(tenantFile, JSON.stringify(sized));

let url = '';
const messagesUrl = (): string => `${url}/api/messages`;
const sandbox = await startSandbox({ dataDir, tenantFile, fresh: true, messagesUrl, openUrl: () => url });
const control = createServer((request, response) => sandbox.handle(request, response));
await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
const address = control.address();
url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;

const { microsoft, identity, operatorConnectPlanIds } = sandbox;
// The tenant keeps itself in this file, a little later than it changes.
const truth = join(dataDir, 'tenant.json');
serveParent(
  { url, truth, settings: JSON.stringify({ microsoft, identity, operatorConnectPlanIds }) },
  {
    // From now on it leaves the processors to the others, as a cloud that is elsewhere would.
    stepBack: () => {
      setPriority(LOWEST);
      return {};
    },
  },
);
