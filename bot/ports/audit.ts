import type { Instant } from '../domain/instant.js';
import type { Door } from '../domain/authority.js';

/** One line of the append-only record. It holds ids, never names, numbers of people or message texts. */
export interface AuditEntry {
  readonly tenantId: string;
  readonly at: Instant;
  /** Entra object id of who acted. */
  readonly actor: string;
  readonly door: Door | 'queue';
  readonly event: AuditEvent;
  readonly correlationId: string;
  /** Before, after and result, as ids and E.164 service numbers. */
  readonly details: Readonly<Record<string, unknown>>;
}

export type AuditEvent =
  | 'proposed'
  | 'confirmed'
  | 'approvalAsked'
  | 'approved'
  | 'declined'
  | 'started'
  | 'paused'
  | 'resumed'
  | 'cancelled'
  | 'stepEnded'
  | 'changeEnded'
  | 'requested'
  | 'requestDecided';

/** The chain's end, to be printed in exports and logged: with it a later look finds an end that was cut off. */
export interface AuditHead {
  readonly sequence: number;
  /** SHA-256 in hex over the last line and all before it. */
  readonly hash: string;
}

/** A line with its place in the chain. */
export interface RecordedLine extends AuditEntry, AuditHead {}

/** The tenant's record: hash-chained, so that a changed, missing or reordered line shows. */
export interface Audit {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  history(tenantId: string, limit: number): Promise<readonly AuditEntry[]>;
  /** What happened to some changes, but for their steps, in the order in which it happened. */
  milestones(tenantId: string, changeIds: readonly string[]): Promise<readonly AuditEntry[]>;
  /** Every line from the first on. */
  lines(tenantId: string): AsyncIterable<RecordedLine>;
  /** Undefined when nothing was recorded yet. */
  head(tenantId: string): Promise<AuditHead | undefined>;
  /** The sequence number of the first line that does not fit, or undefined when the chain is whole. */
  firstBroken(tenantId: string): Promise<number | undefined>;
}
