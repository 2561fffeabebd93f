import type { CountryCode } from '../../domain/numbers/phone-number.js';
import { operatorOf, type ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { listOf } from '../../text/list.js';
import { countryName, languageName } from '../../text/names.js';
import { sayNumber, saySource } from '../../text/say-numbers.js';
import { markdown, small, type Block } from './blocks.js';
import { escapeMarkdown, shortened } from './escape-markdown.js';

export interface NumberLook {
  readonly text: ChatText;
  /** Numbers of the reader's own country are written as people write them there. */
  readonly reader: CountryCode | undefined;
  /** Under a heading that names the country, the line need not. */
  readonly country: 'named' | 'inHeading';
}

/**
 * A number as two lines: the number, which is text that can be selected and a link that phones call, then what it is in
 * words. Buttons that open tel: do nothing on desktop and web (AdaptiveCards#3905), so there are none. The lines of a
 * number are the same for every organizer who reads the same language, so each is put into words once.
 */
export function numberLines(number: ServiceNumber, look: NumberLook): readonly Block[] {
  const shown = sayNumber(number, look.reader);
  const key = `${look.text.locale} ${look.country} ${shown}`;
  const lines = said.get(number) ?? new Map<string, readonly Block[]>();
  const known = lines.get(key);
  if (known !== undefined) return known;
  const fresh = [
    markdown(`[${escapeMarkdown(shown)}](tel:${number.number})`, { spacing: 'Small' }),
    small(aboutNumber(number, look)),
  ];
  if (lines.size >= MAX_FORMS) lines.clear();
  said.set(number, lines.set(key, fresh));
  return fresh;
}

const said = new WeakMap<ServiceNumber, Map<string, readonly Block[]>>();
/** Languages met times two, and readers from other countries. */
const MAX_FORMS = 32;

/** "London, United Kingdom · Toll · BT · English (United Kingdom)" */
export function aboutNumber(number: ServiceNumber, { text, country }: Omit<NumberLook, 'reader'>): string {
  const operator = operatorOf(number);
  return [
    ...placeOf(number, { text, country }),
    text(number.tollFree ? 'numbers.tollFree' : 'numbers.toll'),
    operator === undefined ? saySource(text, number) : shortened(operator, 60),
    ...languagesOf(text, number),
  ].join(' · ');
}

/** Microsoft gives a number without a city the name of its country as one; it is said once. */
function placeOf(number: ServiceNumber, { text, country }: Omit<NumberLook, 'reader'>): readonly string[] {
  const { place } = number;
  const land = place.country === undefined ? undefined : countryName(place.country, 'en');
  const city = number.city === undefined || number.city === land ? [] : [shortened(number.city, 60)];
  const parts = country === 'named' ? [...city, countryOf(text, number)] : city;
  return parts.length > 0 ? [parts.join(', ')] : [];
}

/** The country in words; of a code that several countries share, all that can be said. */
export function countryOf(text: ChatText, { place }: Pick<ServiceNumber, 'place'>): string {
  const { country, sharedCode } = place;
  if (country === undefined) return text('numbers.country.none');
  const name = countryName(country, text.locale);
  return sharedCode ? text('numbers.country.shared', { country: name }) : name;
}

const MAX_LANGUAGES = 3;

function languagesOf(text: ChatText, { languages }: ServiceNumber): readonly string[] {
  if (languages.length === 0) return [];
  const named = languages.slice(0, MAX_LANGUAGES).map((id) => languageName(id, text.locale));
  const more = languages.length - named.length;
  const list = more > 0 ? [...named, text('numbers.moreLanguages', { more })] : named;
  return [listOf(list, text.locale)];
}
