import { policyNamed, type Conferencing } from '../tenant/bridge.js';
import type { BridgeSettings } from '../tenant/bridge-settings.js';
import type { MeetingPolicy } from './meeting-policy.js';
import type { GrantedPolicy, Organizer } from '../tenant/organizer.js';
import type { Reading } from '../reading.js';

/** What governs the phone side of one organizer's meetings, beside their numbers. Each part can be old or missing alone. */
export interface MeetingRules {
  /** Which meeting policy applies to the organizer, and how it came to them. */
  readonly granted: Reading<GrantedPolicy>;
  /** What it says. The organizer's counts, never that of who dials in ("Control who can bypass the meeting lobby"). */
  readonly policy: Reading<MeetingPolicy>;
  readonly settings: Reading<BridgeSettings>;
}

/** A policy that is granted and not listed was made between the two readings: what it says is not known yet. */
export function meetingRulesOf({ policies }: Organizer, facts: Conferencing): MeetingRules {
  const granted: Reading<GrantedPolicy> = policies.known
    ? { ...policies, value: policies.value.meeting }
    : policies;
  return { granted, policy: policyOf(granted, facts.meetingPolicies), settings: facts.bridgeSettings };
}

function policyOf(
  granted: Reading<GrantedPolicy>,
  listed: Reading<readonly MeetingPolicy[]>,
): Reading<MeetingPolicy> {
  if (!granted.known) return granted;
  if (!listed.known) return listed;
  const value = policyNamed(listed.value, granted.value.name);
  if (value !== undefined) return { ...listed, value };
  return { known: false, failed: { code: 'unreadable', system: 'teamsAdministration', cause: 'unexpected' } };
}
