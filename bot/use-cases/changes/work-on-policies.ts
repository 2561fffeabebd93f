import type {
  GrantableKind,
  GrantPolicyStep,
  GrantToGroupStep,
  GrantToTenantStep,
  InvitePolicyStep,
} from '../../domain/changes/step.js';
import { ownGrant, presentGroupGrant } from '../../domain/changes/grant-change.js';
import { named } from '../../domain/changes/said-name.js';
import type { Instant } from '../../domain/instant.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { ConferencingDirectory } from '../../ports/conferencing-directory.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import type { PolicyAdministration } from '../../ports/policy-administration.js';
import type { NotTakenHere, PolicyGrants } from '../../ports/policy-grants.js';
import type { StateWork } from './step-work.js';
import type { TenantGrant } from './tenant-grant.js';

/** An invite policy by its name. What nobody has can be removed again; Microsoft refuses to remove one that somebody has. */
export function workOnInvitePolicy(
  directory: Pick<ConferencingDirectory, 'invitePolicies'>,
  policies: Pick<PolicyAdministration, 'createInvitePolicy' | 'changeInvitePolicy' | 'removeInvitePolicy'>,
): StateWork<InvitePolicyStep> {
  return {
    async live({ name }) {
      const read = await directory.invitePolicies();
      if (!read.ok) return read;
      const found = named(read.value, name);
      return ok(found && { numbers: found.numbers, allowTollFree: found.allowTollFree });
    },
    make({ name, before, after }) {
      if (after === undefined) return policies.removeInvitePolicy(name);
      const policy = { name, ...after };
      return before === undefined ? policies.createInvitePolicy(policy) : policies.changeInvitePolicy(policy);
    },
  };
}

interface Granting {
  readonly clock: Clock;
  readonly settings: Pick<OrganizerSettings, 'policiesOf'>;
  readonly grants: Pick<PolicyGrants, 'grant' | 'takeBack'>;
  readonly policies: Pick<PolicyAdministration, 'grantToPerson'>;
}

/** What Graph has refused is not asked of it for each of many people, and again after this long. */
const ASK_AGAIN_MS = 10 * 60_000;

/**
 * A person's own policy. Graph grants in a fraction of the time that Teams PowerShell takes; which kinds it takes is not
 * documented, so it is tried, and what it does not take or was not given goes the other way.
 */
export function workOnGrants({ clock, settings, grants, policies }: Granting): StateWork<GrantPolicyStep> {
  const refusedUntil = new Map<GrantableKind, Instant>();
  return {
    async live({ organizerId, policyKind }) {
      const read = await settings.policiesOf(organizerId);
      return read.ok ? ok(ownGrant(read.value[policyKind])) : read;
    },
    async make({ organizerId: userId, policyKind: kind, after: policy }) {
      if (clock() >= (refusedUntil.get(kind) ?? 0)) {
        const granted =
          policy === undefined
            ? await grants.takeBack({ userId, kind })
            : await grants.grant({ userId, kind, policy });
        if (granted.ok) return granted;
        if (!isRefused(granted.failure)) return fail(granted.failure);
        refusedUntil.set(kind, clock() + ASK_AGAIN_MS);
      }
      return policies.grantToPerson({ kind, userId, policy });
    },
  };
}

type Refused = Unreadable & { readonly cause: 'forbidden' | 'notGranted' };

/** Nothing was granted, and another way may do it; else nobody knows whether it was. */
function isRefused(failure: Unreadable | NotTakenHere): failure is NotTakenHere | Refused {
  return failure.code === 'notTakenHere' || failure.cause === 'forbidden' || failure.cause === 'notGranted';
}

/** A group's policy and its rank there. */
export function workOnGroupGrants(
  policies: Pick<PolicyAdministration, 'groupGrants' | 'grantToGroup' | 'withdrawFromGroup'>,
): StateWork<GrantToGroupStep> {
  return {
    async live({ groupId, policyKind: kind }) {
      const grants = await policies.groupGrants();
      return grants.ok ? ok(presentGroupGrant(grants.value, { kind, groupId })) : grants;
    },
    make: ({ groupId, policyKind: kind, after }) =>
      after === undefined
        ? policies.withdrawFromGroup({ kind, groupId })
        : policies.grantToGroup({ kind, groupId, policy: after.policy, rank: after.rank }),
  };
}

/** What counts for everybody who has nothing else. */
export function workOnTenantGrants(
  tenantGrant: TenantGrant,
  policies: Pick<PolicyAdministration, 'grantToWholeTenant'>,
): StateWork<GrantToTenantStep> {
  return {
    live: ({ policyKind }, tenantId) => tenantGrant(tenantId, policyKind),
    make: ({ policyKind: kind, after: policy }) => policies.grantToWholeTenant({ kind, policy }),
  };
}
