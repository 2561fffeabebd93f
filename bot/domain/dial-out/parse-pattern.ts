import { fail, ok, type Result } from '../result.js';
import { readClass, readEscape, readShorthand } from './read-characters.js';
import { isDigit, PatternSource, PatternStop, type PatternProblem } from './pattern-source.js';
import {
  canBeEmpty,
  charactersBetween,
  codeOf,
  EVERY_CHARACTER,
  hasPart,
  type PatternNode,
} from './pattern-tree.js';

/**
 * Reads a pattern by the grammar of .NET, as far as it can be evaluated exactly here; everything else is named and never
 * approximated. Capturing does nothing but group, because what reads captures (references, conditions, balancing) is not
 * evaluated. Source: "Regular expression language: quick reference" (.NET) and its published parser.
 */
export function parsePattern(pattern: string): Result<PatternNode, PatternProblem> {
  if (pattern.length > MAX_LENGTH) {
    return fail({ code: 'cannotEvaluate', construct: `${pattern.slice(0, 20)}…` });
  }
  const reader = { source: new PatternSource(pattern), spaced: false, depth: 0 };
  try {
    const tree = readChoice(reader);
    if (!reader.source.ended) throw reader.source.invalid();
    return ok(tree);
  } catch (cause) {
    if (cause instanceof PatternStop) return fail(cause.problem);
    throw cause;
  }
}

/** Routes are short; whoever writes more than this is not describing numbers. */
const MAX_LENGTH = 1024;
const MAX_DEPTH = 50;

interface Reader {
  readonly source: PatternSource;
  /** Option x: white space and comments in the pattern mean nothing. */
  spaced: boolean;
  depth: number;
}

/** Up to a closing parenthesis or the end, neither of which is taken. Options set inside end with it. */
function readChoice(reader: Reader): PatternNode {
  const { source } = reader;
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) throw source.cannotEvaluate('(');
  const { spaced } = reader;
  const options: PatternNode[] = [];
  do options.push(readSequence(reader));
  while (source.take('|'));
  reader.spaced = spaced;
  reader.depth -= 1;
  const [only] = options;
  return only !== undefined && options.length === 1 ? only : { kind: 'choice', options };
}

function readSequence(reader: Reader): PatternNode {
  const { source } = reader;
  const items: PatternNode[] = [];
  for (;;) {
    skipBlank(reader);
    if (source.ended || source.peek() === '|' || source.peek() === ')') break;
    if (quantifierNext(source)) throw source.invalid();
    const unit = readUnit(reader);
    if (unit === undefined) continue;
    skipBlank(reader);
    items.push(quantifierNext(source) ? readQuantifier(reader, unit) : unit);
  }
  const [only] = items;
  return only !== undefined && items.length === 1 ? only : { kind: 'sequence', items };
}

/** Undefined where only options were set. */
function readUnit(reader: Reader): PatternNode | undefined {
  const { source } = reader;
  const character = source.next();
  switch (character) {
    case '[':
      return { kind: 'one', of: readClass(source) };
    case '(':
      return readGroup(reader);
    case '\\':
      return readBackslash(source);
    case '^':
      return { kind: 'start' };
    case '$':
      return { kind: 'end' };
    case '.':
      return { kind: 'one', of: EVERY_CHARACTER };
    default:
      return { kind: 'one', of: charactersBetween(codeOf(character), codeOf(character)) };
  }
}

function readBackslash(source: PatternSource): PatternNode {
  if (source.ended) throw source.invalid();
  const letter = source.peek();
  const assertion = ASSERTIONS[letter];
  if (assertion !== undefined) {
    source.next();
    return assertion;
  }
  const set = readShorthand(source);
  if (set !== undefined) return { kind: 'one', of: set };
  if (letter === 'k' || letter === '<' || letter === "'" || (isDigit(letter) && letter !== '0')) {
    throw source.cannotEvaluate(`\\${letter}`);
  }
  const code = readEscape(source);
  return { kind: 'one', of: charactersBetween(code, code) };
}

/** Numbers hold no line break, so that \Z and $ are the same as \z; a search begins at the first character, as \G wants. */
const ASSERTIONS: Readonly<Record<string, PatternNode>> = {
  A: { kind: 'start' },
  G: { kind: 'start' },
  Z: { kind: 'end' },
  z: { kind: 'end' },
  b: { kind: 'boundary', wanted: true },
  B: { kind: 'boundary', wanted: false },
};

