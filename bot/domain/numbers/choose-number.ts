import { entitlementOf } from '../licenses/entitlement.js';
import { filterNumbers, type NumberFilter } from './number-filter.js';
import type { E164 } from './phone-number.js';
import type { ResolvedNumbers } from './resolved-numbers.js';
import { fail, ok, type Result } from '../result.js';

/** Why words such as "the London number" name no number: there is none, or there are several to choose from. */
export type UnclearNumber =
  { readonly code: 'noSuchNumber' } | { readonly code: 'severalNumbers'; readonly numbers: readonly E164[] };

/**
 * The one number of the organizer's bridge that fits the description. Unless toll-free is asked for, a toll number is meant;
 * of several, only those that the license allows are worth choosing from.
 */
export function chooseNumber(resolved: ResolvedNumbers, filter: NumberFilter): Result<E164, UnclearNumber> {
  const fitting = filterNumbers(resolved.onBridge, { tollFree: false, ...filter });
  const { dialIn } = entitlementOf(resolved.license.license);
  const allowed = fitting.filter((number) => dialIn[number.source] !== 'no');
  const candidates = allowed.length > 0 ? allowed : fitting;
  const [only, ...others] = candidates;
  if (only === undefined) return fail({ code: 'noSuchNumber' });
  if (others.length === 0) return ok(only.number);
  return fail({ code: 'severalNumbers', numbers: candidates.map((each) => each.number) });
}
