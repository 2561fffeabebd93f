import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  nationalFormat,
  parsePhone,
  placeOf,
  servesCountry,
} from '../../../bot/domain/numbers/phone-number.js';
import { e164 } from '../build.js';

describe('reading a phone number', () => {
  it.each([
    ['+44 20 7946 0100', undefined, '+442079460100'],
    ['tel:+442079460100', undefined, '+442079460100'],
    ['00442079460100', undefined, '+442079460100'],
    ['442079460100', undefined, '+442079460100'],
    ['020 7946 0100', 'GB', '+442079460100'],
    ['+49 (30) 23125-100', 'GB', '+493023125100'],
    ['(206) 555-0100', 'US', '+12065550100'],
  ] as const)('takes %s in %s', (said, country, expected) => {
    expect(parsePhone(said, country)).toEqual({ ok: true, value: expected });
  });

  it.each(['', 'hello', '+', '12', '+1 2', '++44 20', '+99912345678901234567'])(
    'refuses %j with what was said',
    (said) => {
      expect(parsePhone(said)).toEqual({ ok: false, failure: { code: 'invalidPhone', said } });
    },
  );

  it('never throws, and what it accepts reads back as itself', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        const parsed = parsePhone(said);
        if (parsed.ok) expect(parsePhone(parsed.value)).toEqual(parsed);
      }),
    );
  });
});

describe('the place of a number', () => {
  it.each([
    ['+442079460100', false, 'GB', false],
    ['+12065550100', false, 'US', false],
    ['+16475550100', false, 'CA', false],
    ['+18005550100', true, 'US', true],
    ['+80012345678', true, undefined, false],
    ['+33800990011', true, 'FR', false],
  ] as const)('of %s (toll-free: %s) is %s', (number, tollFree, country, sharedCode) => {
    expect(placeOf(e164(number), tollFree)).toMatchObject({ country, sharedCode });
  });

  it('serves every country of a shared code, and only those', () => {
    const place = placeOf(e164('+18005550100'), true);
    expect(['US', 'CA', 'JM'].every((country) => servesCountry(place, country as 'US'))).toBe(true);
    expect(servesCountry(place, 'GB')).toBe(false);
  });
});

it('a number is written nationally with its own trunk prefix', () => {
  expect(nationalFormat(e164('+442079460100'))).toBe('020 7946 0100');
});
