import { restrictionNamed, restrictionNameFor, type MeetingReach } from '../dial-out/dial-out-restriction.js';
import { fail, ok, type Result } from '../result.js';
import type { ChangeRefusal } from './change-refusal.js';
import type { DialOutReach } from './wanted.js';

type NoSuchRestriction = Extract<ChangeRefusal, { readonly code: 'noSuchRestriction' }>;

interface Restricting {
  /** The name of the policy that applies to the person now, however it came to them. */
  readonly present: string;
  readonly allow: DialOutReach;
  /** The names that the tenant has: Microsoft may keep one from a cloud. */
  readonly available: readonly string[];
}

/**
 * The policy that restricts calls out of somebody's meetings and leaves what is said of their own calls as it is. The present
 * name where it says so already. Each of Microsoft's policies says both, so there is one for each pair (docs/domain.md, 3.6).
 */
export function restrictionAfter({
  present,
  allow,
  available,
}: Restricting): Result<string, NoSuchRestriction> {
  const now = restrictionNamed(present);
  if (now === undefined) return fail({ code: 'noSuchRestriction' });
  const meetings = REACH[allow];
  if (now.meetings === meetings) return ok(present);
  const wanted = restrictionNameFor({ meetings, ownCalls: now.ownCalls });
  const found = available.find((name) => name.toLowerCase() === wanted?.toLowerCase());
  return found === undefined ? fail({ code: 'noSuchRestriction' }) : ok(found);
}

const REACH = {
  any: 'anywhere',
  domestic: 'ownCountry',
  zoneA: 'zoneA',
  none: 'nowhere',
} as const satisfies Record<DialOutReach, MeetingReach>;
