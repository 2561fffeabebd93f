import { describe, expect, it } from '@jest/globals';
import { textIn } from '../../../tab/text.js';
import { numberInWords } from '../../../tab/ui/number-in-words.js';
import { aNumber, LEEDS_BT, PARIS, US_TOLL_FREE } from '../answers.js';

const words = textIn('en-GB');

describe('a number in words', () => {
  it('is national in the reader’s own country and international elsewhere', () => {
    expect(numberInWords(PARIS, words, 'FR').number).toBe('01 99 00 10 00');
    expect(numberInWords(PARIS, words, 'GB').number).toBe('+33 1 99 00 10 00');
    expect(numberInWords(PARIS, words).number).toBe('+33 1 99 00 10 00');
  });

  it('stays international where several countries share its code, because nobody knows whose it is', () => {
    expect(numberInWords(US_TOLL_FREE, words, 'US').number).toBe('+1 800 555 0100');
    expect(numberInWords(US_TOLL_FREE, words, 'US').place).toBe(
      'United States and countries of the same code',
    );
  });

  it('names the operator where there is one, and otherwise says what is known', () => {
    const sourceOf = (other: Parameters<typeof aNumber>[0]) => numberInWords(aNumber(other), words).source;
    expect(numberInWords(LEEDS_BT, words).source).toBe('BT');
    expect(sourceOf({ source: 'operator' })).toBe('An operator');
    expect(sourceOf({ source: 'microsoft' })).toBe('Microsoft');
    expect(sourceOf({ source: 'unknown' })).toBe('Source not known');
  });

  it('names a city that is its country once', () => {
    expect(numberInWords(aNumber({ city: 'Singapore', country: 'SG' }), words).place).toBe('Singapore');
  });

  it('tells the first language and how many more there are', () => {
    expect(numberInWords(PARIS, words).languages).toBe('French (France) and 1 more');
  });
});
