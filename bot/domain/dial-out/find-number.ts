import type { E164 } from '../numbers/phone-number.js';
import { numberPattern } from './number-pattern.js';
import {
  advance,
  begin,
  isFound,
  patternMachine,
  type PatternMachine,
  type Position,
} from './pattern-machine.js';
import { characterSetOf, type CharacterSet } from './pattern-tree.js';

interface Wanted {
  readonly matching: string;
  readonly butNot: readonly string[];
}

/**
 * A number as +E.164 (seven to fifteen digits) that one pattern matches and none of the others does; `none` when there is
 * none, which is proved by going through all of them at once; `undecided` where a pattern is beyond that.
 */
export function findNumber({ matching, butNot }: Wanted): E164 | 'none' | 'undecided' {
  const machines = [matching, ...butNot].map(machineOf);
  if (!machines.every((machine) => machine !== undefined)) return 'undecided';
  const tried = new Set<string>();
  const walk = (positions: readonly Position[], text: string): E164 | 'none' | 'undecided' => {
    const [own, ...others] = positions;
    if (own === undefined || others.some(({ found }) => found)) return 'none';
    const key = `${String(text.length)} ${positions.map(keyOf).join('|')}`;
    if (tried.has(key)) return 'none';
    if (tried.size >= MAX_TRIED) return 'undecided';
    tried.add(key);
    const found = machines.map((machine, index) => isFound(machine, positions[index] ?? own));
    if (text.length > LEAST_DIGITS && found[0] === true && !found.slice(1).includes(true)) {
      return text as E164;
    }
    if (text.length > MOST_DIGITS) return 'none';
    for (const [character, set] of nextAfter(text)) {
      const next = machines.map((machine, index) => advance(machine, positions[index] ?? own, set));
      const below = walk(next, text + character);
      if (below !== 'none') return below;
    }
    return 'none';
  };
  return walk(machines.map(begin), '');
}

const LEAST_DIGITS = 7;
const MOST_DIGITS = 15;
/** Each is one look at a handful of states; routes as people write them need some hundred. */
const MAX_TRIED = 20_000;

function keyOf({ states, found }: Position): string {
  return found ? '+' : states.join(',');
}

const CHARACTERS: readonly (readonly [string, CharacterSet])[] = Array.from(
  '0123456789',
  (character) => [character, characterSetOf(character)] as const,
);
const BEGINNING: readonly (readonly [string, CharacterSet])[] = [['+', characterSetOf('+')]];

function nextAfter(text: string): readonly (readonly [string, CharacterSet])[] {
  if (text === '') return BEGINNING;
  return text === '+' ? CHARACTERS.slice(1) : CHARACTERS;
}

function machineOf(pattern: string): PatternMachine | undefined {
  const read = numberPattern(pattern);
  if (!read.ok) return undefined;
  const kept = machines.get(read);
  if (kept !== undefined) return kept;
  const machine = patternMachine(read.tree);
  if (machine !== undefined) machines.set(read, machine);
  return machine;
}

const machines = new WeakMap<object, PatternMachine>();
