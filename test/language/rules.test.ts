import { describe, expect, it } from '@jest/globals';
import { CONCEPTS } from '../../bot/language/concepts.js';
import { INTENTS } from '../../bot/language/intents.js';
import { lexiconOf } from '../../bot/language/lexicon/lexicons.js';
import { longestPhrase, nearestWord, phraseTableOf } from '../../bot/language/phrases.js';
import { parseRules } from '../../bot/language/rule.js';
import { RULES } from '../../bot/language/rules.js';
import { SPOKEN_LANGUAGES } from '../../bot/language/understood.js';

describe('the rules', () => {
  it('can reach every intent', () => {
    const reached = new Set(parseRules(RULES).map(({ intent }) => intent));
    expect(INTENTS.filter((intent) => !reached.has(intent))).toEqual([]);
  });

  it.each(['show_my_numbers 10: NUMBRE', 'show_my_number 10: NUMBER', 'show_my_numbers: NUMBER'])(
    'refuse what does not exist: %s',
    (line) => expect(() => parseRules(line)).toThrow(),
  );

  it('read needs, choices, groups and exceptions', () => {
    const [rule] = parseRules('coverage 7: WHY & $place|CITY_LESS - SELF'.replace('|CITY_LESS', ''));
    expect(rule).toEqual({
      intent: 'coverage',
      weight: 7,
      needs: [['WHY'], ['A_COUNTRY', 'A_CITY']],
      exceptions: ['SELF'],
    });
  });
});

describe('the lexicons', () => {
  it.each(SPOKEN_LANGUAGES)('have words in %s for every idea that a rule needs', (language) => {
    const labels = new Set<string>();
    const walk = (node: ReturnType<typeof lexiconOf>['root']): void => {
      for (const label of node.labels) labels.add(label);
      for (const next of [...node.next.values(), ...node.stems.values()]) walk(next);
    };
    walk(lexiconOf(language).root);
    for (const { label } of lexiconOf(language).parts) labels.add(label);
    const missing = CONCEPTS.filter((concept) => !labels.has(concept));
    expect(missing.filter((concept) => !LICENSE_NAMES.test(concept) && concept !== 'ASKS')).toEqual([]);
  });
});

const LICENSE_NAMES = /^LICENSE_E[35]$/;

describe('phrases', () => {
  const table = phraseTableOf([
    ['FREE', 'toll free, gratis*'],
    ['NUMBER', 'number, ~nummer'],
  ] as const);

  it('find the longest that begins at a word', () => {
    expect(longestPhrase(table, ['toll', 'free', 'number'], 0)?.length).toBe(2);
    expect(longestPhrase(table, ['toll'], 0)).toBeUndefined();
    expect([...(longestPhrase(table, ['gratisnummer'], 0)?.labels ?? [])]).toEqual(['FREE']);
  });

  it.each([
    ['nubmer', 'number'],
    ['numbr', 'number'],
    ['nummber', 'number'],
    ['nunber', 'number'],
    ['cucumber', undefined],
    ['lumber', undefined],
    ['mumber', undefined],
    ['toll', undefined],
  ])('read %s as %s', (word, known) => {
    expect(nearestWord(table, word)).toBe(known);
  });
});
