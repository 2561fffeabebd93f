import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database, Sql } from './database.js';
import { DatabaseMismatch } from './database-errors.js';

/** A numbered step of the schema. Once released it never changes: the checksum recorded with it would not fit. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Applies what is missing, in one transaction, one process at a time. Refuses a database that a newer version used. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query({ text: `select pg_advisory_xact_lock(${LOCK_KEY})` });
    await sql.query({ text: APPLIED_TABLE });
    const applied = await sql.query<Applied>({
      text: 'select name, checksum from applied_migrations order by name',
    });
    refuseMismatch(applied, migrations);
    for (const migration of migrations.slice(applied.length)) await apply(sql, migration);
  });
}

/** The migrations that this version knows, in order. */
export async function listMigrations(): Promise<readonly Migration[]> {
  const folder = new URL('./migrations/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
}

// Any number will do as long as everything that migrates this schema uses the same one.
const LOCK_KEY = 4_207_311_849;

const APPLIED_TABLE = `create table if not exists applied_migrations (name text primary key, checksum text not null)`;

function refuseMismatch(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, { name, checksum }] of applied.entries()) {
    const known = migrations.find((migration) => migration.name === name);
    if (known === undefined) throw new DatabaseMismatch(name, 'unknown');
    if (known.checksum !== checksum || migrations[index] !== known)
      throw new DatabaseMismatch(name, 'different');
  }
}

async function apply(sql: Sql, { name, sql: text, checksum }: Migration): Promise<void> {
  await sql.query({ text });
  await sql.query({
    text: 'insert into applied_migrations (name, checksum) values ($1, $2)',
    values: [name, checksum],
  });
}
