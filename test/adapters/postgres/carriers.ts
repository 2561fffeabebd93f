import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import { openDatabase, type DatabaseOptions } from '../../../bot/adapters/postgres/open-database.js';
import { queueSchema } from '../../../bot/adapters/queue/start-boss.js';
import { startPostgresServer } from '../../support/postgres-server.js';

/** A place for one empty database, which may be opened, closed and opened again. */
export interface Place {
  readonly options: DatabaseOptions;
  open(): Promise<Database>;
}

export interface Carriers {
  readonly names: readonly ('pglite' | 'server')[];
  newPlace(carrier: 'pglite' | 'server'): Promise<Place>;
  stop(): Promise<void>;
}

/** PGlite always, and a PostgreSQL server where the machine has one. */
export async function startCarriers(): Promise<Carriers> {
  const server = await startPostgresServer();
  const folders: string[] = [];
  return {
    names: server === undefined ? ['pglite'] : ['pglite', 'server'],
    async newPlace(carrier) {
      const dataDir = newFolder();
      folders.push(dataDir);
      const databaseUrl = carrier === 'server' ? await server?.newDatabase() : undefined;
      const options = { dataDir, databaseUrl, schemas: [queueSchema] };
      return { options, open: () => openDatabase(options) };
    },
    async stop() {
      await server?.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bridgekeeper-test-'));
}
