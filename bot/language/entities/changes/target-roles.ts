import type { Concept } from '../../concepts.js';
import type { Reading } from '../../reading.js';
import * as beside from './role-words.js';
import { ideasAt, isAny, NUMBER_WORDS, type SaidTarget } from './said-targets.js';

/** What a number or a place is there for: where people are, what they have or leaves, what they get or comes. */
export type Role = 'people' | 'from' | 'to';

export interface TargetInRole extends SaidTarget {
  readonly role: Role;
  /** The words around say so; else only the order does. */
  readonly said: boolean;
}

/**
 * The role of each number and place: "everyone in Germany (people) on the Leeds number (from) gets Berlin (to)". Where nothing
 * tells of two that they stand side by side ("London and Leeds"), the first is left for the second.
 */
export function rolesOf(reading: Reading, targets: readonly SaidTarget[]): readonly TargetInRole[] {
  const people = targets.filter((target) => isOfPeople(reading, target, targets));
  const others = targets.filter((target) => !people.includes(target));
  const cued = others.map((target) => ({
    target,
    cue: cueOf(reading, target, { people, among: others.length }),
  }));
  const roles = cued.map(({ target, cue }, at): TargetInRole => {
    if (cue !== undefined) return { ...target, role: cue, said: true };
    const next = cued[at + 1];
    const swaps = next !== undefined && next.cue !== 'from' && !isListed(reading, target, next.target);
    return { ...target, role: swaps ? 'from' : 'to', said: false };
  });
  return [
    ...people.map((target): TargetInRole => ({ ...target, role: 'people', said: true })),
    ...roles,
  ].sort((a, b) => a.from - b.from);
}

const PEOPLE: readonly Concept[] = ['EVERYONE', 'USERS', 'GROUP'];

/** "Everyone in Germany", "UK users", "utilisateurs belges", "ドイツのユーザー"; not "all London numbers". */
function isOfPeople(reading: Reading, target: SaidTarget, targets: readonly SaidTarget[]): boolean {
  const { tokens } = reading;
  if (target.kind === 'number') return false;
  const behind = skip(reading, { at: target.to, step: 1 }, (word) => word === 'の');
  if (isAny(ideasAt(reading, behind), NUMBER_WORDS)) return false;
  const next = tokens[behind];
  if (next !== undefined && !beside.BEFORE_PEOPLE.has(next.word) && isAny(ideasAt(reading, behind), PEOPLE))
    return true;
  const at = skip(reading, { at: target.from - 1, step: -1 }, (word) => beside.BETWEEN_PEOPLE.has(word));
  const ideas = ideasAt(reading, at);
  if (isAny(ideas, NUMBER_WORDS)) return false;
  if (tokens[at] !== undefined && isAny(ideas, PEOPLE)) {
    // "Utilisateurs belges" are of a country; "give its people London" says nothing of where they are.
    const between = target.from - 1 - at;
    return between > 0 || target.kind === 'country' || beside.BETWEEN_PEOPLE.has(tokens[at].word);
  }
  const listed = targets.findLast(({ to }) => to <= target.from);
  return listed !== undefined && isListed(reading, listed, target) && isOfPeople(reading, listed, targets);
}

const MOST_BETWEEN = 6;

function skip(
  reading: Reading,
  from: { readonly at: number; readonly step: 1 | -1 },
  isSkipped: (word: string) => boolean,
): number {
  let found = from.at;
  for (let steps = 0; steps < MOST_BETWEEN; steps += 1) {
    const word = reading.tokens[found]?.word;
    if (word === undefined || !isSkipped(word) || isAny(ideasAt(reading, found), PEOPLE)) break;
    found += from.step;
  }
  return found;
}

/** "London and Leeds", "London, Leeds", "ロンドンとリーズ". */
function isListed({ text, tokens }: Reading, { to }: SaidTarget, next: SaidTarget): boolean {
  if (/->|→|=>/.test(text.slice(tokens[to - 1]?.end, tokens[next.from]?.start))) return false;
  const between = tokens.slice(to, next.from).map(({ word }) => word);
  return between.every((word) => beside.JOINING.has(word)) && between.length <= 5;
}

