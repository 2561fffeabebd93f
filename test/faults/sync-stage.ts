import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../../bot/adapters/postgres/open-database.js';
import type { Database } from '../../bot/adapters/postgres/database.js';
import { queueSchema } from '../../bot/adapters/queue/start-boss.js';
import type { TenantFile, TenantState } from '../../bot/sandbox/tenant/tenant-file.js';
import { startedSandbox, type StartedSandbox } from '../sandbox/started-sandbox.js';
import { differences, mirroredPeople } from '../support/mirror-truth.js';
import type { Place } from './product-beside.js';

export const Calls = z.record(z.string(), z.number());
export type Calls = Readonly<z.output<typeof Calls>>;

/** A simulated tenant in this process, and places where a product beside it keeps its data. */
export interface Stage {
  readonly microsoft: StartedSandbox;
  /** The tenant as it stands now. */
  truth(): TenantState;
  /** Throws what Microsoft does not accept. */
  control(method: string, path: string, body?: unknown): Promise<void>;
  calls(): Promise<Calls>;
  newFolder(): string;
  stop(): Promise<void>;
}

export async function openStage(tenant: TenantFile): Promise<Stage> {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-sync-'));
    folders.push(folder);
    return folder;
  };
  const tenantFile = join(newFolder(), 'tenant-file.json');
  writeFileSync(tenantFile, JSON.stringify(tenant));
  const microsoft = await startedSandbox({ tenantFile });
  return {
    microsoft,
    truth: () => JSON.parse(readFileSync(join(microsoft.dataDir, 'tenant.json'), 'utf8')) as TenantState,
    async control(method, path, body) {
      const { status, body: answer } = await microsoft.control(method, path, body);
      if (status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    },
    calls: async () => Calls.parse((await microsoft.control('GET', 'calls')).body),
    newFolder,
    async stop() {
      await microsoft.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a product that has ended left in its database. */
export async function lookInto<T>(place: Place, look: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ ...place, schemas: [queueSchema] });
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

export async function differencesIn(database: Database, truth: TenantState): Promise<readonly string[]> {
  return differences(truth, await mirroredPeople((text) => database.query({ text })));
}

export async function partStates(database: Database): Promise<Readonly<Record<string, string>>> {
  const parts = await database.query<{ part: string; state: string }>({
    text: 'select part, state from mirror_parts',
  });
  return Object.fromEntries(parts.map(({ part, state }) => [part, state]));
}

export const ALL_DONE = {
  shared: 'done',
  people: 'done',
  policies: 'done',
  licenses: 'done',
  defaults: 'done',
} as const;

export function between(before: Calls, after: Calls): Calls {
  return Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]),
  );
}
