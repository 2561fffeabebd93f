import { z } from 'zod';
import { fail, ok } from '../../domain/result.js';
import type { DatabaseFact, Probed } from '../../domain/setup/setup-facts.js';
import type { Database } from './database.js';
import { listMigrations } from './migrate.js';
import { pooledDatabase } from './pooled-database.js';

/** Looks at an open database: which version it is, and whether its tables are the ones that this program knows. */
export async function probeDatabase(database: Database): Promise<Probed<DatabaseFact>> {
  try {
    const [version] = await database.query<{ version: string }>({
      text: `select current_setting('server_version_num') as version`,
    });
    return ok({
      carrier: database.carrier,
      version: Number(version?.version ?? 0),
      schema: await compareSchema(database),
    });
  } catch (cause) {
    return fail({ cause: 'down', ...codeOf(cause) });
  }
}

/** A connection to a server for looking only: unlike opening the database for use, it makes no tables. */
export function databaseToLookAt(databaseUrl: string): Database {
  return pooledDatabase({
    carrier: 'server',
    connection: {
      connectionString: databaseUrl,
      application_name: 'bridgekeeper-doctor',
      max: 1,
      connectionTimeoutMillis: TIME_LIMIT_MS,
      query_timeout: TIME_LIMIT_MS,
    },
    onError: () => undefined,
  });
}

async function compareSchema(database: Database): Promise<DatabaseFact['schema']> {
  const [table] = await database.query<{ there: boolean }>({
    text: `select to_regclass('applied_migrations') is not null as there`,
  });
  if (table?.there !== true) return 'behind';
  const known = await listMigrations();
  const applied = await database.query<{ name: string; checksum: string }>({
    text: 'select name, checksum from applied_migrations order by name',
  });
  const differs = applied.some(({ name, checksum }) =>
    known.some((each) => each.name === name && each.checksum !== checksum),
  );
  if (differs) return 'different';
  if (applied.some(({ name }) => !known.some((each) => each.name === name))) return 'ahead';
  return applied.length < known.length ? 'behind' : 'current';
}

/** PostgreSQL's or the system's own code, such as 28P01 or ECONNREFUSED; the message may hold the user's name. */
function codeOf(cause: unknown): { readonly code?: string } {
  const coded = Coded.safeParse(cause);
  return coded.success ? { code: coded.data.code } : {};
}

const Coded = z.object({ code: z.string().regex(/^\w+$/) });
const TIME_LIMIT_MS = 5_000;
