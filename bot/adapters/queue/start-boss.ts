import PgBoss from 'pg-boss';
import { bossConnection, bossTransaction } from './boss-connection.js';
import type { QueueDatabase, QueueSql } from './queue-database.js';

export const CHANGES = 'change-work';
export const BULK = 'bulk-change-work';
export const LISTS = 'sync-lists';
export const DEFAULTS = 'sync-defaults';

/** Where a job of a change ends in which process after process died. An operator finds it there and in the log. */
const ABANDONED = 'change-work-abandoned';

// A job whose process died runs again when its lease ends: half a minute after the last sign of life.
const LEASE_SECONDS = 30;
// Work of changes is short and repeating it does nothing twice, so that it is taken up sooner.
const CHANGE_LEASE_SECONDS = 15;

// Of each key one may wait and one may run. A sync goes on where it stopped, so that it is worth trying for long.
const ONE_AT_A_TIME = {
  policy: 'stately',
  expireInSeconds: LEASE_SECONDS,
  retryLimit: 1_000,
  retryDelay: 5,
} as const;

// Attempts that Microsoft would not let succeed are counted and delayed by the queue of changes itself; these are deaths of
// processes.
const CHANGE_WORK = {
  expireInSeconds: CHANGE_LEASE_SECONDS,
  retryLimit: 1_000,
  retryDelay: 1,
  deadLetter: ABANDONED,
} as const;

const QUEUES = [
  { name: ABANDONED },
  { name: CHANGES, ...CHANGE_WORK },
  { name: BULK, ...CHANGE_WORK },
  { name: LISTS, ...ONE_AT_A_TIME },
  { name: DEFAULTS, ...ONE_AT_A_TIME },
] as const satisfies readonly PgBoss.Queue[];

const MAINTENANCE_SECONDS = 10;

/** The queue's tables, for whoever makes a database. */
export const queueSchema = {
  key: PgBoss.getConstructionPlans() + JSON.stringify(QUEUES),
  async make(database: QueueDatabase): Promise<void> {
    const boss = await startBoss(database, () => undefined);
    await boss.stop({ graceful: false });
  },
};

/** Starts pg-boss on the database, with its tables and our queues made where they are missing. */
export async function startBoss(database: QueueDatabase, onError: (error: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    db: bossConnection(database, onError),
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
  });
  boss.on('error', onError);
  await makeTables(database);
  await boss.start();
  return boss;
}

/**
 * pg-boss makes its schema before it takes its lock, and its queues without one, so that of two instances that start at
 * the same moment one would fail. Its script for the schema ends the transaction that it runs in.
 */
async function makeTables(database: QueueDatabase): Promise<void> {
  await locked(database, async (sql) => {
    const made = await sql.query({
      text: `select 1 from pg_tables where schemaname = 'pgboss' and tablename = 'version'`,
    });
    if (made.length === 0) await sql.query({ text: PgBoss.getConstructionPlans() });
  });
  await locked(database, async (sql) => {
    const boss = new PgBoss({ db: bossTransaction(sql), schedule: false, supervise: false });
    for (const queue of QUEUES) {
      if ((await boss.getQueue(queue.name)) === null) await boss.createQueue(queue.name, queue);
    }
  });
}

// Any number will do that nobody else locks on this database.
const LOCK_KEY = 4_207_311_850;

function locked(database: QueueDatabase, work: (sql: QueueSql) => Promise<void>): Promise<void> {
  return database.transaction(async (sql) => {
    await sql.query({ text: `select pg_advisory_xact_lock(${LOCK_KEY})` });
    await work(sql);
  });
}
