import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  DatabaseMismatch,
  DatabaseUnreadable,
  DataFolderInUse,
  DataFolderUnusable,
} from '../../../bot/adapters/postgres/database-errors.js';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import { openDatabase } from '../../../bot/adapters/postgres/open-database.js';
import { storedConversations } from '../../../bot/adapters/postgres/stored-conversations.js';
import { listMigrations, migrate } from '../../../bot/adapters/postgres/migrate.js';
import { pooledDatabase } from '../../../bot/adapters/postgres/pooled-database.js';
import { newFolder, startCarriers } from './carriers.js';

jest.setTimeout(60_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

describe.each(carriers.names)('a database on %s', (carrier) => {
  let database: Database;
  beforeAll(async () => {
    database = await (await carriers.newPlace(carrier)).open();
  });
  afterAll(() => database.close());

  it('answers int8 columns and counts as numbers', async () => {
    const rows = await database.query({
      text: 'select 1763800000000::bigint as at, count(*) as rows from organizers',
    });
    expect(rows).toEqual([{ at: 1_763_800_000_000, rows: 0 }]);
  });

  it('refuses to round an integer that a number cannot hold', async () => {
    await expect(database.query({ text: 'select 9007199254740993::bigint as n' })).rejects.toThrow(
      'beyond 2^53',
    );
  });

  it('keeps nothing of a transaction that throws, and goes on working', async () => {
    const conversations = storedConversations(database);
    const work = database.transaction(async (sql) => {
      await sql.query({ text: `insert into welcomes values ('t', 'half')` });
      await sql.query({ text: 'select nonsense' });
    });
    await expect(work).rejects.toThrow('nonsense');
    expect(await conversations.welcome('t', 'half')).toBe(true);
    expect(await conversations.welcome('t', 'half')).toBe(false);
  });

  it('answers what is under way before it closes, and nothing after', async () => {
    const closing = await (await carriers.newPlace(carrier)).open();
    const asked = Array.from({ length: 20 }, (_, n) => closing.query({ text: `select ${n} as n` }));
    const closed = closing.close();
    expect(await Promise.all(asked)).toHaveLength(20);
    await closed;
    await expect(closing.query({ text: 'select 1' })).rejects.toThrow('closed');
  });

  it('keeps its rows when it is closed and opened again', async () => {
    const place = await carriers.newPlace(carrier);
    const first = await place.open();
    await storedConversations(first).welcome('t', 'kept');
    await first.close();
    const second = await place.open();
    expect(await storedConversations(second).welcome('t', 'kept')).toBe(false);
    await second.close();
  });

  it('refuses a database that a newer version has migrated, and names the migration', async () => {
    const place = await carriers.newPlace(carrier);
    const first = await place.open();
    await first.query({ text: `insert into applied_migrations values ('0099-later.sql', 'x')` });
    await first.close();
    await expect(place.open()).rejects.toThrow(DatabaseMismatch);
    await expect(place.open()).rejects.toThrow('0099-later.sql');
  });

  it('refuses a database whose migration is not the one it knows', async () => {
    const place = await carriers.newPlace(carrier);
    const first = await place.open();
    await first.query({ text: `update applied_migrations set checksum = 'x'` });
    await first.close();
    await expect(place.open()).rejects.toThrow('differs');
  });
});

if (carriers.names.includes('server')) {
  it('migrates a server once when several instances start at the same moment', async () => {
    const place = await carriers.newPlace('server');
    const databases = await Promise.all([place.open(), place.open(), place.open()]);
    const applied = await databases[0].query<{ name: string }>({
      text: 'select name from applied_migrations',
    });
    const names = (await listMigrations()).map(({ name }) => name);
    expect(applied.map(({ name }) => name).sort()).toEqual(names);
    await Promise.all(databases.map((each) => each.close()));
  });

  it('brings the database of an earlier version up to date: what was recorded stays, the copy is read again', async () => {
    const place = await carriers.newPlace('server');
    const connection = { connectionString: place.options.databaseUrl };
    const earlier = pooledDatabase({ carrier: 'server', connection, onError: () => undefined });
    await migrate(earlier, (await listMigrations()).slice(0, 1));
    await earlier.query({ text: `insert into organizers values ('t', 'u', 1, '{}')` });
    await earlier.query({ text: `select append_audit('t', 1, 'actor', 'chat', 'proposed', 'c', '{}')` });
    await earlier.close();
    const now = await place.open();
    expect(await now.query({ text: 'select 1 from organizers' })).toEqual([]);
    expect(await now.query({ text: 'select event from audit' })).toEqual([{ event: 'proposed' }]);
    await now.close();
  });
}

describe('a data folder', () => {
  let folder = newFolder();
  let child: ChildProcess | undefined;
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    folder = newFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused to a second opener of the same process, with a sentence that says what to do', async () => {
    const first = await openDatabase({ dataDir: folder });
    const second = openDatabase({ dataDir: folder });
    await expect(second).rejects.toThrow(DataFolderInUse);
    await expect(second).rejects.toThrow(/Another Bridgekeeper is already using .*DATA_DIR/);
    await first.close();
    await (await openDatabase({ dataDir: folder })).close();
  });

  it('is refused to a second process, and free with every acknowledged row as soon as the first is killed', async () => {
    child = holdFolder(folder);
    const rows = await linesOf(child, 20);
    const second = holdFolder(folder);
    expect(await linesOf(second, 1)).toEqual(['DataFolderInUse']);
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(DataFolderInUse);

    child.kill('SIGKILL');
    await once(child, 'exit');
    const database = await openDatabase({ dataDir: folder });
    const [kept] = await database.query<{ rows: number }>({ text: 'select count(*) as rows from welcomes' });
    expect(kept?.rows).toBeGreaterThanOrEqual(rows.length);
    await database.close();
  });

  it('goes to one of several that open it at the same moment', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => openDatabase({ dataDir: folder })),
    );
    const opened = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(opened).toHaveLength(1);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(DataFolderInUse);
    await Promise.all(opened.map(({ value }) => value.close()));
  });

  it('cannot be entered by other users of the machine', async () => {
    const database = await openDatabase({ dataDir: folder });
    expect(statSync(join(folder, 'database')).mode & 0o077).toBe(0);
    await database.close();
  });

  it('may lie deeper than the address of a socket is long', async () => {
    const deep = join(folder, ...Array.from({ length: 8 }, () => 'a-folder-with-a-long-name'));
    const first = await openDatabase({ dataDir: deep });
    await expect(openDatabase({ dataDir: deep })).rejects.toThrow(DataFolderInUse);
    await first.close();
  });

  it('that cannot be written is refused with the reason', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openDatabase({ dataDir: join(folder, 'file', 'below') })).rejects.toThrow(
      DataFolderUnusable,
    );
  });

  it('with damaged files is refused, kept as it is, and free afterwards', async () => {
    await (await openDatabase({ dataDir: folder })).close();
    const control = join(folder, 'database', 'files', 'global', 'pg_control');
    truncateSync(control, 10);
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(DatabaseUnreadable);
    expect(existsSync(control)).toBe(true);
    await (await openDatabase({ dataDir: folder, fresh: true })).close();
  });

  it('is started over when asked to', async () => {
    const first = await openDatabase({ dataDir: folder });
    await storedConversations(first).welcome('t', 'forgotten');
    await first.close();
    const second = await openDatabase({ dataDir: folder, fresh: true });
    expect(await storedConversations(second).welcome('t', 'forgotten')).toBe(true);
    await second.close();
  });

  it('whose filling was broken off is filled again', async () => {
    mkdirSync(join(folder, 'database', 'files.new', 'base'), { recursive: true });
    await (await openDatabase({ dataDir: folder })).close();
  });
});

function holdFolder(folder: string): ChildProcess {
  const program = fileURLToPath(new URL('./hold-folder.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The first lines that a program prints. Its output stays open, so that it is not ended by printing more. */
function linesOf(child: ChildProcess, count: number): Promise<readonly string[]> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const lines = text.split('\n').slice(0, -1);
      if (lines.length >= count) resolve(lines);
    });
    child.once('exit', () => reject(new Error(`the program ended after: ${text}`)));
  });
}
