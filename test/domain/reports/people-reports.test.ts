import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { licenseCounts } from '../../../bot/domain/reports/license-counts.js';
import { mismatches } from '../../../bot/domain/reports/mismatch-rows.js';
import { peopleWith, type WantedPeople } from '../../../bot/domain/reports/people-with.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { anyTenant } from '../any-tenant.js';
import { BERLIN, e164, FREE, LONDON, OCC, OCC_PLAN, SEATTLE, STANDARD, TEAMS } from '../build.js';
import { namesIn, reportOn, type Somebody } from './people.js';

const GONE = e164('+442079460999');
const PEOPLE: readonly Somebody[] = [
  { name: 'Set', defaults: { toll: LONDON } },
  {
    name: 'Printed',
    defaults: { toll: SEATTLE },
    policy: { name: 'P', numbers: [LONDON], allowTollFree: true },
    country: 'DE',
  },
  { name: 'Operator', plans: [TEAMS, OCC], defaults: { toll: BERLIN }, country: 'DE' },
  { name: 'Unlicensed', plans: [TEAMS], country: 'FR' },
];

describe('a list of people', () => {
  it.each<[string, WantedPeople, readonly string[]]>([
    ['of everybody', {}, ['Set', 'Printed', 'Operator', 'Unlicensed']],
    ['on a number, set or printed', { numbers: [LONDON] }, ['Set', 'Printed']],
    ['on one of several numbers', { numbers: [LONDON, BERLIN] }, ['Set', 'Printed', 'Operator']],
    ['with a license', { licenses: ['operatorConnect'] }, ['Operator']],
    ['with one of several licenses', { licenses: ['operatorConnect', 'none'] }, ['Operator', 'Unlicensed']],
    ['in a country', { countries: ['DE'] }, ['Printed', 'Operator']],
    ['narrowed by everything at once', { countries: ['DE'], numbers: [LONDON] }, ['Printed']],
    ['on a number that nobody has', { numbers: [GONE] }, []],
    ['on no number', { numbers: [] }, []],
  ])('%s', (_, wanted, names) => {
    expect(namesIn(reportOn(peopleWith(wanted), PEOPLE).rows)).toEqual(names);
  });

  it('counts a default toll-free number that no invite prints', () => {
    const policy = { name: 'P', numbers: [LONDON], allowTollFree: true };
    const one = { name: 'A', defaults: { toll: SEATTLE, tollFree: FREE }, policy };
    const { rows } = reportOn(peopleWith({ numbers: [FREE] }), [one]);
    expect(rows.map(({ as, tollFree }) => [as, tollFree])).toEqual([['default', FREE]]);
  });

  it('says how each one has the number', () => {
    const { rows } = reportOn(peopleWith({ numbers: [LONDON] }), PEOPLE);
    expect(rows.map(({ as }) => as)).toEqual(['default', 'printed']);
    expect(reportOn(peopleWith({}), PEOPLE).rows.every(({ as }) => as === undefined)).toBe(true);
  });
});

describe('people per license', () => {
  it('counts everybody once, whatever the tenant', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers }) => {
        const counts = licenseCounts();
        for (const organizer of organizers) {
          const lists = resolveNumbers({ organizer, conferencing, operatorConnectPlanIds: [OCC_PLAN] });
          counts.add({ organizer, lists });
        }
        const { rows, totals } = counts.report();
        expect(rows.reduce((sum, { people }) => sum + people, 0)).toBe(organizers.length);
        expect([...totals.values()].reduce((sum, people) => sum + people, 0)).toBe(organizers.length);
      }),
    );
  });

  it('keeps licenses together, the country with the most people first', () => {
    const { rows } = reportOn(licenseCounts(), [
      { name: 'A', country: 'FR' },
      { name: 'B', country: 'DE' },
      { name: 'C', country: 'DE' },
      { name: 'D', country: 'DE', plans: [TEAMS] },
    ]);
    expect(rows).toEqual([
      { license: 'standard', country: 'DE', people: 2 },
      { license: 'standard', country: 'FR', people: 1 },
      { license: 'none', country: 'DE', people: 1 },
    ]);
  });
});

describe('settings that cannot work', () => {
  it('are told for each person, and together where several have the same', () => {
    const { rows, groups, people } = reportOn(mismatches(), [
      { name: 'A', plans: [TEAMS, OCC], routing: 'Operator', defaults: { toll: LONDON } },
      { name: 'B', plans: [TEAMS, OCC], routing: 'Operator', defaults: { toll: LONDON } },
      { name: 'C', defaults: { toll: GONE } },
      { name: 'Fine', defaults: { toll: LONDON } },
    ]);
    expect(rows.map(({ person, mismatch }) => [person.displayName, mismatch.code])).toEqual([
      ['A', 'defaultNotAllowedByLicense'],
      ['B', 'defaultNotAllowedByLicense'],
      ['C', 'defaultNotOnBridge'],
    ]);
    expect(groups.map((group) => [group.mismatch.code, group.people])).toEqual([
      ['defaultNotAllowedByLicense', 2],
      ['defaultNotOnBridge', 1],
    ]);
    expect(people).toBe(3);
  });

  it('leave out what is merely undocumented', () => {
    const both = {
      name: 'Both',
      plans: [TEAMS, STANDARD, OCC],
      routing: 'Operator',
      defaults: { toll: LONDON },
    };
    expect(reportOn(mismatches(), [both])).toMatchObject({ rows: [], people: 0 });
  });
});
