import type { Database } from './database.js';
import { openPglite } from './open-pglite.js';
import { pooledDatabase } from './pooled-database.js';
import { wholeSchema, type Schema } from './schema.js';

export interface DatabaseOptions {
  /** A PostgreSQL server, 15 or newer; absent: PGlite on disk under `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Empties the PGlite database first. A server's database is never emptied. */
  readonly fresh?: boolean;
  /** Further tables that the database is to have, such as the queue's. */
  readonly schemas?: readonly Schema[];
  /** Told of broken connections that nobody was waiting on. */
  readonly onError?: (error: Error) => void;
}

/**
 * Opens the database and brings its schema up to date.
 * Throws DataFolderInUse, DataFolderUnusable, DatabaseUnreadable or DatabaseMismatch where a person can put it right.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDir, fresh = false, schemas = [], onError = () => undefined } = options;
  const schema = await wholeSchema(schemas);
  const database =
    databaseUrl === undefined
      ? await openPglite({ dataDir, fresh, schema, onError })
      : pooledDatabase({ carrier: 'server', connection: serverConnection(databaseUrl), onError });
  try {
    await schema.make(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function serverConnection(databaseUrl: string) {
  return {
    connectionString: databaseUrl,
    application_name: 'bridgekeeper',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  };
}
