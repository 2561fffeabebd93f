import { describe, expect, it } from '@jest/globals';
import { filterNumbers } from '../../../bot/domain/numbers/number-filter.js';
import { groupByCountry } from '../../../bot/domain/numbers/number-groups.js';
import { serviceNumbersOf } from '../../../bot/domain/numbers/service-number.js';
import {
  BERLIN,
  BRIDGE,
  e164,
  FREE,
  INVENTORY,
  listing,
  LONDON,
  MYSTERY,
  numbersOf,
  SEATTLE,
} from '../build.js';

const SHARED_FREE = e164('+18005550100');
const numbers = serviceNumbersOf(
  [...BRIDGE.numbers, listing(SHARED_FREE, { tollFree: true, shared: true, city: 'Zürich' })],
  INVENTORY,
);

describe('narrowing numbers', () => {
  it.each([
    [{ countries: ['DE'] as const }, [BERLIN]],
    [{ countries: ['CA'] as const }, [SHARED_FREE]],
    [{ countries: ['US', 'FR'] as const }, [SEATTLE, MYSTERY, SHARED_FREE]],
    [{ tollFree: true }, [FREE, SHARED_FREE]],
    [{ cities: ['zurich'] }, [SHARED_FREE]],
    [{ source: 'microsoft' }, [SEATTLE, LONDON, SHARED_FREE]],
    [{ source: 'operator' }, [BERLIN, FREE]],
    [{ source: 'telekom' }, [BERLIN]],
    [{ countries: ['DE'] as const, tollFree: true }, []],
  ])('by %j keeps the right ones', (filter, expected) => {
    expect(numbersOf(filterNumbers(numbers, filter))).toEqual(expected);
  });
});

describe('grouping numbers', () => {
  it('puts the own country first and shared codes apart', () => {
    const groups = groupByCountry(numbers, 'DE');
    expect(groups.map(({ country, sharedCode }) => [country, sharedCode])).toEqual([
      ['DE', false],
      ['US', false],
      ['GB', false],
      ['GB', true],
      ['FR', false],
      ['US', true],
    ]);
    expect(groups.flatMap((group) => group.numbers)).toHaveLength(numbers.length);
  });
});

it('the source of a number is told by the join of bridge and inventory, never by the bridge alone', () => {
  expect(numbers.map(({ source }) => source)).toEqual([
    'microsoft',
    'microsoft',
    'operator',
    'operator',
    'unknown',
    'microsoft',
  ]);
});
