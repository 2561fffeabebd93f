import type { CharacterSet, PatternNode } from './pattern-tree.js';

/** One state of the machine that finds a pattern in a text read from left to right. */
type State =
  | { readonly kind: 'take'; readonly of: CharacterSet; readonly next: number }
  | { readonly kind: 'either'; readonly next: number[] }
  | { readonly kind: 'start' | 'end'; readonly next: number }
  | { readonly kind: 'found' };

export interface PatternMachine {
  readonly states: readonly State[];
  readonly first: number;
}

/** Undefined for a pattern that looks around or holds on to what it took, or is too large: those are not decided. */
export function patternMachine(tree: PatternNode): PatternMachine | undefined {
  const states: State[] = [{ kind: 'found' }];
  const add = (state: State): number => {
    if (states.length >= MAX_STATES) throw new TooLarge();
    return states.push(state) - 1;
  };
  const lead = (node: PatternNode, next: number): number => {
    switch (node.kind) {
      case 'one':
        return add({ kind: 'take', of: node.of, next });
      case 'start':
      case 'end':
        return add({ kind: node.kind, next });
      case 'sequence':
        return node.items.reduceRight((after, item) => lead(item, after), next);
      case 'choice':
        return add({ kind: 'either', next: node.options.map((option) => lead(option, next)) });
      case 'repeat':
        return repeated(node, next);
      case 'boundary':
      case 'look':
      case 'atomic':
        throw new TooLarge();
    }
  };
  const repeated = ({ body, min, max }: Extract<PatternNode, { kind: 'repeat' }>, next: number): number => {
    let entry = next;
    if (max === Infinity || max > MAX_ROUNDS) {
      const ways: number[] = [next];
      entry = add({ kind: 'either', next: ways });
      ways.push(lead(body, entry));
    } else {
      for (let round = Math.min(min, MAX_ROUNDS); round < max; round += 1) {
        entry = add({ kind: 'either', next: [lead(body, entry), next] });
      }
    }
    for (let round = 0; round < Math.min(min, MAX_ROUNDS); round += 1) entry = lead(body, entry);
    return entry;
  };
  try {
    const first = lead(tree, 0);
    return { states, first };
  } catch (cause) {
    if (cause instanceof TooLarge) return undefined;
    throw cause;
  }
}

class TooLarge extends Error {}

const MAX_STATES = 3_000;
/** More rounds than a number has characters change nothing. */
const MAX_ROUNDS = 17;

/** Where a machine may be, `found` once it is found whatever follows. */
export interface Position {
  readonly states: readonly number[];
  readonly found: boolean;
}

/** Before the first character. */
export function begin(machine: PatternMachine): Position {
  return settle(machine, [machine.first], 'start');
}

/** After one more character; the pattern may begin anywhere, so it begins anew at each. */
export function advance(machine: PatternMachine, at: Position, character: CharacterSet): Position {
  if (at.found) return at;
  const next = at.states.flatMap((index) => {
    const state = machine.states[index];
    return state?.kind === 'take' && (state.of & character) !== 0 ? [state.next] : [];
  });
  return settle(machine, [...next, machine.first], 'middle');
}

/** True when the pattern is found in what was read, if nothing more follows. */
export function isFound(machine: PatternMachine, at: Position): boolean {
  return at.found || settle(machine, at.states, 'end').found;
}

function settle(
  machine: PatternMachine,
  from: readonly number[],
  where: 'start' | 'middle' | 'end',
): Position {
  const seen = new Set<number>();
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const state = machine.states[index];
    if (state?.kind === 'found') return { states: [], found: true };
    if (state?.kind === 'either') open.push(...state.next);
    if (state?.kind === 'start' && where === 'start') open.push(state.next);
    if (state?.kind === 'end' && where === 'end') open.push(state.next);
  }
  // What waits for the end stays among the states; what waited for the start is over.
  const kept = [...seen].filter((index) => {
    const kind = machine.states[index]?.kind;
    return kind === 'take' || kind === 'end';
  });
  return { states: kept.sort((one, other) => one - other), found: false };
}
