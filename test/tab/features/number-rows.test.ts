import { describe, expect, it } from '@jest/globals';
import {
  filterRows,
  NO_FILTER,
  nextOrder,
  rowsOf,
  sortRows,
} from '../../../tab/features/bridge-numbers/number-rows.js';
import { textIn } from '../../../tab/text.js';
import { aNumber, LEEDS_BT, PARIS, US_TOLL_FREE } from '../answers.js';

const ROWS = rowsOf([US_TOLL_FREE, PARIS, aNumber(), LEEDS_BT], textIn('en-GB'));
const numbersOf = (rows: typeof ROWS) => rows.map(({ view }) => view.number);

describe('the table of bridge numbers', () => {
  it('narrows by kind, source and words at once', () => {
    expect(numbersOf(filterRows(ROWS, { ...NO_FILTER, kind: 'tollFree' }))).toEqual([US_TOLL_FREE.number]);
    expect(numbersOf(filterRows(ROWS, { ...NO_FILTER, source: 'BT' }))).toEqual([LEEDS_BT.number]);
    expect(numbersOf(filterRows(ROWS, { search: 'london', kind: 'toll', source: 'Microsoft' }))).toEqual([
      '+442079460100',
    ]);
  });

  it('keeps the order of the bridge until a column is chosen', () => {
    expect(sortRows(ROWS, { order: undefined, locale: 'en' })).toBe(ROWS);
    const byPlace = { column: 'place', direction: 'ascending' } as const;
    expect(numbersOf(sortRows(ROWS, { order: byPlace, locale: 'en' }))[0]).toBe(LEEDS_BT.number);
    const downwards = { column: 'place', direction: 'descending' } as const;
    expect(numbersOf(sortRows(ROWS, { order: downwards, locale: 'en' })).at(-1)).toBe(LEEDS_BT.number);
  });

  it('goes from upwards to downwards and back to the order of the bridge', () => {
    const first = nextOrder(undefined, 'source');
    const second = nextOrder(first, 'source');
    expect([first?.direction, second?.direction, nextOrder(second, 'source')]).toEqual([
      'ascending',
      'descending',
      undefined,
    ]);
    expect(nextOrder(second, 'kind')).toEqual({ column: 'kind', direction: 'ascending' });
  });
});
