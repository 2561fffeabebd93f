import type { QueueDatabase } from './queue-database.js';

/** pg-boss 10 counts a lease from the start of a job and knows no sign of life; moving the start is one. */
export async function prolongLease(
  database: QueueDatabase,
  { queue, id }: { readonly queue: string; readonly id: string },
): Promise<void> {
  await database.query({
    text: `update pgboss.job set started_on = now() where name = $1 and id = $2 and state = 'active'`,
    values: [queue, id],
  });
}

/** pg-boss does the same now and then, but not in a process that has just begun. */
export async function endLeases(database: QueueDatabase, queues: readonly string[]): Promise<number> {
  const ended = await database.query({
    name: 'end-leases',
    text: `update pgboss.job set state = 'retry', start_after = now()
      where name = any($1::text[]) and state = 'active' and started_on + expire_in < now() returning id`,
    values: [queues],
  });
  return ended.length;
}

/**
 * Nobody else can be working on a database that only this process has open, so running jobs are those of a dead one. Where
 * of a key only one may wait, a job that broke off and finds another waiting to be tried again leaves the work to that.
 */
export async function reclaimJobs(database: QueueDatabase, queue: string): Promise<void> {
  if (database.carrier !== 'pglite') return;
  await database.query({
    text: `update pgboss.job set state = 'failed' where name = $1 and state = 'active' and policy = 'stately'
      and exists (select 1 from pgboss.job other where other.name = job.name and other.state = 'retry'
        and other.singleton_key = job.singleton_key)`,
    values: [queue],
  });
  await database.query({
    text: `update pgboss.job set state = 'retry', start_after = now() where name = $1 and state = 'active'`,
    values: [queue],
  });
}
