import { heldSkusOf, subscribedSkusOf, type HeldServicePlan, type HeldSku } from '../tenant/held-plans.js';
import type { SandboxContext } from '../context.js';
import type { PeopleLog } from '../tenant/people-log.js';
import type { TenantState } from '../tenant/tenant-file.js';
import type { GraphOperation } from './graph-call.js';
import { wholeList } from './page.js';
import type { EntityType } from './select.js';
import { withUser } from './users.js';

export const listLicenseDetails: GraphOperation = {
  method: 'GET',
  path: '/users/{user-id}/licenseDetails',
  options: ['$select'],
  answer: (call) =>
    withUser(call, (user) => wholeList(call, heldSkusOf(call.context.tenant.state, user), LICENSE_DETAILS)),
};

export const listSubscribedSkus: GraphOperation = {
  method: 'GET',
  path: '/subscribedSkus',
  options: ['$select'],
  answer: (call) => {
    const { state } = call.context.tenant;
    const consumed = consumedUnits(call.context);
    return wholeList(call, subscribedSkusOf(state, consumed.keys()), skuType(state, consumed));
  },
};

const LICENSE_DETAILS: EntityType<HeldSku> = {
  name: 'licenseDetails',
  properties: {
    id: (sku) => Buffer.from(sku.skuId.replaceAll('-', ''), 'hex').toString('base64url'),
    skuId: (sku) => sku.skuId,
    skuPartNumber: (sku) => sku.skuPartNumber,
    servicePlans: (sku) => sku.servicePlans.map(planOf),
  },
};

function skuType(
  state: TenantState,
  consumed: ReadonlyMap<string, number>,
): EntityType<TenantState['subscribedSkus'][number]> {
  const used = (skuId: string): number => consumed.get(skuId) ?? 0;
  return {
    name: 'subscribedSku',
    properties: {
      id: (sku) => `${state.tenant.id}_${sku.skuId}`,
      accountId: () => state.tenant.id,
      accountName: () => state.tenant.displayName,
      appliesTo: () => 'User',
      capabilityStatus: (sku) => sku.capabilityStatus,
      consumedUnits: (sku) => used(sku.skuId),
      prepaidUnits: (sku) => ({
        enabled: sku.enabled ?? used(sku.skuId),
        suspended: 0,
        warning: 0,
        lockedOut: 0,
      }),
      servicePlans: (sku) =>
        sku.servicePlans.map((plan) => planOf({ ...plan, provisioningStatus: 'Success' })),
      skuId: (sku) => sku.skuId,
      skuPartNumber: (sku) => sku.skuPartNumber,
      subscriptionIds: () => [],
    },
  };
}

function planOf(plan: HeldServicePlan): Readonly<Record<string, unknown>> {
  const { servicePlanId, servicePlanName, provisioningStatus } = plan;
  return { servicePlanId, servicePlanName, provisioningStatus, appliesTo: 'User' };
}

/** By product. A unit is consumed by a person, however many ways the license reaches them. */
function consumedUnits({ tenant, peopleLog }: SandboxContext): ReadonlyMap<string, number> {
  const known = COUNTED.get(peopleLog);
  if (known?.revision === peopleLog.revision) return known.consumed;
  const consumed = new Map<string, number>();
  for (const { licenses } of tenant.state.users) {
    for (const skuId of new Set(licenses.map((license) => license.skuId))) {
      consumed.set(skuId, (consumed.get(skuId) ?? 0) + 1);
    }
  }
  COUNTED.set(peopleLog, { revision: peopleLog.revision, consumed });
  return consumed;
}

/** Everybody is counted once for each change of people. */
const COUNTED = new WeakMap<
  PeopleLog,
  { readonly revision: number; readonly consumed: ReadonlyMap<string, number> }
>();
