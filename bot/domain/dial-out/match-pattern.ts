import { characterSetOf, type PatternNode, type RepeatNode } from './pattern-tree.js';

/**
 * True when the pattern matches somewhere in the number, as .NET's Regex.IsMatch would have it. Every part is tried once
 * at every place, so that no pattern takes long: the cost is bounded by the pattern's length times the number's squared.
 */
export function matchesPattern(tree: PatternNode, number: string): boolean {
  const ends = endsIn(number);
  for (let at = 0; at <= number.length; at += 1) if (ends(tree, at).length > 0) return true;
  return false;
}

/** Where a part may end that begins at a place, each end once, in the order in which .NET would try them. */
type Ends = (node: PatternNode, at: number) => readonly number[];

function endsIn(number: string): Ends {
  const characters = Array.from(number, characterSetOf);
  const known = new Map<PatternNode, Map<number, readonly number[]>>();
  const ends: Ends = (node, at) => {
    const ofNode = known.get(node) ?? new Map<number, readonly number[]>();
    known.set(node, ofNode);
    const before = ofNode.get(at);
    if (before !== undefined) return before;
    const found = find(node, at);
    ofNode.set(at, found);
    return found;
  };
  const isDigitAt = (at: number): boolean => at >= 0 && at < number.length && number.charAt(at) !== '+';
  const here = (holds: boolean, at: number): readonly number[] => (holds ? [at] : []);

  function find(node: PatternNode, at: number): readonly number[] {
    switch (node.kind) {
      case 'one':
        return here(((characters[at] ?? 0) & node.of) !== 0, at + 1);
      case 'start':
        return here(at === 0, at);
      case 'end':
        return here(at === number.length, at);
      case 'boundary':
        return here((isDigitAt(at - 1) !== isDigitAt(at)) === node.wanted, at);
      case 'choice':
        return distinct(node.options.flatMap((option) => ends(option, at)));
      case 'sequence':
        return node.items.reduce<readonly number[]>(
          (from, item) => distinct(from.flatMap((each) => ends(item, each))),
          [at],
        );
      case 'atomic':
        return ends(node.body, at).slice(0, 1);
      case 'look':
        return here(isThere(node, at) === node.wanted, at);
      case 'repeat':
        return repeatEnds(node, ends, at);
    }
  }

  function isThere({ where, body }: Extract<PatternNode, { kind: 'look' }>, at: number): boolean {
    if (where === 'ahead') return ends(body, at).length > 0;
    for (let from = at; from >= 0; from -= 1) if (ends(body, from).includes(at)) return true;
    return false;
  }
  return ends;
}

function repeatEnds(node: RepeatNode, ends: Ends, from: number): readonly number[] {
  // More rounds than a number has characters can only be rounds that take nothing.
  const min = Math.min(node.min, MAX_ROUNDS);
  const max = Math.min(node.max, MAX_ROUNDS);
  const known = new Map<number, readonly number[]>();
  const after = (at: number, rounds: number): readonly number[] => {
    const key = at * (MAX_ROUNDS + 1) + rounds;
    const before = known.get(key);
    if (before !== undefined) return before;
    const stop = rounds >= min ? [at] : [];
    // A round that takes nothing ends the loop, and stands for all that are still wanted.
    const more =
      rounds < max ? ends(node.body, at).flatMap((end) => (end === at ? [at] : after(end, rounds + 1))) : [];
    const found = distinct(node.lazy ? [...stop, ...more] : [...more, ...stop]);
    known.set(key, found);
    return found;
  };
  return after(from, 0);
}

/** A number as +E.164 has at most sixteen characters. */
const MAX_ROUNDS = 17;

function distinct(ends: readonly number[]): readonly number[] {
  return ends.length < 2 ? ends : [...new Set(ends)];
}
