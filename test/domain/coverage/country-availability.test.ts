import { describe, expect, it } from '@jest/globals';
import {
  AVAILABILITY_COPIED,
  availabilityIn,
  isAvailabilityKnown,
} from '../../../bot/domain/coverage/country-availability.js';
import type { CountryCode } from '../../../bot/domain/numbers/phone-number.js';

/** Source: Microsoft's country pages, copied 2022-01 to 2023-01 (docs/domain.md, 2.9), and automatic numbers (2.1). */
describe('what Microsoft’s pages said about a country', () => {
  it.each<[CountryCode, string]>([
    ['BH', 'notSold'],
    ['PK', 'notSold'],
    ['MK', 'notSold'],
    ['IN', 'byTata'],
    ['CN', 'outsideMainlandOnly'],
    ['AL', 'payPerMinuteOnly'],
    ['UG', 'payPerMinuteOnly'],
    ['MP', 'payPerMinuteOnly'],
    ['MC', 'unknown'],
    ['DE', 'unknown'],
  ])('%s: %s', (country, sale) => {
    expect(availabilityIn(country).sale).toBe(sale);
  });

  it.each<CountryCode>(['VE', 'ID', 'AE'])('%s gets no automatic toll number', (country) => {
    expect(availabilityIn(country).automaticTollNumber).toBe('none');
  });

  it.each<CountryCode>(['RU', 'KR', 'TW'])('%s was not offered Communications Credits', (country) => {
    expect(availabilityIn(country).credits).toBe('notOffered');
  });

  it('is unknown where no list names the country, and dated where one does', () => {
    expect(isAvailabilityKnown(availabilityIn('MC'))).toBe(false);
    expect(isAvailabilityKnown(availabilityIn('ID'))).toBe(true);
    expect(AVAILABILITY_COPIED).toEqual({ from: '2022-01', to: '2023-01' });
  });
});
