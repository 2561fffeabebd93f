import type { NumberSaid } from '../../domain/changes/wanted.js';
import { isCountryCode } from '../../domain/numbers/phone-number.js';
import type { Entities } from '../../language/understood.js';
import { countryOfCity } from '../../language/places/places.js';

/** Numbers that come onto a policy's list, in the order said: written out, or one for each place that is named. */
export function numbersComing(entities: Entities): readonly NumberSaid[] {
  const { toCity, toCountry, city, country } = entities;
  const leaving = [entities.fromCity, entities.fromCountry, entities.peopleCountry, entities.not].flatMap(
    listOf,
  );
  const staying = (said: string | readonly string[] | undefined): readonly string[] =>
    listOf(said).filter((each) => !leaving.includes(each));
  const toldApart = toCity !== undefined || toCountry !== undefined;
  const cities = toldApart ? listOf(toCity) : staying(city);
  const countries = toldApart ? listOf(toCountry) : staying(country);
  return [...listOf(entities.number), ...places(entities, cities, countries)];
}

/** Numbers that leave it. */
export function numbersLeaving(entities: Entities): readonly NumberSaid[] {
  const { fromNumber, fromCity, fromCountry } = entities;
  return [...listOf(fromNumber), ...places(entities, listOf(fromCity), listOf(fromCountry))];
}

/** A country of a city that is named as well is no place of its own. */
function places(
  { tollFree, source, provider }: Entities,
  cities: readonly string[],
  countries: readonly string[],
): readonly NumberSaid[] {
  const [operator] = listOf(provider);
  const from = source ?? operator;
  const kind = { ...(tollFree === true && { tollFree }), ...(from !== undefined && { source: from }) };
  const ofCities = cities.map((city) => countryOfCity(city));
  const alone = countries.filter((each) => isCountryCode(each)).filter((code) => !ofCities.includes(code));
  return [
    ...cities.map((city) => ({ cities: [city], ...kind })),
    ...alone.map((country) => ({ countries: [country], ...kind })),
  ];
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return [value ?? []].flat();
}
