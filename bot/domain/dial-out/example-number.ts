import { getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';
import type { CountryCode, E164 } from '../numbers/phone-number.js';

/** A mobile number of a country that nobody need have; undefined where the numbering plan gives no example. */
export function exampleNumberOf(country: CountryCode): E164 | undefined {
  const number = getExampleNumber(country, examples);
  return number?.isPossible() === true ? (number.number as E164) : undefined;
}
