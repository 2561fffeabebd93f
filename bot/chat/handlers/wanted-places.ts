import type { WantedPlace } from '../../domain/coverage/coverage.js';
import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import { isCountryCode } from '../../domain/numbers/phone-number.js';
import { countryOfCity } from '../../language/places/places.js';

/** The places that somebody narrowed their question to. A city that no list names has no country and is left out. */
export function wantedPlaces({ cities = [], countries = [] }: NumberFilter): readonly WantedPlace[] {
  const inCities = cities.flatMap((city): readonly WantedPlace[] => {
    const country = countryOfCity(city);
    return country !== undefined && isCountryCode(country) ? [{ country, city }] : [];
  });
  const named = new Set(inCities.map(({ country }) => country));
  const alone = countries.filter((country) => !named.has(country));
  return [...inCities, ...alone.map((country) => ({ country, city: undefined }))];
}
