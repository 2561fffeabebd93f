import { isOver } from '../../domain/changes/change.js';
import type { ChangeId, ChangeAction, Controlled } from '../../ports/running-changes.js';
import type { AuditEvent } from '../../ports/audit.js';
import type { Instant } from '../../domain/instant.js';
import { appendAudit } from './audit-trail.js';
import type { Database, Sql } from './database.js';
import type { ChangeJobs } from './change-jobs.js';
import { lockChange } from './note-steps.js';
import { queueUnfinished } from './unfinished-slices.js';

const EVENTS: Readonly<Record<ChangeAction, AuditEvent>> = {
  pause: 'paused',
  resume: 'resumed',
  cancel: 'cancelled',
};

/** Within a transaction. Pausing what is paused and resuming what runs changes nothing. */
export async function controlChange(
  sql: Sql,
  jobs: ChangeJobs,
  controlled: ChangeId & Controlled,
): Promise<boolean> {
  const { tenantId, changeId, action, by, door, at, because } = controlled;
  const change = await lockChange(sql, controlled);
  if (change === undefined || isOver(change) || change.ending !== undefined) return false;
  const isPaused = change.state === 'paused';
  if ((action === 'pause' && isPaused) || (action === 'resume' && !isPaused)) return true;
  await sql.query({ text: UPDATES[action], values: [tenantId, changeId, ...valueOf(controlled)] });
  await appendAudit(sql, {
    tenantId,
    at,
    actor: by,
    door,
    event: EVENTS[action],
    correlationId: changeId,
    details: because === undefined ? {} : { because },
  });
  if (action === 'cancel') await queueUnfinished(sql, jobs, { tenantId, changeId, only: 'begun' });
  if (action === 'resume') await queueUnfinished(sql, jobs, { tenantId, changeId });
  return true;
}

const UPDATES: Readonly<Record<ChangeAction, string>> = {
  pause: `update changes set state = 'paused', rests = false where tenant_id = $1 and id = $2`,
  resume: `update changes set state = case when started_at is not null then 'running'
      when not_before > $3 then 'scheduled' else 'queued' end
    where tenant_id = $1 and id = $2`,
  cancel: `update changes set ending = $3, rests = false where tenant_id = $1 and id = $2`,
};

function valueOf({ action, at, because }: Controlled): readonly unknown[] {
  if (action === 'pause') return [];
  return action === 'resume' ? [at] : [because ?? 'asked'];
}

interface Due {
  readonly now: Instant;
  readonly writing: boolean;
}

/** Whichever instance looks first queues what is due; answers how many changes that were. */
export async function queueDue(
  database: Database,
  jobs: ChangeJobs,
  { tenantId, now, writing }: Due & { readonly tenantId: string },
): Promise<number> {
  const values = [tenantId, now];
  const counts = [
    await database.transaction(async (sql) => {
      const due = await sql.query<{ id: string }>({
        name: 'scheduled-due',
        text: `update changes set state = 'queued' where tenant_id = $1 and state = 'scheduled' and not_before <= $2
          returning id`,
        values,
      });
      for (const { id } of due) await jobs.addMissing(sql, [{ kind: 'advance', tenantId, changeId: id }], 1);
      return due.length;
    }),
    await database.transaction(async (sql) => {
      const due = await sql.query<{ id: string }>({
        name: 'look-due',
        text: `update changes set looking_at = $2 where tenant_id = $1 and visible_by <= $2 and looking_at is null
          returning id`,
        values,
      });
      for (const { id } of due) await jobs.addMissing(sql, [{ kind: 'look', tenantId, changeId: id }], 1_000);
      return due.length;
    }),
    writing ? await database.transaction((sql) => wake(sql, jobs, tenantId)) : 0,
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What the stop switch had left goes on. */
async function wake(sql: Sql, jobs: ChangeJobs, tenantId: string): Promise<number> {
  const resting = await sql.query<{ id: string }>({
    name: 'wake-resting',
    text: `update changes set rests = false where tenant_id = $1 and rests returning id`,
    values: [tenantId],
  });
  for (const { id } of resting) await queueUnfinished(sql, jobs, { tenantId, changeId: id });
  return resting.length;
}
