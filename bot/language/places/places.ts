import { phraseTableOf, type PhraseTable } from '../phrases.js';
import { CITIES } from './cities.js';
import { DEMONYMS } from './demonyms.js';

/** A place as an entity. `capital` places are taken for one only where the word has a capital letter. */
export type Place =
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'city'; readonly name: string; readonly country: string; readonly capital: boolean };

/** Countries and cities by their names in the eight languages, prepared at first use. */
export function placeTable(): PhraseTable<Place> {
  table ??= phraseTableOf([...countries(), ...cities()]);
  return table;
}

let table: PhraseTable<Place> | undefined;

/** Where a city is that was said, by its English name. */
export function countryOfCity(name: string): string | undefined {
  countriesOfCities ??= new Map(
    cities().flatMap(([place]) => (place.kind === 'city' ? [[place.name, place.country] as const] : [])),
  );
  return countriesOfCities.get(name);
}

let countriesOfCities: ReadonlyMap<string, string> | undefined;

function countries(): readonly (readonly [Place, string])[] {
  const namers = LOCALES.map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
  return REGIONS.split(' ').map((code) => {
    const names = namers.flatMap((namer) => namesIn(namer, code));
    return [{ kind: 'country', code }, [...new Set(names), DEMONYMS[code] ?? ''].join(', ')] as const;
  });
}

/** "China mainland (SAR)" is said without its bracket; commas would cut the list. */
function namesIn(namer: Intl.DisplayNames, code: string): readonly string[] {
  const name = namer.of(code);
  return name === undefined ? [] : [name.replaceAll(/\(.*?\)|（.*?）/g, '').replaceAll(',', ' ')];
}

function cities(): readonly (readonly [Place, string])[] {
  return CITIES.trim()
    .split('\n')
    .map((line) => {
      const [marked = '', country = '', others = ''] = line.split('|');
      const name = marked.replace('!', '');
      return [
        { kind: 'city', name, country, capital: marked.startsWith('!') },
        `${name}, ${others}`,
      ] as const;
    });
}

const LOCALES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'] as const;

/** ISO 3166-1 alpha-2 codes that have people to call. */
const REGIONS =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NZ OM PA PE PF PG PH PK PL PR PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VC VE VG VN YE ZA ZM ZW';
