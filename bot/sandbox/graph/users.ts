import type { TenantUser } from '../tenant/tenant-file.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { badRequest, noSuchResource, refuse, type GraphReply } from './graph-reply.js';
import { parseFilter, type Filterable } from './odata-filter.js';
import { DIRECTORY_PAGES, page, single } from './page.js';
import { parseSearch, type Searchable } from './directory-search.js';
import { userType } from './user-type.js';

export const listUsers: GraphOperation = {
  method: 'GET',
  path: '/users',
  options: ['$select', '$filter', '$search', '$top', '$count', '$skiptoken'],
  answer: (call) => {
    const query = call.url.searchParams;
    const search = query.get('$search');
    const eventual = call.header('ConsistencyLevel') === 'eventual';
    if (search !== null && !eventual) return refuse(400, 'Request_UnsupportedQuery', SEARCH_NEEDS_HEADER);
    if (query.has('$count') && !eventual)
      return refuse(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
    const found = parseSearch(search, SEARCHABLE);
    if (!found.ok) return badRequest(found.failure);
    const passes = parseFilter(query.get('$filter'), FILTERABLE);
    if (!passes.ok) return badRequest(passes.failure);
    const { tenant, peopleLog } = call.context;
    const { state } = tenant;
    const everybody = search === null && !query.has('$filter');
    const rows = everybody
      ? state.users
      : state.users
          .map((user) => peopleLog.seen(user))
          .filter((user) => found.value(user) && passes.value(user));
    return page(call, {
      rows,
      type: userType(state),
      paging: DIRECTORY_PAGES,
      ...(everybody && { peopleLog, seen: (user: TenantUser) => peopleLog.seen(user) }),
    });
  },
};

export const getUser: GraphOperation = {
  method: 'GET',
  path: '/users/{user-id}',
  options: ['$select'],
  answer: (call) => withUser(call, (user) => single(call, user, userType(call.context.tenant.state))),
};

/** Goes on with the person of the path, named by object id or user principal name. */
export function withUser(call: GraphCall, answer: (user: TenantUser) => GraphReply): GraphReply {
  const key = call.parameters['user-id'] ?? '';
  const user = call.context.tenant.person(key);
  const named = user?.id === key.toLowerCase() || user?.userPrincipalName.toLowerCase() === key.toLowerCase();
  return user !== undefined && named ? answer(call.context.peopleLog.seen(user)) : noSuchResource(key);
}

const FILTERABLE: Filterable<TenantUser> = {
  id: (user) => user.id,
  displayName: (user) => user.displayName,
  mail: (user) => user.mail,
  userPrincipalName: (user) => user.userPrincipalName,
  usageLocation: (user) => user.usageLocation,
  userType: (user) => user.userType,
  accountEnabled: (user) => user.accountEnabled,
  country: (user) => user.country,
  city: (user) => user.city,
  department: (user) => user.department,
  jobTitle: (user) => user.jobTitle,
  assignedLicenses: (user) => user.licenses,
};

const SEARCHABLE: Searchable<TenantUser> = new Map([
  ['displayname', (user: TenantUser) => user.displayName],
  ['mail', (user: TenantUser) => user.mail],
  ['userprincipalname', (user: TenantUser) => user.userPrincipalName],
]);

const SEARCH_NEEDS_HEADER =
  "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";
