import type { SpokenLanguage } from '../understood.js';
import type { CueLexicon } from './cues.js';
import { en } from './cues-en.js';

/** A language is added by its phrases and one word here. English is mixed into all of them. */
export const CUE_LEXICONS: Readonly<Partial<Record<SpokenLanguage, CueLexicon>>> = { en };
