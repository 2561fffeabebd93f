import type { Instant } from '../instant.js';

/** What a line of the tenant's history is about. */
export type HistorySubject =
  { readonly kind: 'organizer'; readonly userId: string } | { readonly kind: 'shared' };

/** Of what organizers share, the facts whose change is worth a line; each has its name in Conferencing. */
export const SHARED_FACTS = [
  'bridges',
  'inventory',
  'invitePolicies',
  'routingPolicies',
  'voiceRoutes',
  'usages',
  'meetingPolicies',
  'bridgeSettings',
] as const;

/** The facts whose change is worth a line: of a person, and of what organizers share. */
export const HISTORY_FACTS = [
  'joined',
  'left',
  'usageLocation',
  'license',
  'defaults',
  'policies',
  ...SHARED_FACTS,
] as const;
export type HistoryFact = (typeof HISTORY_FACTS)[number];

/**
 * One difference between what was known and what was read. `changeId` names the change of ours that made it; without one it
 * was made elsewhere (in an admin center, by a script, by Microsoft): that is drift.
 */
export interface HistoryLine {
  readonly subject: HistorySubject;
  readonly fact: HistoryFact;
  /** What was known before and what was read then, in the form the fact has in the mirror; undefined for none. */
  readonly before: unknown;
  readonly after: unknown;
  /** When the old value was last seen and the new one first: it changed between the two. */
  readonly seenBefore: Instant | undefined;
  readonly seenAt: Instant;
  readonly changeId: string | undefined;
}
