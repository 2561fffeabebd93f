import type PgBoss from 'pg-boss';
import type { QueueDatabase, QueueSql } from './queue-database.js';

/**
 * Lets pg-boss run its statements on our database. What fails is reported here as well, because pg-boss takes every error
 * of a fetch for a full queue and says nothing.
 */
export function bossConnection(database: QueueDatabase, onError: (error: unknown) => void): PgBoss.Db {
  return {
    async executeSql(text: string, values?: unknown[]) {
      try {
        return { rows: [...(await run(database, text, values))] };
      } catch (error) {
        if (!isTaken(error)) onError(error);
        throw error;
      }
    },
  };
}

/** Another instance is working on the only job of its key: for pg-boss that is a unique index (job_i3) that would be violated. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && String(error.constraint).endsWith('_i3');
}

/** Lets pg-boss write within a transaction of ours. */
export function bossTransaction(sql: QueueSql): PgBoss.Db {
  return {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: [...(await sql.query<object>({ text, values }))],
    }),
  };
}

/**
 * Statements without values are scripts with their own begin and commit. One that breaks off would leave its connection
 * inside a failed transaction; run within ours, it is rolled back. Scripts answer no rows.
 */
async function run(database: QueueDatabase, text: string, values?: unknown[]): Promise<readonly object[]> {
  if (values !== undefined) return database.query<object>({ text, values });
  if (!/^\s*begin\b/i.test(text)) return database.query<object>({ text });
  await database.transaction((sql) => sql.query({ text }));
  return [];
}
