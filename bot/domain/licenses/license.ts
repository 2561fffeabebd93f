import { SERVICE_PLANS, type PlanGrant } from './service-plans.js';

/** What an organizer's license lets them do with the phone. `unknown` is not `none`: something could not be told. */
export const LICENSES = [
  'standard',
  'operatorConnect',
  'usaCanada',
  'payPerMinute',
  'directRouting',
  'none',
  'unknown',
] as const;
export type License = (typeof LICENSES)[number];

/** Graph's provisioningStatus and capabilityStatus, in our words. Only a working plan counts. */
export type PlanState = 'working' | 'pending' | 'disabled' | 'failed';

/** One service plan that a person holds, with the product it came in. */
export interface HeldPlan {
  readonly planId: string;
  readonly planName: string;
  readonly state: PlanState;
  readonly skuPartNumber: string;
}

export type LicenseReason =
  | 'granted'
  | 'grantedTwice'
  | 'noLicenses'
  | 'noPlan'
  | 'planDisabled'
  | 'planFailed'
  | 'noTeams'
  | 'planPending'
  | 'planUnknown'
  | 'unreadable';

/** The license and why it is so: the plan that decided and the product that plan came in, where there is one. */
export interface LicenseFinding {
  readonly license: License;
  readonly reason: LicenseReason;
  readonly plan: HeldPlan | undefined;
  /** The product people would name when asked what license they have: the one with Teams in it. */
  readonly product: string | undefined;
  /** Further licenses the person holds; Microsoft does not document combinations, so the widest one is shown. */
  readonly also: readonly License[];
}

/**
 * Tells the license from service plans and their state, never from product names (docs/domain.md, 8.31 and 8.32).
 * `operatorConnectPlanIds` is the tenant's setting, because Microsoft publishes no id for Operator Connect Conferencing.
 */
export function licenseFrom(
  held: readonly HeldPlan[],
  operatorConnectPlanIds: readonly string[],
): LicenseFinding {
  const product = held.find((plan) => grantOf(plan, []) === 'teams')?.skuPartNumber ?? held[0]?.skuPartNumber;
  const found = (license: License, reason: LicenseReason, plan?: HeldPlan): LicenseFinding => {
    return { license, reason, plan, product, also: [] };
  };
  if (held.length === 0) return found('none', 'noLicenses');

  const conferencing = held.filter((plan) => isConferencing(grantOf(plan, operatorConnectPlanIds)));
  const working = WIDEST_FIRST.flatMap((license) => {
    const plan = conferencing.find(
      (each) => each.state === 'working' && grantOf(each, operatorConnectPlanIds) === license,
    );
    return plan === undefined ? [] : [{ license, plan }];
  });
  const [best, ...others] = working;
  if (best !== undefined) {
    if (!held.some((plan) => plan.state === 'working' && grantOf(plan, []) === 'teams')) {
      return found('none', 'noTeams', best.plan);
    }
    const also = others.map((other) => other.license);
    return { ...found(best.license, also.length > 0 ? 'grantedTwice' : 'granted', best.plan), also };
  }
  const pending = conferencing.find((plan) => plan.state === 'pending');
  if (pending !== undefined) return found('unknown', 'planPending', pending);
  const unmapped = held.find(
    (plan) => plan.state === 'working' && isUnknownConferencingPlan(plan, operatorConnectPlanIds),
  );
  if (unmapped !== undefined) return found('unknown', 'planUnknown', unmapped);
  if (held.some(isUntold)) return found('unknown', 'unreadable');
  const failed = conferencing.find((plan) => plan.state === 'failed');
  if (failed !== undefined) return found('none', 'planFailed', failed);
  const disabled = conferencing.find((plan) => plan.state === 'disabled');
  if (disabled !== undefined) return found('none', 'planDisabled', disabled);
  return found('none', 'noPlan');
}

