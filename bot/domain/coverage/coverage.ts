import { availabilityIn, type CountryAvailability } from './country-availability.js';
import { nearestCountry, type Nearness } from './geography.js';
import { filterNumbers } from '../numbers/number-filter.js';
import { groupByCountry } from '../numbers/number-groups.js';
import { callingCodeOf, servesCountry, type CountryCode } from '../numbers/phone-number.js';
import type { ResolvedNumbers } from '../numbers/resolved-numbers.js';
import type { ServiceNumber, Source } from '../numbers/service-number.js';

/** What there is in one country. Toll-free numbers of a code that several countries share stand apart from the others. */
export interface CoveredCountry {
  readonly country: CountryCode | undefined;
  readonly sharedCode: boolean;
  readonly toll: number;
  readonly tollFree: number;
  /** Who provides the numbers, each once, in the order of the list. */
  readonly sources: readonly Source[];
  readonly numbers: readonly ServiceNumber[];
}

/** The countries that some numbers cover, the reader's own first. */
export function coveredCountries(
  numbers: readonly ServiceNumber[],
  own: CountryCode | undefined,
): readonly CoveredCountry[] {
  return groupByCountry(numbers, own).map((group) => ({
    ...group,
    toll: group.numbers.filter(({ tollFree }) => !tollFree).length,
    tollFree: group.numbers.filter(({ tollFree }) => tollFree).length,
    sources: [...new Set(group.numbers.map(({ source }) => source))],
  }));
}

/** Somewhere that callers are. */
export interface WantedPlace {
  readonly country: CountryCode;
  /** The English name of a city in it, where one was named. */
  readonly city: string | undefined;
}

/** How an alternative is the nearest: in the same country, under the same calling code, next door, or by distance. */
export type Because = 'sameCountry' | 'sharedCode' | Nearness;

export interface Alternative {
  /** Of one country, in the order of the list; the first one is the one to name. */
  readonly numbers: readonly [ServiceNumber, ...ServiceNumber[]];
  readonly because: Because;
}

/** What callers at a place can use to reach an organizer's meetings. */
export interface PlaceCoverage {
  readonly place: WantedPlace;
  /** Numbers of the place that callers may use: of the city where one is named, else those that serve the country. */
  readonly here: readonly ServiceNumber[];
  /** A toll number to suggest where the place has none. */
  readonly alternative: Alternative | undefined;
  /** Where a city has no number: toll-free ones that serve its country. They often work only inside their own country. */
  readonly tollFree: readonly ServiceNumber[];
  /** Numbers of the place on the organizer's bridge that their license or invite policy leaves out. */
  readonly leftOut: readonly ServiceNumber[];
  readonly availability: CountryAvailability;
}

interface Wanted {
  readonly place: WantedPlace;
  /** True for toll-free only, false for toll only. */
  readonly tollFree?: boolean | undefined;
}

/**
 * Coverage of one place by the numbers that an organizer's callers may use, and the nearest alternative. A toll number that
 * is there always comes before any alternative.
 */
export function coverageOf(
  { callable, onBridge }: Pick<ResolvedNumbers, 'callable' | 'onBridge'>,
  { place, tollFree }: Wanted,
): PlaceCoverage {
  const atPlace = (numbers: readonly ServiceNumber[]): readonly ServiceNumber[] =>
    filterNumbers(numbers, {
      ...(place.city !== undefined && { cities: [place.city] }),
      ...(tollFree !== undefined && { tollFree }),
    }).filter((number) => servesCountry(number.place, place.country));
  const here = atPlace(callable);
  const may = new Set(callable);
  const served = filterNumbers(callable, { countries: [place.country], tollFree: true });
  const enough = here.some((number) => !number.tollFree) || (tollFree === true && here.length > 0);
  return {
    place,
    here,
    alternative: enough ? undefined : alternativeTo(place.country, callable),
    tollFree: here.length > 0 ? [] : served,
    leftOut: atPlace(onBridge).filter((number) => !may.has(number)),
    availability: availabilityIn(place.country),
  };
}

/** The nearest toll number: toll-free ones are no alternative, because many can only be called in their own country. */
export function alternativeTo(
  country: CountryCode,
  numbers: readonly ServiceNumber[],
): Alternative | undefined {
  const toll = numbers.filter((number) => !number.tollFree);
  const same = alternativeOf(toll, country, 'sameCountry');
  if (same !== undefined) return same;
  const code = callingCodeOf(country);
  const sharing = toll.filter(({ place }) => place.callingCode === code);
  const sharer = nearestCountry(country, countriesIn(sharing))?.country ?? countriesIn(sharing)[0];
  if (sharer !== undefined) return alternativeOf(sharing, sharer, 'sharedCode');
  const nearest = nearestCountry(country, countriesIn(toll));
  return nearest === undefined ? undefined : alternativeOf(toll, nearest.country, nearest.by);
}

function alternativeOf(
  numbers: readonly ServiceNumber[],
  country: CountryCode,
  because: Because,
): Alternative | undefined {
  const [first, ...others] = numbers.filter(({ place }) => place.country === country);
  return first === undefined ? undefined : { numbers: [first, ...others], because };
}

function countriesIn(numbers: readonly ServiceNumber[]): readonly CountryCode[] {
  return [...new Set(numbers.flatMap(({ place }) => place.country ?? []))];
}
