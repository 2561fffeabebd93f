import type { Concept } from '../concepts.js';
import { longestPhrase } from '../phrases.js';
import { placeTable, type Place } from '../places/places.js';
import { AMBIGUOUS_NAMES } from '../places/demonyms.js';
import type { Scan } from '../scan.js';

/** A country or a city that was said, with the tokens that said it. */
export interface SaidPlace {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

/** The places of a text in their order. */
export function placesIn(scan: Scan): readonly SaidPlace[] {
  const words = scan.tokens.map((token) => token.word);
  const found: SaidPlace[] = [];
  for (let at = 0; at < words.length;) {
    const place = placeAt(scan, words, at);
    if (place !== undefined) found.push(place);
    at = place?.to ?? at + 1;
  }
  return found;
}

function placeAt(scan: Scan, words: readonly string[], at: number): SaidPlace | undefined {
  if (isInLicenseName(scan, at)) return undefined;
  const named = longestPhrase(placeTable(), words, at);
  const [place] = named?.labels ?? [];
  if (named !== undefined && place !== undefined && isMeant(scan, place, at)) {
    return { place, from: at, to: at + named.length };
  }
  const ofCity = germanCityAt(scan, at);
  if (ofCity !== undefined) return { place: ofCity, from: at, to: at + 1 };
  const code = countryCodeAt(scan, at);
  return code === undefined ? undefined : { place: { kind: 'country', code }, from: at, to: at + 1 };
}

/** "Die Londoner Nummer": in German a city with -er says that something is of it. */
function germanCityAt({ tokens, mentions, language }: Scan, at: number): Place | undefined {
  const token = tokens[at];
  if (language !== 'de' || token?.capital !== true || !token.word.endsWith('er')) return undefined;
  if (!mentions.some(({ from, concepts }) => from === at + 1 && concepts.has('NUMBER'))) return undefined;
  const [place] = longestPhrase(placeTable(), [token.word.slice(0, -2)], 0)?.labels ?? [];
  return place?.kind === 'city' ? place : undefined;
}

/** "The USA/CAN license" names no country. */
function isInLicenseName({ mentions }: Scan, at: number): boolean {
  return mentions.some(({ from, to, concepts }) => at >= from && at < to && concepts.has('LICENSE_USACAN'));
}

/** A name that is an everyday word as well counts with a capital letter inside a sentence only. */
function isMeant({ tokens, language }: Scan, place: Place, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.word === 'usa' && VERB_USA.has(language)) return token.said === 'USA';
  const everyday = AMBIGUOUS_NAMES.has(token.word) || (place.kind === 'city' && place.capital);
  return !everyday || (token.capital && at > 0);
}

/** "Usa" is "uses" there. */
const VERB_USA: ReadonlySet<string> = new Set(['es', 'it', 'pt']);

/** "FR numbers", "for us and ca": two letters are a country where they are capitals, or where the words around ask for one. */
function countryCodeAt({ tokens, text, mentions }: Scan, at: number): string | undefined {
  const token = tokens[at];
  if (token === undefined || token.japanese || !/^[a-z]{2}$/.test(token.word)) return undefined;
  if (token.word === 'us') return token.said === 'US' || isUnitedStates() ? 'US' : undefined;
  const capitals = token.said === token.said.toUpperCase() && text !== text.toUpperCase();
  if (!capitals || NO_COUNTRIES.has(token.word)) return undefined;
  return CODES.has(token.said) ? token.said : undefined;

  function isUnitedStates(): boolean {
    const next = mentions.find((mention) => mention.from === at + 1);
    const before = tokens[at - 1]?.word ?? '';
    // "What does it cost us to call …"
    if (tokens[at + 1]?.word === 'to') return false;
    if (BEFORE_COUNTRY.has(before)) return true;
    return [...(next?.concepts ?? [])].some((concept) => AFTER_COUNTRY.has(concept)) && before !== 'for';
  }
}

const BEFORE_COUNTRY: ReadonlySet<string> = new Set([
  'the',
  'in',
  'and',
  'uk',
  'canada',
  'a',
  'an',
  'french',
  'uk',
]);
const AFTER_COUNTRY: ReadonlySet<Concept> = new Set<Concept>([
  'NUMBER',
  'DIAL_IN',
  'TOLL_FREE',
  'USERS',
  'DIAL_OUT',
  'CALL',
  'LICENSE',
]);

/** Two capitals that people mean otherwise more often. */
const NO_COUNTRIES: ReadonlySet<string> = new Set([
  'id',
  'hr',
  'qa',
  'pr',
  'ms',
  'pc',
  'tv',
  'am',
  'pm',
  'no',
  'in',
  'it',
  'do',
  'my',
  'pa',
]);

const CODES: ReadonlySet<string> = new Set(
  'AD AE AR AT AU BE BG BH BO BR BY CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR GT HK HN HR HU IE IL IN IS IT JM JO JP KE KR KW KZ LB LI LT LU LV MA MC MT MX MY NG NI NL NO NZ OM PA PE PH PK PL PT PY QA RO RS RU SA SE SG SI SK SN SV TH TN TR TW UA UY VE VN ZA'.split(
    ' ',
  ),
);
