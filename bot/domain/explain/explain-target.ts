import type { Target } from './explain-number.js';
import { isNarrowed, type NumberFilter } from '../numbers/number-filter.js';
import { parsePhone, type CountryCode } from '../numbers/phone-number.js';

/** What somebody asks about, as they said it. */
export interface AskedNumbers {
  /** A number in any form, or its last digits as "*0142"; undefined where none or several were named. */
  readonly number?: string | undefined;
  readonly filter: NumberFilter;
}

/** What an explanation has to be about. National digits are read in the organizer's own country. */
export function targetOf({ number, filter }: AskedNumbers, country: CountryCode | undefined): Target {
  const digits = number === undefined ? undefined : /^\*(\d+)$/.exec(number)?.[1];
  if (digits !== undefined) return { kind: 'ending', digits };
  const parsed = number === undefined ? undefined : parsePhone(number, country);
  if (parsed?.ok === true) return { kind: 'number', number: parsed.value };
  return isNarrowed(filter) ? { kind: 'numbers', filter } : { kind: 'everything' };
}
