import type { Door } from '../domain/authority.js';
import type { Proposal } from '../domain/changes/change.js';
import type { Step } from '../domain/changes/step.js';
import type { Instant } from '../domain/instant.js';

/** Somebody decides about a proposal, through a door, at a moment. */
export interface Decision {
  readonly tenantId: string;
  readonly id: string;
  readonly by: string;
  readonly door: Door;
  readonly at: Instant;
}

/** Keeps proposals until they are confirmed, declined or forgotten; each state together with its audit entry. */
export interface Proposals {
  /** Keeps a new proposal with the steps of its plan, in their order. */
  keep(proposal: Proposal, steps: readonly Step[], door: Door): Promise<void>;
  find(tenantId: string, id: string): Promise<Proposal | undefined>;
  /** Marks an open or waiting proposal declined; false when it was neither any more. */
  decline(declined: Decision): Promise<boolean>;
  /** The one who asked has confirmed; a second person has to approve until `expiresAt`. False when it was not open any more. */
  awaitApproval(confirmed: Decision & { readonly expiresAt: Instant }): Promise<boolean>;
  /** Those that wait for a second person, the oldest first. */
  awaiting(tenantId: string, now: Instant): Promise<readonly Proposal[]>;
}
