import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';

/** A PostgreSQL server of its own, on loopback, that forgets everything when stopped. */
export interface PostgresServer {
  /** The server's version as it says it, such as 15.14. */
  readonly version: string;
  /** An address of a new, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that the system has, 15 where there are several, or answers undefined and says so loudly.
 * PostgreSQL refuses to run as root, so a root user runs it as postgres or nobody.
 */
export async function startPostgresServer(): Promise<PostgresServer | undefined> {
  const binaries = findBinaries();
  const user = userToRunAs();
  if (binaries === undefined || user === undefined) {
    console.warn('\n=== No PostgreSQL server found on this machine: tested on PGlite only ===\n');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const asUser = { ...user, cwd: folder };
  execFileSync(
    join(binaries, 'initdb'),
    ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...asUser, stdio: 'ignore' },
  );
  const port = await freePort();
  const child = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
    ],
    { ...asUser, stdio: 'ignore' },
  );
  const addressOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let databases = 0;
  return {
    version: await answer(addressOf('postgres'), child),
    async newDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await withClient(addressOf('postgres'), (client) => client.query(`create database ${name}`));
      return addressOf(name);
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root)
    ? readdirSync(root).sort((one, other) => Number(other) - Number(one))
    : [];
  const places = ['15', ...versions].map((version) => join(root, version, 'bin'));
  return [...places, ...(process.env['PATH'] ?? '').split(':')].find(
    (place) => existsSync(join(place, 'postgres')) && existsSync(join(place, 'initdb')),
  );
}

interface User {
  readonly uid?: number;
  readonly gid?: number;
}

function userToRunAs(): User | undefined {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const idOf = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      continue;
    }
  }
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

async function answer(address: string, child: ChildProcess): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) break;
    try {
      return await withClient(address, async (client) => {
        const { rows } = await client.query<{ server_version: string }>('show server_version');
        return rows[0]?.server_version ?? 'unknown';
      });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('the PostgreSQL server did not start');
}

async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
