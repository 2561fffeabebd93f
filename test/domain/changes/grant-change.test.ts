import { describe, expect, it } from '@jest/globals';
import {
  grantsFor,
  groupGrant,
  hasRoomForGroup,
  presentGroupGrant,
} from '../../../bot/domain/changes/grant-change.js';
import { known } from '../../../bot/domain/reading.js';
import { fail, ok } from '../../../bot/domain/result.js';
import type { GroupGrant } from '../../../bot/domain/tenant/group-grant.js';
import { GLOBAL_POLICY, type GrantedPolicy, type Organizer } from '../../../bot/domain/tenant/organizer.js';
import { situationOf, UNREAD } from '../build.js';

function organizer(id: string, invite: GrantedPolicy | undefined): Organizer {
  const { organizer: one } = situationOf({});
  const policies = {
    invite: invite ?? GLOBAL_POLICY,
    routing: GLOBAL_POLICY,
    restriction: GLOBAL_POLICY,
    meeting: GLOBAL_POLICY,
  };
  return {
    ...one,
    person: { ...one.person, id },
    policies: invite === undefined ? UNREAD : known(policies, 1),
  };
}

const PEOPLE = [
  organizer('own', { name: 'Old', how: 'direct' }),
  organizer('own-so', { name: 'New', how: 'direct' }),
  organizer('by-group', { name: 'New', how: 'group' }),
  organizer('by-tenant', { name: 'All', how: 'tenant' }),
  organizer('global', GLOBAL_POLICY),
  organizer('unread', undefined),
];

describe('a grant to people', () => {
  it('is a step for each whose own policy is another, whatever their groups and the tenant have', () => {
    const { steps, alreadySo, unread } = grantsFor<never>({
      kind: 'invite',
      organizers: PEOPLE,
      wanted: () => ok('New'),
    });
    expect(steps.map(({ organizerId, before, after }) => [organizerId, before, after])).toEqual([
      ['own', 'Old', 'New'],
      ['by-group', undefined, 'New'],
      ['by-tenant', undefined, 'New'],
      ['global', undefined, 'New'],
    ]);
    expect({ alreadySo, unread }).toEqual({ alreadySo: 1, unread: 1 });
  });

  it('is taken back only from those who have one of their own', () => {
    const { steps, alreadySo } = grantsFor<never>({
      kind: 'invite',
      organizers: PEOPLE,
      wanted: () => ok(undefined),
    });
    expect(steps.map(({ organizerId, before, after }) => [organizerId, before, after])).toEqual([
      ['own', 'Old', undefined],
      ['own-so', 'New', undefined],
    ]);
    expect(alreadySo).toBe(3);
  });

  it('keeps who cannot have it apart', () => {
    const { steps, refused } = grantsFor({
      kind: 'invite',
      organizers: PEOPLE,
      wanted: () => fail('no' as const),
    });
    expect([steps, refused.length]).toEqual([[], 5]);
  });
});

const GRANTS: readonly GroupGrant[] = [
  { groupId: 'a', kind: 'invite', policy: 'A', rank: 1 },
  { groupId: 'b', kind: 'invite', policy: 'B', rank: 4 },
  { groupId: 'c', kind: 'routing', policy: 'C', rank: 9 },
  { groupId: 'd', kind: 'invite', policy: 'D', rank: undefined },
];

describe('a grant to a group', () => {
  it.each([
    ['takes the last place', 'new', undefined, undefined, 5],
    ['keeps the place that the group has', 'a', undefined, { policy: 'A', rank: 1 }, 1],
    ['takes the first place where an earlier one is said', 'a', 0, { policy: 'A', rank: 1 }, 1],
    ['takes the place that is said', 'a', 3, { policy: 'A', rank: 1 }, 3],
    ['gives a place to a group that had none', 'd', undefined, { policy: 'D', rank: undefined }, 5],
    ['counts only grants of its kind', 'c', undefined, undefined, 5],
  ] as const)('%s', (_, groupId, rank, before, expected) => {
    expect(groupGrant(GRANTS, { kind: 'invite', groupId, policy: 'New', rank })).toEqual({
      before,
      after: { policy: 'New', rank: expected },
    });
  });

  it('is found by group and kind', () => {
    expect(presentGroupGrant(GRANTS, { kind: 'routing', groupId: 'c' })).toEqual({ policy: 'C', rank: 9 });
    expect(presentGroupGrant(GRANTS, { kind: 'invite', groupId: 'c' })).toBeUndefined();
  });

  it('has room for 64 groups of a kind, and always for one that has a policy', () => {
    const many = Array.from({ length: 64 }, (_, index): GroupGrant => ({
      groupId: `g${index}`,
      kind: 'invite',
      policy: 'P',
      rank: index + 1,
    }));
    expect(hasRoomForGroup(many.slice(1), { kind: 'invite', groupId: 'new' })).toBe(true);
    expect(hasRoomForGroup(many, { kind: 'invite', groupId: 'new' })).toBe(false);
    expect(hasRoomForGroup(many, { kind: 'invite', groupId: 'g5' })).toBe(true);
    expect(hasRoomForGroup(many, { kind: 'routing', groupId: 'new' })).toBe(true);
  });
});
