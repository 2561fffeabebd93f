import type { NumberSaid, Scope } from '../../domain/changes/wanted.js';
import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import { isNarrowed } from '../../domain/numbers/number-filter.js';
import { isCountryCode } from '../../domain/numbers/phone-number.js';
import type { Entities } from '../../language/understood.js';
import { numberFilterOf } from './number-filter-of.js';
import { licensesNamed } from './supposed-licenses.js';

/** What is still open about whom or what somebody means; each has its question, `bulk.ask.<code>`. */
interface OpenScope {
  readonly ask: 'oneGroup' | 'city' | 'license' | 'oneFrom';
}

/** Whom a change is about, as said: people, a group, or everybody who fits; undefined where nobody is named. */
export function scopeOf(entities: Entities): Scope | OpenScope | undefined {
  const { group, everyone, peopleCity } = entities;
  const people = listOf(entities.person);
  if (group !== undefined) {
    // The name of a group is often read as a person's as well.
    const others = people.filter((name) => !group.toLowerCase().includes(name.toLowerCase()));
    return others.length > 0 ? { ask: 'oneGroup' } : { kind: 'group', said: group };
  }
  if (peopleCity !== undefined) return { ask: 'city' };
  const narrowed = narrowing(entities);
  if ('ask' in narrowed) return narrowed;
  const isNarrow = narrowed.countries !== undefined || narrowed.license !== undefined;
  if (everyone === true || isNarrow) return { kind: 'everyone', ...narrowed };
  return people.length > 0 ? { kind: 'people', said: people } : undefined;
}

type Narrowing = Pick<Extract<Scope, { kind: 'everyone' }>, 'countries' | 'license'>;

function narrowing({ peopleCountry, peopleLicence }: Entities): Narrowing | OpenScope {
  const countries = listOf(peopleCountry).filter((code) => isCountryCode(code));
  const licenses = licensesNamed(peopleLicence);
  const [license, ...others] = licenses;
  if (others.length > 0 || (peopleLicence !== undefined && license === undefined)) return { ask: 'license' };
  return {
    ...(countries.length > 0 && { countries }),
    ...(license !== undefined && { license }),
  };
}

/** The number that people have now, where one is said. */
export function numberFrom({
  fromNumber,
  fromCity,
  fromCountry,
}: Entities): NumberSaid | OpenScope | undefined {
  const [number, ...others] = listOf(fromNumber);
  if (others.length > 0) return { ask: 'oneFrom' };
  if (number !== undefined) return number;
  const cities = listOf(fromCity);
  const countries = listOf(fromCountry).filter((code) => isCountryCode(code));
  if (cities.length === 0 && countries.length === 0) return undefined;
  return { ...(cities.length > 0 && { cities }), ...(countries.length > 0 && { countries }) };
}

/** More than one number is named where one is meant. */
interface SeveralNumbers {
  readonly several: true;
}
const SEVERAL: SeveralNumbers = { several: true };

/** The number that people are to get; places that are said of the people, or of the number they have, are not its place. */
export function numberTo(entities: Entities): NumberSaid | SeveralNumbers | undefined {
  const [number, ...others] = listOf(entities.number);
  if (others.length > 0) return SEVERAL;
  if (number !== undefined) return number;
  const { city: _, country: __, ...rest } = entities;
  const said = numberFilterOf({ ...rest, ...placeTo(entities) });
  return isNarrowed(said) ? oneOf(said) : undefined;
}

function placeTo(entities: Entities): Pick<Entities, 'city' | 'country'> {
  const { city, country, toCity, toCountry, fromCity, fromCountry, peopleCountry } = entities;
  if (toCity !== undefined || toCountry !== undefined) {
    return {
      ...(toCity !== undefined && { city: toCity }),
      ...(toCountry !== undefined && { country: toCountry }),
    };
  }
  const spoken = [fromCity, fromCountry, peopleCountry].flatMap(listOf);
  const left = (said: string | readonly string[] | undefined): string[] =>
    listOf(said).filter((each) => !spoken.includes(each));
  const [cities, countries] = [left(city), left(country)];
  return { ...valuesAs('city', cities), ...valuesAs('country', countries) };
}

function valuesAs(
  key: 'city' | 'country',
  [first, ...others]: readonly string[],
): Pick<Entities, 'city' | 'country'> {
  if (first === undefined) return {};
  return { [key]: others.length === 0 ? first : [first, ...others] };
}

function oneOf(said: NumberFilter): NumberFilter | SeveralNumbers {
  return (said.cities?.length ?? 0) > 1 ? SEVERAL : said;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return [value ?? []].flat();
}
