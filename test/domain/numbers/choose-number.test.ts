import { describe, expect, it } from '@jest/globals';
import { chooseNumber } from '../../../bot/domain/numbers/choose-number.js';
import {
  BERLIN,
  BRIDGE,
  FREE,
  listing,
  LONDON,
  OCC,
  resolve,
  SEATTLE,
  STANDARD,
  TEAMS,
  e164,
} from '../build.js';

const SECOND_BERLIN = e164('+493023125101');
const bridges = [{ ...BRIDGE, numbers: [...BRIDGE.numbers, listing(SECOND_BERLIN, { shared: true })] }];

describe('a number that is described instead of written', () => {
  it.each([
    [
      'the only one of a country',
      { countries: ['US'] as const },
      [TEAMS, STANDARD],
      { ok: true, value: SEATTLE },
    ],
    [
      'toll unless toll-free is asked for',
      { countries: ['GB'] as const },
      [TEAMS, STANDARD],
      { ok: true, value: LONDON },
    ],
    [
      'toll-free when asked for',
      { countries: ['GB'] as const, tollFree: true },
      [TEAMS, STANDARD],
      { ok: true, value: FREE },
    ],
    ['the one of the operator', { source: 'telekom' }, [TEAMS, STANDARD], { ok: true, value: BERLIN }],
    [
      'the one that the license allows',
      { countries: ['DE'] as const },
      [TEAMS, OCC],
      { ok: true, value: BERLIN },
    ],
    ['none', { cities: ['Lisbon'] }, [TEAMS, STANDARD], { ok: false, failure: { code: 'noSuchNumber' } }],
    [
      'several',
      { countries: ['DE'] as const },
      [TEAMS, STANDARD],
      { ok: false, failure: { code: 'severalNumbers', numbers: [BERLIN, SECOND_BERLIN] } },
    ],
  ])('is %s', (_name, filter, plans, expected) => {
    expect(chooseNumber(resolve({ plans, bridges }), filter)).toEqual(expected);
  });
});
