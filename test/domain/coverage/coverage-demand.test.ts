import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countOrganizers, coverageDemand } from '../../../bot/domain/coverage/coverage-demand.js';
import type { HeldPlan } from '../../../bot/domain/licenses/license.js';
import { GLOBAL_POLICY, type Organizer } from '../../../bot/domain/tenant/organizer.js';
import type { CountryCode } from '../../../bot/domain/numbers/phone-number.js';
import { known } from '../../../bot/domain/reading.js';
import { serviceNumbersOf } from '../../../bot/domain/numbers/service-number.js';
import { BRIDGE, INVENTORY, OCC, OCC_PLAN, plan, STANDARD, TEAMS } from '../build.js';

/** Berlin is an operator's, London and Seattle are Microsoft's, and for Paris nobody tells. */
const NUMBERS = serviceNumbersOf(BRIDGE.numbers, INVENTORY);
const PLANS = {
  standard: [TEAMS, STANDARD],
  operatorConnect: [TEAMS, OCC],
  none: [TEAMS],
  unknown: [TEAMS, plan('x', { planName: 'MCOSOMETHING' })],
} as const;

interface Somebody {
  readonly country: CountryCode | undefined;
  readonly license: keyof typeof PLANS;
  readonly guest?: boolean;
}

function organizer({ country, license, guest = false }: Somebody): Organizer {
  const plans: readonly HeldPlan[] = PLANS[license];
  return {
    person: { id: 'u', userPrincipalName: 'u@x', displayName: 'U', usageLocation: country, guest },
    plans: known(plans, 1),
    defaults: known('notListed', 1),
    policies: known(
      { invite: GLOBAL_POLICY, routing: GLOBAL_POLICY, restriction: GLOBAL_POLICY, meeting: GLOBAL_POLICY },
      1,
    ),
  };
}

function demandOf(people: readonly Somebody[]) {
  const count = countOrganizers([OCC_PLAN]);
  count.add(people.map(organizer));
  return coverageDemand(count.counted(), NUMBERS);
}

describe('where organizers are against where numbers are', () => {
  it('a gap is where somebody has no toll number that the license allows, however many numbers there are', () => {
    const { gaps, covered } = demandOf([
      { country: 'GB', license: 'standard' },
      { country: 'GB', license: 'operatorConnect' },
      { country: 'DE', license: 'operatorConnect' },
      { country: 'IN', license: 'standard' },
    ]);
    expect(gaps.map(({ country, organizers, unserved }) => [country, organizers, unserved])).toEqual([
      ['GB', 2, 1],
      ['IN', 1, 1],
    ]);
    expect(covered.map(({ country }) => country)).toEqual(['DE']);
    expect(gaps[0]?.nearest).toBeUndefined();
    expect(gaps[1]?.nearest).toBeDefined();
  });

  it('a toll-free number fills no gap', () => {
    expect(demandOf([{ country: 'GB', license: 'operatorConnect' }]).gaps[0]?.tollFree).toBe(1);
    expect(demandOf([{ country: 'GB', license: 'operatorConnect' }]).gaps).toHaveLength(1);
  });

  it('says who provides the numbers of a country', () => {
    const { unasked } = demandOf([]);
    const there = new Map(
      unasked.map((each) => [each.country, [each.microsoft, each.operator, each.others]]),
    );
    expect(there.get('DE')).toEqual([0, 1, 0]);
    expect(there.get('GB')).toEqual([1, 0, 0]);
    expect(there.get('FR')).toEqual([0, 0, 1]);
  });

  it('counts apart who has no usage location and whose license cannot be told; guests and the unlicensed not at all', () => {
    const { nowhere, untold, organizers } = demandOf([
      { country: undefined, license: 'standard' },
      { country: 'DE', license: 'unknown' },
      { country: 'DE', license: 'none' },
      { country: 'DE', license: 'standard', guest: true },
    ]);
    expect({ nowhere, untold, organizers }).toEqual({ nowhere: 1, untold: 1, organizers: 1 });
  });

  it('gaps and covered countries are all usage locations of organizers, each once', () => {
    const somebody = fc.record({
      country: fc.option(fc.constantFrom<CountryCode>('DE', 'GB', 'IN', 'US', 'MC'), { nil: undefined }),
      license: fc.constantFrom<keyof typeof PLANS>('standard', 'operatorConnect', 'none', 'unknown'),
    });
    fc.assert(
      fc.property(fc.array(somebody), (people) => {
        const { gaps, covered, organizers, nowhere } = demandOf(people);
        const counting = people.filter(
          ({ license }) => license === 'standard' || license === 'operatorConnect',
        );
        const places = [...gaps, ...covered].map(({ country }) => country);
        expect(new Set(places)).toEqual(new Set(counting.flatMap(({ country }) => country ?? [])));
        expect(new Set(places).size).toBe(places.length);
        expect(organizers).toBe(counting.length);
        const placed = [...gaps, ...covered].reduce((total, each) => total + each.organizers, 0);
        expect(placed + nowhere).toBe(counting.length);
      }),
    );
  });
});
