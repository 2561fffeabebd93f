import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Database } from './database.js';
import { holdDataFolder } from './hold-data-folder.js';
import { localSocketFolder, pipeOf, type LocalSocketFolder } from './local-socket.js';
import { makeMigratedFolder } from './make-migrated-folder.js';
import type { Schema } from './schema.js';
import { copyTemplate } from './pglite-template.js';
import { startPgliteThread } from './pglite-thread.js';

interface PgliteOptions {
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly schema: Schema;
  readonly onError: (error: Error) => void;
}

/**
 * Opens PGlite under `<dataDir>/database`, which this process then has to itself.
 * PGlite never calls fsync: a killed process loses nothing, a power cut may lose the last changes.
 */
export async function openPglite({ dataDir, fresh, schema, onError }: PgliteOptions): Promise<Database> {
  const folder = resolve(dataDir, 'database');
  const files = resolve(folder, 'files');
  const { sockets, release } = await takeFolder(folder);
  try {
    if (fresh) await rm(files, { recursive: true, force: true });
    await rm(resolve(folder, 'socket'), { force: true });
    return await startPgliteThread({
      folder: files,
      ...(!existsSync(files) && { prepare: () => fill(files, schema) }),
      // A pipe's name is the folder's, and the lock sees to it that one process uses the folder.
      socketPath: process.platform === 'win32' ? pipeOf(folder, 'database') : sockets.pathOf('socket'),
      onError,
      afterClose: release,
    });
  } catch (error) {
    await release();
    throw error;
  }
}

interface TakenFolder {
  readonly sockets: LocalSocketFolder;
  readonly release: () => Promise<void>;
}

async function takeFolder(folder: string): Promise<TakenFolder> {
  const lock = await holdDataFolder(folder);
  const sockets = localSocketFolder(folder);
  const release = async (): Promise<void> => {
    sockets.release();
    await lock.release();
  };
  return { sockets, release };
}

/** Fills an empty database beside its place and moves it there, so that a process killed meanwhile leaves none half-made. */
async function fill(files: string, schema: Schema): Promise<void> {
  const half = `${files}.new`;
  await rm(half, { recursive: true, force: true });
  if (!(await copyTemplate(half, schema))) await makeMigratedFolder(half, schema);
  await rename(half, files);
}
