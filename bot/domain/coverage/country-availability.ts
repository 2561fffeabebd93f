import type { CountryCode } from '../numbers/phone-number.js';

/** How Microsoft sold Audio Conferencing in a country. `unknown`: our copy of Microsoft's pages does not say. */
export type ConferencingSale = 'notSold' | 'byTata' | 'outsideMainlandOnly' | 'payPerMinuteOnly' | 'unknown';

/** What Microsoft's pages said about a country as a license usage location, at the time they were copied. */
export interface CountryAvailability {
  readonly sale: ConferencingSale;
  readonly credits: 'notOffered' | 'unknown';
  /** Whether a new tenant there gets a shared toll number by itself. */
  readonly automaticTollNumber: 'none' | 'unknown';
}

/** The months that the pages were copied in. The live set has grown and moved since, so answers say how old this is. */
export const AVAILABILITY_COPIED = { from: '2022-01', to: '2023-01' } as const;

/**
 * Country here is the usage location of the license, not the billing address. Microsoft's "Country and region availability
 * for Audio Conferencing and Calling Plans" (docs/domain.md, 2.9; automatic numbers: 2.1). A country that none of the
 * lists names is unknown, not "sold": the copy does not hold the list of the others.
 */
export function availabilityIn(country: CountryCode): CountryAvailability {
  return {
    sale: saleIn(country),
    credits: NO_CREDITS.has(country) ? 'notOffered' : 'unknown',
    automaticTollNumber: NO_AUTOMATIC_NUMBER.has(country) ? 'none' : 'unknown',
  };
}

/** True when there is something to say about a country at all. */
export function isAvailabilityKnown({ sale, credits, automaticTollNumber }: CountryAvailability): boolean {
  return sale !== 'unknown' || credits !== 'unknown' || automaticTollNumber !== 'unknown';
}

function saleIn(country: CountryCode): ConferencingSale {
  if (NOT_SOLD.has(country)) return 'notSold';
  if (country === 'IN') return 'byTata';
  if (country === 'CN') return 'outsideMainlandOnly';
  return PAY_PER_MINUTE_ONLY.has(country) ? 'payPerMinuteOnly' : 'unknown';
}

/** Bahrain, Brunei, Kazakhstan, North Macedonia, Nicaragua, Pakistan. */
const NOT_SOLD = countries('BH BN KZ MK NI PK');

/** Albania … Uganda, in the order of the pages. */
const PAY_PER_MINUTE_ONLY = countries(
  'AL DZ AG BS BD BB BY BZ BJ BM KH CM KY DM SV GE GH GD GU GT HN JM KW MD MA NG MP KN LC SA TN TC UG',
);

/** Russia, South Korea, Taiwan: the complimentary dial-out stayed there instead. */
const NO_CREDITS = countries('RU KR TW');

/** Venezuela, Indonesia, United Arab Emirates; toll-free numbers there came by stock. */
const NO_AUTOMATIC_NUMBER = countries('VE ID AE');

function countries(codes: string): ReadonlySet<string> {
  return new Set(codes.split(' '));
}
