import type { TenantState, TenantUser } from '../tenant/tenant-file.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { noSuchResource, type GraphReply } from './graph-reply.js';
import { DIRECTORY_PAGES, page } from './page.js';
import type { EntityType } from './select.js';
import { userType } from './user-type.js';

type Group = TenantState['groups'][number];

/** Direct members: people and the groups inside the group. */
export const listGroupMembers: GraphOperation = {
  method: 'GET',
  path: '/groups/{group-id}/members',
  options: ['$select', '$top', '$skiptoken'],
  answer: (call) =>
    withGroup(call, (group) => {
      const { state } = call.context.tenant;
      const inside = state.groups.filter((each) => group.memberGroups.includes(each.id));
      const rows = [...membersOf(state, group), ...inside];
      return page(call, { rows, type: directoryObject(state), paging: DIRECTORY_PAGES });
    }),
};

/** Direct members who are people. */
export const listGroupPeople: GraphOperation = {
  method: 'GET',
  path: '/groups/{group-id}/members/microsoft.graph.user',
  options: ['$select', '$top', '$skiptoken'],
  answer: (call) =>
    withGroup(call, (group) => {
      const { state } = call.context.tenant;
      return page(call, { rows: membersOf(state, group), type: userType(state), paging: DIRECTORY_PAGES });
    }),
};

function withGroup(call: GraphCall, answer: (group: Group) => GraphReply): GraphReply {
  const groupId = (call.parameters['group-id'] ?? '').toLowerCase();
  const group = call.context.tenant.state.groups.find((each) => each.id === groupId);
  return group === undefined ? noSuchResource(groupId) : answer(group);
}

function membersOf(state: TenantState, group: Group): readonly TenantUser[] {
  const ids = new Set(group.members);
  return state.users.filter((user) => ids.has(user.id));
}

function directoryObject(state: TenantState): EntityType<TenantUser | Group> {
  const user = userType(state);
  const ofUsers = Object.entries(user.properties).map(
    ([name, read]) =>
      [name, (item: TenantUser | Group) => (isPerson(item) ? read(item) : undefined)] as const,
  );
  return {
    ...user,
    name: 'directoryObject',
    properties: {
      '@odata.type': (item) => (isPerson(item) ? '#microsoft.graph.user' : '#microsoft.graph.group'),
      ...Object.fromEntries(ofUsers),
      id: (item) => item.id,
      displayName: (item) => item.displayName,
    },
    unasked: ['@odata.type', 'id', 'displayName', 'mail'],
  };
}

function isPerson(item: TenantUser | Group): item is TenantUser {
  return 'userPrincipalName' in item;
}
