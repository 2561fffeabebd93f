import { describe, expect, it } from '@jest/globals';
import { ownCountryFirst, serviceNumbersOf } from '../../../bot/domain/numbers/service-number.js';
import { BERLIN, e164, FREE, listing, LONDON, SEATTLE } from '../build.js';

const US_FREE = e164('+18005550100');
const NUMBERS = serviceNumbersOf(
  [
    listing(SEATTLE),
    listing(BERLIN),
    listing(LONDON),
    listing(FREE, { tollFree: true }),
    listing(US_FREE, { tollFree: true }),
  ],
  [],
);
const inOrder = (country: 'GB' | 'DE' | 'CA' | 'JP' | undefined) =>
  ownCountryFirst(NUMBERS, country).map(({ number }) => number);

describe('numbers for a reader', () => {
  it('stand with those of their country first, and otherwise as they stood', () => {
    expect(inOrder('GB')).toEqual([LONDON, FREE, SEATTLE, BERLIN, US_FREE]);
    expect(inOrder('DE')).toEqual([BERLIN, SEATTLE, LONDON, FREE, US_FREE]);
  });

  it('count a toll-free number whose code several countries share as one of each', () => {
    expect(inOrder('CA')).toEqual([US_FREE, SEATTLE, BERLIN, LONDON, FREE]);
  });

  it.each(['JP', undefined] as const)('stay as they are for %s, of which there is none', (country) => {
    expect(inOrder(country)).toEqual([SEATTLE, BERLIN, LONDON, FREE, US_FREE]);
  });
});
