import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HistoryFact } from '../../../bot/domain/tenant/history.js';
import {
  mergeAsked,
  mergeDefaults,
  mergeGone,
  mergeListed,
  mergePlans,
  mergePolicies,
  type KnownOrganizer,
  type Merged,
} from '../../../bot/domain/tenant/known-organizer.js';
import type { HeldPlan, PlanState } from '../../../bot/domain/licenses/license.js';
import { GLOBAL_POLICY, type OrganizerPolicies, type Person } from '../../../bot/domain/tenant/organizer.js';
import { known } from '../../../bot/domain/reading.js';
import { DOWN, LONDON, plan, SEATTLE, STANDARD, TEAMS } from '../build.js';

const T1 = 1_000;
const T2 = 2_000;
const T3 = 3_000;
const PERSON: Person = {
  id: 'u',
  userPrincipalName: 'u@example.com',
  displayName: 'U',
  usageLocation: 'GB',
  guest: false,
};
const POLICIES: OrganizerPolicies = {
  invite: GLOBAL_POLICY,
  routing: GLOBAL_POLICY,
  restriction: GLOBAL_POLICY,
  meeting: GLOBAL_POLICY,
};

const listed = (plans: readonly HeldPlan[], at: number, before?: KnownOrganizer): Merged =>
  mergeListed(before, { person: PERSON, plans, plansUnsettled: false }, at);
const facts = ({ history }: Merged): readonly HistoryFact[] => history.map(({ fact }) => fact);

describe('a person on the directory’s list', () => {
  it('is new, with a license by the list, and nothing of theirs has changed by that', () => {
    const { after, changed, history } = listed([TEAMS, STANDARD], T1);
    expect(changed).toBe(true);
    expect(history).toEqual([]);
    expect(after.organizer.plans).toEqual(known([TEAMS, STANDARD], T1, 'directoryList'));
    expect(after.organizer.defaults).toMatchObject({ known: false, failed: { cause: 'notYet' } });
    expect(after.organizer.policies).toMatchObject({ known: false, failed: { cause: 'notYet' } });
  });

  it('who is listed as before is not written again, in whatever order the plans come', () => {
    const first = listed([TEAMS, STANDARD], T1).after;
    expect(listed([STANDARD, TEAMS], T2, first)).toMatchObject({ changed: false, history: [] });
  });

  it('keeps the exact state of a plan as long as the list says the same', () => {
    const first = listed([TEAMS, STANDARD], T1).after;
    const pending = { ...STANDARD, state: 'pending' } as const;
    const exact = mergePlans(first, known([TEAMS, pending], T2, 'directory'), T2).after;
    expect(exact.plansUnsettled).toBe(true);
    const again = listed([TEAMS, STANDARD], T3, exact);
    expect(again.changed).toBe(false);
    expect(again.after.organizer.plans).toEqual(known([TEAMS, pending], T2, 'directory'));
  });

  it('goes by the list again once that says something else', () => {
    const exact = mergePlans(
      listed([TEAMS, STANDARD], T1).after,
      known([TEAMS, STANDARD], T2, 'directory'),
      T2,
    );
    const again = listed([TEAMS], T3, exact.after);
    expect(again.after.organizer.plans).toEqual(known([TEAMS], T3, 'directoryList'));
    expect(again.history).toEqual([
      {
        subject: { kind: 'organizer', userId: 'u' },
        fact: 'license',
        before: [TEAMS, STANDARD],
        after: [TEAMS],
        seenBefore: T2,
        seenAt: T3,
        changeId: undefined,
      },
    ]);
  });

  it('that a plan turns out not to be ready is better knowledge, not a change', () => {
    const first = listed([TEAMS, STANDARD], T1).after;
    const exact = known([TEAMS, { ...STANDARD, state: 'pending' as const }], T2, 'directory');
    expect(mergePlans(first, exact, T2).history).toEqual([]);
  });

  it('that a pending plan became ready is a change', () => {
    const pending = known([TEAMS, { ...STANDARD, state: 'pending' as const }], T1, 'directory');
    const before = mergePlans(listed([TEAMS, STANDARD], T1).after, pending, T1).after;
    const ready = mergePlans(before, known([TEAMS, STANDARD], T2, 'directory'), T2);
    expect(facts(ready)).toEqual(['license']);
    expect(ready.after.plansUnsettled).toBe(false);
  });

  it('who moved to another country is written with that', () => {
    const first = listed([TEAMS], T1).after;
    const moved = mergeListed(
      first,
      { person: { ...PERSON, usageLocation: 'FR' }, plans: [TEAMS], plansUnsettled: false },
      T2,
    );
    expect(moved.changed).toBe(true);
    expect(facts(moved)).toEqual(['usageLocation']);
    expect(moved.history[0]).toMatchObject({ before: 'GB', after: 'FR' });
  });

  it('who was gone and is back is said to have joined', () => {
    const gone = mergeGone(listed([TEAMS], T1).after, T2);
    expect(facts(gone)).toEqual(['left']);
    expect(mergeGone(gone.after, T3).changed).toBe(false);
    expect(facts(listed([TEAMS], T3, gone.after))).toEqual(['joined']);
  });
});

