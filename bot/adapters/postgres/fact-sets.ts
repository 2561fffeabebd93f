import { createHash } from 'node:crypto';
import type { Sql } from './database.js';

/**
 * Facts that many people share word for word, kept once by their hash. A set never changes, so that what was read or written
 * once is known for good; only the latest are held in memory.
 */
export interface FactSets {
  /** The hash of each, in order; those that are new are written. */
  keep(sql: Sql, tenantId: string, sets: readonly unknown[]): Promise<readonly string[]>;
  /** The facts behind hashes; each is the same object each time, so that it can be compared by identity. */
  read(sql: Sql, tenantId: string, hashes: readonly string[]): Promise<(hash: string) => unknown>;
}

export function createFactSets(): FactSets {
  const held = new Map<string, unknown>();
  const hashes = new WeakMap<object, string>();

  const hashOf = (facts: unknown): string => {
    const known = typeof facts === 'object' && facts !== null ? hashes.get(facts) : undefined;
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
    if (typeof facts === 'object' && facts !== null) hashes.set(facts, hash);
    return hash;
  };
  const hold = (key: string, facts: unknown): void => {
    if (held.size >= MOST_HELD) held.delete(held.keys().next().value ?? '');
    held.set(key, facts);
  };

  return {
    async keep(sql, tenantId, sets) {
      const all = sets.map((facts) => ({ hash: hashOf(facts), facts }));
      const missing = new Map(
        all.filter(({ hash }) => !held.has(keyOf(tenantId, hash))).map((each) => [each.hash, each.facts]),
      );
      if (missing.size > 0) {
        const rows = [...missing].map(([hash, facts]) => ({ hash, facts }));
        await sql.query({
          name: 'keep-fact-sets',
          text: `insert into fact_sets (tenant_id, hash, facts)
            select $1, s.hash, s.facts from json_to_recordset($2::text::json) as s(hash text, facts json)
            order by s.hash on conflict do nothing`,
          values: [tenantId, JSON.stringify(rows)],
        });
      }
      return all.map(({ hash }) => hash);
    },

    async read(sql, tenantId, wanted) {
      const missing = [...new Set(wanted)].filter((hash) => !held.has(keyOf(tenantId, hash)));
      const fetched = new Map<string, unknown>();
      if (missing.length > 0) {
        const rows = await sql.query<{ hash: string; facts: object }>({
          text: 'select hash, facts from fact_sets where tenant_id = $1 and hash = any($2::text[])',
          values: [tenantId, missing],
        });
        for (const { hash, facts } of rows) {
          hashes.set(facts, hash);
          fetched.set(hash, facts);
          hold(keyOf(tenantId, hash), facts);
        }
      }
      return (hash) => fetched.get(hash) ?? held.get(keyOf(tenantId, hash));
    },
  };
}

function keyOf(tenantId: string, hash: string): string {
  return `${tenantId} ${hash}`;
}

/** Far more than a tenant has combinations of licenses and of policies. */
const MOST_HELD = 20_000;
