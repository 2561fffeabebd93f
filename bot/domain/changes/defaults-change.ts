import type { DefaultNumbers, Effect } from './change.js';
import { sameDefaults } from './change.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { License } from '../licenses/license.js';
import type { E164 } from '../numbers/phone-number.js';
import type { ResolvedNumbers } from '../numbers/resolved-numbers.js';
import { fail, ok, type Result } from '../result.js';

/** Why a default may not be set. Each says, in the catalogue, what would make it possible. */
export type DefaultsRefusal =
  | { readonly code: 'noDialIn'; readonly license: License }
  | { readonly code: 'notOnBridge'; readonly number: E164 }
  | { readonly code: 'notAllowedByLicense'; readonly number: E164; readonly license: License }
  | { readonly code: 'tollFreeForbidden'; readonly number: E164 }
  | { readonly code: 'alreadySo'; readonly number: E164 };

interface Wanted {
  readonly number: E164;
  readonly current: DefaultNumbers;
  readonly resolved: ResolvedNumbers;
}

/**
 * Checks that a number may become a default, and what the defaults would then be: a toll-free number replaces the
 * toll-free default, any other one the toll default. That an operator-licensed organizer must not get a Microsoft number
 * is our inference from what the license allows; Microsoft documents no such check.
 */
export function changeDefaults({
  number,
  current,
  resolved,
}: Wanted): Result<DefaultNumbers, DefaultsRefusal> {
  const { license } = resolved.license;
  const without = withoutDialIn(license);
  if (without !== undefined) return fail(without);
  const listed = resolved.onBridge.find((each) => each.number === number);
  if (listed === undefined) return fail({ code: 'notOnBridge', number });
  if (entitlementOf(license).dialIn[listed.source] === 'no') {
    return fail({ code: 'notAllowedByLicense', number, license });
  }
  if (listed.tollFree && !resolved.tollFreeAllowed) return fail({ code: 'tollFreeForbidden', number });
  const wanted = listed.tollFree ? { ...current, tollFree: number } : { ...current, toll: number };
  return sameDefaults(wanted, current) ? fail({ code: 'alreadySo', number }) : ok(wanted);
}

/** The refusal for somebody whose license has no dial-in, or whose license cannot be told. */
export function withoutDialIn(license: License): DefaultsRefusal | undefined {
  return license === 'none' || license === 'unknown' ? { code: 'noDialIn', license } : undefined;
}

/** What people forget about a change of defaults. */
export function effectsOfDefaults(resolved: ResolvedNumbers): readonly Effect[] {
  const hidden: readonly Effect[] = resolved.printedFrom === 'policy' ? ['policyHidesDefaults'] : [];
  return [...hidden, 'invitesUpTo24Hours', 'oldMeetingsKeepNumbers', 'mailToOrganizer'];
}
