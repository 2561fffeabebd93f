import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findNumber } from '../../../bot/domain/dial-out/find-number.js';
import { matchesNumber, numberPattern } from '../../../bot/domain/dial-out/number-pattern.js';
import type { E164 } from '../../../bot/domain/numbers/phone-number.js';

const BERLIN = '+493012345678' as E164;
const problem = (pattern: string) => {
  const read = numberPattern(pattern);
  return read.ok ? undefined : read.problem;
};

/** A number as +E.164. */
const numbers = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{6,14}$/))
  .map(([first, rest]) => `+${String(first)}${rest}` as E164);

/** Patterns that JavaScript and .NET read and evaluate alike, for numbers. */
const atoms = fc.oneof(
  fc.constantFrom(
    '\\d',
    '.',
    '\\+',
    '[0-4]',
    '[^5]',
    '[+\\d]',
    '\\D',
    '4',
    '9',
    '\\w',
    '(?:)',
    '^',
    '$',
    '\\b',
    '\\B',
  ),
  fc.stringMatching(/^[0-9]{1,3}$/),
);
const quantifiers = fc.constantFrom(
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '{2}',
  '{1,3}',
  '{2,}',
  '*?',
  '+?',
  '??',
  '{1,2}?',
);
const { pattern: alike } = fc.letrec<{ pattern: string; item: string; group: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small' },
    fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `${one}|${other}`),
  ),
  item: fc.oneof(
    { depthSize: 'small' },
    atoms.map((atom) => `(?:${atom})`),
    atoms,
    fc.tuple(tie('group'), quantifiers).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('\\d', '4', '[0-4]', '.'), quantifiers).map((parts) => parts.join('')),
  ),
  group: fc.oneof(
    { depthSize: 'small' },
    tie('pattern').map((inner) => `(${inner})`),
    tie('pattern').map((inner) => `(?:${inner})`),
    tie('pattern').map((inner) => `(?=${inner})`),
    tie('pattern').map((inner) => `(?!${inner})`),
    tie('pattern').map((inner) => `(?:(?<=${inner}))`),
    tie('pattern').map((inner) => `(?:(?<!${inner}))`),
  ),
}));

