import { describe, expect, it } from '@jest/globals';
import { choiceOf, listOf } from '../../bot/text/list.js';
import { countryName, languageName } from '../../bot/text/names.js';
import { ageInWords, dayInWords, timeInWords } from '../../bot/text/time.js';

const NOON = 1_789_387_200_000; // 2026-09-14T12:00Z

describe('names in the reader’s language', () => {
  it('names countries', () => {
    expect(countryName('GB', 'en')).toBe('United Kingdom');
    expect(countryName('GB', 'de')).toBe('Vereinigtes Königreich');
  });

  it.each(['001', 'gb', '', 'XYZ', '../..'])('shows %j, which is no country, as it is', (code) => {
    expect(countryName(code, 'en')).toBe(code);
  });

  it('names languages by culture id', () => {
    expect(languageName('fr-FR', 'en')).toBe('French (France)');
    expect(languageName('zh-Hans', 'en')).toMatch(/Chinese/);
    expect(languageName('en-GB', 'de')).toBe('Englisch (Vereinigtes Königreich)');
  });

  it('shows what is no culture id as it is', () => {
    expect(languageName('Klingon, sort of', 'en')).toBe('Klingon, sort of');
  });
});

describe('lists in the reader’s language', () => {
  it('joins words', () => {
    expect(listOf(['London', 'Leeds', 'Bath'], 'en-GB')).toBe('London, Leeds and Bath');
    expect(choiceOf(['London', 'Leeds'], 'de')).toBe('London oder Leeds');
  });
});

describe('times in the reader’s language', () => {
  it.each([
    [-30_000, 'now'],
    [-5 * 60_000, '5 minutes ago'],
    [-119 * 60_000, '1 hour ago'],
    [-24 * 3_600_000, 'yesterday'],
    [2 * 3_600_000, 'in 2 hours'],
    [-400 * 86_400_000, 'last year'],
  ])('says an age of %d ms as %s', (age, said) => {
    expect(ageInWords(NOON + age, NOON, 'en')).toBe(said);
  });

  it('says days and times with their zone', () => {
    expect(dayInWords(NOON, 'en-GB')).toBe('14 September 2026');
    expect(timeInWords(NOON, 'en-GB')).toMatch(/^14 Sept? 2026, 12:00 UTC$/);
    expect(timeInWords(NOON, 'de', 'Europe/Berlin')).toMatch(/14:00 MESZ$/);
  });
});
