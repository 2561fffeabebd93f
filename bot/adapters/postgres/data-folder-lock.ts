import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataFolderInUse } from './database-errors.js';
import { localSocketFolder, pipeOf } from './local-socket.js';

/** Holds a data folder for this process until released or until the process ends, however it ends. */
export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a folder, or throws DataFolderInUse.
 *
 * The lock is a listening socket, because the system closes it when its process dies: a crash leaves nothing that
 * looks held, and a living holder answers. Each opener listens under a name of its own that is never used again, so
 * deleting a dead one can hit nobody else's; it announces itself before it looks for others, so of two that open at
 * the same moment at least one sees the other, and the smaller name wins. It protects within one machine.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  if (process.platform === 'win32') return lockByPipe(folder);
  const lockFolder = join(folder, 'lock');
  mkdirSync(lockFolder, { recursive: true, mode: 0o700 });
  const sockets = localSocketFolder(lockFolder);
  const own = `${randomBytes(8).toString('hex')}.sock`;
  let stage: Stage = 'opening';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(stage);
  });
  const release = async (): Promise<void> => {
    await closed(server);
    rmSync(join(lockFolder, own), { force: true });
    sockets.release();
  };
  try {
    // Listened to under another name first: between bind and listen a socket looks dead to whoever probes it.
    await listening(server, sockets.pathOf(`${own}.new`));
    renameSync(join(lockFolder, `${own}.new`), join(lockFolder, own));
    removeLeftovers(lockFolder);
    await standAlone({ folder, lockFolder, own, probe: (name) => probe(sockets.pathOf(name)) });
    stage = 'held';
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
}

type Stage = 'opening' | 'held';
interface Contest {
  readonly folder: string;
  readonly lockFolder: string;
  readonly own: string;
  readonly probe: (name: string) => Promise<Stage | 'dead'>;
}

async function standAlone({ folder, lockFolder, own, probe: ask }: Contest): Promise<void> {
  const others = readdirSync(lockFolder).filter((name) => name.endsWith('.sock') && name !== own);
  for (const other of others) {
    let stage = await ask(other);
    while (stage === 'opening' && own < other) {
      await pause(20);
      stage = await ask(other);
    }
    if (stage !== 'dead') throw new DataFolderInUse(folder);
    rmSync(join(lockFolder, other), { force: true });
  }
}

const ANSWER_WITHIN_MS = 2_000;

/** A holder that is stopped or busy accepts through the system but does not answer in time: it still holds. */
function probe(path: string): Promise<Stage | 'dead'> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setTimeout(ANSWER_WITHIN_MS, () => {
      resolve('held');
      socket.destroy();
    });
    socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
    // Broken off in the middle: it is just ending, so it is asked again.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'dead' : 'opening');
    });
    socket.on('end', () => {
      resolve(answer === 'held' ? 'held' : 'opening');
      socket.destroy();
    });
  });
}

const LEFTOVER_AFTER_MS = 60_000;

/** What an opener left that was killed in the instant before its name became visible. */
function removeLeftovers(lockFolder: string): void {
  const newest = Math.max(...readdirSync(lockFolder).map((name) => madeAt(join(lockFolder, name))));
  for (const name of readdirSync(lockFolder).filter((each) => each.endsWith('.new'))) {
    const path = join(lockFolder, name);
    if (newest - madeAt(path) > LEFTOVER_AFTER_MS) rmSync(path, { force: true });
  }
}

function madeAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}

async function lockByPipe(folder: string): Promise<DataFolderLock> {
  const server = createServer((socket) => socket.destroy());
  try {
    await listening(server, pipeOf(folder, 'lock'));
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? new DataFolderInUse(folder)
      : error;
  }
  return { release: () => closed(server) };
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      server.unref();
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
