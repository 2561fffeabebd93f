import type { z } from 'zod';
import { GLOBAL_POLICY, type GrantedPolicy } from '../../domain/tenant/organizer.js';
import { fail, ok } from '../../domain/result.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import { change } from './change.js';
import type { TeamsPowerShell } from './pool.js';
import { POLICY_TYPES } from './policy-types.js';
import { DIAL_IN_USERS, digitsOf, GRANTED_POLICIES, numberFrom, readRows } from './rows.js';
import { unreadable } from './worker-failure.js';

/** Reads and sets what Microsoft keeps for one organizer. People are named by their Entra object id. */
export function createOrganizerSettings(powerShell: TeamsPowerShell): OrganizerSettings {
  return {
    async defaultsOf(userId, urgency = 'asked') {
      const rows = await readRows(powerShell, DIAL_IN_USERS, { parameters: { Identity: userId }, urgency });
      if (!rows.ok)
        return rows.failure.code === 'notFound' ? ok('notListed') : fail(unreadable(rows.failure));
      const [row] = rows.value;
      if (row === undefined) return ok('notListed');
      return ok({
        bridgeId: row.BridgeId ?? undefined,
        toll: numberFrom(row.ServiceNumber),
        tollFree: numberFrom(row.TollFreeServiceNumber),
      });
    },

    async policiesOf(userId) {
      const rows = await readRows(powerShell, GRANTED_POLICIES, { parameters: { Identity: userId } });
      if (!rows.ok) return fail(unreadable(rows.failure));
      return ok({
        invite: grantedOf(rows.value, POLICY_TYPES.invite),
        routing: grantedOf(rows.value, POLICY_TYPES.routing),
        restriction: grantedOf(rows.value, POLICY_TYPES.restriction),
        meeting: grantedOf(rows.value, POLICY_TYPES.meeting),
      });
    },

    async setDefaults({ userId, defaults: { toll, tollFree } }) {
      if (toll === undefined && tollFree === undefined) return ok(undefined);
      return change(powerShell, SET_USER, {
        Identity: userId,
        ...(toll !== undefined && { ServiceNumber: digitsOf(toll) }),
        ...(tollFree !== undefined && { TollFreeServiceNumber: digitsOf(tollFree) }),
      });
    },

    resetPin: ({ userId }) =>
      change(powerShell, SET_USER, { Identity: userId, ResetLeaderPin: true, SendEmail: true }),

    sendConferenceInfo: ({ userId }) => change(powerShell, SET_USER, { Identity: userId, SendEmail: true }),
  };
}

const SET_USER = 'Set-CsOnlineDialInConferencingUser';

type PolicyRow = z.output<typeof GRANTED_POLICIES.row>;

/** The cmdlet shows the policy that won and where it came from; no row means that the built-in Global one applies. */
function grantedOf(rows: readonly PolicyRow[], policyType: string): GrantedPolicy {
  const row = rows.find((each) => each.PolicyType.toLowerCase() === policyType.toLowerCase());
  const name = row?.PolicyName?.replace(/^Tag:/i, '') ?? '';
  if (name === '' || name.toLowerCase() === 'global') return GLOBAL_POLICY;
  const winner =
    row?.PolicySource?.find((source) => source.PolicyName === row.PolicyName) ?? row?.PolicySource?.[0];
  return { name, how: HOW.get(winner?.AssignmentType ?? '') ?? 'direct' };
}

/** `Tenant` is assumed: Microsoft does not say how the cmdlet shows a tenant-wide grant. */
const HOW: ReadonlyMap<string, GrantedPolicy['how']> = new Map([
  ['Direct', 'direct'],
  ['Group', 'group'],
  ['Tenant', 'tenant'],
]);
