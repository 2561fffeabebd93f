import type { PhoneNumber } from '../tenant/tenant-file.js';
import { UNVERIFIED } from '../unverified-shapes.js';
import type { GraphOperation } from './graph-call.js';
import { badRequest } from './graph-reply.js';
import { parseFilter, type Filterable } from './odata-filter.js';
import { page, type Paging } from './page.js';
import type { EntityType } from './select.js';

/** The inventory of acquired numbers. Microsoft's shared bridge numbers are not in it, and no operator's name is. */
export const listNumberAssignments: GraphOperation = {
  method: 'GET',
  path: '/admin/teams/telephoneNumberManagement/numberAssignments',
  options: ['$filter', '$top', '$skip'],
  answer: (call) => {
    const filter = parseFilter(call.url.searchParams.get('$filter'), FILTERABLE);
    if (!filter.ok) return badRequest(filter.failure);
    const rows = call.context.tenant.state.phoneNumbers.filter(filter.value);
    return page(call, { rows, type: NUMBER_ASSIGNMENT, paging: NUMBER_PAGES });
  },
};

const NUMBER_PAGES: Paging = { size: 500, largest: 1000, next: '$skip' };

const NUMBER_ASSIGNMENT: EntityType<PhoneNumber> = {
  name: 'teamsAdministration.numberAssignment',
  properties: {
    id: (each) => Buffer.from(`${operatorOf(each)}|${each.telephoneNumber}`).toString('base64url'),
    telephoneNumber: (each) => each.telephoneNumber,
    operatorId: operatorOf,
    numberType: (each) => camelCase(each.numberType),
    activationState: (each) => activationStateOf(each.activationState),
    capabilities: (each) => each.capability.map(camelCase),
    assignmentStatus: (each) => camelCase(each.pstnAssignmentStatus),
    assignmentTargetId: (each) => each.assignedPstnTargetId,
    assignmentCategory: (each) => (each.pstnAssignmentStatus === 'UserAssigned' ? 'primary' : null),
    numberSource: () => 'online',
    portInStatus: () => null,
    isoCountryCode: (each) => each.isoCountryCode,
    city: (each) => each.city,
    locationId: () => null,
    civicAddressId: () => null,
    networkSiteId: () => null,
    supportedCustomerActions: () => [],
    reverseNumberLookupOptions: () => [],
  },
};

const FILTERABLE: Filterable<PhoneNumber> = {
  telephoneNumber: (each) => each.telephoneNumber,
  operatorId: operatorOf,
  numberType: (each) => each.numberType,
  activationState: (each) => each.activationState,
  capabilities: (each) => each.capability,
  assignmentStatus: (each) => each.pstnAssignmentStatus,
  assignmentTargetId: (each) => each.assignedPstnTargetId,
  isoCountryCode: (each) => each.isoCountryCode,
};

function operatorOf(number: PhoneNumber): string {
  return number.operatorId ?? UNVERIFIED.operatorIdOfMicrosoft.assumed;
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** An evolvable enum: what its published members do not name goes out as unknownFutureValue. */
function activationStateOf(state: string): string {
  const name = camelCase(state);
  return ACTIVATION_STATES.includes(name) ? name : 'unknownFutureValue';
}

const ACTIVATION_STATES = [
  'activated',
  'assignmentPending',
  'assignmentFailed',
  'updatePending',
  'updateFailed',
];
