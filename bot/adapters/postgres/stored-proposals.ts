import type { Proposal } from '../../domain/changes/change.js';
import type { AuditEntry } from '../../ports/audit.js';
import type { Decision, Proposals } from '../../ports/proposals.js';
import { appendAudit } from './audit-trail.js';
import type { Database, Sql } from './database.js';
import { keepPlanParts } from './plan-parts.js';

/** Proposals in PostgreSQL, each state together with its audit line. */
export function storedProposals(database: Database): Proposals {
  return {
    keep: (proposal, steps, door) =>
      database.transaction(async (sql) => {
        const { tenantId, id, proposedBy, proposedAt, outline, fingerprint } = proposal;
        await insertProposal(sql, proposal);
        await keepPlanParts(sql, { tenantId, planId: id, steps });
        await appendAudit(sql, {
          tenantId,
          at: proposedAt,
          actor: proposedBy,
          door,
          event: 'proposed',
          correlationId: id,
          details: { outline, fingerprint },
        });
      }),
    async find(tenantId, id) {
      const [found] = await database.query<Row>({
        text: `${PROPOSAL} where tenant_id = $1 and id = $2`,
        values: [tenantId, id],
      });
      return found === undefined ? undefined : proposalOf(found);
    },
    decline: (declined) =>
      database.transaction(async (sql) => {
        const left = await sql.query({
          text: `update proposals set state = 'declined'
            where tenant_id = $1 and id = $2 and state in ('open', 'awaitingApproval') returning id`,
          values: [declined.tenantId, declined.id],
        });
        if (left.length === 0) return false;
        await appendAudit(sql, entryOf(declined, 'declined'));
        return true;
      }),
    awaitApproval: (confirmed) =>
      database.transaction(async (sql) => {
        const waiting = await sql.query({
          text: `update proposals set state = 'awaitingApproval', expires_at = $3
            where tenant_id = $1 and id = $2 and state = 'open' returning id`,
          values: [confirmed.tenantId, confirmed.id, confirmed.expiresAt],
        });
        if (waiting.length === 0) return false;
        await appendAudit(sql, entryOf(confirmed, 'approvalAsked'));
        return true;
      }),
    async awaiting(tenantId, now) {
      const found = await database.query<Row>({
        text: `${PROPOSAL} where tenant_id = $1 and state = 'awaitingApproval' and expires_at > $2
          order by proposed_at`,
        values: [tenantId, now],
      });
      return found.map(proposalOf);
    },
  };
}

type Row = Omit<Proposal, 'secondPerson'> & { readonly secondPerson: Proposal['secondPerson'] | null };

const PROPOSAL = `
  select tenant_id as "tenantId", id, proposed_by as "proposedBy", proposed_at as "proposedAt",
    expires_at as "expiresAt", outline, fingerprint, effects, lasting, second_person as "secondPerson",
    takes_ms as "takesMs", dry_run as "dryRun", state
  from proposals`;

function proposalOf(row: Row): Proposal {
  return { ...row, secondPerson: row.secondPerson ?? undefined };
}

function entryOf({ tenantId, id, by, door, at }: Decision, event: AuditEntry['event']): AuditEntry {
  return { tenantId, at, actor: by, door, event, correlationId: id, details: {} };
}

async function insertProposal(sql: Sql, proposal: Proposal): Promise<void> {
  const { tenantId, id, proposedBy, proposedAt, expiresAt, outline, fingerprint } = proposal;
  const { effects, lasting, secondPerson, takesMs, dryRun, state } = proposal;
  await sql.query({
    text: `insert into proposals (tenant_id, id, proposed_by, proposed_at, expires_at, outline, fingerprint, effects,
        lasting, second_person, takes_ms, dry_run, state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      tenantId,
      id,
      proposedBy,
      proposedAt,
      expiresAt,
      JSON.stringify(outline),
      fingerprint,
      JSON.stringify(effects),
      JSON.stringify(lasting),
      secondPerson,
      takesMs,
      dryRun,
      state,
    ],
  });
}
