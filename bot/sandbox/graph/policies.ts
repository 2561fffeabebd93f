import { z } from 'zod';
import type { SandboxContext } from '../context.js';
import { changePeople } from '../tenant/change-people.js';
import { policyInstances } from '../tenant/policy-instances.js';
import type { PolicyType, TenantUser } from '../tenant/tenant-file.js';
import type { GraphOperation } from './graph-call.js';
import { badRequest, found, NO_CONTENT, type GraphReply } from './graph-reply.js';
import { policyIdOf, policyWithId } from './policy-ids.js';

/** The id of a policy by type and name; nothing where the tenant has no such policy. */
export const getPolicyId: GraphOperation = {
  method: 'GET',
  path: "/admin/teams/policy/getPolicyId(type='{type}',name='{name}')",
  options: [],
  answer: ({ context, parameters }) => {
    const type = knownType(context, parameters['type'] ?? '');
    if (type === undefined) return unknownType(parameters['type'] ?? '');
    const wanted = parameters['name']?.toLowerCase();
    const names = policyInstances(context.tenant.state, type).filter((name) => name.toLowerCase() === wanted);
    return found({ value: names.map((name) => ({ name: `Tag:${name}`, policyId: policyIdOf(type, name) })) });
  },
};

/** Grants policies to people directly, all of them or, where one cannot be, none. */
export const assignPolicies: GraphOperation = {
  method: 'POST',
  path: '/admin/teams/policy/userAssignments/assign',
  options: [],
  answer: ({ context }, body) =>
    changedBy(context, body, (type, policyId) => {
      const name = policyId === undefined ? undefined : policyWithId(context.tenant.state, type, policyId);
      return name === undefined
        ? badRequest(`There is no ${type} with the id '${policyId ?? ''}'.`)
        : { name };
    }),
};

/** Takes direct grants away, so that a group's or the tenant's policy counts again. */
export const unassignPolicies: GraphOperation = {
  method: 'POST',
  path: '/admin/teams/policy/userAssignments/unassign',
  options: [],
  answer: ({ context }, body) => changedBy(context, body, () => ({ name: undefined })),
};

const Assignments = z.strictObject({
  value: z
    .array(
      z.strictObject({
        '@odata.type': z.literal('#microsoft.graph.teamsAdministration.teamsPolicyUserAssignment').optional(),
        userId: z.guid(),
        policyType: z.string(),
        policyId: z.string().optional(),
      }),
    )
    .min(1),
});

type PolicyFor = (
  type: PolicyType,
  policyId: string | undefined,
) => { readonly name: string | undefined } | GraphReply;

function changedBy(context: SandboxContext, body: unknown, policyFor: PolicyFor): GraphReply {
  const parsed = Assignments.safeParse(body);
  if (!parsed.success) return badRequest(`The body is not right: ${z.prettifyError(parsed.error)}`);
  const grants = new Map<TenantUser, TenantUser['policies']>();
  for (const { userId, policyType, policyId } of parsed.data.value) {
    const person = context.tenant.person(userId);
    if (person?.id !== userId.toLowerCase()) return badRequest(`There is no user '${userId}'.`);
    const type = knownType(context, policyType);
    if (type === undefined) return unknownType(policyType);
    const policy = policyFor(type, policyId);
    if ('status' in policy) return policy;
    const { [type]: _, ...others } = grants.get(person) ?? person.policies;
    grants.set(person, policy.name === undefined ? others : { ...others, [type]: policy.name });
  }
  changePeople(context, { set: [...grants].map(([person, policies]) => ({ person, fields: { policies } })) });
  return NO_CONTENT;
}

function knownType({ limits }: SandboxContext, type: string): PolicyType | undefined {
  return limits.current.graphPolicyTypes.find((each) => each.toLowerCase() === type.toLowerCase());
}

function unknownType(type: string): GraphReply {
  return badRequest(`The policy type '${type}' is not supported.`);
}
