import type { Scan } from '../scan.js';
import { isGivenName } from './given-names.js';
import { isToGlobal, POLICY_NAME } from './policy-name.js';
import { DEPARTMENTS, GROUPS, HONORIFICS, POSSESSIVES, ROLES, SUFFIXES } from './people-words.js';

/** A person or a group that was said: `likely` where a capital letter and the place in the sentence tell, `maybe` where only the place does. */
export interface Person {
  readonly kind: 'sure' | 'likely' | 'maybe' | 'group';
  /** As said. */
  readonly said: string;
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The people of a text in their order. `taken` are tokens that are something else already. */
export function peopleIn(scan: Scan, taken: readonly Span[]): readonly Person[] {
  const found: Person[] = [];
  for (let at = 0; at < scan.tokens.length;) {
    const person = personAt(scan, taken, at);
    if (person !== undefined) found.push(person);
    at = person?.to ?? at + 1;
  }
  return found;
}

function personAt(scan: Scan, taken: readonly Span[], at: number): Person | undefined {
  const address = addressAt(scan, at);
  if (address !== undefined) return personOf(scan, 'sure', { from: at, to: address });
  return (
    groupAt(scan, taken, at) ??
    titledAt(scan, at) ??
    roleAt(scan, at) ??
    suffixedAt(scan, at) ??
    (taken.some(({ from, to }) => at >= from && at < to) ? undefined : namedAt(scan, taken, at))
  );
}

function personOf({ text, tokens }: Scan, kind: Person['kind'], { from, to }: Span): Person {
  return { kind, said: text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0), from, to };
}

/** "jonas.weber@contoso.com", "p.olsen": words joined by dots or @ without a space. */
function addressAt(scan: Scan, at: number): number | undefined {
  let to = at + 1;
  let joints = '';
  while (to < scan.tokens.length && /^[.@_]$/.test(gapBefore(scan, to))) {
    joints += gapBefore(scan, to);
    to += 1;
  }
  if (joints.includes('@')) return includeHyphens(scan, to);
  if (!joints.includes('.') || to - at !== 2) return undefined;
  const plain = scan.tokens.slice(at, to).every(({ word }) => /^[a-z]+$/.test(word));
  const unknown = scan.mentions.some(({ from, concepts }) => from === to - 1 && concepts.size === 0);
  return plain && unknown ? to : undefined;
}

function includeHyphens(scan: Scan, to: number): number {
  let end = to;
  while (end < scan.tokens.length && /^[-.]$/.test(gapBefore(scan, end))) end += 1;
  return end;
}

/** What stands between a token and the one before it. */
function gapBefore({ text, tokens }: Scan, at: number): string {
  return text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
}

/** "the Maghreb group", "sales team", "Gruppe Vertrieb", "time de suporte", "営業部", "finance". */
function groupAt(scan: Scan, taken: readonly Span[], at: number): Person | undefined {
  const word = scan.tokens[at]?.word ?? '';
  if (scan.tokens[at]?.japanese === true) return undefined;
  const isName = (index: number): boolean => isGroupName(scan, taken, index);
  const next = scan.tokens[at + 1]?.word ?? '';
  if (word === 'the' && isName(at + 1) && GROUPS.has(scan.tokens[at + 2]?.word ?? '')) {
    return personOf(scan, 'group', { from: at, to: at + 3 });
  }
  if (isName(at) && GROUPS.has(next)) return personOf(scan, 'group', { from: at, to: at + 2 });
  if (GROUPS.has(word) && isName(at + 1) && gapBefore(scan, at + 1) === ' ') {
    const hyphened = includeHyphens(scan, at + 2);
    return personOf(scan, 'group', { from: hyphened > at + 2 ? at + 1 : at, to: hyphened });
  }
  if (GROUPS.has(word) && LINKS.has(next) && isName(at + 2))
    return personOf(scan, 'group', { from: at, to: at + 3 });
  if (!DEPARTMENTS.has(word)) return undefined;
  return personOf(scan, 'group', { from: at, to: at + 1 });
}

const LINKS: ReadonlySet<string> = new Set([
  'de',
  'di',
  'do',
  'da',
  'del',
  'della',
  'van',
  'von',
  'of',
  'des',
  'du',
]);

function isGroupName(scan: Scan, taken: readonly Span[], at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || token.japanese) return false;
  if (DEPARTMENTS.has(token.word)) return true;
  if (taken.some(({ from, to }) => at >= from && at < to) || GROUPS.has(token.word)) return false;
  const mention = scan.mentions.find(({ from, to }) => at >= from && at < to);
  return (
    mention !== undefined &&
    (mention.concepts.size === 0 || (token.capital && at > 0 && mention.concepts.has('COUNTRIES')))
  );
}

