import { describe, expect, it } from '@jest/globals';
import { costs } from '../../../bot/domain/reports/cost-causes.js';
import { drift } from '../../../bot/domain/reports/drift.js';
import type { HistoryLine } from '../../../bot/domain/tenant/history.js';
import { GLOBAL_POLICY, type Person } from '../../../bot/domain/tenant/organizer.js';
import type { HeldPlan } from '../../../bot/domain/licenses/license.js';
import { known } from '../../../bot/domain/reading.js';
import { BRIDGE, FREE, listing, OCC, PAY_PER_MINUTE, plan, STANDARD, TEAMS, USA_CANADA } from '../build.js';
import { reportOn, type Somebody } from './people.js';

/** A tenant whose toll-free number is Microsoft's or an operator's, and somebody who may call out so far. */
function somebody(
  license: HeldPlan | undefined,
  {
    restriction = 'Global',
    country = 'GB',
    freeBy = 'operator',
  }: Partial<Record<'restriction' | 'freeBy', string>> & {
    readonly country?: Person['usageLocation'];
  } = {},
): Somebody {
  const shared = freeBy === 'Microsoft';
  return {
    name: 'A',
    country,
    plans: license === undefined ? [TEAMS] : [TEAMS, license],
    bridges: [{ ...BRIDGE, numbers: [listing(FREE, { tollFree: true, shared })] }],
    organizer: {
      policies: known(
        {
          invite: GLOBAL_POLICY,
          routing: GLOBAL_POLICY,
          restriction: { name: restriction, how: 'direct' },
          meeting: GLOBAL_POLICY,
        },
        1,
      ),
    },
  };
}

const causes = (one: Somebody) => reportOn(costs(), [one]).rows[0]?.causes ?? [];
const NOWHERE = 'DialoutCPCandPSTNDisabled';
const ZONE_A = 'DialoutCPCZoneAPSTNInternational';
const HOME = 'DialoutCPCandPSTNDomestic';

describe('what can be charged to Communications Credits', () => {
  it.each<[string, Somebody, readonly string[]]>([
    ['Standard, calls to anywhere', somebody(STANDARD), ['callsOut']],
    ['Standard, calls to Zone A only: covered', somebody(STANDARD, { restriction: ZONE_A }), []],
    ['Standard, calls at home, which is in Zone A: covered', somebody(STANDARD, { restriction: HOME }), []],
    [
      'Standard, calls at home, which is not in Zone A',
      somebody(STANDARD, { restriction: HOME, country: 'ZW' }),
      ['callsOut'],
    ],
    ['Standard, no calls out', somebody(STANDARD, { restriction: NOWHERE }), []],
    ['USA/CAN, calls to Zone A', somebody(USA_CANADA, { restriction: ZONE_A }), ['callsOut']],
    [
      'USA/CAN, calls at home in Canada: covered',
      somebody(USA_CANADA, { restriction: HOME, country: 'CA' }),
      [],
    ],
    ['USA/CAN, calls at home elsewhere', somebody(USA_CANADA, { restriction: HOME }), ['callsOut']],
    ['pay-per-minute', somebody(PAY_PER_MINUTE), ['payPerMinute', 'callsOut']],
    [
      'pay-per-minute without calls out',
      somebody(PAY_PER_MINUTE, { restriction: NOWHERE }),
      ['payPerMinute'],
    ],
    ['an operator’s license: the operator bills', somebody(OCC), []],
    ['no license', somebody(undefined, { freeBy: 'Microsoft' }), []],
    [
      'Microsoft’s toll-free number',
      somebody(STANDARD, { restriction: NOWHERE, freeBy: 'Microsoft' }),
      ['tollFree'],
    ],
    ['an operator’s toll-free number', somebody(STANDARD, { restriction: NOWHERE }), []],
  ])('%s', (_, one, expected) => {
    expect(causes(one)).toEqual(expected);
  });

  it('is counted by usage location, and says who has the license for credits', () => {
    const credits = plan('505e180f-f7e0-4b65-91d4-00d670bbd18c', { planName: 'MCOPSTNC' });
    const { rows, countries } = reportOn(costs(), [
      somebody(STANDARD),
      { ...somebody(PAY_PER_MINUTE), plans: [TEAMS, PAY_PER_MINUTE, credits] },
      somebody(STANDARD, { country: 'DE' }),
    ]);
    expect(countries).toEqual([
      { country: 'GB', people: 2, payPerMinute: 1, tollFree: 0, callsOut: 2 },
      { country: 'DE', people: 1, payPerMinute: 0, tollFree: 0, callsOut: 1 },
    ]);
    expect(rows.map((row) => row.credits)).toEqual([true, false, false]);
  });
});

describe('what was changed elsewhere', () => {
  const DAY = 24 * 60 * 60_000;
  const line = (daysAgo: number, more: Partial<HistoryLine> = {}): HistoryLine => ({
    subject: { kind: 'organizer', userId: 'u' },
    fact: 'usageLocation',
    before: 'GB',
    after: 'DE',
    seenBefore: undefined,
    seenAt: 100 * DAY - daysAgo * DAY,
    changeId: undefined,
    ...more,
  });
  const look = (lines: readonly HistoryLine[], limit = 1_000) =>
    drift({ lines, since: 93 * DAY, limit, people: new Map(), operatorConnectPlanIds: [] });

  it('is what no change of ours made, since then', () => {
    const { rows, ours } = look([
      line(1),
      line(2, { changeId: 'c1' }),
      line(2, { changeId: 'c1' }),
      line(7),
      line(8),
    ]);
    expect(rows.map((row) => row.line.seenAt / DAY)).toEqual([99, 93]);
    expect(ours).toBe(1);
  });

  it.each(['joined', 'left'] as const)('is no person who %s', (fact) => {
    expect(look([line(1, { fact, before: undefined, after: undefined })]).rows).toEqual([]);
  });

  it('says when the history is longer than what was looked at', () => {
    expect(look([line(1), line(2)], 2).more).toBe(true);
    expect(look([line(1), line(9)], 2).more).toBe(false);
    expect(look([line(1)], 2).more).toBe(false);
  });
});