describe('what was read of one person', () => {
  const before = listed([TEAMS, STANDARD], T1).after;
  const defaults = { bridgeId: 'b1', toll: LONDON, tollFree: undefined };

  it('first defaults are no change, other ones later are, with both values', () => {
    const first = mergeDefaults(before, known(defaults, T2), T2);
    expect(first.history).toEqual([]);
    const second = mergeDefaults(first.after, known({ ...defaults, toll: SEATTLE }, T3), T3);
    expect(facts(second)).toEqual(['defaults']);
    expect(second.history[0]).toMatchObject({ before: { toll: LONDON }, after: { toll: SEATTLE } });
  });

  it('a reading that failed keeps what was known, marked, and is remembered as tried', () => {
    const first = mergeDefaults(before, known(defaults, T2), T2).after;
    const { after, history } = mergeDefaults(first, { known: false, failed: DOWN }, T3);
    expect(after.organizer.defaults).toEqual({ ...known(defaults, T2), failed: DOWN });
    expect(after.defaultsTriedAt).toBe(T3);
    expect(history).toEqual([]);
  });

  it('policies that are the same are not written, and one that differs is a line', () => {
    const first = mergePolicies(before, known(POLICIES, T2, 'teamsConfigurations'), T2);
    expect(first.changed).toBe(true);
    expect(mergePolicies(first.after, known(POLICIES, T3, 'teamsConfigurations'), T3).changed).toBe(false);
    const other = { ...POLICIES, invite: { name: 'Paris', how: 'direct' as const } };
    expect(facts(mergePolicies(first.after, known(other, T3, 'teamsConfigurations'), T3))).toEqual([
      'policies',
    ]);
  });

  it('a change of ours is named in the history', () => {
    const first = mergeDefaults(before, known(defaults, T2), T2).after;
    const organizer = { ...first.organizer, defaults: known({ ...defaults, toll: SEATTLE }, T3) };
    const merged = mergeAsked(first, organizer, { at: T3, changeId: 'c1', parts: ['defaults'] });
    expect(merged.history).toMatchObject([{ fact: 'defaults', changeId: 'c1' }]);
  });
});

describe('for any run of readings', () => {
  const state = fc.constantFrom<PlanState>('working', 'pending', 'disabled', 'failed');
  const plans = fc.array(
    fc
      .record({ planId: fc.constantFrom('a', 'b', 'c'), state })
      .map(({ planId, state: its }) => plan(planId, { state: its })),
    { maxLength: 3 },
  );
  const reading = fc.oneof(
    plans.map((held) => ({ kind: 'listed', held }) as const),
    plans.map((held) => ({ kind: 'exact', held }) as const),
    fc.constant({ kind: 'gone' } as const),
    fc.constantFrom(LONDON, SEATTLE).map((toll) => ({ kind: 'defaults', toll }) as const),
  );

  it('lines of history lead from one value to the next without a gap', () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 12 }), (run) => {
        let now = listed([], 0).after;
        const last = new Map<HistoryFact, string>();
        run.forEach((each, index) => {
          const at = index + 1;
          const merged = applied(now, each, at);
          for (const { fact, before, after } of merged.history.filter(
            ({ fact: its }) => its === 'defaults',
          )) {
            if (last.has(fact)) expect(JSON.stringify(before)).toBe(last.get(fact));
            expect(JSON.stringify(before)).not.toBe(JSON.stringify(after));
            last.set(fact, JSON.stringify(after));
          }
          if (!merged.changed) expect(merged.after.organizer).toEqual(now.organizer);
          now = merged.after;
        });
      }),
    );
  });

  function applied(now: KnownOrganizer, each: Reading, at: number) {
    switch (each.kind) {
      case 'listed':
        return listed(each.held, at, now);
      case 'exact':
        return mergePlans(now, known(each.held, at, 'directory'), at);
      case 'gone':
        return mergeGone(now, at);
      case 'defaults':
        return mergeDefaults(
          now,
          known({ bridgeId: undefined, toll: each.toll, tollFree: undefined }, at),
          at,
        );
    }
  }
});

type Reading =
  | { readonly kind: 'listed' | 'exact'; readonly held: readonly HeldPlan[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'defaults'; readonly toll: typeof LONDON };
