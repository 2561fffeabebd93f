import type { HistoryFact, HistoryLine } from '../../domain/tenant/history.js';
import type { HistoryQuestion } from '../../ports/mirror.js';
import type { Sql } from './database.js';

/** Appends lines to the tenant's history, within a transaction of the caller's. */
export async function appendHistory(
  sql: Sql,
  tenantId: string,
  lines: readonly HistoryLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ subject, fact, before, after, seenBefore, seenAt, changeId }) => ({
    user_id: subject.kind === 'organizer' ? subject.userId : null,
    fact,
    before: before ?? null,
    after: after ?? null,
    seen_before: seenBefore ?? null,
    seen_at: seenAt,
    change_id: changeId ?? null,
  }));
  await sql.query({
    text: `insert into mirror_history (tenant_id, user_id, fact, before, after, seen_before, seen_at, change_id)
      select $1, r.* from json_to_recordset($2::text::json) as r(user_id text, fact text, before json, after json,
        seen_before bigint, seen_at bigint, change_id text)`,
    values: [tenantId, JSON.stringify(rows)],
  });
}

interface HistoryRow {
  readonly userId: string | null;
  readonly fact: HistoryFact;
  readonly before: unknown;
  readonly after: unknown;
  readonly seenBefore: number | null;
  readonly seenAt: number;
  readonly changeId: string | null;
}

/** The newest lines first. */
export async function readHistory(
  sql: Sql,
  tenantId: string,
  { userId, about, before, since, limit }: HistoryQuestion,
): Promise<readonly HistoryLine[]> {
  const rows = await sql.query<HistoryRow>({
    text: `select user_id as "userId", fact, before, after, seen_before as "seenBefore", seen_at as "seenAt",
        change_id as "changeId"
      from mirror_history
      where tenant_id = $1 and ($2::text is null or user_id = $2) and ($3::bigint is null or seen_at < $3)
        and (not $5::boolean or user_id is null) and ($6::bigint is null or seen_at > $6)
      order by id desc limit $4`,
    values: [tenantId, userId ?? null, before ?? null, limit, about === 'shared', since ?? null],
  });
  return rows.map((row) => ({
    subject: row.userId === null ? { kind: 'shared' } : { kind: 'organizer', userId: row.userId },
    fact: row.fact,
    before: row.before ?? undefined,
    after: row.after ?? undefined,
    seenBefore: row.seenBefore ?? undefined,
    seenAt: row.seenAt,
    changeId: row.changeId ?? undefined,
  }));
}
