import type { Door } from '../domain/authority.js';
import type { Change, EndedStep } from '../domain/changes/change.js';
import type { Instant } from '../domain/instant.js';

/** Keeps changes from confirmation on. Confirming, queueing and recording happen together or not at all. */
export interface Changes {
  /**
   * Turns the proposal of the same id, open or approved by a second person, into a change that is queued or scheduled,
   * enqueues its work and records the confirmation, in one transaction. False when the proposal is not open any more, or
   * what it would undo was undone.
   */
  confirm(change: Change, door: Door): Promise<boolean>;
  find(tenantId: string, id: string): Promise<Change | undefined>;
  /** The newest change that somebody asked for and that is not itself an undo or undone. */
  latestBy(tenantId: string, userId: string): Promise<Change | undefined>;
  /** The newest changes of the tenant, newest first; those before a moment. */
  newest(
    tenantId: string,
    page: { readonly before?: Instant | undefined; readonly limit: number },
  ): Promise<readonly Change[]>;
  /** Steps of a change or of a proposal in their order, each with how it ended so far. */
  steps(
    tenantId: string,
    id: string,
    range: { readonly from: number; readonly count: number },
  ): Promise<readonly EndedStep[]>;
}