/**
 * The plans worth keeping of all that a person holds, so that `licenseFrom` tells the same from them: those that give
 * something, those that may, and of every other product one plan that gives nothing, so that the product can be named.
 */
export function plansThatMatter(
  held: readonly HeldPlan[],
  operatorConnectPlanIds: readonly string[],
): readonly HeldPlan[] {
  const matters = (plan: HeldPlan): boolean => planMatters(plan, operatorConnectPlanIds);
  const named = new Set(held.filter(matters).map((plan) => plan.skuPartNumber));
  // Microsoft lists a product's plans in no order that it promises, so the same one is chosen by its id.
  const bearers = new Map<string, HeldPlan>();
  for (const plan of held) {
    const other = bearers.get(plan.skuPartNumber);
    if (other === undefined || plan.planId < other.planId) bearers.set(plan.skuPartNumber, plan);
  }
  return held.filter(
    (plan) => matters(plan) || (!named.has(plan.skuPartNumber) && bearers.get(plan.skuPartNumber) === plan),
  );
}

/** True for a plan that gives Teams, audio conferencing or Communications Credits, or may. */
export function planMatters(plan: HeldPlan, operatorConnectPlanIds: readonly string[]): boolean {
  const grant = grantOf(plan, operatorConnectPlanIds);
  const gives = grant === 'teams' || grant === 'communicationsCredits' || isConferencing(grant);
  return gives || isUntold(plan) || isUnknownConferencingPlan(plan, []);
}

/** Whether Communications Credits are to hand for the person's calls; undefined where a product's plans cannot be told. */
export function hasCommunicationsCredits(held: readonly HeldPlan[]): boolean | undefined {
  const credits = held.filter((plan) => grantOf(plan, []) === 'communicationsCredits');
  if (credits.some(({ state }) => state === 'working')) return true;
  return held.some(isUntold) ? undefined : false;
}

/** Stands for the plans of a product that somebody holds and whose plans cannot be told. */
export function untoldPlans(product: string): HeldPlan {
  return { planId: UNTOLD, planName: '', state: 'pending', skuPartNumber: product };
}

export function isUntold(plan: HeldPlan): boolean {
  return plan.planId === UNTOLD;
}

const UNTOLD = '';

/** The finding where the person's licenses could not be read. */
export const UNREADABLE_LICENSE: LicenseFinding = {
  license: 'unknown',
  reason: 'unreadable',
  plan: undefined,
  product: undefined,
  also: [],
};

/** Where a person holds several, the widest documented right first; Standard allows everything the others do. */
const WIDEST_FIRST = ['standard', 'payPerMinute', 'usaCanada', 'operatorConnect', 'directRouting'] as const;

function grantOf(
  plan: Pick<HeldPlan, 'planId'>,
  operatorConnectPlanIds: readonly string[],
): PlanGrant | undefined {
  const id = plan.planId.toLowerCase();
  if (operatorConnectPlanIds.some((each) => each.toLowerCase() === id)) return 'operatorConnect';
  return SERVICE_PLANS[id]?.grants;
}

function isConferencing(grant: PlanGrant | undefined): boolean {
  return grant !== undefined && !BESIDE_CONFERENCING.includes(grant);
}

const BESIDE_CONFERENCING: readonly PlanGrant[] = ['teams', 'communicationsCredits', 'nothing'];

/**
 * A plan that no list names but whose name is a conferencing or telephony one (Microsoft names those MCO…): it may be
 * the Operator Connect Conferencing plan of a tenant that has not set its id yet.
 */
export function isUnknownConferencingPlan(
  plan: Pick<HeldPlan, 'planId' | 'planName'>,
  operatorConnectPlanIds: readonly string[],
): boolean {
  if (grantOf(plan, operatorConnectPlanIds) !== undefined) return false;
  return /^MCO|CONFERENC|OPERATOR_?CONNECT|(^|_)OCC(_|$)/i.test(plan.planName);
}
