import type { Proposal } from '../../domain/change.js';
import type { Proposals } from '../../ports/proposals.js';
import type { Database } from './database.js';

/** Proposals in PostgreSQL. */
export function storedProposals(database: Database): Proposals {
  return {
    async keep(proposal) {
      const { tenantId, id, proposedBy, proposedAt, expiresAt, plan, fingerprint, effects, state } = proposal;
      await database.query({
        text: `insert into proposals
          (tenant_id, id, proposed_by, proposed_at, expires_at, plan, fingerprint, effects, state)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        values: [
          tenantId,
          id,
          proposedBy,
          proposedAt,
          expiresAt,
          JSON.stringify(plan),
          fingerprint,
          JSON.stringify(effects),
          state,
        ],
      });
    },
    async find(tenantId, id) {
      const [found] = await database.query<Proposal>({
        text: `select tenant_id as "tenantId", id, proposed_by as "proposedBy", proposed_at as "proposedAt",
            expires_at as "expiresAt", plan, fingerprint, effects, state
          from proposals where tenant_id = $1 and id = $2`,
        values: [tenantId, id],
      });
      return found;
    },
    async decline(tenantId, id) {
      const declined = await database.query({
        text: `update proposals set state = 'declined' where tenant_id = $1 and id = $2 and state = 'open' returning id`,
        values: [tenantId, id],
      });
      return declined.length > 0;
    },
  };
}
