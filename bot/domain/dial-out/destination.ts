import { placeOf, type CountryCode, type E164 } from '../numbers/phone-number.js';

/** Who is called, and what decides about restriction and price. */
export interface Destination {
  readonly number: E164;
  /** Undefined for numbers of no country, such as satellite phones. */
  readonly country: CountryCode | undefined;
  readonly zone: Zone;
}

/** Zone A are the countries that the minutes of a license and the restriction of that name cover. */
export type Zone = 'A' | 'other';

export function destinationOf(number: E164): Destination {
  const { country } = placeOf(number, false);
  return { number, country, zone: zoneOf(country) };
}

export function zoneOf(country: CountryCode | undefined): Zone {
  return country !== undefined && ZONE_A.has(country) ? 'A' : 'other';
}

/** Microsoft's list "Audio Conferencing zones" of 2024-02-22: 44 countries and regions (docs/domain.md, 2.8). */
export const ZONE_A: ReadonlySet<CountryCode> = new Set<CountryCode>([
  'AU',
  'AT',
  'BE',
  'BR',
  'BG',
  'CA',
  'CN',
  'HR',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HK',
  'HU',
  'IN',
  'IE',
  'IT',
  'JP',
  'LU',
  'MY',
  'MX',
  'NL',
  'NZ',
  'NO',
  'PL',
  'PT',
  'PR',
  'RO',
  'RU',
  'SG',
  'SK',
  'SI',
  'ZA',
  'KR',
  'ES',
  'SE',
  'CH',
  'TW',
  'TH',
  'GB',
  'US',
]);
