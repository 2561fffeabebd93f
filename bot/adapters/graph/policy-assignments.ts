import { z } from 'zod';
import { POLICY_KINDS, type GrantedPolicy } from '../../domain/tenant/organizer.js';
import { fail, ok } from '../../domain/result.js';
import type { ListedPolicies, PolicyAssignments } from '../../ports/policy-assignments.js';
import type { Question, GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';
import { bareOrWrapped } from './page.js';
import { POLICY_TYPES } from './policy-types.js';

/** Reads which policies people were granted, directly or through a group, from their Teams configurations. */
export function createPolicyAssignments(graph: GraphClient): PolicyAssignments {
  return {
    async page(cursor) {
      const page = await graph.page({
        ...CONFIGURATIONS,
        path: cursor ?? `${PATH}?${SELECT}&$top=${MAX_PAGE}`,
      });
      if (!page.ok) return fail(unreadable('directory', page.failure));
      return ok({ people: page.value.members.map(policiesOf), next: page.value.next });
    },

    async of(userIds) {
      const answers = await graph.many({
        ...CONFIGURATIONS,
        shape: bareOrWrapped(Configuration),
        paths: new Map(userIds.map((id) => [id, `${PATH}/${encodeURIComponent(id)}?${SELECT}`])),
      });
      const people: ListedPolicies[] = [];
      for (const [userId, answer] of answers) {
        if (answer.ok) people.push({ ...policiesOf(answer.value), userId });
        else if (answer.failure.cause !== 'notFound') return fail(unreadable('directory', answer.failure));
      }
      return ok(people);
    },
  };
}

const Configuration = z.object({
  id: z.string(),
  effectivePolicyAssignments: z
    .array(
      z.object({
        policyType: z.string().nullish(),
        policyAssignment: z
          .object({
            displayName: z.string().nullish(),
            assignmentType: z.string().nullish(),
            policyId: z.string().nullish(),
            groupId: z.string().nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
});
type Configuration = z.output<typeof Configuration>;
type Assignment = NonNullable<
  NonNullable<Configuration['effectivePolicyAssignments']>[number]['policyAssignment']
>;

const CONFIGURATIONS = {
  operation: 'policies of people',
  shape: Configuration,
  newWords: true,
  urgency: 'background',
} as const satisfies Omit<Question<Configuration>, 'path'>;

function policiesOf({ id, effectivePolicyAssignments }: Configuration): ListedPolicies {
  const granted = POLICY_KINDS.flatMap((kind) => {
    const wanted = POLICY_TYPES[kind].toLowerCase();
    const policies = (effectivePolicyAssignments ?? [])
      .filter(({ policyType }) => policyType?.toLowerCase() === wanted)
      .flatMap(({ policyAssignment }) => grantedOf(policyAssignment ?? {}) ?? []);
    // The list holds what is in effect. Should it ever hold two of a type, a direct grant is the one that wins.
    const policy = policies.find(({ how }) => how === 'direct') ?? policies[0];
    return policy === undefined ? [] : [[kind, policy] as const];
  });
  return { userId: id, granted: Object.fromEntries(granted) };
}

/** A policy without a name is told by its id: it is another than the one that applies to everybody. */
function grantedOf({ displayName, policyId, ...assignment }: Assignment): GrantedPolicy | undefined {
  const name = (displayName ?? policyId ?? '').replace(/^Tag:/i, '');
  if (name === '') return undefined;
  return name.toLowerCase() === 'global'
    ? { name: 'Global', how: 'global' }
    : { name, how: howOf(assignment) };
}

/**
 * Microsoft documents direct and group. In a word that is newer a group's id still means a group; without one the policy
 * is taken for the person's own, because the list is of grants to people.
 */
function howOf({ assignmentType, groupId }: Assignment): GrantedPolicy['how'] {
  const known = HOW.get(assignmentType?.toLowerCase() ?? '');
  if (known !== undefined) return known;
  return (groupId ?? '') === '' ? 'direct' : 'group';
}

const HOW: ReadonlyMap<string, GrantedPolicy['how']> = new Map([
  ['direct', 'direct'],
  ['group', 'group'],
  ['tenant', 'tenant'],
  ['global', 'tenant'],
]);

const PATH = '/admin/teams/userConfigurations';
const SELECT = '$select=id,effectivePolicyAssignments';
const MAX_PAGE = 999;
