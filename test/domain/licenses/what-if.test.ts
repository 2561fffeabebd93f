import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LICENSES } from '../../../bot/domain/licenses/license.js';
import { resolveEverybody } from '../../../bot/domain/numbers/resolve-everybody.js';
import { licenseOf, numberLists } from '../../../bot/domain/numbers/resolve-numbers.js';
import { joinConferencing } from '../../../bot/domain/tenant/bridge.js';
import { known } from '../../../bot/domain/reading.js';
import { countWhatIf } from '../../../bot/domain/licenses/what-if-many.js';
import {
  SUPPOSABLE,
  whatIf,
  type SupposedLicense,
  type WhatIf,
} from '../../../bot/domain/licenses/what-if.js';
import { anyTenant } from '../any-tenant.js';
import {
  BERLIN,
  FREE,
  LONDON,
  MYSTERY,
  numbersOf,
  OCC,
  OCC_PLAN,
  PAY_PER_MINUTE,
  SEATTLE,
  situationOf,
  STANDARD,
  TEAMS,
  USA_CANADA,
  type Situation,
} from '../build.js';

const operatorConnectPlanIds = [OCC_PLAN];

function suppose(situation: Situation, supposed: SupposedLicense): WhatIf {
  const { organizer, conferencing } = situationOf(situation);
  const now = numberLists(
    { organizer, conferencing },
    licenseOf({ organizer, conferencing, operatorConnectPlanIds }),
  );
  return whatIf({ organizer, conferencing, now, supposed });
}

describe('what if the license were another', () => {
  it.each([
    // Plan for Operator Connect Conferencing: no phone numbers from Microsoft, all calls out through an operator.
    [
      'Standard → OCC',
      [TEAMS, STANDARD],
      'operatorConnect',
      { lost: [SEATTLE, LONDON, MYSTERY], gained: [] },
    ],
    ['OCC → Standard', [TEAMS, OCC], 'standard', { lost: [], gained: [SEATTLE, LONDON, MYSTERY] }],
    // Whether these allow operators' numbers is not documented (docs/domain.md, 0.2): they are not promised.
    ['Standard → USA/CAN', [TEAMS, STANDARD], 'usaCanada', { lost: [BERLIN, FREE, MYSTERY], gained: [] }],
    [
      'Standard → none',
      [TEAMS, STANDARD],
      'none',
      { lost: [SEATTLE, LONDON, BERLIN, FREE, MYSTERY], gained: [] },
    ],
    ['none → OCC', [TEAMS], 'operatorConnect', { lost: [], gained: [BERLIN, FREE] }],
    ['pay-per-minute → USA/CAN', [TEAMS, PAY_PER_MINUTE], 'usaCanada', { lost: [], gained: [] }],
  ] as const)('%s: callers lose and gain these', (_name, plans, supposed, { lost, gained }) => {
    const { callable } = suppose({ plans }, supposed);
    expect({ lost: numbersOf(callable.lost), gained: numbersOf(callable.gained) }).toEqual({ lost, gained });
  });

  it('a default that the license no longer allows vanishes from the invite and becomes a mismatch', () => {
    const { printed, newMismatches, notes } = suppose(
      { defaults: { toll: LONDON, tollFree: FREE } },
      'operatorConnect',
    );
    expect(numbersOf(printed.kept)).toEqual([FREE]);
    expect(numbersOf(printed.lost)).toEqual([LONDON]);
    expect(newMismatches).toContainEqual({ code: 'defaultNotAllowedByLicense', number: LONDON });
    expect(notes).toContain('oldMicrosoftNumbersUndocumented');
  });

  it.each([
    // docs/domain.md, 1.6 and 8.20
    ['standard', 'Global', 'microsoft'],
    ['standard', 'Operator', 'microsoftOrOperator'],
    ['operatorConnect', 'Global', 'notPlaced'],
    ['operatorConnect', 'Operator', 'operator'],
    ['usaCanada', 'Operator', 'microsoft'],
    ['payPerMinute', 'Global', 'microsoft'],
    ['directRouting', 'Global', 'ownCarrier'],
    ['none', 'Operator', 'none'],
  ] as const)('with %s and the routing policy %s calls out go by: %s', (supposed, routing, expected) => {
    const plans = supposed === 'standard' ? [TEAMS, OCC] : [TEAMS, STANDARD];
    expect(suppose({ plans, routing }, supposed).dialOut.after).toBe(expected);
  });

  it.each([
    // docs/domain.md, 2.7: giving and taking a license starts the meeting migration.
    [[TEAMS, STANDARD], 'none', 'takesDialIn'],
    [[TEAMS], 'standard', 'givesDialIn'],
    [[TEAMS, STANDARD], 'operatorConnect', 'swapsLicense'],
    [[TEAMS, STANDARD], 'standard', 'untouched'],
    [[TEAMS, { ...STANDARD, state: 'pending' as const }], 'standard', 'unknown'],
  ] as const)('tells what becomes of scheduled meetings (%#)', (plans, supposed, meetings) => {
    expect(suppose({ plans }, supposed).meetings).toBe(meetings);
  });

  it('somebody without a license would be given a number of their usage location (docs/domain.md, 2.3)', () => {
    const got = suppose({ plans: [TEAMS], defaults: 'notListed' }, 'standard');
    expect(numbersOf(got.printed.gained)).toEqual([LONDON]);
    expect(got.notes).toEqual(['setAtEnablement']);
    expect(got.newMismatches.map(({ code }) => code)).not.toContain('notListedAsDialInUser');
  });

  it('a license without Teams needs Teams beside it, and pay-per-minute needs credits (docs/domain.md, 2.8 and 8.31)', () => {
    expect(suppose({ plans: [STANDARD] }, 'operatorConnect').notes).toContain('needsTeams');
    expect(suppose({ plans: [TEAMS, USA_CANADA] }, 'payPerMinute').notes).toContain('needsCredits');
  });

  it('changes nothing where it is the license they have', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers }) => {
        for (const organizer of organizers) {
          const license = licenseOf({ organizer, conferencing, operatorConnectPlanIds });
          const supposed = SUPPOSABLE.find((each) => each === license.license);
          if (supposed === undefined) continue;
          const now = numberLists({ organizer, conferencing }, license);
          const { callable, printed, newMismatches, notes, dialOut, ...rest } = whatIf({
            organizer,
            conferencing,
            now,
            supposed,
          });
          expect([callable.lost, callable.gained, printed.lost, printed.gained]).toEqual([[], [], [], []]);
          expect({ newMismatches, notes }).toEqual({ newMismatches: [], notes: [] });
          expect(dialOut.after).toBe(dialOut.before);
          expect({ meetings: rest.meetings, changed: rest.changed }).toEqual({
            meetings: 'untouched',
            changed: false,
          });
        }
      }),
    );
  });
});

