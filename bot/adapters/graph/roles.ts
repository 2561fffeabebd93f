import { z } from 'zod';
import { fail, ok } from '../../domain/result.js';
import { roleOfTemplate } from '../../domain/role.js';
import type { Roles } from '../../ports/roles.js';
import type { GraphClient } from './graph-client.js';
import { quoted } from './odata.js';
import { unreadable } from './graph-failure.js';

/**
 * Reads a person's active role assignments. Those for a part of the tenant do not count, and eligible ones do not show.
 * A role that a person has through a group shows the group as its holder, so it is not seen here.
 */
export function createRoles(graph: GraphClient): Roles {
  return {
    async rolesOf(userId) {
      const filter = encodeURIComponent(`principalId eq ${quoted(userId)}`);
      const assignments = await graph.list({
        operation: 'roles of a person',
        path: `/roleManagement/directory/roleAssignments?$filter=${filter}`,
        shape: RoleAssignment,
      });
      if (!assignments.ok) return fail(unreadable('directory', assignments.failure));
      const held = assignments.value
        .filter(({ directoryScopeId }) => directoryScopeId === WHOLE_TENANT)
        // For built-in roles the definition's id is the template's id.
        .map(({ roleDefinitionId }) => roleOfTemplate(roleDefinitionId))
        .filter((role) => role !== undefined);
      return ok([...new Set(held)]);
    },
  };
}

const RoleAssignment = z.object({ roleDefinitionId: z.string(), directoryScopeId: z.string().nullish() });

const WHOLE_TENANT = '/';
