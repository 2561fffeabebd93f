import { describe, expect, it } from '@jest/globals';
import { compareOrganizers, numbersDiffer } from '../../../bot/domain/explain/compare-organizers.js';
import { BERLIN, LONDON, OCC, resolve, TEAMS, UNREAD } from '../build.js';

describe('two organizers side by side', () => {
  it('have each step once, in the order of the walk, and the differing ones are told from the same', () => {
    const steps = compareOrganizers(
      resolve({ defaults: { toll: LONDON } }),
      resolve({ defaults: { toll: BERLIN } }),
    );
    expect(steps.filter(({ same }) => !same).map(({ subject }) => subject)).toEqual(['defaults']);
    expect(new Set(steps.map(({ subject }) => subject)).size).toBe(steps.length);
    expect(steps[0]?.subject).toBe('license');
  });

  it('end where the walk of one of them was decided', () => {
    const steps = compareOrganizers(resolve({ plans: [TEAMS] }), resolve({}));
    expect(steps.map(({ subject, same }) => [subject, same])).toEqual([['license', false]]);
  });

  it('show a step that only one of them has as missing for the other', () => {
    const steps = compareOrganizers(resolve({}), resolve({ plans: [TEAMS, OCC] }));
    expect(steps.find(({ subject }) => subject === 'routing')).toMatchObject({ one: [], same: false });
  });
});

describe('whether numbers differ', () => {
  it.each([
    ['the same', {}, {}, false],
    ['another default', {}, { defaults: { toll: BERLIN } }, true],
    ['another license', {}, { plans: [TEAMS, OCC] }, true],
    ['none against some', { plans: [TEAMS] }, {}, true],
    ['unknown against some', {}, { organizer: { plans: UNREAD } }, undefined],
    ['partly unread against some', {}, { organizer: { policies: UNREAD } }, undefined],
  ] as const)('is told by what invites print and callers may use: %s', (_name, one, other, expected) => {
    expect(numbersDiffer(resolve(one), resolve(other))).toBe(expected);
  });
});
