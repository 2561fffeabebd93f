import type { TenantState, TenantUser } from '../tenant/tenant-file.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { refuse, type GraphReply } from './graph-reply.js';
import { groupsAround } from './groups-around.js';
import { DIRECTORY_PAGES, page } from './page.js';
import { roleName } from './role-assignments.js';
import type { EntityType } from './select.js';
import { withUser } from './users.js';

/** The groups of a person: those that list them, and those around these. */
export const listGroupsOf: GraphOperation = {
  method: 'GET',
  path: '/users/{user-id}/transitiveMemberOf/microsoft.graph.group',
  options: ['$select', '$top', '$count', '$skiptoken'],
  answer: (call) =>
    cast(call, (user) => {
      const { tenant, groupRoles } = call.context;
      const holding = new Set(groupRoles.current.map(({ groupId }) => groupId));
      const rows = groupsAround(tenant.state.groups, user.id);
      return page(call, { rows, type: groupType(holding), paging: DIRECTORY_PAGES });
    }),
};

/** The roles of a person that are active and hold for the whole tenant, their own and those of their groups. */
export const listRolesOf: GraphOperation = {
  method: 'GET',
  path: '/users/{user-id}/transitiveMemberOf/microsoft.graph.directoryRole',
  options: ['$select', '$top', '$count', '$skiptoken'],
  answer: (call) =>
    cast(call, (user) => {
      const { tenant, groupRoles } = call.context;
      const groups = new Set(groupsAround(tenant.state.groups, user.id).map(({ id }) => id));
      const own = user.directoryRoles.filter(({ active, scope }) => active && scope === '/');
      const ofGroups = groupRoles.current.filter(({ groupId }) => groups.has(groupId));
      const rows = [...new Set([...own, ...ofGroups].map(({ roleTemplateId }) => roleTemplateId))];
      return page(call, { rows, type: DIRECTORY_ROLE, paging: DIRECTORY_PAGES });
    }),
};

/** A cast is one of the directory's advanced queries. */
function cast(call: GraphCall, answer: (user: TenantUser) => GraphReply): GraphReply {
  const eventual = call.header('ConsistencyLevel') === 'eventual';
  const counted = call.url.searchParams.get('$count') === 'true';
  if (!eventual || !counted) return refuse(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
  return withUser(call, answer);
}

function groupType(holding: ReadonlySet<string>): EntityType<TenantState['groups'][number]> {
  return {
    name: 'group',
    properties: {
      id: (group) => group.id,
      displayName: (group) => group.displayName,
      description: () => null,
      groupTypes: () => [],
      isAssignableToRole: ({ id }) => (holding.has(id) ? true : null),
      mail: () => null,
      mailEnabled: () => false,
      securityEnabled: () => true,
    },
  };
}

const DIRECTORY_ROLE: EntityType<string> = {
  name: 'directoryRole',
  properties: {
    // A role's object is another in each tenant; only its template is the same everywhere.
    id: (templateId) => templateId.replace(/^(.{4})(.{4})/, '$2$1'),
    deletedDateTime: () => null,
    description: () => null,
    displayName: roleName,
    roleTemplateId: (templateId) => templateId,
  },
};
