/** One page of a list that is too long for a card. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly index: number;
  readonly count: number;
  /** The position of the first item, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

export function pageOf<T>(list: readonly T[], wanted: number, size: number): Page<T> {
  const count = Math.max(1, Math.ceil(list.length / size));
  const index = Math.min(wanted, count - 1);
  const items = list.slice(index * size, (index + 1) * size);
  return { items, index, count, from: index * size + 1, to: index * size + items.length, total: list.length };
}
