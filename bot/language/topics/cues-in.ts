import { foldedWord } from '../tokens.js';
import type { SpokenLanguage } from '../understood.js';
import type { Scan } from '../scan.js';
import { CUE_LEXICONS } from './cue-lexicons.js';
import { CUE_FORMS, CUES, type Cue } from './cues.js';

/** The cues in the words, in their language and in English. Every phrase counts, also inside a longer one. */
export function cuesIn({ text, tokens, language }: Scan): ReadonlySet<Cue> {
  const words = tokens.map(({ word }) => word);
  const cues = new Set<Cue>();
  for (const [cue, form] of CUE_FORMS) if (form.test(text)) cues.add(cue);
  for (const each of new Set<SpokenLanguage>([language, 'en'])) {
    const { byFirstWord, unspaced } = tableOf(each);
    for (const { phrase, cue } of unspaced) if (text.includes(phrase)) cues.add(cue);
    for (const [at, word] of words.entries()) {
      for (const { phrase, cue } of byFirstWord.get(word) ?? []) {
        if (phrase.every((wanted, step) => matches(wanted, words[at + step]))) cues.add(cue);
      }
    }
  }
  return cues;
}

interface CueTable {
  readonly byFirstWord: ReadonlyMap<string, readonly { phrase: readonly string[]; cue: Cue }[]>;
  /** Phrases of scripts without spaces, looked for as they are. */
  readonly unspaced: readonly { phrase: string; cue: Cue }[];
}

/** Prepared at the first use of a language. */
function tableOf(language: SpokenLanguage): CueTable {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const byFirstWord = new Map<string, { phrase: readonly string[]; cue: Cue }[]>();
  const unspaced: { phrase: string; cue: Cue }[] = [];
  for (const { said, cue } of phrasesOf(language)) {
    if (UNSPACED.test(said)) {
      unspaced.push({ phrase: said, cue });
      continue;
    }
    const phrase = said.split(/\s+/).map((word) => foldedWord(word));
    const [first = ''] = phrase;
    const others = byFirstWord.get(first);
    if (others === undefined) byFirstWord.set(first, [{ phrase, cue }]);
    else others.push({ phrase, cue });
  }
  const table = { byFirstWord, unspaced };
  tables.set(language, table);
  return table;
}

const tables = new Map<SpokenLanguage, CueTable>();

function phrasesOf(language: SpokenLanguage): readonly { readonly said: string; readonly cue: Cue }[] {
  const lexicon = CUE_LEXICONS[language] ?? {};
  return CUES.flatMap((cue) =>
    (lexicon[cue] ?? '')
      .split(',')
      .map((said) => said.trim())
      .filter((said) => said !== '')
      .map((said) => ({ said, cue })),
  );
}

/** A word of a phrase that ends in a star stands for all words that begin so. */
function matches(wanted: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
