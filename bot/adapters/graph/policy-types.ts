import type { PolicyKind } from '../../domain/tenant/organizer.js';

/** Microsoft's names of the kinds of policy, as its cmdlets spell them. */
export const POLICY_TYPES = {
  invite: 'TeamsAudioConferencingPolicy',
  routing: 'OnlineAudioConferencingRoutingPolicy',
  restriction: 'OnlineDialOutPolicy',
  meeting: 'TeamsMeetingPolicy',
} as const satisfies Record<PolicyKind, string>;
