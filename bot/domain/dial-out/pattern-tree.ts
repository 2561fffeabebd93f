/**
 * A pattern of a voice route as a tree. Numbers are written with "+" and the ten digits only, so a character or a class
 * of characters is the set of those eleven that it matches.
 */
export type PatternNode =
  | { readonly kind: 'one'; readonly of: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | RepeatNode
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** Between a digit and something that is none; `wanted` is false for \B. */
  | { readonly kind: 'boundary'; readonly wanted: boolean }
  | {
      readonly kind: 'look';
      readonly where: 'ahead' | 'behind';
      readonly wanted: boolean;
      readonly body: PatternNode;
    }
  /** What it matched first is not given back. */
  | { readonly kind: 'atomic'; readonly body: PatternNode };

export interface RepeatNode {
  readonly kind: 'repeat';
  readonly body: PatternNode;
  readonly min: number;
  /** Infinity where there is no limit. */
  readonly max: number;
  readonly lazy: boolean;
}

/** Bit n is the digit n, bit 10 is "+". */
export type CharacterSet = number;

export const NO_CHARACTER: CharacterSet = 0;
export const EVERY_CHARACTER: CharacterSet = 0b111_1111_1111;
export const DIGITS: CharacterSet = 0b011_1111_1111;
export const PLUS: CharacterSet = 0b100_0000_0000;

/** The characters of `from` to `to`, both by their code, that numbers are written with. */
export function charactersBetween(from: number, to: number): CharacterSet {
  return Array.from(ALPHABET).reduce(
    (set, each) => (codeOf(each) >= from && codeOf(each) <= to ? set | characterSetOf(each) : set),
    NO_CHARACTER,
  );
}

/** The set of one character; empty for one that no number is written with. */
export function characterSetOf(character: string): CharacterSet {
  const bit = ALPHABET.indexOf(character);
  return bit < 0 || character === '' ? NO_CHARACTER : 1 << bit;
}

export function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

const ALPHABET = '0123456789+';

/** True where the tree can match without taking a character. */
export function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'one':
      return false;
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'choice':
      return node.options.some(canBeEmpty);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.body);
    case 'atomic':
      return canBeEmpty(node.body);
    case 'start':
    case 'end':
    case 'boundary':
    case 'look':
      return true;
  }
}

/** True where the tree or a part of it is of such a kind. */
export function hasPart(node: PatternNode, isMeant: (part: PatternNode) => boolean): boolean {
  return isMeant(node) || partsOf(node).some((part) => hasPart(part, isMeant));
}

function partsOf(node: PatternNode): readonly PatternNode[] {
  switch (node.kind) {
    case 'sequence':
      return node.items;
    case 'choice':
      return node.options;
    case 'repeat':
    case 'look':
    case 'atomic':
      return [node.body];
    default:
      return [];
  }
}
