import type { SandboxContext } from '../context.js';
import type { TenantState } from '../tenant/tenant-file.js';
import {
  neededText,
  rows,
  said,
  textOf,
  textsOf,
  type Cmdlet,
  type CmdletResult,
  type Parameters,
} from './cmdlet-result.js';
import { invitePoliciesOf, routingPoliciesOf } from './policy-cmdlets.js';
import { nameOf, notFound, sameName } from './policy-names.js';
import { unknownUsage } from './routing-cmdlets.js';

export const newInvitePolicy: Cmdlet = ({ tenant }, parameters) => {
  const identity = nameOf(neededText(parameters, 'Identity'));
  if (has(invitePoliciesOf(tenant.state), identity)) return exists(identity);
  const fresh = { identity, allowTollFreeDialin: true, meetingInvitePhoneNumbers: [] };
  return keepInvitePolicy(tenant, fresh, parameters);
};

/** Without Identity it edits Global. An empty list of numbers means each organizer's own defaults. */
export const setInvitePolicy: Cmdlet = ({ tenant }, parameters) => {
  const identity = textOf(parameters, 'Identity') ?? 'Global';
  const before = invitePoliciesOf(tenant.state).find((each) => sameName(each.identity, identity));
  return before === undefined ? notFound(identity) : keepInvitePolicy(tenant, before, parameters);
};

export const removeInvitePolicy: Cmdlet = ({ tenant }, parameters) => {
  const identity = neededText(parameters, 'Identity');
  const { audioConferencingPolicies: policies } = tenant.state;
  if (!has(invitePoliciesOf(tenant.state), identity)) return notFound(identity);
  if (isGranted(tenant.state, 'TeamsAudioConferencingPolicy', identity)) return inUse(identity);
  // Global and the other one that Microsoft ships come back as they were at first.
  return change(tenant, (draft) => {
    draft.audioConferencingPolicies = policies.filter((each) => !sameName(each.identity, identity));
  });
};

export const newRoutingPolicy: Cmdlet = ({ tenant }, parameters) => {
  const identity = nameOf(neededText(parameters, 'Identity'));
  if (has(routingPoliciesOf(tenant.state), identity)) return exists(identity);
  return keepRoutingPolicy(tenant, { identity, onlinePstnUsages: [] }, parameters);
};

/** Without Identity it edits Global. */
export const setRoutingPolicy: Cmdlet = ({ tenant }, parameters) => {
  const identity = textOf(parameters, 'Identity') ?? 'Global';
  const before = routingPoliciesOf(tenant.state).find((each) => sameName(each.identity, identity));
  return before === undefined ? notFound(identity) : keepRoutingPolicy(tenant, before, parameters);
};

export const removeRoutingPolicy: Cmdlet = ({ tenant }, parameters) => {
  const identity = neededText(parameters, 'Identity');
  const { routingPolicies: policies } = tenant.state;
  if (!has(routingPoliciesOf(tenant.state), identity)) return notFound(identity);
  if (isGranted(tenant.state, 'OnlineAudioConferencingRoutingPolicy', identity)) return inUse(identity);
  return change(tenant, (draft) => {
    draft.routingPolicies = policies.filter((each) => !sameName(each.identity, identity));
  });
};

type Tenant = SandboxContext['tenant'];

function keepInvitePolicy(
  tenant: Tenant,
  before: TenantState['audioConferencingPolicies'][number],
  parameters: Parameters,
): CmdletResult {
  const { AllowTollFreeDialin } = parameters;
  const numbers = textsOf(parameters, 'MeetingInvitePhoneNumbers') ?? before.meetingInvitePhoneNumbers;
  const wrong = numbers.find((number) => !/^\+[1-9]\d{5,14}$/.test(number));
  if (wrong !== undefined)
    return said('refused', `The phone number "${wrong}" is invalid: it must be +E.164.`);
  const after = {
    identity: before.identity,
    allowTollFreeDialin:
      typeof AllowTollFreeDialin === 'boolean' ? AllowTollFreeDialin : before.allowTollFreeDialin,
    meetingInvitePhoneNumbers: [...numbers],
  };
  return change(tenant, (draft) => {
    draft.audioConferencingPolicies = replaced(draft.audioConferencingPolicies, after);
  });
}

function keepRoutingPolicy(
  tenant: Tenant,
  before: TenantState['routingPolicies'][number],
  parameters: Parameters,
): CmdletResult {
  const usages = textsOf(parameters, 'OnlinePstnUsages') ?? before.onlinePstnUsages;
  const unknown = unknownUsage(tenant.state, usages);
  if (unknown !== undefined) return unknown;
  const description = textOf(parameters, 'Description') ?? before.description;
  const after = {
    identity: before.identity,
    ...(description !== undefined && { description }),
    onlinePstnUsages: [...usages],
  };
  return change(tenant, (draft) => {
    draft.routingPolicies = replaced(draft.routingPolicies, after);
  });
}

function change(tenant: Tenant, apply: (draft: TenantState) => void): CmdletResult {
  tenant.change(apply);
  return rows([]);
}

type Identified = { readonly identity: string };

function has(policies: readonly Identified[], identity: string): boolean {
  return policies.some((each) => sameName(each.identity, identity));
}

function replaced<T extends Identified>(policies: readonly T[], after: T): T[] {
  return has(policies, after.identity)
    ? policies.map((each) => (sameName(each.identity, after.identity) ? after : each))
    : [...policies, after];
}

type Granted = 'TeamsAudioConferencingPolicy' | 'OnlineAudioConferencingRoutingPolicy';

function isGranted(state: TenantState, type: Granted, identity: string): boolean {
  const names = [
    ...state.users.map((user) => user.policies[type]),
    ...state.groupPolicyAssignments.map((grant) =>
      grant.policyType === type ? grant.policyName : undefined,
    ),
    state.tenantDefaultPolicies[type],
  ];
  return names.some((name) => name !== undefined && sameName(name, identity));
}

function exists(identity: string): CmdletResult {
  return said('refused', `Invalid name "${identity}": a policy of that name exists already.`);
}

function inUse(identity: string): CmdletResult {
  return said(
    'refused',
    `The policy "${identity}" cannot be removed while it is assigned to users or groups.`,
  );
}
