import type { Concept } from '../../concepts.js';
import type { Reading } from '../../reading.js';
import { isNumberEnd } from '../../signals.js';

/** A number, or a place whose number may be meant, with the tokens that said it. */
export interface SaidTarget {
  readonly kind: 'number' | 'city' | 'country';
  /** +E.164 or digits as said, "*0199", the English name of a city, or an ISO country. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The numbers and places of a text in their order, without those inside of `names` (spans of the text). */
export function targetsIn(
  reading: Reading,
  names: readonly { readonly start: number; readonly end: number }[],
): readonly SaidTarget[] {
  const { tokens, digits, places } = reading;
  const numbers = digits.flatMap((each): readonly SaidTarget[] => {
    const value = each.kind === 'phone' ? each.value : `*${each.value}`;
    if (each.kind === 'few' && !isNumberEnd(reading, each.value)) return [];
    const from = tokens.findIndex(({ start }) => start >= each.start);
    const to = tokens.findLastIndex(({ end }) => end <= each.end) + 1;
    return from < 0 || to <= from ? [] : [{ kind: 'number', value, from, to }];
  });
  const named = places.map(({ place, from, to }): SaidTarget => {
    return { kind: place.kind, value: place.kind === 'city' ? place.name : place.code, from, to };
  });
  return [...numbers, ...named]
    .filter(({ from }) => {
      const at = tokens[from]?.start ?? 0;
      return !names.some(({ start, end }) => at >= start && at < end);
    })
    .sort((a, b) => a.from - b.from);
}

/** The ideas of the word at a place, none outside of the text. */
export function ideasAt({ mentions }: Reading, at: number): ReadonlySet<Concept> {
  return mentions.find(({ from, to }) => from <= at && at < to)?.concepts ?? NONE;
}

export function isAny(ideas: ReadonlySet<Concept>, any: readonly Concept[]): boolean {
  return any.some((idea) => ideas.has(idea));
}

const NONE: ReadonlySet<Concept> = new Set();

/** Ideas that say of a place beside them that its number is meant. */
export const NUMBER_WORDS: readonly Concept[] = ['NUMBER', 'TOLL_FREE', 'TOLL', 'DIAL_IN', 'DEFAULT'];
