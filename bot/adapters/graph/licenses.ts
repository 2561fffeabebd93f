import { z } from 'zod';
import type { PlanState } from '../../domain/license.js';
import { fail, ok } from '../../domain/result.js';
import type { Licenses } from '../../ports/licenses.js';
import type { GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';

/** Reads the licenses of one person: those given directly and those that come with a group, each plan with its state. */
export function createLicenses(graph: GraphClient): Licenses {
  return {
    async plansOf(userId) {
      const details = await graph.list({
        operation: 'licenses of a person',
        path: `/users/${encodeURIComponent(userId)}/licenseDetails`,
        shape: LicenseDetails,
      });
      if (!details.ok) return fail(unreadable('directory', details.failure));
      return ok(
        details.value.flatMap(({ skuPartNumber, servicePlans }) =>
          servicePlans.map((plan) => ({
            planId: plan.servicePlanId,
            planName: plan.servicePlanName ?? '',
            state: stateOf(plan.provisioningStatus),
            skuPartNumber: skuPartNumber ?? '',
          })),
        ),
      );
    },
  };
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
