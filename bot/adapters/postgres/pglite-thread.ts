import { existsSync } from 'node:fs';
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Database } from './database.js';
import { DatabaseUnreadable } from './database-errors.js';
import { pooledDatabase } from './pooled-database.js';

interface PgliteThread {
  /** The PostgreSQL data folder; made when it does not exist. */
  readonly folder: string;
  /** Gets the folder ready while the thread loads PGlite. */
  readonly prepare?: () => Promise<void>;
  /** Where the thread listens: a Unix socket or a Windows pipe, never a port that other local users could reach. */
  readonly socketPath: string;
  readonly onError: (error: Error) => void;
  readonly afterClose?: () => Promise<void>;
}

/** Starts PGlite on a folder in a thread of its own and connects to it. Throws DatabaseUnreadable. */
export async function startPgliteThread(options: PgliteThread): Promise<Database> {
  const { folder, socketPath, prepare, onError, afterClose } = options;
  const worker = new Worker(workerFile(), { stdout: true, stderr: true });
  try {
    const opened = firstMessage(worker);
    await prepare?.();
    worker.postMessage({ folder, socketPath });
    const first = await opened;
    if (first.kind !== 'ready') {
      throw new DatabaseUnreadable(folder, first.kind === 'failed' ? first.message : 'its thread ended');
    }
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  worker.on('error', onError);
  return pooledDatabase({
    carrier: 'pglite',
    connection: {
      stream: () => new SocketTo(socketPath),
      // PGlite is one session. A second connection would share its prepared statements and break into its protocol.
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 60_000,
      user: 'postgres',
      database: 'postgres',
      ssl: false,
    },
    // Statements that a broken connection prepared are still in the session.
    greeting: 'deallocate all',
    onError,
    afterClose: async () => {
      await closeWorker(worker);
      await afterClose?.();
    },
  });
}

/** A socket that connects to one path, whatever host and port `pg` asks for: it knows no Windows pipes. */
class SocketTo extends Socket {
  readonly #path: string;
  constructor(path: string) {
    super();
    this.#path = path;
  }
  override connect(): this {
    return super.connect(this.#path);
  }
}

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
  z.object({ kind: z.literal('closed') }),
]);
type Message = z.infer<typeof Message>;

function firstMessage(worker: Worker): Promise<Message> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message) => {
      worker.off('error', reject);
      resolve(Message.parse(message));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      resolve({ kind: 'closed' });
    });
  });
}

async function closeWorker(worker: Worker): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      resolve();
    });
  });
  worker.postMessage('close');
  await (worker.threadId === -1 ? undefined : ended);
}

/** The built thread. Node 20 starts no thread from TypeScript, so a program run from source uses the built one too. */
function workerFile(): URL {
  const beside = new URL('./pglite-worker.js', import.meta.url);
  if (existsSync(beside)) return beside;
  const built = new URL('../../../dist/bot/adapters/postgres/pglite-worker.js', import.meta.url);
  if (existsSync(built)) return built;
  throw new Error('The database thread is not built. Run: npm run build');
}
