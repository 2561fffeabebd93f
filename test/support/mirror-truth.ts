import {
  licenseFrom,
  plansThatMatter,
  type HeldPlan,
  type PlanState,
} from '../../bot/domain/licenses/license.js';
import { POLICY_KINDS, type OrganizerPolicies, type PolicyKind } from '../../bot/domain/tenant/organizer.js';
import { effectivePolicyOf } from '../../bot/sandbox/tenant/effective-policy.js';
import { heldSkusOf } from '../../bot/sandbox/tenant/held-plans.js';
import type { PolicyType, TenantState, TenantUser } from '../../bot/sandbox/tenant/tenant-file.js';

/** A person's row of the mirror, with what it shares with others spelled out. */
export interface MirroredPerson {
  readonly id: string;
  readonly name: string;
  readonly usageLocation: string | null;
  readonly plans: readonly HeldPlan[] | null;
  readonly policies: OrganizerPolicies | null;
  readonly dialInListed: boolean | null;
  readonly bridgeId: string | null;
  readonly toll: string | null;
  readonly tollFree: string | null;
  readonly failed: boolean;
}

type Query = <Row extends object>(text: string) => Promise<readonly Row[]>;

/** Everybody whom the mirror holds for present. */
export function mirroredPeople(query: Query): Promise<readonly MirroredPerson[]> {
  return query<MirroredPerson>(`
    select o.user_id as id, o.user_principal_name as name, o.usage_location as "usageLocation", p.facts as plans,
      q.facts as policies, o.dial_in_listed as "dialInListed", o.bridge_id as "bridgeId", o.toll, o.toll_free as "tollFree",
      (o.plans_failed is not null or o.policies_failed is not null or o.defaults_failed is not null) as failed
    from organizers o
      left join fact_sets p on p.tenant_id = o.tenant_id and p.hash = o.plans
      left join fact_sets q on q.tenant_id = o.tenant_id and q.hash = o.policies
    where o.gone_at is null`);
}

/** What the mirror says otherwise than the tenant, as lines to read; empty where the two are equal. */
export function differences(
  state: TenantState,
  mirrored: readonly MirroredPerson[],
  concerns: (user: TenantUser) => boolean = () => true,
): readonly string[] {
  const rows = new Map(mirrored.map((each) => [each.id, each]));
  const here = new Set(state.users.map(({ id }) => id));
  const lingering = mirrored
    .filter(({ id }) => !here.has(id))
    .map(({ id }) => `${id} is gone and still there`);
  const wrong = state.users.filter(concerns).flatMap((user) => {
    const row = rows.get(user.id);
    if (row === undefined) return [`${user.id} is missing`];
    const [is, should] = [JSON.stringify(shownIn(row, state, user)), JSON.stringify(truth(state, user))];
    return [
      ...(is === should ? [] : [`${user.id} is\n  ${is}\nand should be\n  ${should}`]),
      ...(row.failed ? [`${user.id} has a part that failed`] : []),
    ];
  });
  return [...lingering, ...wrong];
}

function truth(state: TenantState, user: TenantUser): unknown {
  const { dialIn } = user;
  const policies = POLICY_KINDS.map((kind) => {
    const { name, how } = effectivePolicyOf(state, user, POLICY_TYPES[kind]);
    return `${name} ${how.toLowerCase()}`;
  });
  const defaults =
    dialIn === null || !user.dialInListed
      ? 'notListed'
      : [dialIn.bridgeId, dialIn.serviceNumber, dialIn.tollFreeServiceNumber];
  return {
    name: user.userPrincipalName,
    usageLocation: user.usageLocation,
    plans: planKeys(heldPlans(state, user), state),
    policies,
    defaults: mayHaveDefaults(state, user) ? defaults : 'none',
  };
}

function shownIn(row: MirroredPerson, state: TenantState, user: TenantUser): unknown {
  const { name, usageLocation, policies } = row;
  // Nobody reads the numbers of people who cannot have any.
  const defaults = mayHaveDefaults(state, user) ? defaultsIn(row) : 'none';
  return {
    name,
    usageLocation,
    plans: row.plans === null ? 'never read' : planKeys(row.plans, state),
    policies:
      policies === null
        ? 'never read'
        : POLICY_KINDS.map((kind) => `${policies[kind].name} ${policies[kind].how}`),
    defaults,
  };
}

function defaultsIn({ dialInListed, bridgeId, toll, tollFree }: MirroredPerson): unknown {
  if (dialInListed === null) return 'never read';
  return dialInListed ? [bridgeId, toll, tollFree] : 'notListed';
}

function mayHaveDefaults(state: TenantState, user: TenantUser): boolean {
  const { license } = licenseFrom(heldPlans(state, user), state.operatorConnectConferencingPlanIds);
  return license !== 'none';
}

function heldPlans(state: TenantState, user: TenantUser): readonly HeldPlan[] {
  return heldSkusOf(state, user).flatMap(({ skuPartNumber, servicePlans }) =>
    servicePlans.map(({ servicePlanId, servicePlanName, provisioningStatus }) => ({
      planId: servicePlanId,
      planName: servicePlanName,
      state: STATES[provisioningStatus] ?? 'pending',
      skuPartNumber,
    })),
  );
}

function planKeys(plans: readonly HeldPlan[], state: TenantState): readonly string[] {
  return plansThatMatter(plans, state.operatorConnectConferencingPlanIds)
    .map(({ planId, state: held, skuPartNumber }) => `${skuPartNumber} ${planId} ${held}`)
    .sort();
}

const STATES: Readonly<Record<string, PlanState>> = {
  Success: 'working',
  Disabled: 'disabled',
  Error: 'failed',
};

const POLICY_TYPES: Readonly<Record<PolicyKind, PolicyType>> = {
  invite: 'TeamsAudioConferencingPolicy',
  routing: 'OnlineAudioConferencingRoutingPolicy',
  restriction: 'OnlineDialOutPolicy',
  meeting: 'TeamsMeetingPolicy',
};
