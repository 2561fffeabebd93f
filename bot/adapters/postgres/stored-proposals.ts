import type { Proposal } from '../../domain/changes/change.js';
import type { Proposals } from '../../ports/proposals.js';
import { appendAudit } from './audit-trail.js';
import type { Database, Sql } from './database.js';

/** Proposals in PostgreSQL, each state together with its audit line. */
export function storedProposals(database: Database): Proposals {
  return {
    keep: (proposal, door) =>
      database.transaction(async (sql) => {
        await insertProposal(sql, proposal);
        await appendAudit(sql, {
          tenantId: proposal.tenantId,
          at: proposal.proposedAt,
          actor: proposal.proposedBy,
          door,
          event: 'proposed',
          correlationId: proposal.id,
          details: { plan: proposal.plan },
        });
      }),
    async find(tenantId, id) {
      const [found] = await database.query<Proposal>({
        text: `select tenant_id as "tenantId", id, proposed_by as "proposedBy", proposed_at as "proposedAt",
            expires_at as "expiresAt", plan, fingerprint, effects, state
          from proposals where tenant_id = $1 and id = $2`,
        values: [tenantId, id],
      });
      return found;
    },
    decline: ({ tenantId, id, by, door, at }) =>
      database.transaction(async (sql) => {
        const declined = await sql.query({
          text: `update proposals set state = 'declined' where tenant_id = $1 and id = $2 and state = 'open' returning id`,
          values: [tenantId, id],
        });
        if (declined.length === 0) return false;
        await appendAudit(sql, {
          tenantId,
          at,
          actor: by,
          door,
          event: 'declined',
          correlationId: id,
          details: {},
        });
        return true;
      }),
  };
}

async function insertProposal(sql: Sql, proposal: Proposal): Promise<void> {
  const { tenantId, id, proposedBy, proposedAt, expiresAt, plan, fingerprint, effects, state } = proposal;
  const [planText, effectsText] = [JSON.stringify(plan), JSON.stringify(effects)];
  await sql.query({
    text: `insert into proposals
      (tenant_id, id, proposed_by, proposed_at, expires_at, plan, fingerprint, effects, state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [tenantId, id, proposedBy, proposedAt, expiresAt, planText, fingerprint, effectsText, state],
  });
}
