import { ROLE_TEMPLATE_IDS, ROLES } from '../../domain/role.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import type { GraphOperation } from './graph-call.js';
import { badRequest } from './graph-reply.js';
import { parseFilter, type Filterable } from './odata-filter.js';
import { wholeList } from './page.js';
import type { EntityType } from './select.js';

/** Active assignments only: what somebody is merely eligible for is not listed until they activate it. A group's role shows the group. */
export const listRoleAssignments: GraphOperation = {
  method: 'GET',
  path: '/roleManagement/directory/roleAssignments',
  options: ['$select', '$filter', '$expand'],
  answer: (call) => {
    const query = call.url.searchParams;
    const expand = query.get('$expand');
    if (expand !== null && expand !== 'roleDefinition') return badRequest(`Could not expand '${expand}'.`);
    const filter = parseFilter(query.get('$filter'), FILTERABLE);
    if (!filter.ok) return badRequest(filter.failure);
    const { tenant, groupRoles } = call.context;
    const ofGroups = groupRoles.current.map((role) => ({ ...role, principalId: role.groupId, scope: '/' }));
    const rows = [...tenant.state.users.flatMap(activeRoles), ...ofGroups].filter(filter.value);
    return wholeList(call, rows, expand === null ? ASSIGNMENT : EXPANDED);
  },
};

function activeRoles({ id, directoryRoles }: TenantUser): readonly Assignment[] {
  return directoryRoles
    .filter((role) => role.active)
    .map(({ roleTemplateId, scope }) => ({ principalId: id, roleTemplateId, scope }));
}

interface Assignment {
  readonly principalId: string;
  readonly roleTemplateId: string;
  readonly scope: string;
}

const FILTERABLE: Filterable<Assignment> = {
  principalId: (each) => each.principalId,
  roleDefinitionId: (each) => each.roleTemplateId,
  directoryScopeId: (each) => each.scope,
};

const ASSIGNMENT: EntityType<Assignment> = {
  name: 'unifiedRoleAssignment',
  properties: {
    id: (each) =>
      Buffer.from(`${each.roleTemplateId} ${each.principalId} ${each.scope}`).toString('base64url'),
    principalId: (each) => each.principalId,
    principalOrganizationId: () => null,
    directoryScopeId: (each) => each.scope,
    appScopeId: () => null,
    condition: () => null,
    roleDefinitionId: (each) => each.roleTemplateId,
  },
};

const EXPANDED: EntityType<Assignment> = {
  ...ASSIGNMENT,
  properties: {
    ...ASSIGNMENT.properties,
    roleDefinition: ({ roleTemplateId }) => ({
      id: roleTemplateId,
      displayName: roleName(roleTemplateId),
      description: null,
      isBuiltIn: true,
      isEnabled: true,
      resourceScopes: ['/'],
      rolePermissions: [],
      templateId: roleTemplateId,
      version: '1',
    }),
  },
};

/** "Teams Communications Administrator" */
export function roleName(templateId: string): string {
  const role = ROLES.find((each) => ROLE_TEMPLATE_IDS[each] === templateId) ?? 'otherRole';
  const words = role.replaceAll(/[A-Z]/g, (letter) => ` ${letter}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
