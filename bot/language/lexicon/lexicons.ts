import { CONCEPTS, type Concept, type Lexicon } from '../concepts.js';
import { phraseTableOf, type PhraseTable } from '../phrases.js';
import type { SpokenLanguage } from '../understood.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { nl } from './nl.js';
import { pt } from './pt.js';

/** A language is added by its lexicon and one line here. */
const LEXICONS: Readonly<Record<SpokenLanguage, Lexicon>> = { en, de, fr, es, pt, it, nl, ja };

/** The lexicon of a language, prepared at its first use. */
export function lexiconOf(language: SpokenLanguage): PhraseTable<Concept> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const lexicon = LEXICONS[language];
  const table = phraseTableOf(
    CONCEPTS.map((concept) => [concept, lexicon[concept] ?? ''] as const),
    WEAK,
  );
  tables.set(language, table);
  return table;
}

const tables = new Map<SpokenLanguage, PhraseTable<Concept>>();

/** Words between words: they hide nothing. */
const WEAK: ReadonlySet<Concept> = new Set<Concept>(['FILLER', 'PERSON_CUE']);
