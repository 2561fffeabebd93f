import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import {
  planMatters,
  plansThatMatter,
  untoldPlans,
  type HeldPlan,
  type PlanState,
} from '../../domain/licenses/license.js';
import { ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { GraphClient } from './graph-client.js';
import type { GraphFailure } from './graph-failure.js';

/** The products that the tenant has subscribed to, and the plans in each. */
export interface Products {
  /** The plans that come with a product given to somebody. Those of a product that is not listed are untold, not none. */
  plansIn(given: GivenProduct): readonly HeldPlan[];
  /** Whether something in the product bears on meetings by phone; an unlisted one may. */
  matters(productId: string): boolean;
}

/** A product as it was given to a person. */
export interface GivenProduct {
  readonly productId: string;
  /** Plans that were switched off for the person. */
  readonly off: readonly string[];
}

export interface ProductsOptions {
  readonly clock: Clock;
  /** The tenant's present setting. */
  readonly operatorConnectPlanIds: () => readonly string[];
}

/** Reads the tenant's products, and keeps them for ten minutes: they change when something is bought. */
export function productsReader(graph: GraphClient, options: ProductsOptions) {
  const { clock } = options;
  let kept: KeptProducts | undefined;
  return async (): Promise<Result<Products, GraphFailure>> => {
    const now = clock();
    const planIds = options.operatorConnectPlanIds();
    const fresh = kept !== undefined && now >= kept.readAt && now < kept.readAt + KEPT_MS;
    if (kept !== undefined && fresh && kept.planIds.join() === planIds.join()) return ok(kept.products);
    const skus = await graph.list({
      operation: 'products of the tenant',
      path: '/subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus,servicePlans',
      shape: SubscribedSku,
      urgency: 'background',
    });
    if (!skus.ok) return skus;
    kept = { products: productsFrom(skus.value, planIds), planIds, readAt: now };
    return ok(kept.products);
  };
}

interface KeptProducts {
  readonly products: Products;
  /** The setting that they were read with. */
  readonly planIds: readonly string[];
  readonly readAt: Instant;
}

function productsFrom(skus: readonly SubscribedSku[], operatorConnectPlanIds: readonly string[]): Products {
  const listed = new Map<string, readonly HeldPlan[]>();
  for (const sku of skus) {
    const id = sku.skuId.toLowerCase();
    // A product that was bought twice is listed twice; the subscription that works decides.
    if (!listed.has(id) || stateOf(sku) === 'working')
      listed.set(id, plansThatMatter(plansOf(sku), operatorConnectPlanIds));
  }
  const plansIn = (productId: string): readonly HeldPlan[] =>
    listed.get(productId.toLowerCase()) ?? [untoldPlans(productId)];
  return {
    plansIn({ productId, off }) {
      const isOff = new Set(off.map((planId) => planId.toLowerCase()));
      return plansIn(productId).map((plan) =>
        isOff.has(plan.planId.toLowerCase()) ? { ...plan, state: 'disabled' } : plan,
      );
    },
    matters: (productId) => plansIn(productId).some((plan) => planMatters(plan, operatorConnectPlanIds)),
  };
}

const SubscribedSku = z.object({
  skuId: z.string(),
  skuPartNumber: z.string().nullish(),
  capabilityStatus: z.string().nullish(),
  servicePlans: z.array(z.object({ servicePlanId: z.string(), servicePlanName: z.string().nullish() })),
});
type SubscribedSku = z.output<typeof SubscribedSku>;

function plansOf(sku: SubscribedSku): readonly HeldPlan[] {
  return sku.servicePlans.map(({ servicePlanId, servicePlanName }) => ({
    planId: servicePlanId,
    planName: servicePlanName ?? '',
    state: stateOf(sku),
    skuPartNumber: sku.skuPartNumber ?? '',
  }));
}

/** A status that is not known yet means that the product cannot be counted on yet. */
function stateOf({ capabilityStatus }: SubscribedSku): PlanState {
  return STATES.get(capabilityStatus ?? '') ?? 'pending';
}

/** Microsoft's list: resource type subscribedSku, property capabilityStatus. Warning is a time of grace. */
const STATES: ReadonlyMap<string, PlanState> = new Map([
  ['Enabled', 'working'],
  ['Warning', 'working'],
  ['Suspended', 'failed'],
  ['LockedOut', 'failed'],
  ['Deleted', 'failed'],
]);

const KEPT_MS = 10 * 60_000;
