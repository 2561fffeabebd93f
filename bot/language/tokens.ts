/** One word of what was said. */
export interface Token {
  /** As said. */
  readonly said: string;
  /** Lower case, without accents, full-width letters narrowed: what lexicons are written against. */
  readonly word: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Written in Han or Kana, where words are not separated by spaces. */
  readonly japanese: boolean;
  /** Begins with a capital letter, where not all are. */
  readonly capital: boolean;
}

/** What understanding looks at; more is cut off. */
const LONGEST_TEXT = 1000;

/** The text in one width, with single spaces and without control characters, cut to what is looked at. Tokens stand in this text. */
export function readableText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .slice(0, LONGEST_TEXT)
    .replaceAll(/\p{Cc}|\p{Cf}/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The words of a readable text. Words of Japanese are whole runs here; scan.ts cuts them by its lexicon. */
export function tokensOf(text: string): readonly Token[] {
  // Where all letters are capitals they say nothing.
  const shouted = text === text.toUpperCase() && !JAPANESE_INSIDE.test(text);
  return Array.from(text.matchAll(WORD), (match) => {
    const said = match[0];
    return {
      said,
      word: foldedWord(said),
      start: match.index,
      end: match.index + said.length,
      japanese: JAPANESE.test(said),
      capital: !shouted && /^\p{Lu}/u.test(said),
    };
  });
}

/** Lower case without accents; the marks of Kana stay, because they make other letters. */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o');
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])[\p{L}\p{M}\p{N}])+/gu;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const JAPANESE_INSIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PLAIN = /^[a-z0-9]*$/;
