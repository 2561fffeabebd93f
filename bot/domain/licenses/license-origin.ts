import type { Instant } from '../instant.js';
import type { HeldPlan, LicenseFinding } from './license.js';

/** Microsoft's reasons why a license that was given does not take effect, in our words. */
export type OriginTrouble =
  'noSeats' | 'conflictingPlans' | 'missingPlan' | 'usageLocation' | 'notUnique' | 'other';

/** How one product came to a person. */
export interface LicenseOrigin {
  readonly skuPartNumber: string;
  readonly how: 'direct' | 'group';
  /** The group's name; undefined where it may not be read, and for a product given directly. */
  readonly group: string | undefined;
  readonly state: 'active' | 'disabled' | 'failed';
  readonly trouble: OriginTrouble | undefined;
  /** Service plans that were switched off in it. */
  readonly off: readonly string[];
  /** When the assignment last changed. */
  readonly changedAt: Instant | undefined;
  /** When each plan was given, by plan id. */
  readonly givenAt: ReadonlyMap<string, Instant>;
}

/** Of the products that a person holds, how the one came that decides about audio conferencing; several ways are possible. */
export function originsOf(
  { plan, product }: Pick<LicenseFinding, 'plan' | 'product'>,
  origins: readonly LicenseOrigin[],
): readonly LicenseOrigin[] {
  const sku = plan?.skuPartNumber ?? product;
  return origins.filter(({ skuPartNumber }) => skuPartNumber === sku);
}

/** When the deciding license was given: its plan's own time, else the assignment's; undefined where nobody says. */
export function licenseGivenAt(
  finding: { readonly plan: HeldPlan | undefined; readonly product: string | undefined },
  origins: readonly LicenseOrigin[],
): Instant | undefined {
  const ways = originsOf(finding, origins);
  const planId = finding.plan?.planId.toLowerCase() ?? '';
  const times = ways.flatMap(({ givenAt, changedAt }) => givenAt.get(planId) ?? changedAt ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}
