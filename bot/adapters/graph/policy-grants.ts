import { z } from 'zod';
import type { PolicyKind } from '../../domain/tenant/organizer.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { NotTakenHere, PolicyGrants } from '../../ports/policy-grants.js';
import type { GraphClient } from './graph-client.js';
import { unreadable, type GraphFailure } from './graph-failure.js';
import { quoted } from './odata.js';
import { POLICY_TYPES } from './policy-types.js';

/** Grants policies through Graph. Which kinds Graph takes is not documented, so a refusal is no error here. */
export function createPolicyGrants(graph: GraphClient): PolicyGrants {
  return {
    async supports(kind) {
      const id = await policyIdOf(graph, kind, 'Global');
      if (id.ok) return ok(true);
      return id.failure.code === 'notTakenHere' ? ok(false) : fail(id.failure);
    },

    async grant({ userId, kind, policy }) {
      const policyId = await policyIdOf(graph, kind, policy);
      if (!policyId.ok) return policyId;
      const value = [{ ...GRANT, userId, policyType: POLICY_TYPES[kind], policyId: policyId.value }];
      return ended(
        await graph.post({
          operation: 'grant a policy',
          path: `${PATH}/userAssignments/assign`,
          body: { value },
        }),
      );
    },

    async takeBack({ userId, kind }) {
      const value = [{ ...GRANT, userId, policyType: POLICY_TYPES[kind] }];
      return ended(
        await graph.post({
          operation: 'take a policy back',
          path: `${PATH}/userAssignments/unassign`,
          body: { value },
        }),
      );
    },
  };
}

/** Graph knows policies by ids of its own. No id means that it does not know the policy, or not its kind. */
async function policyIdOf(
  graph: GraphClient,
  kind: PolicyKind,
  name: string,
): Promise<Result<string, Unreadable | NotTakenHere>> {
  const type = encodeURIComponent(quoted(POLICY_TYPES[kind]));
  const found = await graph.list({
    operation: 'id of a policy',
    path: `${PATH}/getPolicyId(type=${type},name=${encodeURIComponent(quoted(name))})`,
    shape: PolicyIdentifier,
  });
  if (!found.ok) return ended(found);
  const [policy] = found.value;
  return policy === undefined ? fail({ code: 'notTakenHere' }) : ok(policy.policyId);
}

const PolicyIdentifier = z.object({ policyId: z.string() });

function ended<T>(answer: Result<T, GraphFailure>): Result<T, Unreadable | NotTakenHere> {
  if (answer.ok) return answer;
  const { cause } = answer.failure;
  const refused = cause === 'refused' || cause === 'notFound';
  return fail(refused ? { code: 'notTakenHere' } : unreadable('teamsAdministration', answer.failure));
}

const PATH = '/admin/teams/policy';
const GRANT = { '@odata.type': '#microsoft.graph.teamsAdministration.teamsPolicyUserAssignment' } as const;
