import { dirname } from 'node:path';
import { localSocketFolder, pipeOf } from './local-socket.js';
import type { Schema } from './schema.js';
import { startPgliteThread } from './pglite-thread.js';

/**
 * Makes a PGlite data folder with the current schema and no rows. Takes some seconds. The folder around it is to be
 * closed to other users, because the socket to the database stands in it meanwhile.
 */
export async function makeMigratedFolder(folder: string, schema: Schema): Promise<void> {
  const around = dirname(folder);
  const sockets = localSocketFolder(around);
  try {
    const database = await startPgliteThread({
      folder,
      socketPath: process.platform === 'win32' ? pipeOf(around, 'making') : sockets.pathOf('making'),
      onError: () => undefined,
    });
    try {
      await schema.make(database);
    } finally {
      await database.close();
    }
  } finally {
    sockets.release();
  }
}
