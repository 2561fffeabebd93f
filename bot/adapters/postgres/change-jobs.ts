import type { ChangeJob } from '../../ports/change-queue.js';
import type { Sql } from './database.js';

/** The queue, as far as work is put into it within a transaction. */
export interface ChangeJobs {
  /** Small changes go before large ones: nobody waits for a bulk change to set one number. */
  add(sql: Sql, jobs: readonly ChangeJob[], size: number): Promise<void>;
  /** Those of which none waits or runs. */
  addMissing(sql: Sql, jobs: readonly ChangeJob[], size: number): Promise<void>;
  complete(sql: Sql, jobId: string): Promise<void>;
}
