import type { Effect } from './effect.js';
import { sameDefaults, type DefaultNumbers } from './step.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { License } from '../licenses/license.js';
import type { E164 } from '../numbers/phone-number.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import { fail, ok, type Result } from '../result.js';

/** Why a default may not be set. Each says, in the catalogue, what would make it possible. */
export type DefaultsRefusal =
  | { readonly code: 'noDialIn'; readonly license: License }
  | { readonly code: 'notOnBridge'; readonly number: E164 }
  | { readonly code: 'notAllowedByLicense'; readonly number: E164; readonly license: License }
  | { readonly code: 'tollFreeForbidden'; readonly number: E164 }
  | { readonly code: 'alreadySo'; readonly number: E164 };

/** What decides which numbers somebody may have as a default. Organizers in the same situation share it. */
export type DefaultsRules = Pick<NumberLists, 'license' | 'onBridge' | 'tollFreeAllowed'>;

/** Which of the two defaults a number becomes. */
export type DefaultsSlot = keyof DefaultNumbers;

interface Wanted {
  readonly number: E164;
  readonly current: DefaultNumbers;
  readonly resolved: DefaultsRules;
}

/** Checks that a number may become a default, and what the defaults would then be. */
export function changeDefaults({
  number,
  current,
  resolved,
}: Wanted): Result<DefaultNumbers, DefaultsRefusal> {
  const slot = slotFor(number, resolved);
  if (!slot.ok) return slot;
  const wanted = { ...current, [slot.value]: number };
  return sameDefaults(wanted, current) ? fail({ code: 'alreadySo', number }) : ok(wanted);
}

/**
 * A toll-free number becomes the toll-free default, any other one the toll default. That an operator-licensed organizer must
 * not get a Microsoft number is our inference from what the license allows; Microsoft documents no such check.
 */
export function slotFor(
  number: E164,
  { license: { license }, onBridge, tollFreeAllowed }: DefaultsRules,
): Result<DefaultsSlot, DefaultsRefusal> {
  const without = withoutDialIn(license);
  if (without !== undefined) return fail(without);
  const listed = onBridge.find((each) => each.number === number);
  if (listed === undefined) return fail({ code: 'notOnBridge', number });
  if (entitlementOf(license).dialIn[listed.source] === 'no') {
    return fail({ code: 'notAllowedByLicense', number, license });
  }
  if (listed.tollFree && !tollFreeAllowed) return fail({ code: 'tollFreeForbidden', number });
  return ok(listed.tollFree ? 'tollFree' : 'toll');
}

/** The refusal for somebody whose license has no dial-in, or whose license cannot be told. */
export function withoutDialIn(license: License): DefaultsRefusal | undefined {
  return license === 'none' || license === 'unknown' ? { code: 'noDialIn', license } : undefined;
}

/** What people forget about a change of defaults; `hidden` are those whose invites print a policy's numbers instead. */
export function effectsOfDefaults(hidden: number): readonly Effect[] {
  return [
    ...(hidden > 0 ? [{ code: 'policyHidesDefaults', count: hidden } as const] : []),
    { code: 'invitesUpTo24Hours' },
    { code: 'oldMeetingsKeepNumbers' },
    { code: 'mailToOrganizer' },
  ];
}
