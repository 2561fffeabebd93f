import type { HeldPlan } from '../../domain/licenses/license.js';
import { MIRROR_PARTS, type MirrorPart, type PartProgress } from '../../domain/tenant/mirror-sync.js';
import type { Unreadable } from '../../domain/reading.js';
import type { PartRecord, SyncStore } from '../../ports/mirror-sync.js';
import type { Database, Sql } from './database.js';
import type { FactSets } from './fact-sets.js';
import { updateOrganizers } from './update-organizers.js';

interface StoredSyncsOptions {
  readonly database: Database;
  readonly sets: FactSets;
  /** True for plans that give their holder dial-in numbers of their own. */
  readonly mayHaveDefaults: (plans: readonly HeldPlan[]) => boolean;
}

/** How far the reading of each part has come, and the rows it fills, in PostgreSQL. */
export function storedSyncs({ database, sets, mayHaveDefaults }: StoredSyncsOptions): SyncStore {
  /** The sets of plans that come with dial-in: few, so that people are found by them. */
  async function setsWithDialIn(tenantId: string): Promise<readonly string[]> {
    const used = await database.query<{ hash: string }>({
      text: `select s.hash from fact_sets s where s.tenant_id = $1
        and exists (select 1 from organizers o where o.tenant_id = s.tenant_id and o.plans = s.hash)`,
      values: [tenantId],
    });
    const facts = await sets.read(
      database,
      tenantId,
      used.map(({ hash }) => hash),
    );
    return used.map(({ hash }) => hash).filter((hash) => mayHaveDefaults(facts(hash) as readonly HeldPlan[]));
  }

  return {
    part: (tenantId, part) => readPart(database, tenantId, part),
    async begin(tenantId, { part, kind, job, at, total }) {
      await database.query({
        text: `insert into mirror_parts
            (tenant_id, part, state, kind, job, started_at, done, total)
          values ($1, $2, 'running', $3, $4, $5, 0, $6)
          on conflict (tenant_id, part) do update set state = 'running', kind = excluded.kind, job = excluded.job,
            cursor = null, started_at = excluded.started_at, done = 0, total = excluded.total, failed = null`,
        values: [tenantId, part, kind, job, at, total ?? null],
      });
    },
    takeUp: async (tenantId, part, job) => {
      await database.query({
        text: `update mirror_parts set state = 'running', job = $3, failed = null where tenant_id = $1 and part = $2`,
        values: [tenantId, part, job],
      });
    },
    keepStep: (tenantId, { part, userIds, merge, listed, done, cursor }) =>
      database.transaction(async (sql) => {
        await updateOrganizers(sql, sets, { tenantId, userIds, merge });
        if (listed !== undefined) await markListed(sql, { tenantId, part, listed });
        await sql.query({
          text: `update mirror_parts set done = done + $3, cursor = $4 where tenant_id = $1 and part = $2`,
          values: [tenantId, part, done, cursor ?? null],
        });
      }),
    async finish(tenantId, { part, at, asOf, changesFrom }) {
      await database.query({
        text: `update mirror_parts set state = 'done', cursor = null, ended_at = $3, as_of = $4, failed = null,
            known_since = coalesce(known_since, $4), total = done, changes_from = coalesce($5, changes_from)
          where tenant_id = $1 and part = $2`,
        values: [tenantId, part, at, asOf, changesFrom ?? null],
      });
    },
    async forgetChanges(tenantId, part) {
      await database.query({
        text: 'update mirror_parts set changes_from = null, cursor = null where tenant_id = $1 and part = $2',
        values: [tenantId, part],
      });
    },
    async breakOff(tenantId, { part, failed, at }) {
      await database.query({
        text: `update mirror_parts set state = 'failed', failed = $3, ended_at = $4 where tenant_id = $1 and part = $2`,
        values: [tenantId, part, JSON.stringify(failed), at],
      });
    },
    unlisted: (tenantId, limit) =>
      ids(database, {
        text: `select o.user_id from organizers o, mirror_parts p
          where o.tenant_id = $1 and p.tenant_id = $1 and p.part = 'people' and o.gone_at is null
            and o.listed_in is distinct from p.started_at
          limit $2`,
        values: [tenantId, limit],
      }),
    unsettled: (tenantId, { after, limit }) =>
      ids(database, {
        text: `select user_id from organizers
          where tenant_id = $1 and plans_unsettled and gone_at is null and user_id > $2 order by user_id limit $3`,
        values: [tenantId, after, limit],
      }),
    withoutPolicies: (tenantId, limit) =>
      ids(database, {
        text: `select user_id from organizers where tenant_id = $1 and policies_tried_at is null and gone_at is null
            and not guest order by user_id limit $2`,
        values: [tenantId, limit],
      }),
    async defaultsDue(tenantId, { triedBefore, limit }) {
      return ids(database, {
        text: `select user_id from organizers where tenant_id = $1 and gone_at is null and not guest
            and (defaults_tried_at is null or defaults_tried_at < $2) and plans = any($4::text[])
          order by defaults_tried_at nulls first limit $3`,
        values: [tenantId, triedBefore, limit, await setsWithDialIn(tenantId)],
      });
    },
    async countDefaultsDue(tenantId, triedBefore) {
      const [counted] = await database.query<{ due: number }>({
        text: `select count(*) as due from organizers where tenant_id = $1 and gone_at is null and not guest
          and (defaults_tried_at is null or defaults_tried_at < $2) and plans = any($3::text[])`,
        values: [tenantId, triedBefore, await setsWithDialIn(tenantId)],
      });
      return counted?.due ?? 0;
    },
    async status(tenantId) {
      const withDialIn = await setsWithDialIn(tenantId);
      const [counted] = await database.query<Counted>({
        text: `select count(*) as people, count(*) filter (where plans = any($2::text[])) as organizers,
            count(*) filter (where plans = any($2::text[]) and defaults_read_at is not null) as "defaultsRead",
            (select min(next_at) from sync_schedules where tenant_id = $1 and kind <> 'defaults') as "nextAt"
          from organizers where tenant_id = $1 and gone_at is null and not guest`,
        values: [tenantId, withDialIn],
      });
      const read = await database.query<PartRow>({
        text: `${PARTS} where tenant_id = $1`,
        values: [tenantId],
      });
      const records = read.map(recordOf);
      return {
        parts: MIRROR_PARTS.map((part) => records.find((each) => each.part === part) ?? neverBegun(part)),
        people: counted?.people ?? 0,
        organizers: counted?.organizers ?? 0,
        defaultsRead: counted?.defaultsRead ?? 0,
        nextAt: counted?.nextAt ?? undefined,
      };
    },
  };
}

