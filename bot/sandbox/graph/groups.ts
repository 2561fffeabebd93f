import type { TenantState } from '../tenant/tenant-file.js';
import { parseSearch } from './directory-search.js';
import type { GraphOperation } from './graph-call.js';
import { badRequest, refuse } from './graph-reply.js';
import { parseFilter, type Filterable } from './odata-filter.js';
import { DIRECTORY_PAGES, page } from './page.js';
import type { EntityType } from './select.js';

type Group = TenantState['groups'][number];

/** The groups of the tenant, all of them or those that a search or filter finds. */
export const listGroups: GraphOperation = {
  method: 'GET',
  path: '/groups',
  options: ['$select', '$filter', '$search', '$top', '$count', '$skiptoken'],
  answer: (call) => {
    const query = call.url.searchParams;
    const advanced = query.has('$search') || query.has('$count');
    if (advanced && call.header('ConsistencyLevel') !== 'eventual') {
      return refuse(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
    }
    const found = parseSearch(query.get('$search'), SEARCHABLE);
    if (!found.ok) return badRequest(found.failure);
    const passes = parseFilter(query.get('$filter'), FILTERABLE);
    if (!passes.ok) return badRequest(passes.failure);
    const { groups } = call.context.tenant.state;
    const rows = groups.filter((group) => found.value(group) && passes.value(group));
    return page(call, { rows, type: GROUP, paging: DIRECTORY_PAGES });
  },
};

const SEARCHABLE = new Map([['displayname', (group: Group) => group.displayName]]);

const FILTERABLE: Filterable<Group> = {
  id: (group) => group.id,
  displayName: (group) => group.displayName,
};

const GROUP: EntityType<Group> = {
  name: 'group',
  properties: { id: (group) => group.id, displayName: (group) => group.displayName },
};
