import type { Concept } from './concepts.js';
import { lexiconOf } from './lexicon/lexicons.js';
import { longestPhrase, nearestWord, type PhraseTable } from './phrases.js';
import { isGivenName } from './entities/given-names.js';
import { SUFFIXES } from './entities/people-words.js';
import { placeTable, type Place } from './places/places.js';
import { SPOKEN_LANGUAGES, type SpokenLanguage } from './understood.js';
import { tokensOf, type Token } from './tokens.js';

/** Some words of the text and the ideas they stand for; none for words that are not known. */
export interface Mention {
  readonly from: number;
  /** The token after the last. */
  readonly to: number;
  readonly concepts: ReadonlySet<Concept>;
  /** Read as a known word although one letter is different. */
  readonly corrected: boolean;
}

/** The words of a text with what they stand for. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: SpokenLanguage;
  readonly mentions: readonly Mention[];
}

/** Cuts a text into words and phrases of the language it seems to be in, and of English, which is mixed into all. */
export function scan(text: string, hints: readonly SpokenLanguage[]): Scan {
  const tokens = tokensOf(text).flatMap((token) => (token.japanese ? cutJapanese(token) : [token]));
  const words = tokens.map((token) => token.word);
  const language = languageOf(tokens, words, hints);
  return { text, tokens, language, mentions: mentionsIn(tokens, words, language) };
}

/** Runs of Han and Kana are cut at the longest known phrases; what is between is one unknown word. */
function cutJapanese(run: Token): readonly Token[] {
  const lists = [lexiconOf('ja').unspaced, placeTable().unspaced];
  const pieces: Token[] = [];
  let unknownFrom = 0;
  let at = 0;
  const push = (from: number, to: number): void => {
    if (from === to) return;
    const said = run.said.slice(from, to);
    pieces.push({
      ...run,
      said,
      word: run.word.slice(from, to),
      start: run.start + from,
      end: run.start + to,
    });
  };
  while (at < run.word.length) {
    const known = longestAt(run.word, at, lists);
    if (known === 0 || isInsideName(run.word, { unknownFrom, at, known })) {
      at += 1;
      continue;
    }
    push(unknownFrom, at);
    push(at, at + known);
    at += known;
    unknownFrom = at;
  }
  push(unknownFrom, at);
  return pieces;
}

function longestAt(
  text: string,
  at: number,
  lists: readonly ReadonlyMap<string, readonly string[]>[],
): number {
  const first = text.slice(at, at + 1);
  const suffix = SUFFIX_WORDS.find((each) => text.startsWith(each, at))?.length ?? 0;
  const lengths = lists.map(
    (list) => (list.get(first) ?? []).find((phrase) => text.startsWith(phrase, at))?.length ?? 0,
  );
  return Math.max(suffix, ...lengths);
}

const SUFFIX_WORDS = [...SUFFIXES.keys()].sort((a, b) => b.length - a.length);

/** A single Han letter inside a run of unknown ones is part of a name ("田中"), unless it is what follows names ("営業部"). */
function isInsideName(
  text: string,
  { unknownFrom, at, known }: Readonly<Record<'unknownFrom' | 'at' | 'known', number>>,
): boolean {
  if (known !== 1 || unknownFrom === at) return false;
  const letter = text.slice(at, at + 1);
  return HAN.test(letter) && HAN.test(text.slice(at - 1, at)) && !SUFFIXES.has(letter);
}

const HAN = /^\p{Script=Han}$/u;

