import { describe, expect, it } from '@jest/globals';
import { unlicensed } from '../../../bot/domain/reports/unlicensed.js';
import { GLOBAL_POLICY } from '../../../bot/domain/tenant/organizer.js';
import { known } from '../../../bot/domain/reading.js';
import { FREE, LONDON, OCC, PAY_PER_MINUTE, plan, STANDARD, TEAMS, USA_CANADA } from '../build.js';
import { namesIn, reportOn, type Somebody } from './people.js';

const NO_POLICY = {
  invite: GLOBAL_POLICY,
  routing: GLOBAL_POLICY,
  restriction: GLOBAL_POLICY,
  meeting: GLOBAL_POLICY,
};
const without = (somebody: Somebody): Somebody => ({
  plans: [TEAMS],
  organizer: { policies: known(NO_POLICY, 1) },
  ...somebody,
});

describe('who has no dial-in', () => {
  it('is named with the strongest sign that they organize, and those with it come first', () => {
    const report = reportOn(unlicensed(), [
      without({ name: 'Teams only' }),
      without({
        name: 'Own policy',
        organizer: {
          policies: known({ ...NO_POLICY, routing: { name: 'Operator', how: 'direct' } }, 1),
        },
      }),
      without({ name: 'Defaults', defaults: { toll: LONDON } }),
      without({ name: 'Toll-free default', defaults: { tollFree: FREE }, plans: [] }),
    ]);
    expect(report.rows.map(({ person, sign }) => [person.displayName, sign])).toEqual([
      ['Defaults', 'defaults'],
      ['Toll-free default', 'defaults'],
      ['Own policy', 'policy'],
      ['Teams only', 'teams'],
    ]);
  });

  it.each([
    ['a policy through a group is not a sign of their own', { how: 'group' as const }],
    ['nor is one for the whole organization', { how: 'tenant' as const }],
  ])('%s', (_, { how }) => {
    const policies = known({ ...NO_POLICY, invite: { name: 'P', how } }, 1);
    const [row] = reportOn(unlicensed(), [without({ name: 'A', organizer: { policies } })]).rows;
    expect(row?.sign).toBe('teams');
  });

  it.each([
    ['without any license', []],
    ['whose Teams is switched off', [{ ...TEAMS, state: 'disabled' as const }]],
  ])('somebody %s and without a sign is only counted', (_, plans) => {
    const report = reportOn(unlicensed(), [without({ name: 'A', plans })]);
    expect(report).toMatchObject({ rows: [], withoutTeams: 1, untold: 0 });
  });

  it.each([STANDARD, OCC, USA_CANADA, PAY_PER_MINUTE])('nobody with a license is in it (%#)', (license) => {
    expect(reportOn(unlicensed(), [without({ name: 'A', plans: [TEAMS, license] })]).rows).toEqual([]);
  });

  it('a license that cannot be told is none of both', () => {
    const unknown = plan('00000000-0000-4000-8000-00000000beef', { planName: 'MCONEXT' });
    const report = reportOn(unlicensed(), [without({ name: 'A', plans: [TEAMS, unknown] })]);
    expect(report).toMatchObject({ rows: [], withoutTeams: 0, untold: 1 });
  });

  it('a conferencing plan that is switched off gives none', () => {
    const off = { ...STANDARD, state: 'disabled' as const };
    expect(namesIn(reportOn(unlicensed(), [without({ name: 'A', plans: [TEAMS, off] })]).rows)).toEqual([
      'A',
    ]);
  });
});
