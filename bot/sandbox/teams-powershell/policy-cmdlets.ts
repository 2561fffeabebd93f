import { policyInstances } from '../tenant/policy-instances.js';
import type { TenantState } from '../tenant/tenant-file.js';
import type { Cmdlet } from './cmdlet-result.js';
import { named, nameOf, printedIdentity, sameName } from './policy-names.js';

export const getInvitePolicies: Cmdlet = ({ tenant }, { Identity }) =>
  named(
    invitePoliciesOf(tenant.state).map(({ identity, allowTollFreeDialin, meetingInvitePhoneNumbers }) => ({
      Identity: printedIdentity(identity),
      AllowTollFreeDialin: allowTollFreeDialin,
      MeetingInvitePhoneNumbers: meetingInvitePhoneNumbers,
    })),
    Identity,
  );

export const getRoutingPolicies: Cmdlet = ({ tenant }, { Identity }) =>
  named(
    routingPoliciesOf(tenant.state).map(({ identity, description, onlinePstnUsages }) => ({
      Identity: printedIdentity(identity),
      Description: description ?? null,
      OnlinePstnUsages: onlinePstnUsages,
      RouteType: null,
    })),
    Identity,
  );

/** Fixed by Microsoft; each name says what calls out of meetings and what calls of one's own may reach. */
export const getDialOutPolicies: Cmdlet = ({ tenant }, { Identity }) =>
  named(
    policyInstances(tenant.state, 'OnlineDialOutPolicy').map((name) => ({ Identity: printedIdentity(name) })),
    Identity,
  );

/** The defaults of the properties that a policy of the tenant file leaves out are those of the cmdlet's page. */
export const getMeetingPolicies: Cmdlet = ({ tenant }, { Identity }) => {
  const { meetingPolicies } = tenant.state;
  const policies = withBuiltIn(meetingPolicies, [{ identity: 'Global' }]);
  return named(
    policies.map(({ identity, ...properties }) => ({
      AllowAnonymousUsersToStartMeeting: false,
      AllowPSTNUsersToBypassLobby: false,
      AllowAnonymousUsersToDialOut: null,
      ...properties,
      Identity: printedIdentity(identity),
    })),
    Identity,
  );
};

/** The tenant file has none: whose meetings an application may read is settled by the sandbox's app registration. */
export const getApplicationAccessPolicies: Cmdlet = (_, { Identity }) =>
  named([{ Identity: 'Global', AppIds: [], Description: null }], Identity);

/** Microsoft ships Global and AllowTollFreeDialinFalse with every tenant. */
export function invitePoliciesOf(state: TenantState): TenantState['audioConferencingPolicies'] {
  return withBuiltIn(state.audioConferencingPolicies, [
    { identity: 'Global', allowTollFreeDialin: true, meetingInvitePhoneNumbers: [] },
    { identity: 'AllowTollFreeDialinFalse', allowTollFreeDialin: false, meetingInvitePhoneNumbers: [] },
  ]);
}

export function routingPoliciesOf(state: TenantState): TenantState['routingPolicies'] {
  return withBuiltIn(state.routingPolicies, [{ identity: 'Global', onlinePstnUsages: [] }]);
}

function withBuiltIn<T extends { readonly identity: string }>(policies: readonly T[], builtIn: T[]): T[] {
  const missing = builtIn.filter(
    ({ identity }) => !policies.some((each) => sameName(nameOf(each.identity), identity)),
  );
  return [...missing, ...policies];
}
