import type { PolicyType, TenantState } from './tenant-file.js';

/** A policy in force for a person and why: granted to them, to a group of theirs, to the whole tenant, or by default. */
export interface EffectivePolicy {
  readonly name: string;
  readonly how: 'Direct' | 'Group' | 'Tenant' | 'Global';
  readonly groupId?: string;
}

type PolicyHolder = Pick<TenantState, 'groups' | 'groupPolicyAssignments' | 'tenantDefaultPolicies'>;

/**
 * Direct before group (lowest rank first; direct members only) before a tenant-wide grant before Global.
 * Source: Get-CsUserPolicyAssignment's page.
 */
export function effectivePolicyOf(
  tenant: PolicyHolder,
  user: { readonly id: string; readonly policies: Partial<Record<PolicyType, string | undefined>> },
  policyType: PolicyType,
): EffectivePolicy {
  const direct = user.policies[policyType];
  if (direct !== undefined) return { name: direct, how: 'Direct' };
  const [byGroup] = groupGrantsOf(tenant, user.id, policyType);
  if (byGroup !== undefined) return { name: byGroup.policyName, how: 'Group', groupId: byGroup.groupId };
  const byTenant = tenant.tenantDefaultPolicies[policyType];
  if (byTenant !== undefined) return { name: byTenant, how: 'Tenant' };
  return { name: 'Global', how: 'Global' };
}

/** Every group grant of that type that reaches the person, the one that wins first. */
export function groupGrantsOf(
  tenant: PolicyHolder,
  userId: string,
  policyType: PolicyType,
): TenantState['groupPolicyAssignments'] {
  return tenant.groupPolicyAssignments
    .filter((grant) => grant.policyType === policyType)
    .filter((grant) => isMember(tenant.groups.find(({ id }) => id === grant.groupId)?.members, userId))
    .sort((one, other) => one.rank - other.rank);
}

function isMember(members: readonly string[] | undefined, userId: string): boolean {
  if (members === undefined) return false;
  const known = MEMBERS.get(members);
  const set = known?.size === members.length ? known : new Set(members);
  MEMBERS.set(members, set);
  return set.has(userId);
}

/** Groups may be large and everybody is asked about, so each list is looked through once, and again when it has changed. */
const MEMBERS = new WeakMap<readonly string[], ReadonlySet<string>>();
