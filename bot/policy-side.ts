import type { Clock } from './ports/clock.js';
import type { ConferencingDirectory } from './ports/conferencing-directory.js';
import type { Groups } from './ports/groups.js';
import type { Mirror } from './ports/mirror.js';
import type { OrganizerSettings } from './ports/organizer-settings.js';
import type { PolicyGrants } from './ports/policy-grants.js';
import type { TenantSettings } from './ports/tenant-settings.js';
import type { TeamsAdministration } from './teams-side.js';
import type { Planners } from './use-cases/changes/planner.js';
import type { StepWork } from './use-cases/changes/step-work.js';
import { tenantGrant } from './use-cases/changes/tenant-grant.js';
import {
  workOnGrants,
  workOnGroupGrants,
  workOnInvitePolicy,
  workOnTenantGrants,
} from './use-cases/changes/work-on-policies.js';
import { workOnRoutes, workOnRoutingPolicy, workOnUsages } from './use-cases/changes/work-on-routing.js';
import type { ReadConferencing } from './use-cases/plan/live-conferencing.js';
import { planCallsOutThrough } from './use-cases/plan/plan-calls-out.js';
import { planGrant } from './use-cases/plan/plan-grant.js';
import { planInvitePolicy, planNewInvitePolicy } from './use-cases/plan/plan-invite-policy.js';
import { planRestriction } from './use-cases/plan/plan-restriction.js';
import { planNewRoute, planRoute, planRouteRemoval } from './use-cases/plan/plan-route.js';
import { planNewRoutingPolicy, planRoutingPolicy, planUsage } from './use-cases/plan/plan-routing.js';
import { policyReach } from './use-cases/plan/policy-reach.js';
import type { WalkScope } from './use-cases/plan/walk-scope.js';
import { workOutGrants } from './use-cases/plan/work-out-grants.js';

interface PolicySideOptions {
  readonly clock: Clock;
  readonly mirror: Mirror;
  readonly groups: Groups;
  readonly tenantSettings: TenantSettings;
  readonly organizerSettings: OrganizerSettings;
  readonly policyGrants: PolicyGrants;
  readonly conferencingDirectory: ConferencingDirectory;
  readonly administration: TeamsAdministration;
}

interface PolicySteps {
  readonly readConferencing: ReadConferencing;
  readonly walkScope: WalkScope;
}

/** What plans invite policies, routing of calls out of meetings, its restrictions, and their grants. */
export function policyPlanners(
  { mirror, groups, tenantSettings, organizerSettings, administration }: PolicySideOptions,
  { readConferencing, walkScope }: PolicySteps,
) {
  const { policies } = administration;
  const reach = policyReach({ mirror, tenantSettings });
  const steps = {
    readConferencing,
    walkScope,
    reach,
    tenantGrant: tenantGrant({ mirror, organizerSettings }),
  };
  const granting = { readConferencing, workOutGrants: workOutGrants({ groups, policies }, steps) };
  return {
    createInvitePolicy: planNewInvitePolicy(granting),
    editInvitePolicy: planInvitePolicy(steps),
    grantPolicy: planGrant(granting),
    restrictDialOut: planRestriction({ policies }, steps),
    routeCallsOut: planCallsOutThrough(granting),
    addUsage: planUsage(steps),
    createRoute: planNewRoute(readConferencing),
    editRoute: planRoute(readConferencing),
    removeRoute: planRouteRemoval(readConferencing),
    createRoutingPolicy: planNewRoutingPolicy(steps),
    editRoutingPolicy: planRoutingPolicy(steps),
  } satisfies Partial<Planners>;
}

/** How their steps are read live and made. */
export function policyWork({
  clock,
  mirror,
  organizerSettings,
  policyGrants: grants,
  conferencingDirectory: directory,
  administration: { policies, routing },
}: PolicySideOptions) {
  return {
    grantPolicy: workOnGrants({ clock, settings: organizerSettings, grants, policies }),
    grantToGroup: workOnGroupGrants(policies),
    grantToTenant: workOnTenantGrants(tenantGrant({ mirror, organizerSettings }), policies),
    invitePolicy: workOnInvitePolicy(directory, policies),
    routingPolicy: workOnRoutingPolicy(directory, policies),
    voiceRoute: workOnRoutes(directory, routing),
    usage: workOnUsages(directory, routing),
  } satisfies Partial<StepWork>;
}
