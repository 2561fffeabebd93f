import {
  charactersBetween,
  codeOf,
  DIGITS,
  EVERY_CHARACTER,
  NO_CHARACTER,
  PLUS,
  type CharacterSet,
} from './pattern-tree.js';
import type { PatternSource } from './pattern-source.js';

/**
 * The set behind \d, \D, \w, \W, \s, \S, \p{…} or \P{…}, whose letter comes next; undefined, and nothing taken, for every
 * other letter. In .NET \d and \w reach beyond ASCII, but no number does. Source: "Character classes in .NET".
 */
export function readShorthand(source: PatternSource): CharacterSet | undefined {
  switch (source.peek()) {
    case 'd':
    case 'w':
      source.next();
      return DIGITS;
    case 'D':
    case 'W':
      source.next();
      return PLUS;
    case 's':
      source.next();
      return NO_CHARACTER;
    case 'S':
      source.next();
      return EVERY_CHARACTER;
    case 'p':
      return readCategory(source);
    case 'P':
      return EVERY_CHARACTER & ~readCategory(source);
    default:
      return undefined;
  }
}

function readCategory(source: PatternSource): CharacterSet {
  const letter = source.next();
  if (source.next() !== '{') throw source.invalid();
  const name = source.takeWhile((character) => character !== '}', 60);
  if (!source.take('}')) throw source.invalid();
  const set = CATEGORIES.get(name);
  if (set !== undefined) return set;
  // Names of blocks are many and differ between versions; a wrong one would not be noticed here.
  throw source.cannotEvaluate(`\\${letter}{${name}}`);
}

/** Unicode's general categories, and of them what "+" and the digits belong to. */
const CATEGORIES: ReadonlyMap<string, CharacterSet> = new Map([
  ...'L Lu Ll Lt Lm Lo M Mn Mc Me Nl No P Pc Pd Ps Pe Pi Pf Po Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn'
    .split(' ')
    .map((name) => [name, NO_CHARACTER] as const),
  ['N', DIGITS],
  ['Nd', DIGITS],
  ['S', PLUS],
  ['Sm', PLUS],
  ['IsBasicLatin', EVERY_CHARACTER],
]);

/** The code of the one character that an escape means; what follows the backslash comes next. */
export function readEscape(source: PatternSource): number {
  if (source.ended) throw source.invalid();
  const letter = source.next();
  if (letter >= '0' && letter <= '7') {
    source.at -= 1;
    return (
      Number.parseInt(
        source.takeWhile((each) => each >= '0' && each <= '7', 3),
        8,
      ) % 256
    );
  }
  if (letter === 'x') return readHex(source, 2);
  if (letter === 'u') return readHex(source, 4);
  if (letter === 'c') return readControl(source);
  const control = CONTROLS[letter];
  if (control !== undefined) return control;
  if (/\w/u.test(letter)) throw source.invalid();
  if (letter > '\u007f') throw source.cannotEvaluate(`\\${letter}`);
  return codeOf(letter);
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, e: 27 };

function readHex(source: PatternSource, length: number): number {
  const digits = source.takeWhile((each) => /[0-9a-f]/i.test(each), length);
  if (digits.length < length) throw source.invalid();
  return Number.parseInt(digits, 16);
}

function readControl(source: PatternSource): number {
  const letter = source.next().toUpperCase();
  if (!/^[@-_]$/.test(letter)) throw source.invalid();
  return codeOf(letter) - codeOf('@');
}

/** A class in brackets, of which the first is taken already, with .NET's subtraction: [0-9-[5]]. */
export function readClass(source: PatternSource): CharacterSet {
  const negated = source.take('^');
  let set: CharacterSet = NO_CHARACTER;
  let without: CharacterSet = NO_CHARACTER;
  let rangeFrom: number | undefined;
  for (let first = true; ; first = false) {
    if (source.ended) throw source.invalid();
    const character = source.next();
    if (character === ']' && !first) break;
    const member = readMember(source, character, rangeFrom);
    if (member.kind === 'set') {
      set |= member.set;
      continue;
    }
    const { code, escaped } = member;
    if (rangeFrom !== undefined) {
      if (character === '[' && !escaped && !first) {
        // "-[" was taken for a range: it begins a subtraction.
        set |= charactersBetween(rangeFrom, rangeFrom);
        without = readSubtraction(source);
      } else {
        if (rangeFrom > code) throw source.invalid();
        set |= charactersBetween(rangeFrom, code);
      }
      rangeFrom = undefined;
    } else if (source.peek() === '-' && source.peek(1) !== '' && source.peek(1) !== ']') {
      source.next();
      rangeFrom = code;
    } else if (character === '-' && !escaped && source.peek() === '[' && !first) {
      source.next();
      without = readSubtraction(source);
    } else {
      set |= charactersBetween(code, code);
    }
  }
  return (negated ? EVERY_CHARACTER & ~set : set) & ~without;
}

type Member =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'character'; readonly code: number; readonly escaped: boolean };

function readMember(source: PatternSource, character: string, rangeFrom: number | undefined): Member {
  if (character === '[' && source.peek() === ':' && rangeFrom === undefined) {
    throw source.cannotEvaluate('[:');
  }
  if (character !== '\\') return { kind: 'character', code: codeOf(character), escaped: false };
  const inRange = rangeFrom !== undefined;
  const set = readShorthand(source);
  if (set !== undefined) {
    if (inRange) throw source.invalid();
    return { kind: 'set', set };
  }
  // An escaped hyphen stands for itself and begins no range.
  if (!inRange && source.take('-')) return { kind: 'set', set: NO_CHARACTER };
  return { kind: 'character', code: readEscape(source), escaped: true };
}

/** Its bracket is taken already. It is the last thing in a class. */
function readSubtraction(source: PatternSource): CharacterSet {
  const set = readClass(source);
  if (source.peek() !== ']') throw source.invalid();
  return set;
}
