import type { PolicyType, TenantState } from '../tenant/tenant-file.js';
import { policyInstances } from '../tenant/policy-instances.js';

/** Graph's id of a policy. Microsoft's samples show letters and digits that tell nothing, and clients must treat it so. */
export function policyIdOf(type: string, name: string): string {
  return Buffer.from(`${type}|${name}`).toString('base64url');
}

/** The name of the tenant's policy with that id; undefined where it has none. */
export function policyWithId(state: TenantState, type: PolicyType, policyId: string): string | undefined {
  return policyInstances(state, type).find((name) => policyIdOf(type, name) === policyId);
}
