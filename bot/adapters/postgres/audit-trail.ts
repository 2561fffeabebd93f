import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Audit, AuditEntry, AuditHead } from '../../ports/audit.js';
import type { Database, Sql } from './database.js';

/** The append-only record of all tenants. */
export interface AuditTrail extends Audit {
  /** The tenants that have a record. */
  tenants(): Promise<readonly string[]>;
}

/** The audit trail in PostgreSQL. The database chains the lines; verification recomputes the chain here, beside it. */
export function auditTrail(database: Database): AuditTrail {
  return {
    append: (entry) => appendAudit(database, entry),
    history: (tenantId, limit) => history(database, tenantId, limit),
    milestones: (tenantId, changeIds) => milestones(database, tenantId, changeIds),
    firstBroken: (tenantId) => firstBroken(database, tenantId),
    head: (tenantId) => head(database, tenantId),
    async tenants() {
      const found = await database.query<{ id: string }>({
        text: 'select tenant_id as id from audit union select tenant_id from audit_heads order by id',
      });
      return found.map(({ id }) => id);
    },
    async *lines(tenantId) {
      for await (const line of everyLine(database, tenantId)) yield { ...line, details: detailsOf(line) };
    },
  };
}

/** Appends within a transaction of the caller's. The tenant's chain is locked until that ends. */
export async function appendAudit(sql: Sql, entry: AuditEntry): Promise<void> {
  const { tenantId, at, actor, door, event, correlationId, details } = entry;
  await sql.query({
    name: 'append-audit',
    text: 'select append_audit($1, $2, $3, $4, $5, $6, $7)',
    values: [tenantId, at, actor, door, event, correlationId, JSON.stringify(details)],
  });
}

/** Appends several lines that differ in their details only, in their order, in one statement. */
export async function appendAudits(
  sql: Sql,
  { tenantId, at, actor, door, event, correlationId }: Omit<AuditEntry, 'details'>,
  details: readonly AuditEntry['details'][],
): Promise<void> {
  if (details.length === 0) return;
  const texts = details.map((each) => JSON.stringify(each));
  await sql.query({
    name: 'append-audits',
    text: `select count(append_audit($1, $2, $3, $4, $5, $6, line.details)) from (
        select value as details from json_array_elements_text($7::json) with ordinality order by ordinality
      ) as line`,
    values: [tenantId, at, actor, door, event, correlationId, JSON.stringify(texts)],
  });
}

interface Line extends Omit<AuditEntry, 'details'> {
  readonly sequence: number;
  readonly details: string;
  readonly hash: string;
}

const LINE = `tenant_id as "tenantId", sequence, at, actor, door, event, correlation_id as "correlationId", details, hash`;

async function history(sql: Sql, tenantId: string, limit: number): Promise<readonly AuditEntry[]> {
  const lines = await sql.query<Line>({
    name: 'audit-history',
    text: `select ${LINE} from audit where tenant_id = $1 order by sequence desc limit $2`,
    values: [tenantId, limit],
  });
  return lines.map(entryOf);
}

async function milestones(
  sql: Sql,
  tenantId: string,
  changeIds: readonly string[],
): Promise<readonly AuditEntry[]> {
  const lines = await sql.query<Line>({
    name: 'audit-milestones',
    text: `select ${LINE} from audit
      where tenant_id = $1 and correlation_id = any($2) and event <> 'stepEnded' order by sequence`,
    values: [tenantId, changeIds],
  });
  return lines.map(entryOf);
}

function entryOf(line: Line): AuditEntry {
  const { tenantId, at, actor, door, event, correlationId } = line;
  return { tenantId, at, actor, door, event, correlationId, details: detailsOf(line) };
}

const Details = z.record(z.string(), z.unknown());

function detailsOf({ details }: Line): AuditEntry['details'] {
  return Details.parse(JSON.parse(details));
}

async function head(sql: Sql, tenantId: string): Promise<AuditHead | undefined> {
  const [found] = await sql.query<AuditHead>({
    text: 'select sequence, hash from audit_heads where tenant_id = $1',
    values: [tenantId],
  });
  return found;
}

const PAGE = 5_000;

/** The head is read first: lines appended meanwhile lie beyond it and are left for the next time. */
async function firstBroken(sql: Sql, tenantId: string): Promise<number | undefined> {
  const end = (await head(sql, tenantId)) ?? { sequence: 0, hash: '' };
  let sequence = 0;
  let hash = '';
  for await (const line of everyLine(sql, tenantId)) {
    if (line.sequence > end.sequence) break;
    if (line.sequence !== sequence + 1 || line.hash !== hashOf(hash, line)) return sequence + 1;
    ({ sequence, hash } = line);
  }
  if (sequence < end.sequence) return sequence + 1;
  if (hash !== end.hash) return sequence;
  return (await hasLines(sql, tenantId)) && end.sequence === 0 ? 1 : undefined;
}

async function* everyLine(sql: Sql, tenantId: string): AsyncIterable<Line> {
  for (let after = 0; ;) {
    const lines = await sql.query<Line>({
      text: `select ${LINE} from audit where tenant_id = $1 and sequence > $2 order by sequence limit $3`,
      values: [tenantId, after, PAGE],
    });
    yield* lines;
    const last = lines.at(-1);
    if (last === undefined || lines.length < PAGE) return;
    after = last.sequence;
  }
}

/** Lines without a head: somebody removed the head's row. */
async function hasLines(sql: Sql, tenantId: string): Promise<boolean> {
  const found = await sql.query({
    text: 'select 1 from audit where tenant_id = $1 limit 1',
    values: [tenantId],
  });
  return found.length > 0;
}

/** The same text that `append_audit` hashes: each field with its length in bytes before it. */
function hashOf(previous: string, line: Line): string {
  const { tenantId, sequence, at, actor, door, event, correlationId, details } = line;
  const fields = [tenantId, String(sequence), String(at), actor, door, event, correlationId, details];
  const text = fields.map((field) => `${Buffer.byteLength(field)}:${field},`).join('');
  return createHash('sha256')
    .update(previous + text)
    .digest('hex');
}
