import type { InvitePolicy, RoutingPolicy } from '../../domain/tenant/bridge.js';
import { POLICY_KINDS, type PolicyKind } from '../../domain/tenant/organizer.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Changed } from '../../ports/changed.js';
import type { GrantableKind } from '../../domain/changes/step.js';
import type { PolicyAdministration } from '../../ports/policy-administration.js';
import { change } from './change.js';
import type { Parameters } from './cmdlets.js';
import type { TeamsPowerShell } from './pool.js';
import { meetingPolicyOf } from './meeting-policy-of.js';
import { POLICY_TYPES } from './policy-types.js';
import { bareName, GROUP_GRANTS, MEETING_POLICIES, readRows, RESTRICTIONS, type Reading } from './rows.js';
import { unreadable } from './worker-failure.js';

/** Reads, makes and grants policies. Every grant names whom it reaches; the whole tenant has a method of its own. */
export function createPolicyAdministration(powerShell: TeamsPowerShell): PolicyAdministration {
  async function read<Row, T>(
    reading: Reading<Row>,
    as: (row: Row) => readonly T[],
  ): Promise<Result<readonly T[], Unreadable>> {
    const rows = await readRows(powerShell, reading);
    return rows.ok ? ok(rows.value.flatMap(as)) : fail(unreadable(rows.failure));
  }
  const make = (cmdlet: string, parameters: Parameters): Promise<Changed> =>
    change(powerShell, cmdlet, parameters);

  return {
    restrictions: () => read(RESTRICTIONS, ({ Identity }) => [bareName(Identity)]),
    meetingPolicies: () => read(MEETING_POLICIES, (row) => [meetingPolicyOf(row)]),
    groupGrants: () =>
      read(GROUP_GRANTS, ({ GroupId, PolicyType, PolicyName, Rank }) => {
        const kind = kindOf(PolicyType);
        if (kind === undefined) return [];
        return [{ groupId: GroupId, kind, policy: bareName(PolicyName), rank: Rank ?? undefined }];
      }),

    createInvitePolicy: (policy) => make(`New-Cs${POLICY_TYPES.invite}`, inviteParameters(policy)),
    changeInvitePolicy: (policy) => make(`Set-Cs${POLICY_TYPES.invite}`, inviteParameters(policy)),
    removeInvitePolicy: (name) => make(`Remove-Cs${POLICY_TYPES.invite}`, { Identity: name }),
    createRoutingPolicy: (policy) => make(`New-Cs${POLICY_TYPES.routing}`, routingParameters(policy)),
    changeRoutingPolicy: (policy) => make(`Set-Cs${POLICY_TYPES.routing}`, routingParameters(policy)),
    removeRoutingPolicy: (name) => make(`Remove-Cs${POLICY_TYPES.routing}`, { Identity: name }),

    grantToPerson: ({ kind, userId, policy }) =>
      make(GRANTS[kind], { Identity: userId, PolicyName: policy ?? null }),
    grantToGroup: ({ kind, groupId, policy, rank }) =>
      make(GRANTS[kind], { Group: groupId, PolicyName: policy, ...(rank !== undefined && { Rank: rank }) }),
    withdrawFromGroup: ({ kind, groupId }) =>
      make('Remove-CsGroupPolicyAssignment', { GroupId: groupId, PolicyType: POLICY_TYPES[kind] }),
    grantToWholeTenant: ({ kind, policy }) =>
      make(GRANTS[kind], { Global: true, PolicyName: policy ?? null }),
  };
}

/** The name of the last one lacks the "Online" that its reading sibling has. */
const GRANTS = {
  invite: 'Grant-CsTeamsAudioConferencingPolicy',
  routing: 'Grant-CsOnlineAudioConferencingRoutingPolicy',
  restriction: 'Grant-CsDialoutPolicy',
} as const satisfies Record<GrantableKind, string>;

function inviteParameters({ name, numbers, allowTollFree }: InvitePolicy): Parameters {
  return { Identity: name, AllowTollFreeDialin: allowTollFree, MeetingInvitePhoneNumbers: [...numbers] };
}

function routingParameters({ name, usages }: RoutingPolicy): Parameters {
  return { Identity: name, OnlinePstnUsages: [...usages] };
}

function kindOf(policyType: string): PolicyKind | undefined {
  return POLICY_KINDS.find((kind) => POLICY_TYPES[kind].toLowerCase() === policyType.toLowerCase());
}
