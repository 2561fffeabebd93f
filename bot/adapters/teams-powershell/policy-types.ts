import type { PolicyKind } from '../../domain/tenant/organizer.js';

/** Microsoft's names of the policy types. */
export const POLICY_TYPES = {
  invite: 'TeamsAudioConferencingPolicy',
  routing: 'OnlineAudioConferencingRoutingPolicy',
  restriction: 'OnlineDialOutPolicy',
  meeting: 'TeamsMeetingPolicy',
} as const satisfies Record<PolicyKind, string>;
