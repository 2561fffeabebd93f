import { entitlementOf } from '../licenses/entitlement.js';
import type { License } from '../licenses/license.js';
import type { UnclearNumber } from '../numbers/choose-number.js';
import { filterNumbers, type NumberFilter } from '../numbers/number-filter.js';
import { numbersMeant } from '../numbers/number-identity.js';
import type { CountryCode, E164, InvalidPhone } from '../numbers/phone-number.js';
import { fail, ok, type Result } from '../result.js';
import type { JoinedConferencing } from '../tenant/bridge.js';
import type { NumberSaid } from './wanted.js';

interface Hints {
  /** The license that the people have whom it is for: numbers that it does not allow are not worth choosing from. */
  readonly license?: License | undefined;
  /** For digits without a country code. */
  readonly countries?: readonly CountryCode[] | undefined;
}

/** The one number that is meant, or why it cannot be told. Unless toll-free is asked for, a description means a toll number. */
export function numberSaid(
  said: NumberSaid,
  facts: JoinedConferencing,
  hints: Hints = {},
): Result<E164, UnclearNumber | InvalidPhone> {
  if (typeof said === 'string') {
    const [only, ...others] = numbersMeant({ kind: 'digits', said }, facts, hints.countries ?? []);
    if (only === undefined) return fail({ code: 'invalidPhone', said });
    return others.length === 0 ? ok(only) : fail({ code: 'severalNumbers', numbers: [only, ...others] });
  }
  const [only, ...others] = described(said, facts, hints.license);
  if (only === undefined) return fail({ code: 'noSuchNumber' });
  return others.length === 0 ? ok(only) : fail({ code: 'severalNumbers', numbers: [only, ...others] });
}

/** All the numbers that are meant, for choosing people by the number that they have now. */
export function numbersSaid(said: NumberSaid, facts: JoinedConferencing): readonly E164[] {
  return typeof said === 'string'
    ? numbersMeant({ kind: 'digits', said }, facts, [])
    : filterNumbers(facts.serviceNumbers, said).map(({ number }) => number);
}

function described(
  filter: NumberFilter,
  { serviceNumbers }: JoinedConferencing,
  license: License | undefined,
): readonly E164[] {
  const fitting = filterNumbers(serviceNumbers, { tollFree: false, ...filter });
  const allowed =
    license === undefined
      ? fitting
      : fitting.filter(({ source }) => entitlementOf(license).dialIn[source] !== 'no');
  const candidates = allowed.length > 0 ? allowed : fitting;
  return [...new Set(candidates.map(({ number }) => number))];
}