/** "Herrn Vogel", "Mme Dubois". */
function titledAt(scan: Scan, at: number): Person | undefined {
  const word = scan.tokens[at]?.word ?? '';
  if (!HONORIFICS.has(word)) return undefined;
  let to = at + 1;
  while (
    to < scan.tokens.length &&
    to - at < 4 &&
    scan.tokens[to]?.capital === true &&
    /^\.? ?$/.test(gapBefore(scan, to))
  )
    to += 1;
  return to === at + 1 ? undefined : personOf(scan, 'sure', { from: at, to });
}

/** "the CEO", "my boss". */
function roleAt(scan: Scan, at: number): Person | undefined {
  const word = scan.tokens[at]?.word ?? '';
  if (ROLES.has(word)) return personOf(scan, 'sure', { from: at, to: at + 1 });
  if (POSSESSIVES.has(word) && ROLES.has(scan.tokens[at + 1]?.word ?? ''))
    return personOf(scan, 'sure', { from: at, to: at + 2 });
  return undefined;
}

/** "田中さん", "営業部": the name and what follows it. */
function suffixedAt(scan: Scan, at: number): Person | undefined {
  const token = scan.tokens[at];
  const next = scan.tokens[at + 1];
  if (token?.japanese !== true || next?.japanese !== true || next.start !== token.end) return undefined;
  const suffix = SUFFIXES.get(next.word);
  if (
    suffix === undefined ||
    scan.mentions.some(({ from, concepts }) => from === at && concepts.has('FILLER'))
  )
    return undefined;
  return personOf(scan, suffix, { from: at, to: at + 2 });
}

/** A given name, or an unknown word where a name stands: "for X", "X's", "has X", "X should get". */
function namedAt(scan: Scan, taken: readonly Span[], at: number): Person | undefined {
  const token = scan.tokens[at];
  if (token === undefined || token.japanese || !/^\p{L}{2,}$/u.test(token.word)) return undefined;
  if (token.said === 'Global' || isToGlobal(scan.tokens, at) || POLICY_NAME.test(token.said))
    return undefined;
  const mention = scan.mentions.find(({ from, to }) => at >= from && at < to);
  const unknown = mention === undefined || mention.concepts.size === 0 || mention.corrected;
  // "Ken het beleid toe": a verb of the language that begins the sentence is no name.
  const verb = at === 0 && !unknown && scan.language !== 'en' && mention.concepts.has('ASSIGN');
  const named = isGivenName(token.word, token.capital && (at > 0 || unknown)) && (unknown || token.capital);
  const given = named && !verb;
  if (given) return personOf(scan, 'sure', { from: at, to: surnameEnd(scan, taken, at) });
  if (!unknown || token.word.length < 3 || !isNamePlace(scan, at)) return undefined;
  const kind = token.capital && scan.language !== 'de' ? 'likely' : 'maybe';
  return personOf(scan, kind, { from: at, to: surnameEnd(scan, taken, at) });
}

function isNamePlace(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  const next = scan.tokens[at + 1];
  if (token === undefined) return false;
  if (next?.word === 's' && /^['’]$/.test(gapBefore(scan, at + 1))) return true;
  const before = scan.mentions.find(({ to }) => to === at);
  if (before?.concepts.has('PERSON_CUE') === true && /^[ '’]$/.test(gapBefore(scan, at))) return true;
  if (at > 0)
    return token.capital && scan.language !== 'de' && (before === undefined || before.concepts.has('FILLER'));
  const after = scan.mentions.find(({ from }) => from === at + 1);
  return ['SET', 'MOVE', 'HAVE', 'GIVE', 'NEED', 'GONE', 'CHANGED', 'DEFAULT', 'SHOULD'].some((concept) =>
    [...(after?.concepts ?? [])].some((each) => each === concept),
  );
}

/** A name goes on with capital words that are nothing else. */
function surnameEnd(scan: Scan, taken: readonly Span[], at: number): number {
  let to = at + 1;
  while (to < scan.tokens.length && to - at < 4 && isSurname(scan, taken, to)) to += 1;
  return to;
}

function isSurname(scan: Scan, taken: readonly Span[], at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || !token.capital || token.japanese || !/^[ -]$/.test(gapBefore(scan, at)))
    return false;
  if (taken.some(({ from, to }) => at >= from && at < to)) return false;
  const mention = scan.mentions.find(({ from, to }) => at >= from && at < to);
  if (mention === undefined || mention.concepts.size === 0 || mention.corrected) return true;
  return isGivenName(token.word, true) || [...mention.concepts].every((concept) => NAME_LIKE.has(concept));
}

/** Everyday words that are surnames as well ("Lang"). */
const NAME_LIKE: ReadonlySet<string> = new Set(['FILLER', 'LENGTH', 'OLD', 'LOCAL', 'SHARED']);
