import pg from 'pg';
import type { Pool, PoolClient, PoolConfig } from 'pg';
import type { Database, Sql, Statement } from './database.js';

interface PooledOptions {
  readonly carrier: Database['carrier'];
  readonly connection: PoolConfig;
  /** Told of connections that break while nobody uses them. */
  readonly onError: (error: Error) => void;
  /** Sent first on each new connection. */
  readonly greeting?: string;
  /** Runs after the last connection is closed. */
  readonly afterClose?: () => Promise<void>;
}

/** A database reached through a pool of `pg` connections; the only place that knows the driver. */
export function pooledDatabase({
  carrier,
  connection,
  onError,
  greeting,
  afterClose,
}: PooledOptions): Database {
  const pool = new pg.Pool({ ...connection, types: { getTypeParser } });
  pool.on('error', onError);
  if (greeting !== undefined) pool.on('connect', (client) => void client.query(greeting).catch(onError));
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  // The pool would leave those waiting who wait for a connection while it ends.
  function track<T>(start: () => Promise<T>): Promise<T> {
    if (closing !== undefined) return Promise.reject(new Error('the database is closed'));
    const work = start();
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function close(): Promise<void> {
    await Promise.allSettled(running);
    await pool.end();
    await afterClose?.();
  }

  return {
    carrier,
    query: (statement) => track(() => run(pool, statement)),
    transaction: (work) => track(() => transaction(pool, work)),
    close: () => (closing ??= close()),
  };
}

async function run<Row extends object>(
  runner: Pool | PoolClient,
  statement: Statement,
): Promise<readonly Row[]> {
  const { text, values, name } = statement;
  const { rows } = await runner.query<Row>({
    text,
    ...(values !== undefined && { values: [...values] }),
    ...(name !== undefined && { name }),
  });
  return rows;
}

async function transaction<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await work({ query: (statement) => run(client, statement) });
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((failed: unknown) => {
      broken = failed instanceof Error ? failed : new Error(String(failed));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];
const INT8: TypeId = pg.types.builtins.INT8;

/** int8 holds our instants, versions and counts, all far below 2^53; a larger one is a bug and must not be rounded. */
function getTypeParser(oid: TypeId, format?: 'text' | 'binary'): unknown {
  if (oid === INT8 && format !== 'binary') return integer;
  return pg.types.getTypeParser(oid, format);
}

function integer(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('the database answered an integer beyond 2^53');
  return value;
}
