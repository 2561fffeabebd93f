import type { NumberView } from '../../api/contract.js';
import type { Text } from '../../text.js';
import { fits } from '../../ui/fits.js';
import { numberInWords, type NumberInWords } from '../../ui/number-in-words.js';

/** A number of the bridge with everything the table says about it. */
export interface NumberRow {
  readonly view: NumberView;
  readonly said: NumberInWords;
}

export interface RowFilter {
  readonly search: string;
  readonly kind: 'all' | 'toll' | 'tollFree';
  /** A source as the table says it; undefined keeps all. */
  readonly source: string | undefined;
}

export const NO_FILTER: RowFilter = { search: '', kind: 'all', source: undefined };

/** The columns that a reader can sort by. */
export const COLUMNS = ['number', 'place', 'kind', 'source', 'languages'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

export function rowsOf(numbers: readonly NumberView[], words: Text): readonly NumberRow[] {
  return numbers.map((view) => ({ view, said: numberInWords(view, words) }));
}

export function filterRows(
  rows: readonly NumberRow[],
  { search, kind, source }: RowFilter,
): readonly NumberRow[] {
  return rows.filter(
    ({ view, said }) =>
      (kind === 'all' || view.tollFree === (kind === 'tollFree')) &&
      (source === undefined || said.source === source) &&
      (search.trim() === '' || fits(search, searchedText(view, said))),
  );
}

/** Without an order the bridge's own one stays. */
export function sortRows(
  rows: readonly NumberRow[],
  { order, locale }: { readonly order: Order | undefined; readonly locale: string },
): readonly NumberRow[] {
  if (order === undefined) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => sign * compare(one.said[order.column], other.said[order.column]));
}

/** A first press sorts upwards, a second one downwards, a third brings back the bridge's own order. */
export function nextOrder(order: Order | undefined, column: Column): Order | undefined {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

function searchedText(view: NumberView, said: NumberInWords): readonly string[] {
  return [view.number, said.number, view.national, said.place, said.kind, said.source, ...said.allLanguages];
}