interface Counted {
  readonly people: number;
  readonly organizers: number;
  readonly defaultsRead: number;
  readonly nextAt: number | null;
}

interface PartRow {
  readonly part: MirrorPart;
  readonly state: 'running' | 'done' | 'failed';
  readonly kind: PartProgress['kind'];
  readonly job: string;
  readonly cursor: string | null;
  readonly changesFrom: string | null;
  readonly startedAt: number;
  readonly done: number;
  readonly total: number | null;
  readonly asOf: number | null;
  readonly knownSince: number | null;
  readonly endedAt: number | null;
  readonly failed: Unreadable | null;
}

const PARTS = `select part, state, kind, job, cursor, changes_from as "changesFrom", started_at as "startedAt", done, total,
    as_of as "asOf", known_since as "knownSince", ended_at as "endedAt", failed
  from mirror_parts`;

async function readPart(sql: Sql, tenantId: string, part: MirrorPart): Promise<PartRecord | undefined> {
  const [row] = await sql.query<PartRow>({
    text: `${PARTS} where tenant_id = $1 and part = $2`,
    values: [tenantId, part],
  });
  return row === undefined ? undefined : recordOf(row);
}

function recordOf(row: PartRow): PartRecord {
  return {
    ...row,
    cursor: row.cursor ?? undefined,
    changesFrom: row.changesFrom ?? undefined,
    total: row.total ?? undefined,
    asOf: row.asOf ?? undefined,
    knownSince: row.knownSince ?? undefined,
    endedAt: row.endedAt ?? undefined,
    failed: row.failed ?? undefined,
  };
}

function neverBegun(part: MirrorPart): PartProgress {
  return {
    part,
    state: 'never',
    kind: 'full',
    startedAt: undefined,
    done: 0,
    total: undefined,
    asOf: undefined,
    endedAt: undefined,
    failed: undefined,
  };
}

/** A reading is told from others by when it began. */
async function markListed(
  sql: Sql,
  { tenantId, part, listed }: { tenantId: string; part: MirrorPart; listed: readonly string[] },
): Promise<void> {
  await sql.query({
    text: `update organizers o set listed_in = p.started_at from mirror_parts p
      where o.tenant_id = $1 and o.user_id = any($3::text[]) and p.tenant_id = $1 and p.part = $2`,
    values: [tenantId, part, listed],
  });
}

async function ids(
  sql: Sql,
  statement: { readonly text: string; readonly values: readonly unknown[] },
): Promise<readonly string[]> {
  const rows = await sql.query<{ user_id: string }>(statement);
  return rows.map(({ user_id }) => user_id);
}
