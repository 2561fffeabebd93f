import { groupGrantsOf } from '../tenant/effective-policy.js';
import { POLICY_TYPES, type PolicyType, type TenantState, type TenantUser } from '../tenant/tenant-file.js';
import type { SandboxTenant } from '../tenant/tenant.js';
import { neededText, rows, said, textOf, type Cmdlet, type Row } from './cmdlet-result.js';

/** One row for each policy type that is not Global for the person, with every grant that reaches them. */
export const getUserPolicies: Cmdlet = ({ tenant }, parameters) => {
  const identity = neededText(parameters, 'Identity');
  const wanted = textOf(parameters, 'PolicyType');
  const person = tenant.person(identity);
  if (person === undefined) return said('notFound', `User "${identity}" is not found.`);
  const types = POLICY_TYPES.filter((type) => wanted === undefined || type === wanted);
  return rows(types.map((type) => policyRow(tenant, person, type)).filter((row) => row !== undefined));
};

/** Every grant to a group, of all types unless one is asked for. */
export const getGroupAssignments: Cmdlet = ({ tenant }, { GroupId, PolicyType }) => {
  const wanted = tenant.state.groupPolicyAssignments.filter(
    (grant) =>
      (GroupId === undefined || grant.groupId === GroupId) &&
      (PolicyType === undefined || grant.policyType === PolicyType),
  );
  return rows(
    wanted.map(({ groupId, policyType, policyName, rank }) => ({
      GroupId: groupId,
      PolicyType: policyType,
      PolicyName: policyName,
      Rank: rank,
      CreatedTime: null,
      CreatedBy: null,
    })),
  );
};

function policyRow(tenant: SandboxTenant, person: TenantUser, type: PolicyType): Row | undefined {
  const { name, how } = tenant.effectivePolicy(person.id, type);
  if (how === 'Global') return undefined;
  return { PolicyType: type, PolicyName: name, PolicySource: sourcesOf(tenant.state, person, type) };
}

/** The tenant-wide grant stands last and its shape is assumed: Microsoft's page shows direct and group grants only. */
function sourcesOf(state: TenantState, person: TenantUser, type: PolicyType): readonly Row[] {
  const direct = person.policies[type];
  const byTenant = state.tenantDefaultPolicies[type];
  const byGroup = groupGrantsOf(state, person.id, type).map(({ groupId, policyName }) => {
    return { AssignmentType: 'Group', PolicyName: policyName, Reference: groupId };
  });
  return [
    ...(direct === undefined ? [] : [{ AssignmentType: 'Direct', PolicyName: direct, Reference: null }]),
    ...byGroup,
    ...(byTenant === undefined ? [] : [{ AssignmentType: 'Tenant', PolicyName: byTenant, Reference: null }]),
  ];
}