describe('a pattern of a route', () => {
  it.each([
    // docs/domain.md, 1.6, the patterns of the article
    ['\\d+', BERLIN, true],
    ['^\\+1(425|206)(\\d{7})$', '+12065550100', true],
    ['^\\+1(425|206)(\\d{7})$', '+12125550100', false],
    ['^\\+1(\\d{10})$', '+14255550100', true],
    ['[0-9]{10}', BERLIN, true],
    ['[0-9]{10}', '+290123456', false],
    ['^[0-9]{10}', BERLIN, false],
    ['^49', BERLIN, false],
    ['^\\+?49', BERLIN, true],
    // .NET's own
    ['\\A\\+49\\d+\\z', BERLIN, true],
    ['^\\+49\\d+\\Z', BERLIN, true],
    ['\\G\\+49', BERLIN, true],
    ['\\G49', BERLIN, false],
    ["(?<country>\\+49)(?'rest'\\d+)$", BERLIN, true],
    ['(?i)^\\+49', BERLIN, true],
    ['(?im-s)^\\+49$', BERLIN, false],
    ['(?x) ^ \\+ 49 # Germany', BERLIN, true],
    ['(?x: ^ \\+ 49 )30', BERLIN, true],
    ['(?x: ^ \\+ 49 ) 30', BERLIN, false],
    ['(?# Germany )^\\+49', BERLIN, true],
    ['^\\+4[0-9-[9]]', BERLIN, false],
    ['^\\+4[0-9-[0-8]]', BERLIN, true],
    ['^\\+[^\\d-[4]]9', BERLIN, false],
    ['^\\+49(?>\\d+)8', BERLIN, false],
    ['^\\+49(?>\\d+?)0', BERLIN, true],
    ['^\\+\\p{Nd}+$', BERLIN, true],
    ['^\\P{Nd}49', BERLIN, true],
    ['^\\x2b49', BERLIN, true],
    ['^\\u002B49', BERLIN, true],
    ['^\\05349', BERLIN, true],
    ['(?<=\\+49)30', BERLIN, true],
    ['(?<!\\+49)30', BERLIN, false],
    ['^\\+49(?!30)', BERLIN, false],
    ['^\\+49{2', BERLIN, false],
    ['^\\+49{,3}', BERLIN, false],
    ['^\\+49(\\d{2,3}?){4,}$', BERLIN, true],
    ['', BERLIN, true],
  ])('%s on %s: %s', (pattern, number, matches) => {
    expect(problem(pattern)).toBeUndefined();
    expect(matchesNumber(pattern, number as E164)).toBe(matches);
  });

  it.each([
    '^\\+49(',
    '^\\+49)',
    '[0-9',
    '[9-0]',
    '*49',
    '^\\+49**',
    '^\\d++$',
    '\\d{3,1}',
    '(?i)*',
    '(?<0>4)',
    '(?<a4)',
    '(?y)4',
    '\\q',
    '\\u12',
    '\\p{Nd',
    '[0-9-[5]6]',
    '[\\d-9-\\d]'.replace('9-', '0-'),
    '(?#',
    '4\\',
    '{3}',
  ])('%s is no pattern that .NET takes', (pattern) => {
    expect(problem(pattern)).toMatchObject({ code: 'invalid' });
  });

  it.each([
    ['^\\+(\\d)\\1', '\\1'],
    ['(?<a>4)\\k<a>', '\\k'],
    ['(?<a-b>4)', '(?<a-'],
    ['(?(4)9|8)', '(?('],
    ['\\p{IsGreek}', '\\p{IsGreek}'],
    ['[[:digit:]]', '[:'],
    ['(?>(4|)*)9', '(?>'],
    ['(?<=(?>4+))9', '(?<=…(?>'],
    ['4'.repeat(2000), `${'4'.repeat(20)}…`],
  ])('%s is not evaluated, and what is in the way is named: %s', (pattern, construct) => {
    expect(problem(pattern)).toEqual({ code: 'cannotEvaluate', construct });
    expect(matchesNumber(pattern, BERLIN)).toBeUndefined();
  });

  it('agrees with JavaScript wherever both languages are the same', () => {
    fc.assert(
      fc.property(alike, numbers, (pattern, number) => {
        expect(matchesNumber(pattern, number)).toBe(new RegExp(pattern).test(number));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '^(\\d+)+$',
    '^\\+(\\d*)*x',
    '((((\\d*)*)*)*)*!',
    '^(\\+|\\d|\\d\\d)*$a',
    '(?:(?:\\d+)+)+[^\\d+]',
  ])('%s, which others run away with, is soon decided', (pattern) => {
    const began = performance.now();
    expect(matchesNumber(pattern, '+123456789012345' as E164)).toBe(false);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('finding a number for patterns', () => {
  it.each([
    ['^\\+49', ['\\d+'], 'none'],
    ['^\\+49', ['^\\+4'], 'none'],
    ['^\\+4[0-9]', ['^\\+4[0-4]', '^\\+4[5-9]'], 'none'],
    ['^49', [], 'none'],
    ['^\\+0', [], 'none'],
    ['^\\+\\d{16}$', [], 'none'],
    ['^\\+\\d{5}$', [], 'none'],
    ['a', [], 'none'],
    ['(?=4)', [], 'undecided'],
    ['\\1', [], 'undecided'],
  ])('%s but not %j: %s', (matching, butNot, found) => {
    expect(findNumber({ matching, butNot })).toBe(found);
  });

  it('finds one that fits, whenever it finds one', () => {
    fc.assert(
      fc.property(alike, alike, (matching, other) => {
        const found = findNumber({ matching, butNot: [other] });
        if (found === 'none' || found === 'undecided') return;
        expect(matchesNumber(matching, found)).toBe(true);
        expect(matchesNumber(other, found)).toBe(false);
      }),
    );
  });

  it('says that there is none only where none can be drawn', () => {
    fc.assert(
      fc.property(
        alike,
        alike,
        fc.array(numbers, { minLength: 20, maxLength: 20 }),
        (matching, other, drawn) => {
          if (findNumber({ matching, butNot: [other] }) !== 'none') return;
          const fitting = drawn.filter(
            (each) => matchesNumber(matching, each) && !matchesNumber(other, each),
          );
          expect(fitting).toEqual([]);
        },
      ),
    );
  });
});
