import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { z } from 'zod';

// A thread of its own, because PGlite computes in the thread that calls it: a statement over many rows would otherwise
// make the whole bot deaf for a second. It imports nothing of ours, so that it also serves programs run from source.
const Place = z.object({ folder: z.string(), socketPath: z.string() });

parentPort?.once('message', (message) => void serve(Place.parse(message)));

async function serve({ folder, socketPath }: z.infer<typeof Place>): Promise<void> {
  let database: PGlite;
  try {
    database = await PGlite.create(folder);
  } catch (error) {
    parentPort?.postMessage({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
    });
    return;
  }
  dieOfCrashes(database);
  const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 8 });
  await server.start();
  parentPort?.once('message', () => {
    void server
      .stop()
      .then(() => database.close())
      .then(() => {
        parentPort?.postMessage({ kind: 'closed' });
        parentPort?.close();
      });
  });
  parentPort?.postMessage({ kind: 'ready' });
}

/**
 * An SQL error is an answer; a rejection here means that PGlite itself broke. Its socket server would then leave every
 * later statement waiting for good, so the thread ends instead, connections break, and the caller sees it.
 */
function dieOfCrashes(database: PGlite): void {
  const run = database.execProtocolRawStream.bind(database);
  database.execProtocolRawStream = async (message, options) => {
    try {
      await run(message, options);
    } catch (error) {
      setImmediate(() => {
        throw error;
      });
      throw error;
    }
  };
}
