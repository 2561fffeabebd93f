import { describe, expect, it } from '@jest/globals';
import { needsReadiness, readinessOf, READINESS_CHECKS } from '../../../bot/domain/explain/readiness.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { situationOf, STANDARD, TEAMS, type Situation } from '../build.js';

const NOW = 1_000 * 3_600_000;

function stateOf(situation: Situation, givenAt?: number): Record<string, string> {
  const input = situationOf(situation);
  const ready = readinessOf({ ...input, numbers: resolveNumbers(input), givenAt, now: NOW });
  expect(ready.map(({ check }) => check)).toEqual(READINESS_CHECKS);
  return Object.fromEntries(ready.map(({ check, state }) => [check, state]));
}

describe('the check list of somebody who has nothing', () => {
  it.each<[string, Situation, object]>([
    ['no license', { plans: [TEAMS] }, { license: 'missing' }],
    ['a plan that is set up', { plans: [TEAMS, { ...STANDARD, state: 'pending' }] }, { license: 'wait' }],
    ['a plan switched off', { plans: [TEAMS, { ...STANDARD, state: 'disabled' }] }, { license: 'missing' }],
    ['no bridge (source: domain 8.42)', { bridges: [] }, { license: 'inOrder', bridge: 'missing' }],
    ['not listed', { defaults: 'notListed' }, { bridge: 'inOrder', listed: 'missing' }],
    [
      'no usage location',
      {
        organizer: {
          person: {
            id: 'u',
            userPrincipalName: 'u',
            displayName: 'U',
            usageLocation: undefined,
            guest: false,
          },
        },
      },
      { usageLocation: 'missing' },
    ],
  ])('says what is missing: %s', (_name, situation, expected) => {
    expect(stateOf(situation)).toMatchObject(expected);
  });

  it('waits for a license that was given within a day (source: domain 8.32)', () => {
    expect(stateOf({}, NOW - 3_600_000)).toMatchObject({ time: 'wait' });
    expect(stateOf({}, NOW - 25 * 3_600_000)).toMatchObject({ time: 'inOrder' });
    expect(stateOf({})).toMatchObject({ time: 'untold' });
  });

  it('never claims to know the old third-party provider', () => {
    expect(stateOf({})).toMatchObject({ otherProvider: 'unreadable', role: 'note' });
  });

  it.each<[string, Situation, boolean]>([
    ['numbers are there', {}, false],
    ['no license', { plans: [] }, true],
    ['not listed', { defaults: 'notListed' }, true],
  ])('is there where it helps: %s', (_name, situation, expected) => {
    const input = situationOf(situation);
    expect(needsReadiness({ ...input, numbers: resolveNumbers(input) })).toBe(expected);
  });
});
