import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rememberedSlots } from '../../../bot/domain/changes/defaults-of-many.js';
import { restorePerson } from '../../../bot/domain/changes/restore-person.js';
import { restoreShared } from '../../../bot/domain/changes/restore-shared.js';
import { stateAt } from '../../../bot/domain/changes/state-at.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { joinConferencing } from '../../../bot/domain/tenant/bridge.js';
import { conferencingHistory } from '../../../bot/domain/tenant/conferencing-history.js';
import type { HistoryFact, HistoryLine } from '../../../bot/domain/tenant/history.js';
import { known } from '../../../bot/domain/reading.js';
import {
  BERLIN,
  BRIDGE,
  BRIDGE_SETTINGS,
  FREE,
  GONE,
  LONDON,
  OCC,
  SEATTLE,
  situationOf,
  TEAMS,
  type Situation,
} from '../build.js';

function line(fact: HistoryFact, seenAt: number, before: unknown, seenBefore = seenAt - 5): HistoryLine {
  return {
    subject: { kind: 'organizer', userId: 'u' },
    fact,
    before,
    after: undefined,
    seenBefore,
    seenAt,
    changeId: undefined,
  };
}

function restored(lines: readonly HistoryLine[], at: number, situation: Situation = {}) {
  const input = situationOf(situation);
  const lists = resolveNumbers(input);
  const then = stateAt(lines, at).people.get('u');
  const restoring = { organizer: input.organizer, lists, facts: input.conferencing, allKnownThen: true };
  return then === undefined ? undefined : restorePerson({ ...restoring, then, slotOf: rememberedSlots() });
}

describe('how it was at a moment', () => {
  const lines = [
    line('defaults', 30, { toll: BERLIN }),
    line('defaults', 20, { toll: LONDON }),
    line('defaults', 10, { toll: SEATTLE }),
  ];

  it.each([
    [5, SEATTLE],
    [10, LONDON],
    [19, LONDON],
    [20, BERLIN],
    [29, BERLIN],
  ])('is at %i what the first change after it found', (at, toll) => {
    expect(stateAt(lines, at).people.get('u')?.get('defaults')?.value).toEqual({ toll });
  });

  it('is how it is now where nothing has changed since', () => {
    expect(stateAt(lines, 30).people.size).toBe(0);
  });

  it('is not sure where the old value was first seen later', () => {
    const sure = (at: number, of: readonly HistoryLine[]) =>
      stateAt(of, at).people.get('u')?.get('defaults')?.sure;
    expect(sure(22, [line('defaults', 30, {}, 25)])).toBe(false);
    expect(sure(26, [line('defaults', 30, {}, 25)])).toBe(true);
    expect(sure(22, [line('defaults', 30, {}, 25), line('defaults', 20, {})])).toBe(true);
  });
});

