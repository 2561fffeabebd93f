import { servesCountry, type CountryCode } from './phone-number.js';
import { operatorOf, type ServiceNumber } from './service-number.js';

/** What part of the numbers somebody asked for. Absent fields do not narrow. */
export interface NumberFilter {
  readonly countries?: readonly CountryCode[];
  /** English city names, compared without case and accents. */
  readonly cities?: readonly string[];
  readonly tollFree?: boolean;
  /** `microsoft`, `operator`, or an operator's name as people say it. */
  readonly source?: string;
}

export function filterNumbers<N extends ServiceNumber>(
  numbers: readonly N[],
  filter: NumberFilter,
): readonly N[] {
  return numbers.filter(
    (number) =>
      matchesPlace(number, filter) &&
      (filter.tollFree === undefined || number.tollFree === filter.tollFree) &&
      (filter.source === undefined || matchesSource(number, filter.source)),
  );
}

export function isNarrowed(filter: NumberFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

function matchesPlace(number: ServiceNumber, { countries, cities }: NumberFilter): boolean {
  if (cities !== undefined && cities.length > 0) {
    return cities.some((city) => plain(number.city ?? '') === plain(city));
  }
  return countries === undefined || countries.some((country) => servesCountry(number.place, country));
}

function matchesSource(number: ServiceNumber, source: string): boolean {
  const wanted = plain(source);
  if (wanted === 'microsoft') return number.source === 'microsoft';
  if (wanted === 'operator') return number.source === 'operator';
  return plain(operatorOf(number) ?? '').includes(wanted);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
