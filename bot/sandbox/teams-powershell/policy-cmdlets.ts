import { groupGrantsOf } from '../tenant/effective-policy.js';
import { POLICY_TYPES } from '../tenant/tenant-file.js';
import type { PolicyType, TenantState, TenantUser } from '../tenant/tenant-file.js';
import type { SandboxTenant } from '../tenant/tenant.js';
import { rows, said } from './cmdlet-result.js';
import type { Cmdlet, Row } from './cmdlet-result.js';

/** Microsoft ships Global and AllowTollFreeDialinFalse with every tenant. */
export const getInvitePolicies: Cmdlet = ({ tenant }, { Identity }) => {
  const policies = withBuiltIn(tenant.state.audioConferencingPolicies, [
    { identity: 'Global', allowTollFreeDialin: true, meetingInvitePhoneNumbers: [] },
    { identity: 'AllowTollFreeDialinFalse', allowTollFreeDialin: false, meetingInvitePhoneNumbers: [] },
  ]);
  return named(
    policies.map(({ identity, allowTollFreeDialin, meetingInvitePhoneNumbers }) => ({
      Identity: printedIdentity(identity),
      AllowTollFreeDialin: allowTollFreeDialin,
      MeetingInvitePhoneNumbers: meetingInvitePhoneNumbers,
    })),
    Identity,
  );
};

export const getRoutingPolicies: Cmdlet = ({ tenant }, { Identity }) => {
  const policies = withBuiltIn(tenant.state.routingPolicies, [{ identity: 'Global', onlinePstnUsages: [] }]);
  return named(
    policies.map(({ identity, description, onlinePstnUsages }) => ({
      Identity: printedIdentity(identity),
      Description: description ?? null,
      OnlinePstnUsages: onlinePstnUsages,
      RouteType: null,
    })),
    Identity,
  );
};

export const getVoiceRoutes: Cmdlet = ({ tenant }, { Identity }) => {
  const routes = [...tenant.state.voiceRoutes].sort((one, other) => one.priority - other.priority);
  return named(
    routes.map((route) => ({
      Identity: route.identity,
      Name: route.identity,
      Priority: route.priority,
      Description: null,
      NumberPattern: route.numberPattern,
      OnlinePstnUsages: route.onlinePstnUsages,
      OnlinePstnGatewayList: route.onlinePstnGatewayList,
      BridgeSourcePhoneNumber: route.bridgeSourcePhoneNumber,
    })),
    Identity,
  );
};

/** One row for each policy type that is not Global for the person, with every grant that reaches them. */
export const getUserPolicies: Cmdlet = ({ tenant }, { Identity, PolicyType }) => {
  const person = tenant.person(String(Identity));
  if (person === undefined) return said('notFound', `User "${String(Identity)}" is not found.`);
  const types = POLICY_TYPES.filter((type) => PolicyType === undefined || type === PolicyType);
  return rows(types.map((type) => policyRow(tenant, person, type)).filter((row) => row !== undefined));
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

function withBuiltIn<T extends { readonly identity: string }>(
  policies: readonly T[],
  builtIn: readonly T[],
): readonly T[] {
  const missing = builtIn.filter(
    ({ identity }) => !policies.some((each) => nameOf(each.identity) === identity),
  );
  return [...missing, ...policies];
}

/** Global prints bare, every other instance with the prefix `Tag:`. */
function printedIdentity(identity: string): string {
  const name = nameOf(identity);
  return name === 'Global' ? name : `Tag:${name}`;
}

function nameOf(identity: string): string {
  return identity.replace(/^Tag:/i, '');
}

function named(all: readonly Row[], identity: unknown) {
  if (typeof identity !== 'string') return rows(all);
  const found = all.filter(({ Identity }) => nameOf(String(Identity)) === nameOf(identity));
  return found.length === 0 ? said('notFound', `Cannot find "${identity}".`) : rows(found);
}
