import type { Door } from '../domain/authority.js';
import type { Change, Proposal, StepResult } from '../domain/changes/change.js';
import type { Instant } from '../domain/instant.js';

/** Keeps proposals until they are confirmed, declined or forgotten. */
export interface Proposals {
  /** Keeps a new proposal together with its audit entry. */
  keep(proposal: Proposal, door: Door): Promise<void>;
  find(tenantId: string, id: string): Promise<Proposal | undefined>;
  /** Marks an open proposal declined, together with its audit entry; false when it was not open any more. */
  decline(declined: {
    readonly tenantId: string;
    readonly id: string;
    readonly by: string;
    readonly door: Door;
    readonly at: Instant;
  }): Promise<boolean>;
}

/** Keeps changes from confirmation on. Confirming, queueing and recording happen together or not at all. */
export interface Changes {
  /**
   * Turns the open proposal of the same id into a queued change, enqueues its work and records the confirmation, in one
   * transaction. False when the proposal is not open any more.
   */
  confirm(change: Change, door: Door): Promise<boolean>;
  find(tenantId: string, id: string): Promise<Change | undefined>;
  /** The newest change that somebody asked for and that is not itself an undo or undone. */
  latestBy(tenantId: string, userId: string): Promise<Change | undefined>;
  /** Says that work on a queued change begins. A change that is found running was begun before and broke off. */
  begin(tenantId: string, id: string): Promise<void>;
  /** Records how a step ended, with its audit entry, in one transaction. Repeating it for an ended step changes nothing. */
  recordStep(step: RecordedStep): Promise<void>;
  /** Ends a change in the state that its steps give it. */
  finish(ended: {
    readonly tenantId: string;
    readonly id: string;
    readonly state: Change['state'];
    readonly at: Instant;
  }): Promise<void>;
}

export interface RecordedStep {
  readonly tenantId: string;
  readonly changeId: string;
  readonly index: number;
  readonly result: StepResult;
  readonly at: Instant;
}