function readGroup(reader: Reader): PatternNode | undefined {
  const { source } = reader;
  if (source.peek() !== '?' || source.peek(1) === ')') return closed(reader, readChoice(reader));
  source.next();
  if (source.take(':')) return closed(reader, readChoice(reader));
  if (source.take('>')) return readAtomic(reader);
  if (source.take('=')) return readLook(reader, 'ahead', '=');
  if (source.take('!')) return readLook(reader, 'ahead', '!');
  if (source.take('<=')) return readLook(reader, 'behind', '=');
  if (source.take('<!')) return readLook(reader, 'behind', '!');
  if (source.take('<')) return readNamed(reader, '<', '>');
  if (source.take("'")) return readNamed(reader, "'", "'");
  if (source.peek() === '(') throw source.cannotEvaluate('(?(');
  return readOptions(reader);
}

function closed(reader: Reader, body: PatternNode): PatternNode {
  if (!reader.source.take(')')) throw reader.source.invalid();
  return body;
}

/** A name only names what is captured. A balancing group (?<a-b>…) depends on captures. */
function readNamed(reader: Reader, open: string, close: string): PatternNode {
  const { source } = reader;
  const name = source.takeWhile((each) => /[\p{L}\p{N}\p{Pc}\p{M}]/u.test(each));
  if (source.peek() === '-') throw source.cannotEvaluate(`(?${open}${name}-`);
  const isNumber = /^[0-9]+$/.test(name);
  const isName = isNumber ? /[1-9]/.test(name) : /^[^0-9]/.test(name);
  if (!isName || !source.take(close)) throw source.invalid();
  return closed(reader, readChoice(reader));
}

function readAtomic(reader: Reader): PatternNode {
  const body = closed(reader, readChoice(reader));
  // Which of several ways .NET takes first then depends on how it ends a loop that does not advance.
  const loopsEmpty = hasPart(body, (part) => part.kind === 'repeat' && canBeEmpty(part.body));
  if (loopsEmpty) throw reader.source.cannotEvaluate('(?>');
  return { kind: 'atomic', body };
}

function readLook(reader: Reader, where: 'ahead' | 'behind', sign: '=' | '!'): PatternNode {
  const body = closed(reader, readChoice(reader));
  // .NET reads what is behind from right to left, so that what an atomic group holds on to is something else there.
  if (where === 'behind' && hasPart(body, (part) => part.kind === 'atomic')) {
    throw reader.source.cannotEvaluate(`(?<${sign}…(?>`);
  }
  return { kind: 'look', where, wanted: sign === '=', body };
}

/**
 * (?x) or (?x:…). Of the options only x changes anything here: there are no letters (i), no line breaks (m, s), and
 * captures are not read (n).
 */
function readOptions(reader: Reader): PatternNode | undefined {
  const { source } = reader;
  const said = source.takeWhile((each) => /[imnsx+-]/i.test(each));
  const { spaced } = reader;
  let on = true;
  for (const letter of said.toLowerCase()) {
    if (letter === '-' || letter === '+') on = letter === '+';
    else if (letter === 'x') reader.spaced = on;
  }
  if (source.take(')')) return undefined;
  if (!source.take(':')) throw source.invalid();
  const body = closed(reader, readChoice(reader));
  reader.spaced = spaced;
  return body;
}

/** Comments, and with option x white space as well. */
function skipBlank({ source, spaced }: Reader): void {
  for (;;) {
    if (spaced) source.takeWhile((each) => /[ \t\n\f\r]/.test(each));
    if (spaced && source.take('#')) source.takeWhile((each) => each !== '\n');
    else if (source.take('(?#')) {
      source.takeWhile((each) => each !== ')');
      if (!source.take(')')) throw source.invalid();
    } else return;
  }
}

/** A brace that holds no count is a character like any other. */
function quantifierNext(source: PatternSource): boolean {
  const character = source.peek();
  if (character === '*' || character === '+' || character === '?') return true;
  return character === '{' && COUNT.test(source.text.slice(source.at));
}

const COUNT = /^\{(?<least>\d+)(?<comma>,(?<most>\d*))?\}/;

function readQuantifier(reader: Reader, body: PatternNode): PatternNode {
  const { source } = reader;
  const { min, max } = readCount(source);
  if (min > max) throw source.invalid();
  skipBlank(reader);
  const lazy = source.take('?');
  skipBlank(reader);
  if (quantifierNext(source)) throw source.invalid();
  return { kind: 'repeat', body, min, max, lazy };
}

function readCount(source: PatternSource): { readonly min: number; readonly max: number } {
  if (source.take('*')) return { min: 0, max: Infinity };
  if (source.take('+')) return { min: 1, max: Infinity };
  if (source.take('?')) return { min: 0, max: 1 };
  const found = COUNT.exec(source.text.slice(source.at));
  const { least = '', comma, most = '' } = found?.groups ?? {};
  source.at += found?.[0].length ?? 0;
  const min = Number(least);
  if (min > MAX_COUNT || Number(most) > MAX_COUNT) throw source.invalid();
  if (comma === undefined) return { min, max: min };
  return { min, max: most === '' ? Infinity : Number(most) };
}

/** .NET refuses greater ones. */
const MAX_COUNT = 2_147_483_647;
