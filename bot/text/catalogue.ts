import { en, type TextKey } from './en/en.js';
import { messageOf, type Message, type TextValues } from './message.js';

/** Every sentence of the product in one language: a language that lacks a key does not compile. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/** The languages the product speaks. A language is added by its complete catalogue and one line here. */
const CATALOGUES = { en } as const satisfies Readonly<Record<string, Catalogue>>;
export type TextLanguage = keyof typeof CATALOGUES;

/** Says one sentence in one language. Throws when the sentence needs a value that was not given: that is a bug. */
export interface Text {
  (key: TextKey, values?: TextValues): string;
  /** The language of the sentences, with the reader's region for dates and numbers, such as "en-GB". */
  readonly locale: string;
  readonly language: TextLanguage;
}

/** The sentences for a reader's locale ("de-CH", "en_US", anything): an unknown language gets English. */
export function textIn(locale: string): Text {
  const tag = readableLocale(locale);
  const known = texts.get(tag);
  if (known !== undefined) return known;
  const text = createText(tag);
  texts.set(tag, text);
  return text;
}

/** One text for each locale met, so that a message is parsed once. Bounded: languages here times two-letter regions. */
const texts = new Map<string, Text>();

function createText(locale: string): Text {
  const language = languageOf(locale);
  const catalogue: Catalogue = CATALOGUES[language];
  const messages = new Map<TextKey, Message>();
  const say = (key: TextKey, values?: TextValues): string => {
    const known = messages.get(key);
    if (known !== undefined) return known(values);
    const message = messageOf(catalogue[key], locale);
    messages.set(key, message);
    return message(values);
  };
  return Object.assign(say, { locale, language });
}

/** A locale reduced to what changes our sentences: a language we speak and, where told, a region. */
function readableLocale(locale: string): string {
  const [, language, region] =
    /^([a-z]{2})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?(?![a-z0-9])/i.exec(locale) ?? [];
  if (language === undefined || !isTextLanguage(language.toLowerCase())) return 'en';
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

function languageOf(locale: string): TextLanguage {
  const language = locale.slice(0, 2);
  return isTextLanguage(language) ? language : 'en';
}

function isTextLanguage(language: string): language is TextLanguage {
  return Object.hasOwn(CATALOGUES, language);
}
