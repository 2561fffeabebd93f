import { changePeople } from '../tenant/change-people.js';
import { policyInstances } from '../tenant/policy-instances.js';
import type { PolicyType } from '../tenant/tenant-file.js';
import type { SandboxContext } from '../context.js';
import {
  neededText,
  rows,
  said,
  textOf,
  type Cmdlet,
  type CmdletResult,
  type Parameters,
} from './cmdlet-result.js';
import { nameOf, notFound, sameName } from './policy-names.js';

export const grantInvitePolicy = granting('TeamsAudioConferencingPolicy');
export const grantRoutingPolicy = granting('OnlineAudioConferencingRoutingPolicy');
/** This one knows no grant to a group: its reference has no such parameter. */
export const grantDialOutPolicy = granting('OnlineDialOutPolicy');

export const removeGroupAssignment: Cmdlet = ({ tenant }, parameters) => {
  const [group, type] = [neededText(parameters, 'GroupId'), neededText(parameters, 'PolicyType')];
  const { groupPolicyAssignments: grants } = tenant.state;
  const left = grants.filter((grant) => grant.groupId !== group || grant.policyType !== type);
  if (left.length === grants.length) return notFound(group);
  tenant.change((draft) => {
    draft.groupPolicyAssignments = left;
  });
  return rows([]);
};

/** To a person, a group, or, with -Global or without anybody named, the whole tenant. $null takes a grant back. */
function granting(type: PolicyType): Cmdlet {
  return (context, parameters) => {
    const said = textOf(parameters, 'PolicyName');
    const name = said === undefined ? undefined : instanceOf(context, type, said);
    if (said !== undefined && name === undefined) return notFound(said);
    const grant = { context, type, name };
    const [person, group] = [textOf(parameters, 'Identity'), textOf(parameters, 'Group')];
    if (person !== undefined) return grantToPerson(grant, person);
    if (group !== undefined) return grantToGroup(grant, group, parameters);
    context.tenant.change(({ tenantDefaultPolicies: grants }) => {
      if (name === undefined) Reflect.deleteProperty(grants, type);
      else grants[type] = name;
    });
    return rows([]);
  };
}

interface Grant {
  readonly context: SandboxContext;
  readonly type: PolicyType;
  /** Undefined takes the grant back. */
  readonly name: string | undefined;
}

function instanceOf({ tenant }: SandboxContext, type: PolicyType, said: string): string | undefined {
  return policyInstances(tenant.state, type).find((each) => sameName(each, said));
}

function grantToPerson({ context, type, name }: Grant, identity: string): CmdletResult {
  const person = context.tenant.person(identity);
  if (person === undefined) return notFound(identity);
  const policies = Object.fromEntries(Object.entries(person.policies).filter(([each]) => each !== type));
  const fields = { policies: name === undefined ? policies : { ...policies, [type]: nameOf(name) } };
  changePeople(context, { set: [{ person, fields }] });
  return rows([]);
}

/** A group has one policy of a type; at most 64 groups may have one. Without a rank it comes last. */
function grantToGroup(
  { context: { tenant }, type, name }: Grant,
  groupId: string,
  { Rank }: Parameters,
): CmdletResult {
  const { groups, groupPolicyAssignments } = tenant.state;
  if (!groups.some(({ id }) => id === groupId)) return notFound(groupId);
  if (Rank !== undefined && Number(Rank) < 1) return said('refused', 'Rank must be 1 or more.');
  const ofType = groupPolicyAssignments.filter(
    (grant) => grant.policyType === type && grant.groupId !== groupId,
  );
  if (name !== undefined && ofType.length >= MOST_GROUPS) {
    return said('refused', `A policy type cannot be assigned to more than ${MOST_GROUPS} groups.`);
  }
  const last = Math.max(0, ...ofType.map(({ rank }) => rank)) + 1;
  const rank = Rank === undefined ? last : Number(Rank);
  // Whoever stands at the wanted rank or after it moves one down.
  const taken = ofType.some((grant) => grant.rank === rank);
  const others = groupPolicyAssignments
    .filter((grant) => grant.policyType !== type || grant.groupId !== groupId)
    .map((grant) =>
      taken && grant.policyType === type && grant.rank >= rank ? { ...grant, rank: grant.rank + 1 } : grant,
    );
  tenant.change((draft) => {
    draft.groupPolicyAssignments =
      name === undefined ? others : [...others, { groupId, policyType: type, policyName: name, rank }];
  });
  return rows([]);
}

/** Source: the page of New-CsGroupPolicyAssignment. */
const MOST_GROUPS = 64;
