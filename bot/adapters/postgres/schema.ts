import type { Database } from './database.js';
import { listMigrations, migrate } from './migrate.js';

/** Tables that a database is to have. */
export interface Schema {
  /** Equal for equal tables. */
  readonly key: string;
  /** Makes what is missing; safe to repeat and to run in several processes at once. */
  readonly make: (database: Database) => Promise<void>;
}

/** Our own tables, and with them those of somebody who lives in the same database, such as the queue. */
export async function wholeSchema(others: readonly Schema[]): Promise<Schema> {
  const migrations = await listMigrations();
  return {
    key: [...migrations.map(({ checksum }) => checksum), ...others.map(({ key }) => key)].join(),
    async make(database) {
      await migrate(database, migrations);
      for (const other of others) await other.make(database);
    },
  };
}
