import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FileUser, TenantFile } from './tenant-file.js';

/** One service plan that a person holds, as Graph's licenseDetails prints it. */
export interface HeldServicePlan {
  readonly servicePlanId: string;
  readonly servicePlanName: string;
  readonly provisioningStatus: string;
}

/** One product that a person holds, with its plans in the product's order. */
export interface HeldSku {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly servicePlans: readonly HeldServicePlan[];
}

/** What an audio conferencing plan is good for, in the words of contracts/licenses.json. */
export type Conferencing =
  'standard' | 'selectDialOut' | 'payPerMinute' | 'directRoutingConferencing' | 'operatorConnectConferencing';

type SkuCatalog = Pick<TenantFile, 'subscribedSkus' | 'operatorConnectConferencingPlanIds'>;

/** The products of a person with the state of each plan. A product the tenant did not list comes from Microsoft's public list. */
export function heldSkusOf(file: SkuCatalog, user: FileUser): readonly HeldSku[] {
  return user.licenses.map((license) => {
    const sku =
      file.subscribedSkus.find((each) => each.skuId === license.skuId) ?? PUBLIC_SKUS.get(license.skuId);
    const servicePlans = (sku?.servicePlans ?? []).map((plan) => ({
      ...plan,
      provisioningStatus: license.disabledPlans.includes(plan.servicePlanId)
        ? 'Disabled'
        : (license.planStates[plan.servicePlanId] ?? 'Success'),
    }));
    return { skuId: license.skuId, skuPartNumber: sku?.skuPartNumber ?? '', servicePlans };
  });
}

/** Every product of the tenant: those its file lists, and those that people hold from Microsoft's public list. */
export function subscribedSkusOf(state: SkuCatalog, held: Iterable<string>): TenantFile['subscribedSkus'] {
  const listed = new Set(state.subscribedSkus.map(({ skuId }) => skuId));
  const others = [...held].filter((skuId) => !listed.has(skuId));
  const fromPublicList = others.flatMap((skuId) => {
    const sku = PUBLIC_SKUS.get(skuId);
    return sku === undefined ? [] : [{ skuId, capabilityStatus: 'Enabled', ...sku }];
  });
  return [...state.subscribedSkus, ...fromPublicList];
}

/** The widest working audio conferencing plan of a person; undefined where they hold none. */
export function conferencingOf(file: SkuCatalog, user: FileUser): Conferencing | undefined {
  const held = heldSkusOf(file, user).flatMap((sku) => sku.servicePlans);
  const working = held
    .filter((plan) => plan.provisioningStatus === 'Success')
    .map((plan) =>
      file.operatorConnectConferencingPlanIds.includes(plan.servicePlanId)
        ? 'operatorConnectConferencing'
        : PLAN_CAPABILITIES.get(plan.servicePlanId),
    );
  return WIDEST_FIRST.find((capability) => working.includes(capability));
}

const WIDEST_FIRST = [
  'standard',
  'payPerMinute',
  'selectDialOut',
  'operatorConnectConferencing',
  'directRoutingConferencing',
] as const satisfies readonly Conferencing[];

const PublicSku = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  servicePlans: z.array(z.object({ name: z.string(), id: z.string() })),
});
const PublicList = z.object({
  servicePlans: z.array(z.object({ id: z.string().nullable(), capability: z.string() })),
  skus: z.array(PublicSku),
  skusThatLookRelevantButLackAudioConferencing: z.array(PublicSku),
});

/** Microsoft's public list of products and plans, cut to the telephony ones (contracts/licenses.json says from where). */
const PUBLIC_LIST = PublicList.parse(
  JSON.parse(readFileSync(new URL('../contracts/licenses.json', import.meta.url), 'utf8')),
);

const PLAN_CAPABILITIES: ReadonlyMap<string, string> = new Map(
  PUBLIC_LIST.servicePlans.flatMap(({ id, capability }) => (id === null ? [] : [[id, capability] as const])),
);

const PUBLIC_SKUS = new Map(
  [...PUBLIC_LIST.skus, ...PUBLIC_LIST.skusThatLookRelevantButLackAudioConferencing].map((sku) => [
    sku.skuId,
    {
      skuPartNumber: sku.skuPartNumber,
      servicePlans: sku.servicePlans.map((plan) => ({ servicePlanId: plan.id, servicePlanName: plan.name })),
    },
  ]),
);
