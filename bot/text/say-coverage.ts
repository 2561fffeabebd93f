import type { CountryAvailability } from '../domain/coverage/country-availability.js';
import type { Alternative, CoveredCountry, PlaceCoverage, WantedPlace } from '../domain/coverage/coverage.js';
import type { CountryCode } from '../domain/numbers/phone-number.js';
import type { ServiceNumber } from '../domain/numbers/service-number.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { countryName } from './names.js';
import { sayNumber, saySource } from './say-numbers.js';

/** "Paris, France"; the country alone where the number has no city of its own. */
export function sayWhere(text: ChatText, { city, place }: ServiceNumber): string {
  if (place.country === undefined) return text('numbers.country.none');
  const country = countryName(place.country, text.locale);
  if (place.sharedCode) return text('numbers.country.shared', { country });
  return city === undefined || city === countryName(place.country, 'en') ? country : `${city}, ${country}`;
}

export function sayPlaceName(text: ChatText, { country, city }: WantedPlace): string {
  const land = countryName(country, text.locale);
  return city === undefined ? land : `${city}, ${land}`;
}

interface Asked {
  readonly reader: CountryCode | undefined;
  readonly tollFree?: boolean | undefined;
}

/** The answer for one place in a sentence or two: what is there, else what is nearest and why. */
export function sayPlace(text: ChatText, coverage: PlaceCoverage, { reader, tollFree }: Asked): string {
  const place = sayPlaceName(text, coverage.place);
  const [first] = coverage.here;
  const kind = tollFree === true ? 'tollFree' : 'any';
  const onlyTollFree = tollFree !== true && coverage.alternative !== undefined;
  const verdict =
    first === undefined
      ? text('coverage.place.none', { place, kind })
      : text(onlyTollFree ? 'coverage.place.someTollFree' : 'coverage.place.some', {
          place,
          count: coverage.here.length,
          first: sayNumber(first, reader),
          more: coverage.here.length - 1,
        });
  if (first !== undefined && !onlyTollFree) return verdict;
  const { alternative } = coverage;
  if (alternative === undefined) return `${verdict} ${text('coverage.place.noAlternative')}`;
  return `${verdict} ${sayAlternative(text, alternative, { place, reader })}`;
}

function sayAlternative(
  text: ChatText,
  { numbers: [first], because }: Alternative,
  { place, reader }: { readonly place: string; readonly reader: CountryCode | undefined },
): string {
  const { country } = first.place;
  return text(`coverage.place.${because}`, {
    where: sayWhere(text, first),
    number: sayNumber(first, reader),
    code: first.place.callingCode,
    country: country === undefined ? '' : countryName(country, text.locale),
    place,
  });
}

/** "3 toll numbers, 1 toll-free number · only BT · London and Leeds" */
export function sayCovered(text: ChatText, covered: CoveredCountry): string {
  const counts = [
    ...(covered.toll > 0 ? [text('coverage.line.toll', { count: covered.toll })] : []),
    ...(covered.tollFree > 0 ? [text('coverage.line.tollFree', { count: covered.tollFree })] : []),
  ].join(', ');
  const providers = [...new Set(covered.numbers.map((number) => saySource(text, number)))];
  const [only, ...others] = providers;
  const sources =
    only !== undefined && others.length === 0 && covered.sources[0] !== 'unknown'
      ? text('coverage.line.only', { source: only })
      : listOf(providers.slice(0, MAX_SOURCES), text.locale);
  const land = covered.country === undefined ? undefined : countryName(covered.country, 'en');
  const named = covered.numbers.flatMap(({ city }) => (city === land ? [] : (city ?? [])));
  const cities = [...new Set(named)].slice(0, MAX_CITIES);
  return [counts, sources, ...(cities.length > 0 ? [listOf(cities, text.locale)] : [])].join(' · ');
}

const MAX_SOURCES = 4;
const MAX_CITIES = 4;

/** What Microsoft's pages said about a country, with their date; what they did not say is said to be unknown. */
export function sayAvailability(
  text: ChatText,
  country: CountryCode,
  { sale, credits, automaticTollNumber }: CountryAvailability,
): string {
  const named = { country: countryName(country, text.locale) };
  const said = [
    ...(sale === 'unknown' ? [] : [text(`coverage.availability.${sale}`, named)]),
    ...(automaticTollNumber === 'none' ? [text('coverage.availability.automatic', named)] : []),
    ...(credits === 'notOffered' ? [text('coverage.availability.credits', named)] : []),
  ];
  if (said.length === 0) return text('coverage.availability.unknown', named);
  return [...said, text('coverage.availability.dated')].join(' ');
}

/** "Germany, France and 3 more" */
export function sayCountries(text: ChatText, countries: readonly CountryCode[]): string {
  const named = countries.slice(0, MAX_COUNTRIES).map((country) => countryName(country, text.locale));
  const more = countries.length - named.length;
  return listOf(more > 0 ? [...named, text('coverage.demand.moreCountries', { more })] : named, text.locale);
}

const MAX_COUNTRIES = 12;
