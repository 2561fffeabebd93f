import { messageOf, type Message, type TextValues } from './message.js';

/** The languages the product speaks. A language is added by its complete catalogues and one word here. */
export const TEXT_LANGUAGES = ['en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Some sentences in every language: a language that lacks a key does not compile. */
export type Catalogues<Key extends string> = Readonly<Record<TextLanguage, Readonly<Record<Key, string>>>>;

/**
 * Says one sentence in one language. Throws when the sentence needs a value that was not given: that is a bug. Whoever has
 * more sentences than a function needs can hand them to it as they are.
 */
export interface TextOf<Key extends string> {
  (key: Key, values?: TextValues): string;
  /** The language of the sentences, with the reader's region for dates and numbers, such as "en-GB". */
  readonly locale: string;
  readonly language: TextLanguage;
}

/** The sentences of some catalogues for a reader's locale ("de-CH", "en_US", anything): an unknown language gets English. */
export function textsOf<Key extends string>(catalogues: Catalogues<Key>): (locale: string) => TextOf<Key> {
  // One text for each locale met, so that a message is parsed once. Bounded: languages here times two-letter regions.
  const texts = new Map<string, TextOf<Key>>();
  return (locale) => {
    const tag = readableLocale(locale);
    const text = texts.get(tag) ?? createText(catalogues, tag);
    texts.set(tag, text);
    return text;
  };
}

function createText<Key extends string>(catalogues: Catalogues<Key>, locale: string): TextOf<Key> {
  const language = languageOf(locale);
  const catalogue: Readonly<Record<Key, string>> = catalogues[language];
  const messages = new Map<Key, Message>();
  const say = (key: Key, values?: TextValues): string => {
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
  return TEXT_LANGUAGES.find((language) => language === locale.slice(0, 2)) ?? 'en';
}

function isTextLanguage(language: string): boolean {
  return TEXT_LANGUAGES.some((each) => each === language);
}