describe('what if many people had another license', () => {
  it('counts what each of them would find alone', () => {
    fc.assert(
      fc.property(anyTenant, fc.constantFrom(...SUPPOSABLE), ({ conferencing, organizers }, supposed) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
        const counter = countWhatIf({ everybody, supposed });
        organizers.forEach((each) => counter.add(each));
        const counted = counter.result();

        const alone = organizers.flatMap((organizer) => {
          const license = licenseOf({ organizer, conferencing, operatorConnectPlanIds });
          if (license.license === 'unknown') return [];
          const now = numberLists({ organizer, conferencing }, license);
          return [whatIf({ organizer, conferencing, now, supposed })];
        });
        expect(counted.people).toBe(alone.length);
        expect(counted.unknown).toBe(organizers.length - alone.length);
        expect(counted.unchanged).toBe(alone.filter(({ changed }) => !changed).length);
        expect(counted.losePrinted).toBe(alone.filter(({ printed }) => printed.lost.length > 0).length);
        expect(counted.gainDialIn).toBe(
          alone.filter(({ before, after }) => before.callable.length === 0 && after.callable.length > 0)
            .length,
        );
        expect(counted.groups.reduce((sum, { people }) => sum + people, 0)).toBe(alone.length);
        for (const { people, names } of counted.groups) expect(names).toHaveLength(Math.min(people, 5));
      }),
    );
  });

  it('names the numbers that most invites would lose', () => {
    const { organizer, conferencing } = situationOf({ defaults: { toll: LONDON, tollFree: FREE } });
    const facts = joinConferencing({ ...conferencing, invitePolicies: known([], 1) });
    const everybody = resolveEverybody({ conferencing: facts, operatorConnectPlanIds });
    const counter = countWhatIf({ everybody, supposed: 'operatorConnect' });
    for (let n = 0; n < 7; n += 1) counter.add(organizer);
    const { lostNumbers, losePrinted, groups, readAt } = counter.result();
    expect(lostNumbers.map(({ number, people }) => [number.number, people])).toEqual([[LONDON, 7]]);
    expect({ losePrinted, readAt }).toEqual({ losePrinted: 7, readAt: 1 });
    expect(groups[0]?.names).toHaveLength(5);
  });

  it('supposes every license there is', () => {
    expect([...SUPPOSABLE, 'unknown'].sort()).toEqual([...LICENSES].sort());
  });
});
