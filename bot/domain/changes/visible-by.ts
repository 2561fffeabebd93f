import type { Instant } from '../instant.js';
import type { StepKind } from './step.js';

/**
 * When everybody should see what was changed. Invites show another number up to a day later, and a policy reaches the
 * members of a group within a day (docs/domain.md, 2.4 and 3); what stands on the bridge counts at once.
 */
export function visibleBy(kinds: readonly StepKind[], madeAt: Instant): Instant {
  return madeAt + Math.max(0, ...kinds.map((kind) => LAG_MS[kind]));
}

const DAY_MS = 24 * 3_600_000;

const LAG_MS: Readonly<Record<StepKind, number>> = {
  setDefaults: DAY_MS,
  grantPolicy: DAY_MS,
  grantToGroup: DAY_MS,
  grantToTenant: DAY_MS,
  invitePolicy: DAY_MS,
  // Microsoft gives no time for routing policies; no shorter one than for the others is promised.
  routingPolicy: DAY_MS,
  voiceRoute: DAY_MS,
  usage: DAY_MS,
  placeNumber: 0,
  setBridgeDefault: 0,
  setLanguages: 0,
  changeBridgeSettings: 0,
  changeSettings: 0,
  resetPin: 0,
  sendConferenceInfo: 0,
  // Done as soon as Microsoft's queue has done it; attendees see it in their mail.
  updateInvites: DAY_MS,
};

/** How many things are looked at again then. */
export const LOOKED_AT = 20;

/** So many of `of` indexes, spread evenly; all of them where there are no more. */
export function spread(of: readonly number[], most: number): readonly number[] {
  if (of.length <= most) return of;
  return Array.from({ length: most }, (_, at) => of[Math.floor((at * of.length) / most)] ?? 0);
}
