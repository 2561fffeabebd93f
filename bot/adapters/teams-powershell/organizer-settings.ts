import type { z } from 'zod';
import type { GrantedPolicy } from '../../domain/organizer.js';
import type { E164 } from '../../domain/phone-number.js';
import { fail, ok } from '../../domain/result.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import type { TeamsPowerShell } from './pool.js';
import { DIAL_IN_USERS, GRANTED_POLICIES, numberFrom, readRows } from './rows.js';
import { withoutNames } from './without-names.js';
import { unreadable } from './worker-failure.js';

/** Reads and sets what Microsoft keeps for one organizer. People are named by their Entra object id. */
export function createOrganizerSettings(powerShell: TeamsPowerShell): OrganizerSettings {
  return {
    async defaultsOf(userId) {
      const rows = await readRows(powerShell, DIAL_IN_USERS, { Identity: userId });
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
      const rows = await readRows(powerShell, GRANTED_POLICIES, { Identity: userId });
      if (!rows.ok) return fail(unreadable(rows.failure));
      return ok({
        invite: grantedOf(rows.value, 'TeamsAudioConferencingPolicy'),
        routing: grantedOf(rows.value, 'OnlineAudioConferencingRoutingPolicy'),
      });
    },

    async setDefaults({ userId, defaults: { toll, tollFree } }) {
      if (toll === undefined && tollFree === undefined) return ok(undefined);
      const set = await powerShell.call('Set-CsOnlineDialInConferencingUser', {
        Identity: userId,
        ...(toll !== undefined && { ServiceNumber: digitsOf(toll) }),
        ...(tollFree !== undefined && { TollFreeServiceNumber: digitsOf(tollFree) }),
      });
      if (set.ok) return ok(undefined);
      const { code, message } = set.failure;
      if (code !== 'refused' && code !== 'notFound') return fail(unreadable(set.failure));
      return fail({ code: 'refusedByMicrosoft', reason: withoutNames(message) });
    },
  };
}

type PolicyRow = z.output<typeof GRANTED_POLICIES.row>;

/** The cmdlet shows the policy that won and where it came from; no row means that the built-in Global one applies. */
function grantedOf(rows: readonly PolicyRow[], policyType: string): GrantedPolicy {
  const row = rows.find((each) => each.PolicyType.toLowerCase() === policyType.toLowerCase());
  const name = row?.PolicyName?.replace(/^Tag:/i, '') ?? '';
  if (name === '' || name.toLowerCase() === 'global') return { name: 'Global', how: 'global' };
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

/** The form in Microsoft's own examples. */
function digitsOf(number: E164): string {
  return number.slice(1);
}
