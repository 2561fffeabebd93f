import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resolveEverybody } from '../../../bot/domain/numbers/resolve-everybody.js';
import { numberLists, resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { licenseFrom } from '../../../bot/domain/licenses/license.js';
import { anyPlans, anyTenant } from '../any-tenant.js';
import { numbersOf, OCC_PLAN } from '../build.js';

const operatorConnectPlanIds = [OCC_PLAN];

describe('the lists of everybody', () => {
  it('are the lists that each organizer has alone', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers }) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
        for (const organizer of [...organizers, ...organizers]) {
          const { trace, gaps, ...lists } = resolveNumbers({
            organizer,
            conferencing,
            operatorConnectPlanIds,
          });
          expect(everybody.lists(organizer)).toEqual(lists);
          expect([trace.length > 0, Array.isArray(gaps)]).toEqual([true, true]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are so for people who differ in their own default numbers only', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers: [first, ...others] }) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
        const alike = others.map((each) => ({ ...first!, defaults: each.defaults, person: each.person }));
        for (const organizer of [first!, ...alike]) {
          const {
            trace: _trace,
            gaps: _gaps,
            ...lists
          } = resolveNumbers({
            organizer,
            conferencing,
            operatorConnectPlanIds,
          });
          expect(everybody.lists(organizer)).toEqual(lists);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are so with another license as well', () => {
    fc.assert(
      fc.property(anyTenant, anyPlans, ({ conferencing, organizers }, plans) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
        const other = licenseFrom(plans, operatorConnectPlanIds);
        for (const organizer of organizers) {
          everybody.lists(organizer);
          expect(everybody.lists(organizer, other)).toEqual(numberLists({ organizer, conferencing }, other));
        }
      }),
    );
  });

  it('are one object for people in one situation', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers: [organizer] }) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
        const twin = { ...organizer!, person: { ...organizer!.person, id: 'twin' } };
        expect(everybody.lists(twin)).toBe(everybody.lists(organizer!));
      }),
    );
  });
});

describe('for every organizer of a tenant', () => {
  it('Operator Connect Conferencing never gets a number of Microsoft’s in any list (Plan for Operator Connect Conferencing)', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers }) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
        for (const organizer of organizers) {
          const { license, callable, printed } = everybody.lists(organizer);
          if (license.license !== 'operatorConnect') continue;
          expect([...callable, ...printed].filter(({ source }) => source !== 'operator')).toEqual([]);
        }
      }),
    );
  });

  it('what invites print may be called, or is reported as a mismatch (docs/domain.md, 0.3)', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers }) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
        for (const organizer of organizers) {
          const { callable, printed, printedFrom, mismatches, tollFreeAllowed, onBridge } =
            everybody.lists(organizer);
          expect(numbersOf(callable)).toEqual(expect.arrayContaining([...numbersOf(printed)]));
          const { defaults } = organizer;
          if (printedFrom !== 'defaults' || !defaults.known || defaults.value === 'notListed') continue;
          const told = mismatches.flatMap((each) => ('number' in each ? [each.number] : []));
          for (const wanted of [defaults.value.toll, defaults.value.tollFree]) {
            const hidden =
              !tollFreeAllowed && onBridge.some(({ number, tollFree }) => tollFree && number === wanted);
            if (wanted === undefined || hidden) continue;
            expect([...numbersOf(printed), ...told]).toContain(wanted);
          }
        }
      }),
    );
  });
});