/** The language that knows most of the words; a hint decides between near ones. */
function languageOf(
  tokens: readonly Token[],
  words: readonly string[],
  hints: readonly SpokenLanguage[],
): SpokenLanguage {
  if (tokens.some((token) => token.japanese)) return 'ja';
  const telling = words.filter((_, at) => !isSurname(tokens, at));
  const scores = SPOKEN_LANGUAGES.map((language) => {
    const hinted = hints.includes(language) ? HINT_WORTH - hints.indexOf(language) / 10 : 0;
    return { language, score: knownWords(lexiconOf(language), telling) + hinted };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).language;
}

/** "Dana Cole": a name that is a word in some language tells nothing about the language. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.capital === true && before !== undefined && isGivenName(before.word, before.capital);
}

const HINT_WORTH = 1.5;

function knownWords(table: PhraseTable<Concept>, words: readonly string[]): number {
  let known = 0;
  for (let at = 0; at < words.length;) {
    const length = longestPhrase(table, words, at)?.length ?? 0;
    known += length > 1 ? length + 0.5 : length;
    at += Math.max(length, 1);
  }
  return known;
}

function mentionsIn(
  tokens: readonly Token[],
  words: readonly string[],
  language: SpokenLanguage,
): readonly Mention[] {
  const own = lexiconOf(language);
  const english = lexiconOf('en');
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = mentionAt({ own, english, tokens, words, at });
    mentions.push(mention);
    at = mention.to;
  }
  return mentions;
}

interface Position {
  readonly own: PhraseTable<Concept>;
  readonly english: PhraseTable<Concept>;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly at: number;
}

/** The language's own reading goes first; English only where it knows more words of the phrase or is the only one that knows any. */
function mentionAt(position: Position): Mention {
  const { own, english, words, at } = position;
  const inOwn = longestPhrase(own, words, at);
  const inEnglish = own === english ? undefined : longestPhrase(english, words, at);
  const best = (inOwn?.length ?? 0) >= (inEnglish?.length ?? 0) ? inOwn : inEnglish;
  const to = at + (best?.length ?? 1);
  const more =
    to === at + 1
      ? partsOf(own, words[at] ?? '')
      : thingsInside(best === inOwn ? own : english, words, { at, to });
  const concepts = new Set([...(best?.labels ?? []), ...more]);
  if (concepts.size > 0) return { from: at, to, concepts, corrected: false };
  return correctedMention(position, words[at] ?? '') ?? { from: at, to, concepts, corrected: false };
}

/** What a phrase is about: "license is removed" is about a license, whatever the whole phrase says of it. */
const THINGS: ReadonlySet<Concept> = new Set<Concept>([
  'NUMBER',
  'LICENSE',
  'INVITE',
  'PIN',
  'DEFAULT',
  'POLICY',
  'BRIDGE',
  'DIAL_IN',
]);

/** Phrases that name one thing as a whole: the words inside say nothing of their own ("conference code"). */
const NAMES: ReadonlySet<Concept> = new Set<Concept>([
  ...THINGS,
  'CONFERENCE_ID',
  'CALLER_ID',
  'TOLL_FREE',
  'DIAL_OUT',
  'LICENSE_STANDARD',
  'LICENSE_OCC',
  'LICENSE_USACAN',
  'LICENSE_PAYG',
  'AUDIO_CONFERENCING',
  'MASKING',
  'MAILS',
  'CAPABILITIES',
  'ELSEWHERE',
  'OUTSIDE_CALL',
  'EMERGENCY',
  'UNUSED',
]);

function thingsInside(
  table: PhraseTable<Concept>,
  words: readonly string[],
  { at, to }: Readonly<Record<'at' | 'to', number>>,
): readonly Concept[] {
  const whole = longestPhrase(table, words, at)?.labels ?? new Set<Concept>();
  if ([...whole].some((concept) => NAMES.has(concept))) return [];
  return Array.from({ length: to - at }, (_, step) => words.slice(at + step, step === 0 ? to - 1 : to))
    .flatMap((inside) => [...(longestPhrase(table, inside, 0)?.labels ?? [])])
    .filter((concept) => THINGS.has(concept));
}

function partsOf(table: PhraseTable<Concept>, word: string): readonly Concept[] {
  return table.parts.filter(({ part }) => isHeadOf(part, word)).map(({ label }) => label);
}

/** The last part of a compound says what it is; an ending of one or two letters may follow ("Einwahlnummern"). */
function isHeadOf(part: string, word: string): boolean {
  const at = word.lastIndexOf(part);
  return at >= 0 && word.length - at - part.length <= 2;
}

/** A slip of one letter is forgiven, but not in words that may be a name: capitals inside a sentence, or a place. */
function correctedMention({ own, tokens, words, at }: Position, word: string): Mention | undefined {
  const token = tokens[at];
  if (token === undefined || token.japanese || /\d/.test(word) || (token.capital && at > 0)) return undefined;
  if (longestPhrase<Place>(placeTable(), words, at) !== undefined) return undefined;
  const near = nearestWord(own, word);
  if (near === undefined) return undefined;
  const corrected = words.with(at, near);
  const found = longestPhrase(own, corrected.slice(0, at + LONGEST_PHRASE), at);
  const concepts = found?.labels ?? new Set(partsOf(own, near));
  return { from: at, to: at + (found?.length ?? 1), concepts, corrected: true };
}

const LONGEST_PHRASE = 8;