describe('restoring a person', () => {
  it('brings back default numbers and says so of nothing else', () => {
    const back = restored([line('defaults', 30, { toll: LONDON })], 20, { defaults: { toll: BERLIN } });
    expect(back?.steps).toEqual([
      {
        kind: 'setDefaults',
        organizerId: 'u',
        before: { toll: BERLIN, tollFree: undefined },
        after: { toll: LONDON, tollFree: undefined },
      },
    ]);
    expect(back?.stays.size).toBe(0);
  });

  it.each<[string, HistoryLine, Situation, string]>([
    [
      'a default that was none then',
      line('defaults', 30, {}),
      { defaults: { toll: BERLIN } },
      'notClearable',
    ],
    [
      'a number that the license forbids now',
      line('defaults', 30, { toll: LONDON }),
      { defaults: { toll: BERLIN }, plans: [TEAMS, OCC] },
      'refused',
    ],
    [
      'a number that is on no bridge any more',
      line('defaults', 30, { toll: GONE }),
      { defaults: { toll: BERLIN } },
      'refused',
    ],
    ['a license', line('license', 30, []), {}, 'license'],
    ['a usage location', line('usageLocation', 30, 'DE'), {}, 'location'],
    ['who has left', line('left', 30, undefined), {}, 'presence'],
  ])('leaves %s as it is, and says so', (_what, changed, situation, stays) => {
    const back = restored([changed], 20, situation);
    expect(back?.steps).toEqual([]);
    expect([...(back?.stays ?? [])]).toEqual([stays]);
  });

  it('gives back a policy of their own, and takes one that they had not', () => {
    const was = (how: string) => ({
      invite: { name: 'P', how },
      routing: { name: 'Global', how: 'global' },
      restriction: { name: 'Global', how: 'global' },
      meeting: { name: 'Global', how: 'global' },
    });
    const policy = { name: 'P', numbers: [], allowTollFree: true };
    const own = restored([line('policies', 30, was('direct'))], 20, { policy, grantedPolicy: 'Global' });
    expect(own?.steps).toMatchObject([{ kind: 'grantPolicy', before: 'Global', after: 'P' }]);
    const group = restored([line('policies', 30, was('group'))], 20, { policy, grantedPolicy: 'Global' });
    expect(group?.steps).toMatchObject([{ kind: 'grantPolicy', before: 'Global', after: undefined }]);
  });

  it('gives nobody a policy that is there no more', () => {
    const was = { invite: { name: 'Gone', how: 'direct' } };
    const back = restored([line('policies', 30, was)], 20);
    expect(back?.steps).toEqual([]);
    expect([...(back?.stays ?? [])]).toEqual(['refused']);
  });

  it('changes nothing where it is restored to now', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.integer({ min: 1, max: 50 }),
            fact: fc.constantFrom<HistoryFact>('defaults', 'policies', 'license'),
          }),
        ),
        (changes) => {
          const lines = changes
            .toSorted((one, other) => other.at - one.at)
            .map(({ at, fact }) => line(fact, at, { toll: LONDON }));
          expect(restored(lines, 50)).toBeUndefined();
        },
      ),
    );
  });
});

describe('restoring what organizers share', () => {
  const before = situationOf({
    policy: { name: 'P', numbers: [LONDON, FREE], allowTollFree: true },
  }).conferencing;
  const after = (change: Partial<typeof before>) => joinConferencing({ ...before, ...change });
  const policies = (...numbers: (typeof LONDON)[]) =>
    known(
      [
        { name: 'P', numbers, allowTollFree: true },
        { name: 'New', numbers: [], allowTollFree: true },
      ],
      9,
    );

  it('brings back policies, settings and the bridge default, and takes nothing away that is new', () => {
    const now = after({
      invitePolicies: policies(BERLIN),
      bridges: known([{ ...BRIDGE, defaultNumber: LONDON }], 9),
      bridgeSettings: known({ ...BRIDGE_SETTINGS, pinLength: 9 }, 9),
    });
    const lines = conferencingHistory(before, now, { at: 9 });
    const back = restoreShared(stateAt(lines, 5), now);
    expect(back.policies).toMatchObject([
      { kind: 'invitePolicy', name: 'P', before: { numbers: [BERLIN] }, after: { numbers: [LONDON, FREE] } },
      { kind: 'invitePolicy', name: 'Global', before: undefined },
    ]);
    expect(back.bridge).toMatchObject([
      { kind: 'setBridgeDefault', before: LONDON, after: SEATTLE },
      { kind: 'changeBridgeSettings', before: { pinLength: 9 }, after: { pinLength: 5 } },
    ]);
    expect(back.newOnes).toBe(1);
  });

  it('changes nothing where it is so again', () => {
    const lines = conferencingHistory(before, after({ invitePolicies: policies(BERLIN) }), { at: 9 });
    const back = restoreShared(stateAt(lines, 5), before);
    expect([back.policies, back.bridge]).toEqual([[], []]);
  });
});
