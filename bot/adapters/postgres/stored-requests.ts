import { canonical } from '../../domain/changes/step.js';
import type { OrganizerRequest } from '../../domain/requests/organizer-request.js';
import type { Kept, RequestMove, Requests } from '../../ports/requests.js';
import { appendAudit } from './audit-trail.js';
import type { Database, Sql } from './database.js';

/** Requests in PostgreSQL, each state together with its audit line. */
export function storedRequests(database: Database): Requests {
  const list = async (
    condition: string,
    values: readonly unknown[],
  ): Promise<readonly OrganizerRequest[]> => {
    const rows = await database.query<Row>({ text: `${REQUEST} where ${condition}`, values: [...values] });
    return rows.map(requestOf);
  };
  return {
    keep: (request, kept) => database.transaction((sql) => keep(sql, request, kept)),
    find: async (tenantId, id) => (await list('tenant_id = $1 and id = $2', [tenantId, id]))[0],
    open: (tenantId, limit) =>
      list(`tenant_id = $1 and state = 'open' order by requested_at, id limit $2`, [tenantId, limit]),
    ofPerson: (tenantId, userId, limit) =>
      list('tenant_id = $1 and requested_by = $2 order by requested_at desc, id limit $3', [
        tenantId,
        userId,
        limit,
      ]),
    ofProposal: async (tenantId, proposalId) =>
      (await list('tenant_id = $1 and proposal_id = $2', [tenantId, proposalId]))[0],
    async propose(tenantId, id, proposalId) {
      await database.query({
        text: `update requests set proposal_id = $3 where tenant_id = $1 and id = $2 and state = 'open'`,
        values: [tenantId, id, proposalId],
      });
    },
    move: (moved) => database.transaction((sql) => move(sql, moved)),
    async told(tenantId, id, at) {
      await database.query({
        text: 'update requests set told_at = $3 where tenant_id = $1 and id = $2',
        values: [tenantId, id, at],
      });
    },
    untold: (tenantId) => list(`tenant_id = $1 and state = 'open' and told_at is null limit 100`, [tenantId]),
  };
}

async function keep(
  sql: Sql,
  request: OrganizerRequest,
  { door, most }: { readonly door: 'chat' | 'tab'; readonly most: number },
): Promise<Kept | undefined> {
  const { id, tenantId, requestedBy, requestedAt, asked } = request;
  const key = canonical(asked);
  const open = `tenant_id = $1 and requested_by = $2 and state = 'open'`;
  const kept = await sql.query({
    text: `insert into requests (tenant_id, id, requested_by, requested_at, wish, wish_key, state)
      select $1, $3, $2, $4, $5, $6, 'open'
      where (select count(*) from requests where ${open}) < $7
      on conflict do nothing returning id`,
    values: [tenantId, requestedBy, id, requestedAt, JSON.stringify(asked), key, most],
  });
  if (kept.length === 0) return equalOf(sql, [tenantId, requestedBy, key]);
  const details = { asked };
  const entry = { tenantId, at: requestedAt, actor: requestedBy, door, correlationId: id, details };
  await appendAudit(sql, { ...entry, event: 'requested' });
  return { request, isNew: true };
}

/** Somebody who asks twice finds the one that was first, whether or not they might ask for more. */
async function equalOf(sql: Sql, values: readonly string[]): Promise<Kept | undefined> {
  const [row] = await sql.query<Row>({
    text: `${REQUEST} where tenant_id = $1 and requested_by = $2 and wish_key = $3 and state = 'open'`,
    values: [...values],
  });
  return row === undefined ? undefined : { request: requestOf(row), isNew: false };
}

async function move(sql: Sql, { tenantId, id, from, to, by, door, at }: RequestMove): Promise<boolean> {
  // One that waits again must not stand beside an equal one that was made meanwhile.
  const alone = `not exists (select 1 from requests as other where other.tenant_id = $1 and other.id <> $2
    and other.state = 'open' and other.requested_by = requests.requested_by and other.wish_key = requests.wish_key)`;
  const moved = await sql.query({
    text: `update requests set state = $4, decided_by = $5, decided_at = $6
      where tenant_id = $1 and id = $2 and state = $3 ${to === 'open' ? `and ${alone}` : ''} returning id`,
    values: [tenantId, id, from, to, by, at],
  });
  if (moved.length === 0) return false;
  const details = { from, to };
  await appendAudit(sql, {
    tenantId,
    at,
    actor: by,
    door,
    event: 'requestDecided',
    correlationId: id,
    details,
  });
  return true;
}

const REQUEST = `
  select tenant_id as "tenantId", id, requested_by as "requestedBy", requested_at as "requestedAt", wish as asked, state,
    decided_by as "decidedBy", decided_at as "decidedAt", proposal_id as "proposalId"
  from requests`;

type Nullable = 'decidedBy' | 'decidedAt' | 'proposalId';
type Row = Omit<OrganizerRequest, Nullable> & {
  readonly [K in Nullable]: OrganizerRequest[K] | null;
};

function requestOf({ decidedBy, decidedAt, proposalId, ...row }: Row): OrganizerRequest {
  return {
    ...row,
    decidedBy: decidedBy ?? undefined,
    decidedAt: decidedAt ?? undefined,
    proposalId: proposalId ?? undefined,
  };
}
