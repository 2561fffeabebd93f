import { heldSkusOf } from '../tenant/held-plans.js';
import type { TenantState, TenantUser } from '../tenant/tenant-file.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { badRequest, noSuchResource, refuse, type GraphReply } from './graph-reply.js';
import { parseFilter, type Filterable } from './odata-filter.js';
import { DIRECTORY_PAGES, page, single } from './page.js';
import { parseSearch } from './directory-search.js';
import type { EntityType } from './select.js';

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
    const found = parseSearch(search);
    if (!found.ok) return badRequest(found.failure);
    const passes = parseFilter(query.get('$filter'), FILTERABLE);
    if (!passes.ok) return badRequest(passes.failure);
    const { state } = call.context.tenant;
    const rows = state.users.filter((user) => found.value(user) && passes.value(user));
    return page(call, { rows, type: userType(state), paging: DIRECTORY_PAGES });
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
  return user !== undefined && named ? answer(user) : noSuchResource(key);
}

/** A person of the directory, with the properties the sandbox keeps. */
export function userType(state: TenantState): EntityType<TenantUser> {
  return {
    name: 'user',
    properties: {
      businessPhones: (user) => (user.telephoneNumber === null ? [] : [user.telephoneNumber]),
      displayName: (user) => user.displayName,
      givenName: (user) => user.displayName.split(' ')[0],
      jobTitle: (user) => user.jobTitle,
      mail: (user) => user.mail,
      mobilePhone: () => null,
      officeLocation: () => null,
      preferredLanguage: (user) => user.preferredLanguage,
      surname: (user) => user.displayName.split(' ').slice(1).join(' '),
      userPrincipalName: (user) => user.userPrincipalName,
      id: (user) => user.id,
      accountEnabled: (user) => user.accountEnabled,
      usageLocation: (user) => user.usageLocation,
      country: (user) => user.country,
      city: (user) => user.city,
      department: (user) => user.department,
      userType: (user) => user.userType,
      assignedLicenses: (user) => user.licenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans })),
      assignedPlans: (user) =>
        heldSkusOf(state, user).flatMap((sku) =>
          sku.servicePlans.map((plan) => ({
            servicePlanId: plan.servicePlanId,
            service: 'TeamspaceAPI',
            capabilityStatus: plan.provisioningStatus === 'Disabled' ? 'Deleted' : 'Enabled',
            assignedDateTime:
              user.licenses.find((each) => each.skuId === sku.skuId)?.assignedDateTime ?? null,
          })),
        ),
      licenseAssignmentStates: (user) =>
        user.licenses.map((license) => ({
          skuId: license.skuId,
          disabledPlans: license.disabledPlans,
          assignedByGroup: license.assignedByGroup,
          lastUpdatedDateTime: license.assignedDateTime ?? null,
          state: 'Active',
          error: 'None',
        })),
    },
    unasked: DEFAULT_PROPERTIES,
  };
}

/** What a user shows without $select. */
const DEFAULT_PROPERTIES = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

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

const SEARCH_NEEDS_HEADER =
  "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";
