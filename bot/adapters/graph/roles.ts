import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { roleOfTemplate, type Role } from '../../domain/role.js';
import type { Clock } from '../../ports/clock.js';
import type { Roles } from '../../ports/roles.js';
import type { GraphClient } from './graph-client.js';
import { unreadable, type GraphFailure } from './graph-failure.js';
import { quoted } from './odata.js';

/**
 * Reads a person's active role assignments, their own and those of their groups. Assignments for a part of the tenant do
 * not count, and eligible ones do not show. A reading is kept for a minute from when it began; a failed one is not kept.
 */
export function createRoles(graph: GraphClient, clock: Clock): Roles {
  const kept = new Map<string, KeptRoles>();

  async function rolesNow(userId: string): Promise<Result<readonly Role[], Unreadable>> {
    const readAt = clock();
    const roles = await readRoles(graph, userId);
    // Whatever this reading says, an older one is no longer to be believed.
    kept.delete(userId);
    if (!roles.ok) return fail(unreadable('directory', roles.failure));
    kept.set(userId, { roles: roles.value, readAt });
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
    return ok(roles.value);
  }

  return {
    async rolesOf(userId) {
      const found = kept.get(userId);
      const age = found === undefined ? undefined : clock() - found.readAt;
      const fresh = age !== undefined && age >= 0 && age < KEPT_MS;
      return found !== undefined && fresh ? ok(found.roles) : rolesNow(userId);
    },
    rolesNow,
  };
}

interface KeptRoles {
  readonly roles: readonly Role[];
  readonly readAt: Instant;
}

async function readRoles(graph: GraphClient, userId: string): Promise<Result<readonly Role[], GraphFailure>> {
  const [own, groupIds] = await Promise.all([
    graph.list({ ...ASSIGNMENTS, path: assignmentsOf(userId) }),
    groupsWithRoles(graph, userId),
  ]);
  if (!own.ok) return own;
  if (!groupIds.ok) return groupIds;
  const assignments = [...own.value];
  const ofGroups = await graph.lists({
    ...ASSIGNMENTS,
    paths: new Map(groupIds.value.map((groupId) => [groupId, assignmentsOf(groupId)])),
  });
  for (const ofGroup of ofGroups.values()) {
    if (!ofGroup.ok) return ofGroup;
    assignments.push(...ofGroup.value);
  }
  const roles = assignments
    .filter(({ directoryScopeId }) => directoryScopeId === WHOLE_TENANT)
    // For built-in roles the definition's id is the template's id.
    .map(({ roleDefinitionId }) => roleOfTemplate(roleDefinitionId))
    .filter((role) => role !== undefined);
  return ok([...new Set(roles)]);
}

/**
 * The groups, however deep, that may hold roles. Where the app may read people but not groups, Graph may name a group and
 * hide its properties; every group says whether it is a security group, so one that does not is hidden and is asked too.
 */
async function groupsWithRoles(
  graph: GraphClient,
  userId: string,
): Promise<Result<readonly string[], GraphFailure>> {
  const path = `/users/${encodeURIComponent(userId)}/transitiveMemberOf/microsoft.graph.group`;
  const groups = await graph.list({
    operation: 'groups of a person',
    path: `${path}?$select=id,isAssignableToRole,securityEnabled&$count=true&$top=${MAX_PAGE}`,
    shape: Group,
    consistency: 'eventual',
  });
  if (!groups.ok) return groups.failure.cause === 'notFound' ? ok([]) : groups;
  return ok(groups.value.filter(mayHoldRoles).map(({ id }) => id));
}

const Group = z.object({
  id: z.string(),
  isAssignableToRole: z.boolean().nullish(),
  securityEnabled: z.boolean().nullish(),
});

function mayHoldRoles({ isAssignableToRole, securityEnabled }: z.output<typeof Group>): boolean {
  const hidden = typeof securityEnabled !== 'boolean';
  return isAssignableToRole === true || hidden;
}

const RoleAssignment = z.object({ roleDefinitionId: z.string(), directoryScopeId: z.string().nullish() });

const ASSIGNMENTS = { operation: 'roles of a person', shape: RoleAssignment } as const;

/** The filter knows no list of holders, so each is asked for alone. */
function assignmentsOf(principalId: string): string {
  const filter = encodeURIComponent(`principalId eq ${quoted(principalId)}`);
  return `/roleManagement/directory/roleAssignments?$filter=${filter}`;
}

const WHOLE_TENANT = '/';
const MAX_PAGE = 999;
const KEPT_MS = 60_000;
const MAX_KEPT = 1_000;
