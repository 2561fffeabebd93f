import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js';
import { fail, ok, type Result } from '../result.js';

export type { CountryCode } from 'libphonenumber-js';

/** A phone number as +E.164, at most 15 digits, known to have been parsed. */
export type E164 = string & { readonly __brand: 'E164' };

export interface InvalidPhone {
  readonly code: 'invalidPhone';
  readonly said: string;
}

/** Where a number belongs. A shared code (such as +1 toll-free) belongs to every country of its calling code. */
export interface NumberPlace {
  /** The country of the number; of several countries that share its calling code, the main one. */
  readonly country: CountryCode | undefined;
  readonly callingCode: string;
  /** True when the number alone does not tell which of the countries of its calling code it serves. */
  readonly sharedCode: boolean;
}

/** Reads a number in any usual format. Digits without plus are tried as an international number when no country is given. */
export function parsePhone(said: string, country?: CountryCode): Result<E164, InvalidPhone> {
  const text = said
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^00(?=[1-9])/, '+');
  const national = country === undefined ? undefined : parsePhoneNumberFromString(text, country);
  const parsed = national?.isPossible()
    ? national
    : internationalNumber(text.startsWith('+') ? text : `+${text}`);
  return parsed?.isPossible() ? ok(parsed.number as E164) : fail({ code: 'invalidPhone', said });
}

/** The place of a number. Toll-free numbers carry no geography, so their country is only known when the code has just one. */
export function placeOf(number: E164, tollFree: boolean): NumberPlace {
  const parsed = internationalNumber(number);
  const callingCode = parsed?.countryCallingCode ?? '';
  const sharers = countriesSharing(callingCode);
  const sharedCode = tollFree && sharers.length > 1;
  const country = sharedCode ? mainCountryOf(callingCode) : (parsed?.country ?? mainCountryOf(callingCode));
  return { country, callingCode, sharedCode };
}

/** True when somebody in `country` may take the number for one of their own. */
export function servesCountry(place: NumberPlace, country: CountryCode): boolean {
  if (place.country === country) return true;
  return place.sharedCode && countriesSharing(place.callingCode).includes(country);
}

/** The digits after the plus that reach a country, such as 44; several countries share some. */
export function callingCodeOf(country: CountryCode): string {
  return getCountryCallingCode(country);
}

/** "+44 20 7946 0100" */
export function internationalFormat(number: E164): string {
  const known = written.get(number);
  if (known !== undefined) return known;
  return keep(written, number, internationalNumber(number)?.formatInternational() ?? number);
}

/** A tenant has some thousand numbers, each read and written again and again: reading one costs a tenth of a millisecond. */
function internationalNumber(text: string): PhoneNumber | undefined {
  return read.get(text) ?? keep(read, text, parsePhoneNumberFromString(text));
}

function keep<T>(kept: Map<string, T>, key: string, value: T): T {
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, value);
  return value;
}

const read = new Map<string, PhoneNumber | undefined>();
const written = new Map<string, string>();
const MAX_KEPT = 10_000;

/** "020 7946 0100": how the number is written inside its own country. */
export function nationalFormat(number: E164): string {
  return internationalNumber(number)?.formatNational() ?? number;
}

/** True for the two-letter codes that have a numbering plan. */
export function isCountryCode(text: string): text is CountryCode {
  return COUNTRIES.has(text);
}

const COUNTRIES: ReadonlySet<string> = new Set(getCountries());

/** The countries of one calling code, such as US, CA and twenty others for 1. */
function countriesSharing(callingCode: string): readonly CountryCode[] {
  return SHARERS.get(callingCode) ?? [];
}

function mainCountryOf(callingCode: string): CountryCode | undefined {
  const sharers = countriesSharing(callingCode);
  return sharers.find((country) => MAIN_COUNTRIES.has(country)) ?? sharers[0];
}

/** Of the countries that share a calling code, the one people name it by (ITU E.164 lists them together). */
const MAIN_COUNTRIES: ReadonlySet<CountryCode> = new Set<CountryCode>([
  'US',
  'RU',
  'GB',
  'IT',
  'NO',
  'AU',
  'FI',
  'MA',
  'RE',
  'SH',
  'GP',
  'CW',
]);

const SHARERS: ReadonlyMap<string, readonly CountryCode[]> = sharersByCallingCode();

function sharersByCallingCode(): ReadonlyMap<string, readonly CountryCode[]> {
  const sharers = new Map<string, CountryCode[]>();
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country);
    sharers.set(code, [...(sharers.get(code) ?? []), country]);
  }
  return sharers;
}
