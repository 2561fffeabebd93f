import type { Concept } from './concepts.js';
import { digitsIn, type SaidDigits } from './entities/phones.js';
import { peopleIn, type Person } from './entities/people.js';
import { placesIn, type SaidPlace } from './entities/said-places.js';
import { providersIn, type SaidProvider } from './entities/said-providers.js';
import { withoutLinks } from './entities/link.js';
import { scan, type Scan } from './scan.js';
import { readableText } from './tokens.js';
import type { SpokenLanguage } from './understood.js';
import type { CountryCode } from '../domain/numbers/phone-number.js';

/** Everything that was found in a text, before anything is decided. */
export interface Reading extends Scan {
  /** The first link that leads to a meeting; links are no part of the text. */
  readonly link: string | undefined;
  readonly digits: readonly SaidDigits[];
  readonly places: readonly SaidPlace[];
  readonly providers: readonly SaidProvider[];
  readonly people: readonly Person[];
  /** What the words that are no entity stand for. */
  readonly concepts: ReadonlySet<Concept>;
}

export interface ReadingOptions {
  readonly languages?: readonly SpokenLanguage[] | undefined;
  readonly country?: CountryCode | undefined;
}

export function readingOf(text: string, { languages = [], country }: ReadingOptions): Reading {
  const { text: words, link } = withoutLinks(text);
  const scanned = scan(readableText(words), languages);
  const digits = digitsIn(scanned.text, country);
  const places = placesIn(scanned);
  const providers = providersIn(scanned);
  const people = peopleIn(scanned, [...places, ...providers]);
  const concepts = new Set(
    scanned.mentions
      .filter((mention) => !isInside(mention, people) && !isPartOfNumber(scanned, mention.from, digits))
      .flatMap((mention) => [...mention.concepts]),
  );
  return { ...scanned, link, digits, places, providers, people, concepts };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function isInside({ from, to }: Span, spans: readonly Person[]): boolean {
  return spans.some((span) => span.kind !== 'maybe' && from >= span.from && to <= span.to);
}

/** The words of a whole phone number say nothing else; a few digits ("0800") may. */
function isPartOfNumber({ tokens }: Scan, at: number, digits: readonly SaidDigits[]): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return digits.some(({ kind, start, end }) => kind === 'phone' && token.start >= start && token.end <= end);
}
