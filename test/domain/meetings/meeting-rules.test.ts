import { describe, expect, it } from '@jest/globals';
import { joinConferencing, type Conferencing } from '../../../bot/domain/tenant/bridge.js';
import { conferencingHistory } from '../../../bot/domain/tenant/conferencing-history.js';
import { meetingRulesOf } from '../../../bot/domain/meetings/meeting-rules.js';
import { GLOBAL_POLICY, type GrantedPolicy, type Organizer } from '../../../bot/domain/tenant/organizer.js';
import { known, type Reading } from '../../../bot/domain/reading.js';
import { BRIDGE_SETTINGS, DOWN, MEETING_POLICY, UNREAD } from '../build.js';

const OPEN = { ...MEETING_POLICY, name: 'Open door', callersMayStart: true };

const FACTS: Conferencing = joinConferencing({
  bridges: known([], 5),
  inventory: known([], 5),
  invitePolicies: known([], 5),
  routingPolicies: known([], 5),
  voiceRoutes: known([], 5),
  usages: known([], 5),
  meetingPolicies: known([MEETING_POLICY, OPEN], 7),
  bridgeSettings: known(BRIDGE_SETTINGS, 8),
});

function organizer(meeting: Reading<GrantedPolicy>): Organizer {
  const policies = meeting.known
    ? known(
        { invite: GLOBAL_POLICY, routing: GLOBAL_POLICY, restriction: GLOBAL_POLICY, meeting: meeting.value },
        meeting.readAt,
      )
    : meeting;
  const person = {
    id: 'u',
    userPrincipalName: 'u@x',
    displayName: 'U',
    usageLocation: 'GB',
    guest: false,
  } as const;
  return { person, plans: UNREAD, defaults: UNREAD, policies };
}

/** Source: "Control who can bypass the meeting lobby in Microsoft Teams": the organizer's policy decides. */
describe('the rules of an organizer’s meetings', () => {
  it('are those of the policy that applies to them, whatever its name is printed like', () => {
    const granted = organizer(known({ name: 'tag:open DOOR', how: 'group' }, 3));
    expect(meetingRulesOf(granted, FACTS)).toMatchObject({
      granted: { value: { how: 'group' }, readAt: 3 },
      policy: { value: { callersMayStart: true }, readAt: 7 },
      settings: { readAt: 8 },
    });
  });

  it('are the built-in ones where nothing was granted', () => {
    expect(meetingRulesOf(organizer(known(GLOBAL_POLICY, 3)), FACTS).policy).toMatchObject({
      value: { callersMayStart: false },
    });
  });

  it('are unknown where the grant, the list or the policy in it is, and never taken to be off', () => {
    const unlisted = organizer(known({ name: 'New one', how: 'direct' }, 3));
    expect(meetingRulesOf(organizer(UNREAD), FACTS).policy).toEqual(UNREAD);
    expect(meetingRulesOf(unlisted, FACTS).policy).toMatchObject({ failed: { cause: 'unexpected' } });
    const unread = { ...FACTS, meetingPolicies: UNREAD, bridgeSettings: UNREAD };
    expect(meetingRulesOf(organizer(known(GLOBAL_POLICY, 3)), unread)).toMatchObject({
      policy: UNREAD,
      settings: UNREAD,
    });
  });

  it('keep an older value with the failure that hides a newer one', () => {
    const old: Conferencing = { ...FACTS, meetingPolicies: { ...known([MEETING_POLICY], 1), failed: DOWN } };
    expect(meetingRulesOf(organizer(known(GLOBAL_POLICY, 3)), old).policy).toMatchObject({
      value: MEETING_POLICY,
      readAt: 1,
      failed: DOWN,
    });
  });
});

describe('the history of rules', () => {
  const later = (change: Partial<Conferencing>) =>
    conferencingHistory(FACTS, { ...FACTS, ...change }, { at: 20 });

  it('has a line for a meeting policy that became another', () => {
    const policies = known([{ ...MEETING_POLICY, callersSkipLobby: true }, OPEN], 20);
    expect(later({ meetingPolicies: policies })).toMatchObject([
      { fact: 'meetingPolicies', before: [{ callersSkipLobby: false }], after: [{ callersSkipLobby: true }] },
    ]);
  });

  it('has a line for a setting of the bridge, and only for those that changed', () => {
    const settings = known({ ...BRIDGE_SETTINGS, maskNumbersFor: 'nobody' } as const, 20);
    expect(later({ bridgeSettings: settings })).toMatchObject([
      {
        fact: 'bridgeSettings',
        before: [{ name: 'maskNumbersFor', value: 'outsiders' }],
        after: [{ name: 'maskNumbersFor', value: 'nobody' }],
      },
    ]);
  });

  it('takes a setting that the store does not know for none', () => {
    const stored = JSON.parse(
      JSON.stringify({ ...BRIDGE_SETTINGS, confirmCallsOut: undefined }),
    ) as typeof BRIDGE_SETTINGS;
    const before: Conferencing = { ...FACTS, bridgeSettings: known(stored, 8) };
    const after: Conferencing = {
      ...FACTS,
      bridgeSettings: known({ ...BRIDGE_SETTINGS, confirmCallsOut: undefined }, 20),
    };
    expect(conferencingHistory(before, after, { at: 20 })).toEqual([]);
  });

  it('says nothing where they were not read before', () => {
    const before: Conferencing = { ...FACTS, bridgeSettings: UNREAD };
    expect(
      conferencingHistory(before, { ...FACTS, bridgeSettings: known(BRIDGE_SETTINGS, 20) }, { at: 20 }),
    ).toEqual([]);
  });
});
