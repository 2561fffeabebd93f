import type { SandboxContext } from '../context.js';
import { groupGrantsOf } from '../tenant/effective-policy.js';
import { conferencingOf, heldSkusOf } from '../tenant/held-plans.js';
import { POLICY_TYPES, type PolicyType, type TenantState, type TenantUser } from '../tenant/tenant-file.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { badRequest, found, noSuchResource } from './graph-reply.js';
import { parseFilter } from './odata-filter.js';
import { page, type Paging } from './page.js';
import { policyIdOf } from './policy-ids.js';
import { shownAs, type Entity, type EntityType } from './select.js';

/** What Teams has set for everybody of the directory. Only what was granted to a person or a group of theirs shows. */
export const listUserConfigurations: GraphOperation = {
  method: 'GET',
  path: '/admin/teams/userConfigurations',
  options: ['$select', '$filter', '$top', '$skiptoken'],
  answer: (call) => {
    const { context, url } = call;
    const filter = url.searchParams.get('$filter');
    const passes = parseFilter<TenantUser>(filter, { id: (user) => user.id });
    if (!passes.ok) return badRequest(passes.failure);
    const { users } = context.tenant.state;
    const { peopleLog } = context;
    return page(call, {
      rows: filter === null ? users : users.filter(passes.value),
      type: configurationType(call),
      paging: CONFIGURATION_PAGES,
      seen: (user) => peopleLog.seen(user),
      ...(filter === null && { peopleLog }),
    });
  },
};

export const getUserConfiguration: GraphOperation = {
  method: 'GET',
  path: '/admin/teams/userConfigurations/{teamsUserConfiguration-id}',
  options: ['$select'],
  answer: (call) => {
    const { context, parameters, url } = call;
    const id = parameters['teamsUserConfiguration-id'] ?? '';
    const user = context.tenant.person(id);
    if (user?.id !== id.toLowerCase()) return noSuchResource(id);
    const shown = shownAs(configurationType(call), url.searchParams.get('$select'));
    if (!shown.ok) return shown.failure;
    const entity = shown.value(context.peopleLog.seen(user));
    return found(context.limits.current.teamsObjects === 'wrapped' ? { value: entity } : entity);
  },
};

/** Neither number is published; see userConfigurationPages of the unverified shapes. */
const CONFIGURATION_PAGES: Paging = { size: 100, largest: 999, next: '$skiptoken' };

function configurationType(call: GraphCall): EntityType<TenantUser> {
  const { context } = call;
  const { state } = context.tenant;
  const knowsAll = call.header('Prefer')?.includes('include-unknown-enum-members') === true;
  return {
    name: 'teamsAdministration.teamsUserConfiguration',
    properties: {
      id: (user) => user.id,
      tenantId: () => state.tenant.id,
      userPrincipalName: (user) => user.userPrincipalName,
      accountType: (user) => accountTypeOf(state, user, knowsAll ? 'ineligibleUser' : 'unknownFutureValue'),
      isEnterpriseVoiceEnabled: (user) => user.telephoneNumber !== null,
      featureTypes: (user) => featuresOf(state, user),
      telephoneNumbers: (user) =>
        user.telephoneNumber === null
          ? []
          : [{ telephoneNumber: user.telephoneNumber, assignmentCategory: 'primary' }],
      effectivePolicyAssignments: (user) => explicitPolicies(state, user),
      createdDateTime: () => '2023-01-01T00:00:00Z',
      modifiedDateTime: (user) => modifiedAt(context, user),
    },
  };
}

/** Newer than the enum's first members, so it goes out only to those who asked for such. */
type Ineligible = 'ineligibleUser' | 'unknownFutureValue';

function accountTypeOf(state: TenantState, user: TenantUser, ineligible: Ineligible): string {
  if (user.userType === 'Guest') return 'guest';
  return holds(state, user, /^TEAMS/) ? 'user' : ineligible;
}

function featuresOf(state: TenantState, user: TenantUser): readonly string[] {
  return [
    ...(holds(state, user, /^TEAMS/) ? ['Teams'] : []),
    ...(conferencingOf(state, user) === undefined ? [] : ['AudioConferencing']),
    ...(holds(state, user, /^MCOEV/) ? ['PhoneSystem'] : []),
  ];
}

function holds(state: TenantState, user: TenantUser, name: RegExp): boolean {
  const plans = heldSkusOf(state, user).flatMap(({ servicePlans }) => servicePlans);
  return plans.some((plan) => plan.provisioningStatus === 'Success' && name.test(plan.servicePlanName));
}

/** A type that is missing comes from the whole tenant: its grant or Global. */
function explicitPolicies(state: TenantState, user: TenantUser): readonly Entity[] {
  return POLICY_TYPES.flatMap((policyType) => {
    const policyAssignment = explicitGrant(state, user, policyType);
    return policyAssignment === undefined ? [] : [{ policyType, policyAssignment }];
  });
}

function explicitGrant(state: TenantState, user: TenantUser, type: PolicyType): Entity | undefined {
  const direct = user.policies[type];
  if (direct !== undefined) return grant(type, direct, { assignmentType: 'direct', groupId: null });
  const [byGroup] = groupGrantsOf(state, user.id, type);
  if (byGroup === undefined) return undefined;
  return grant(type, byGroup.policyName, { assignmentType: 'group', groupId: byGroup.groupId });
}

function grant(type: PolicyType, displayName: string, by: Entity): Entity {
  return { displayName, policyId: policyIdOf(type, displayName), ...by };
}

/** The file's history knows when something was last changed for somebody. */
function modifiedAt({ tenant }: SandboxContext, user: TenantUser): string {
  const times = tenant.state.history.filter(({ target }) => target === user.id).map(({ at }) => at);
  return times.sort().at(-1) ?? '2023-01-01T00:00:00Z';
}
