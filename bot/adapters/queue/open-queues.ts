import { openChangeQueue, type OpenChangeQueue } from './change-queue.js';
import type { QueueDatabase } from './queue-database.js';
import { startBoss } from './start-boss.js';
import { openSyncQueue, type OpenSyncQueue } from './sync-queue.js';

/** The product's queues of durable jobs, on one database. */
export interface OpenQueues {
  readonly changes: OpenChangeQueue;
  readonly syncs: OpenSyncQueue;
  /** Waits for running jobs, then stops. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  readonly database: QueueDatabase;
  /** How many jobs of changes this process works on at a time. */
  readonly changeSlots?: number;
  /** Told of everything that goes wrong, none of which loses a job or ends the process. */
  readonly onError: (error: unknown) => void;
}

/** Opens the queues and makes their tables where they are missing. Work begins when each is started. */
export async function openQueues({ database, changeSlots = 3, onError }: QueueOptions): Promise<OpenQueues> {
  const boss = await startBoss(database, onError);
  const changes = openChangeQueue({ boss, database, slots: changeSlots, onError });
  const syncs = openSyncQueue({ boss, database, onError });
  return {
    changes,
    syncs,
    async stop() {
      await Promise.all([changes.stop(), syncs.stop()]);
      await boss.stop({ graceful: false });
    },
  };
}