/** What the words beside a number or a place say of it. */
function cueOf(
  reading: Reading,
  target: SaidTarget,
  { people, among }: { readonly people: readonly SaidTarget[]; readonly among: number },
): 'from' | 'to' | undefined {
  if (reading.language === 'ja') return cueBehind(reading, target);
  const at = beforeNoun(reading, target);
  const ideas = ideasAt(reading, at);
  const word = reading.tokens[at]?.word ?? '';
  if (isArrow(reading, at)) return 'to';
  if (isAny(ideas, ['INSTEAD', 'NOT']) && !isAny(ideas, ['REMOVE'])) return 'from';
  if (beside.EITHER.has(word)) {
    const ofPeople = isPeopleBefore(reading, at, people);
    if (ofPeople && (word !== 'on' || among > 1 || reading.concepts.has('REPLACE'))) return 'from';
    return ofPeople || reading.concepts.has('REPLACE') || word === 'on' ? 'to' : undefined;
  }
  if (beside.GETS.has(word)) return 'to';
  if (isAny(ideas, ['HAVE', 'USE']) && isPeopleBefore(reading, at, people)) return 'from';
  if (isVerbBehind(reading, target)) return 'from';
  if (beside.FROM.has(word)) return 'from';
  if (beside.TO.has(word) || isAny(ideas, ['SHOULD', 'GIVE', 'HAVE', 'USE'])) return 'to';
  return undefined;
}

/** The word before "the new number of Leeds", "celui de Berlin", "Leeds". */
function beforeNoun(reading: Reading, { from }: SaidTarget): number {
  const { tokens } = reading;
  const isNoun = (at: number): boolean => {
    const word = tokens[at]?.word ?? '';
    return isAny(ideasAt(reading, at), NUMBER_WORDS) || beside.STANDS_FOR_NUMBER.has(word);
  };
  let at = from - 1;
  const link = skip(reading, { at: at, step: -1 }, (word) => beside.ARTICLES.has(word));
  if (beside.OF.has(tokens[link]?.word ?? '') && isNoun(link - 1)) at = link - 1;
  while (
    at >= 0 &&
    (isNoun(at) ||
      beside.ADJECTIVES.has(tokens[at]?.word ?? '') ||
      beside.ARTICLES.has(tokens[at]?.word ?? ''))
  ) {
    at -= 1;
  }
  return at;
}

function isArrow({ text, tokens }: Reading, at: number): boolean {
  const [before, next] = [tokens[at], tokens[at + 1]];
  return before !== undefined && next !== undefined && /(?:->|→|=>)/.test(text.slice(before.end, next.start));
}

/** "Everyone with …", "everyone in Germany on …", "all who have …". */
function isPeopleBefore(reading: Reading, at: number, people: readonly SaidTarget[]): boolean {
  if (isAny(ideasAt(reading, at), PEOPLE)) return true;
  const before = skip(reading, { at: at - 1, step: -1 }, (word) => beside.RELATIVE.has(word));
  if (isAny(ideasAt(reading, before), PEOPLE)) return true;
  const groups = reading.people.filter(({ kind }) => kind === 'group');
  return [...people, ...groups].some(({ from, to }) => before >= from && before < to);
}

/** "Alle, die die Leeds-Nummer haben": the verb comes last. */
function isVerbBehind(reading: Reading, { to }: SaidTarget): boolean {
  const at = skip(reading, { at: to, step: 1 }, (word) => /nummer|numer/.test(word));
  return beside.LAST_VERBS.has(reading.tokens[at]?.word ?? '') && reading.concepts.has('EVERYONE');
}

/** "リーズから", "ベルリンに", "リーズではなく". */
function cueBehind(reading: Reading, { to }: SaidTarget): 'from' | 'to' | undefined {
  const { tokens } = reading;
  let at = to;
  while (tokens[at]?.word === 'の' || isAny(ideasAt(reading, at), NUMBER_WORDS)) at += 1;
  if (isAny(ideasAt(reading, at), ['INSTEAD', 'NOT'])) return 'from';
  const word = tokens[at]?.word ?? '';
  if (word.startsWith('から')) return 'from';
  return /^[にへ]/.test(word) ? 'to' : undefined;
}
