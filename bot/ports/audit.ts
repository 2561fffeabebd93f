import type { Instant } from '../domain/instant.js';
import type { Door } from '../domain/authority.js';

/** One line of the append-only record. It holds ids, never names, numbers of people or message texts. */
export interface AuditEntry {
  readonly tenantId: string;
  readonly at: Instant;
  /** Entra object id of who acted. */
  readonly actor: string;
  readonly door: Door | 'queue';
  readonly event: 'proposed' | 'confirmed' | 'declined' | 'stepEnded' | 'changeEnded';
  readonly correlationId: string;
  /** Before, after and result, as ids and E.164 service numbers. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The tenant's record: hash-chained, so that a changed, missing or reordered line shows. */
export interface Audit {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  history(tenantId: string, limit: number): Promise<readonly AuditEntry[]>;
  /** The sequence number of the first line that does not fit, or undefined when the chain is whole. */
  firstBroken(tenantId: string): Promise<number | undefined>;
}
