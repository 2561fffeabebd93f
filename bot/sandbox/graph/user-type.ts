import { z } from 'zod';
import { heldSkusOf } from '../tenant/held-plans.js';
import type { TenantState, TenantUser } from '../tenant/tenant-file.js';
import type { EntityType } from './select.js';

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
        user.licenses.map((license) => assignmentState(state, user, license)),
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

type License = TenantUser['licenses'][number];

/** A plan that failed makes the whole assignment one with an error. */
function assignmentState(
  { history }: TenantState,
  user: TenantUser,
  license: License,
): Readonly<Record<string, unknown>> {
  const failed = Object.values(license.planStates).includes('Error');
  const { skuId, disabledPlans, assignedByGroup, assignedDateTime } = license;
  return {
    skuId,
    disabledPlans,
    assignedByGroup,
    lastUpdatedDateTime: assignedDateTime ?? givenAt(history, user, skuId) ?? LONG_AGO,
    state: failed ? 'ActiveWithError' : 'Active',
    error: failed ? 'Other' : 'None',
  };
}

/** When the file's history last names the license of that person. */
function givenAt(history: TenantState['history'], user: TenantUser, skuId: string): string | undefined {
  const entries = history.filter(
    ({ target, after }) =>
      (target === user.id || target === user.userPrincipalName || target === user.handle) &&
      Given.safeParse(after).data?.skuId.toLowerCase() === skuId,
  );
  return entries
    .map(({ at }) => at)
    .sort()
    .at(-1);
}

const Given = z.object({ skuId: z.string() });

/** For a license whose time the file leaves out; Graph always has one. */
const LONG_AGO = '2023-01-01T00:00:00Z';
