import { alternativeTo, type Alternative } from '../coverage/coverage.js';
import { filterNumbers, isNarrowed, type NumberFilter } from '../numbers/number-filter.js';
import type { CountryCode, E164 } from '../numbers/phone-number.js';
import type { ResolvedNumbers } from '../numbers/resolved-numbers.js';
import type { ServiceNumber } from '../numbers/service-number.js';

/** What somebody wishes an administrator to change for them. */
export interface Wish {
  readonly number: E164 | undefined;
  readonly filter: NumberFilter;
  /** The country that the place of the filter is in, where it names one. */
  readonly country: CountryCode | undefined;
}

/**
 * What it takes. `set`: such a number may be used already and only has to become the default. `notAllowed`: the bridge has
 * one that the license or the invite policy leaves out. `acquire`: the bridge has none. `open`: the wish names none.
 */
export type WayThere =
  | { readonly kind: 'set' | 'notAllowed'; readonly number: ServiceNumber }
  | { readonly kind: 'acquire'; readonly nearest: Alternative | undefined }
  | { readonly kind: 'open' };

/** The shortest way to what is wished. A default is a toll number unless toll-free is asked for. */
export function wayTo(
  { number, filter, country }: Wish,
  { callable, onBridge }: Pick<ResolvedNumbers, 'callable' | 'onBridge'>,
): WayThere {
  if (number === undefined && !isNarrowed(filter)) return { kind: 'open' };
  const fitting = (numbers: readonly ServiceNumber[]): ServiceNumber | undefined =>
    number === undefined
      ? filterNumbers(numbers, { tollFree: false, ...filter })[0]
      : numbers.find((each) => each.number === number);
  const usable = fitting(callable);
  if (usable !== undefined) return { kind: 'set', number: usable };
  const leftOut = fitting(onBridge);
  if (leftOut !== undefined) return { kind: 'notAllowed', number: leftOut };
  return { kind: 'acquire', nearest: country === undefined ? undefined : alternativeTo(country, callable) };
}
