import type { HeldPlan } from '../licenses/license.js';
import type { CountryCode, E164 } from '../numbers/phone-number.js';
import type { Reading } from '../reading.js';

/** A person of the tenant's directory. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  /** Decides which default number Microsoft sets when dial-in is first switched on (docs/domain.md, 2.3). */
  readonly usageLocation: CountryCode | undefined;
  readonly guest: boolean;
}

/** An organizer's own default numbers; Microsoft prints them when no invite policy lists numbers. */
export interface Defaults {
  readonly bridgeId: string | undefined;
  readonly toll: E164 | undefined;
  readonly tollFree: E164 | undefined;
}

/** A policy that applies to a person, and how it came to them. `tenant` is a tenant-wide grant, `global` the built-in one. */
export interface GrantedPolicy {
  readonly name: string;
  readonly how: 'direct' | 'group' | 'tenant' | 'global';
}

/** The kinds of policy that decide about the phone side of a meeting: its invite, its calls out, and how it starts. */
export const POLICY_KINDS = ['invite', 'routing', 'restriction', 'meeting'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** Which policies apply to an organizer, one of each kind. */
export type OrganizerPolicies = Readonly<Record<PolicyKind, GrantedPolicy>>;

/** The one that applies where nothing was granted. */
export const GLOBAL_POLICY: GrantedPolicy = { name: 'Global', how: 'global' };

/** All that Microsoft says about one organizer, each part read on its own, so that each can be old or missing on its own. */
export interface Organizer {
  readonly person: Person;
  readonly plans: Reading<readonly HeldPlan[]>;
  /** `notListed`: Microsoft does not list the person among the dial-in users. */
  readonly defaults: Reading<Defaults | 'notListed'>;
  readonly policies: Reading<OrganizerPolicies>;
}
