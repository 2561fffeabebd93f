import type { Instant } from '../instant.js';
import type { E164 } from '../numbers/phone-number.js';

/** An organizer's two default numbers; undefined means none is set. */
export interface DefaultNumbers {
  readonly toll: E164 | undefined;
  readonly tollFree: E164 | undefined;
}

/**
 * One "make it so" of a change: what the organizer's defaults should become, and what they must still be for the step to
 * be applied. Anything else found live is a conflict, which is reported and never overwritten.
 */
export interface SetDefaultsStep {
  readonly kind: 'setDefaults';
  readonly organizerId: string;
  readonly before: DefaultNumbers;
  readonly after: DefaultNumbers;
}

export type Step = SetDefaultsStep;

/** What somebody is about to change, exactly. Its fingerprint binds the confirmation to it. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The change that this one takes back, if it is an undo. */
  readonly undoes: string | undefined;
}

/** Things people forget about a change. Each is one sentence of the catalogue (`change.effect.<code>`). */
export type Effect =
  'invitesUpTo24Hours' | 'oldMeetingsKeepNumbers' | 'policyHidesDefaults' | 'mailToOrganizer';

/** A change shown before it is made. It is confirmed by the one who asked, once, before it expires. */
export interface Proposal {
  readonly id: string;
  readonly tenantId: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
  readonly plan: Plan;
  readonly fingerprint: string;
  readonly effects: readonly Effect[];
  readonly state: 'open' | 'confirmed' | 'declined';
}

/** How one step ended. */
export type StepResult =
  | {
      readonly outcome: 'applied' | 'alreadySo';
      readonly before: DefaultNumbers;
      readonly after: DefaultNumbers;
    }
  | { readonly outcome: 'conflict'; readonly found: DefaultNumbers }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'failed'; readonly reason: string };

/** A confirmed proposal on its way through the queue, and later its history. */
export interface Change {
  readonly id: string;
  readonly tenantId: string;
  readonly requestedBy: string;
  readonly confirmedAt: Instant;
  readonly plan: Plan;
  readonly state: 'queued' | 'running' | 'done' | 'partlyFailed' | 'conflicted' | 'failed';
  readonly results: readonly (StepResult | undefined)[];
  /** The change that took this one back, if any. */
  readonly undoneBy: string | undefined;
}

export function sameDefaults(one: DefaultNumbers, other: DefaultNumbers): boolean {
  return one.toll === other.toll && one.tollFree === other.tollFree;
}

/** The state of a change whose steps have all ended. */
export function stateAfter(results: readonly StepResult[]): Change['state'] {
  const good = results.filter(
    (result) => result.outcome === 'applied' || result.outcome === 'alreadySo',
  ).length;
  if (good === results.length) return 'done';
  if (good > 0) return 'partlyFailed';
  return results.some((result) => result.outcome === 'conflict') ? 'conflicted' : 'failed';
}

/** The text that a fingerprint is made of: the plan in a fixed order, so that equal plans read the same. */
export function canonicalPlan(plan: Plan): string {
  const steps = plan.steps.map(({ kind, organizerId, before, after }) => [
    kind,
    organizerId,
    before.toll ?? '',
    before.tollFree ?? '',
    after.toll ?? '',
    after.tollFree ?? '',
  ]);
  return JSON.stringify([steps, plan.undoes ?? '']);
}
