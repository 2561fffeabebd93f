import { z } from 'zod';
import { plansThatMatter, type HeldPlan, type PlanState } from '../../domain/licenses/license.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Licenses } from '../../ports/licenses.js';
import type { GraphClient } from './graph-client.js';
import { unreadable, type GraphFailure } from './graph-failure.js';

/**
 * Reads the licenses of people: those given directly and those that come with a group, each plan with its state. Of the
 * many plans of a product only those that matter are told; `operatorConnectPlanIds` tells the tenant's present setting.
 */
export function createLicenses(
  graph: GraphClient,
  operatorConnectPlanIds: () => readonly string[],
): Licenses {
  const plansFrom = (
    details: Result<readonly LicenseDetails[], GraphFailure>,
  ): Result<readonly HeldPlan[], Unreadable> => {
    if (!details.ok) return fail(unreadable('directory', details.failure));
    return ok(plansThatMatter(details.value.flatMap(plansOfProduct), operatorConnectPlanIds()));
  };
  return {
    async plansOf(userId) {
      const question = { operation: 'licenses of a person', path: pathOf(userId), shape: LicenseDetails };
      return plansFrom(await graph.list(question));
    },

    async plansOfMany(userIds) {
      const answers = await graph.lists({
        operation: 'licenses of people',
        paths: new Map(userIds.map((userId) => [userId, pathOf(userId)])),
        shape: LicenseDetails,
        urgency: 'background',
      });
      return new Map([...answers].map(([userId, details]) => [userId, plansFrom(details)]));
    },
  };
}

function pathOf(userId: string): string {
  return `/users/${encodeURIComponent(userId)}/licenseDetails`;
}

const LicenseDetails = z.object({
  skuPartNumber: z.string().nullish(),
  servicePlans: z.array(
    z.object({
      servicePlanId: z.string(),
      servicePlanName: z.string().nullish(),
      provisioningStatus: z.string().nullish(),
    }),
  ),
});
type LicenseDetails = z.output<typeof LicenseDetails>;

function plansOfProduct({ skuPartNumber, servicePlans }: LicenseDetails): readonly HeldPlan[] {
  return servicePlans.map((plan) => ({
    planId: plan.servicePlanId,
    planName: plan.servicePlanName ?? '',
    state: stateOf(plan.provisioningStatus),
    skuPartNumber: skuPartNumber ?? '',
  }));
}

/** A status that is not known yet means that the plan cannot be counted on yet. */
function stateOf(provisioningStatus: string | null | undefined): PlanState {
  return STATES.get(provisioningStatus ?? '') ?? 'pending';
}

/** Microsoft's list: resource type servicePlanInfo, property provisioningStatus. */
const STATES: ReadonlyMap<string, PlanState> = new Map([
  ['Success', 'working'],
  ['PendingInput', 'pending'],
  ['PendingActivation', 'pending'],
  ['PendingProvisioning', 'pending'],
  ['Disabled', 'disabled'],
  ['Error', 'failed'],
]);
