import { foldedWord } from './tokens.js';

/** Phrases by their words, so that the longest one that begins at a word is found in one walk. */
export interface PhraseNode<L> {
  readonly next: Map<string, PhraseNode<L>>;
  /** Beginnings of words ("nummer*"), with the length of the shortest and the longest. */
  readonly stems: Map<string, PhraseNode<L>>;
  readonly stemLengths: Set<number>;
  readonly labels: Set<L>;
}

export interface PhraseTable<L> {
  readonly root: PhraseNode<L>;
  /** Labels that say little, so that the reading of a longer or shorter word counts beside them. */
  readonly weak: ReadonlySet<L>;
  /** Parts of compound words ("~nummer"), for languages that write words together. */
  readonly parts: readonly { readonly part: string; readonly label: L }[];
  /** Words that differ from a known one by one letter, by what is left when a letter is left out. */
  readonly nearWords: ReadonlyMap<string, readonly string[]>;
  /** Phrases in scripts without spaces, by their first character, the longest first. */
  readonly unspaced: ReadonlyMap<string, readonly string[]>;
}

/** What phrases stand for: lists of phrases, comma-separated, by label. */
export type PhraseLists<L> = Iterable<readonly [label: L, phrases: string]>;

/** Prepares phrases once. "nummer*" also matches longer words, "~nummer" compounds that end with it. */
export function phraseTableOf<L>(lists: PhraseLists<L>, weak: ReadonlySet<L> = new Set()): PhraseTable<L> {
  const root = emptyNode<L>();
  const parts: { part: string; label: L }[] = [];
  // A slip is looked for where a phrase begins: the second words of phrases are too many and too special.
  const words = new Set<string>();
  const unspaced = new Set<string>();
  for (const [label, phrases] of lists) {
    for (const phrase of phrasesOf(phrases)) {
      if (phrase.startsWith('~')) {
        parts.push({ part: phrase.slice(1), label });
        continue;
      }
      nodeOf(root, phrase).labels.add(label);
      const [first = '', ...others] = phrase.split(' ');
      if (!UNSPACED.test(first)) words.add(first.replace('*', ''));
      for (const word of [first, ...others]) if (UNSPACED.test(word)) unspaced.add(word);
    }
  }
  return { root, weak, parts, nearWords: nearWordsOf(words), unspaced: byFirstCharacter(unspaced) };
}

/** The longest phrase that begins at a word: how many words it takes and what it stands for. */
export function longestPhrase<L>(
  table: PhraseTable<L>,
  words: readonly string[],
  from: number,
): { readonly length: number; readonly labels: ReadonlySet<L> } | undefined {
  let nodes: readonly PhraseNode<L>[] = [table.root];
  let best: { length: number; labels: ReadonlySet<L> } | undefined;
  for (let at = from; at < words.length && nodes.length > 0; at += 1) {
    nodes = nodes.flatMap((node) => nodesAfter(node, words[at] ?? ''));
    const labels = closestLabels(nodes, table.weak);
    if (labels.size > 0) best = { length: at - from + 1, labels };
  }
  return best;
}

/** What the closest reading stands for; where that is weak, what the next closest stands for as well. */
function closestLabels<L>(nodes: readonly PhraseNode<L>[], weak: ReadonlySet<L>): ReadonlySet<L> {
  const labels = new Set<L>();
  for (const node of nodes) {
    for (const label of node.labels) labels.add(label);
    if ([...labels].some((label) => !weak.has(label))) break;
  }
  return labels;
}

/** The known word that differs from `word` by one letter left out, added, replaced or swapped, where there is one. */
export function nearestWord(table: PhraseTable<unknown>, word: string): string | undefined {
  if (word.length < SHORTEST_TYPO || word.length > LONGEST_TYPO) return undefined;
  const direct = table.nearWords.get(word);
  if (direct !== undefined) return direct[0];
  for (const shorter of withoutOneLetter(word)) {
    const near = table.nearWords.get(shorter)?.find((known) => isOneSlipAway(word, known));
    if (near !== undefined) return near;
  }
  return undefined;
}

function phrasesOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => foldedPhrase(phrase))
    .filter((phrase) => phrase !== '');
}

const SHORTEST_TYPO = 5;
const LONGEST_TYPO = 30;
/** Japanese and Latin letters side by side are separate words ("会議ID"). */
const SCRIPT_CHANGE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々](?=[a-z0-9])|[a-z0-9](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;

function foldedPhrase(phrase: string): string {
  return foldedWord(phrase.trim())
    .replaceAll(/[^\p{L}\p{M}\p{N}*~ー々]+/gu, ' ')
    .replaceAll(SCRIPT_CHANGE, '$& ')
    .trim();
}

function emptyNode<L>(): PhraseNode<L> {
  return { next: new Map(), stems: new Map(), stemLengths: new Set(), labels: new Set() };
}

function nodeOf<L>(root: PhraseNode<L>, phrase: string): PhraseNode<L> {
  return phrase.split(' ').reduce((node, word) => childOf(node, word), root);
}

function childOf<L>(node: PhraseNode<L>, word: string): PhraseNode<L> {
  const stem = word.endsWith('*');
  const text = stem ? word.slice(0, -1) : word;
  const children = stem ? node.stems : node.next;
  const known = children.get(text);
  if (known !== undefined) return known;
  const child = emptyNode<L>();
  children.set(text, child);
  if (stem) node.stemLengths.add(text.length);
  return child;
}

/** The whole word first, then the longest beginning: the closest reading decides. */
function nodesAfter<L>(node: PhraseNode<L>, word: string): readonly PhraseNode<L>[] {
  const exact = node.next.get(word);
  const found = exact === undefined ? [] : [exact];
  for (let length = word.length; length > 0 && node.stems.size > 0; length -= 1) {
    const stem = node.stemLengths.has(length) ? node.stems.get(word.slice(0, length)) : undefined;
    if (stem !== undefined) found.push(stem);
  }
  return found;
}

function nearWordsOf(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST_TYPO || UNSPACED.test(word)) continue;
    for (const key of [word, ...withoutOneLetter(word)]) {
      const known = near.get(key);
      if (known === undefined) near.set(key, [word]);
      else known.push(word);
    }
  }
  return near;
}

/** The first letter stays: people rarely miss it, and names differ there. */
function withoutOneLetter(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2));
}

/** Two words share a form with one letter left out: one slip only if their lengths and letters say so. */
function isOneSlipAway(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1) return false;
  if (word.length !== known.length) return true;
  const first = Array.from(word).findIndex((letter, at) => letter !== known[at]);
  if (first < 0) return true;
  if (word.slice(first + 1) === known.slice(first + 1)) return true;
  return (
    word[first] === known[first + 1] &&
    word[first + 1] === known[first] &&
    word.slice(first + 2) === known.slice(first + 2)
  );
}

function byFirstCharacter(phrases: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = phrase.slice(0, 1);
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}
