import type { NumberView } from '../api/contract.js';
import { countryName, languageName, type Text } from '../text.js';

/** What is said about a number beside the number itself, in the words that the chat uses as well. */
export interface NumberInWords {
  /** National inside the reader's own country, international elsewhere. */
  readonly number: string;
  readonly place: string;
  readonly country: string;
  readonly kind: string;
  readonly source: string;
  readonly languages: string;
  readonly allLanguages: readonly string[];
}

export function numberInWords(view: NumberView, words: Text, own?: string): NumberInWords {
  const country = countryOf(view, words);
  const allLanguages = view.languages.map((culture) => languageName(culture, words.locale));
  return {
    number:
      view.country === own && !view.sharedCode && own !== undefined ? view.national : view.international,
    place: placeIn(view, country),
    country,
    kind: words(view.tollFree ? 'tab.number.tollFree' : 'tab.number.toll'),
    source: sourceInWords(view, words),
    languages: shortList(allLanguages, words),
    allLanguages,
  };
}

/** "London, United Kingdom"; a city that is its country is named once. */
function placeIn({ city, sharedCode }: NumberView, country: string): string {
  return city === undefined || sharedCode || city === country ? country : `${city}, ${country}`;
}

/** Microsoft, the operator's name, or what is known instead. */
function sourceInWords({ source, operator }: NumberView, words: Text): string {
  return operator ?? words(`tab.number.${source}`);
}

export function countryOf({ country, sharedCode }: NumberView, words: Text): string {
  if (country === undefined) return words('tab.number.noCountry');
  const name = countryName(country, words.locale);
  return sharedCode ? words('tab.number.sharedCode', { country: name }) : name;
}

function shortList([first, ...more]: readonly string[], words: Text): string {
  if (first === undefined) return '';
  if (more.length === 0) return first;
  return words('tab.number.languagesMore', { language: first, count: more.length });
}
