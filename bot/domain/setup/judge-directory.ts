import { isUnknownConferencingPlan } from '../licenses/license.js';
import { finding, type SetupFinding } from './setup-check.js';
import type { Probed, SetupFacts, SubscribedPlan } from './setup-facts.js';

/** What may be read through Microsoft Graph, and whether the licenses found there are understood. */
export function judgeDirectory(facts: SetupFacts): readonly SetupFinding[] {
  return [
    permissionFinding('directoryPeople', facts.people),
    permissionFinding('directoryLicenses', facts.products),
    permissionFinding('directoryRoles', facts.ownRoles),
    permissionFinding('teamsConfigurations', facts.teamsConfigurations),
    inventoryFinding(facts),
    permissionFinding('groups', facts.groups),
    meetingsFinding(facts.meetings),
    operatorPlansFinding(facts),
    licenseMapFinding(facts),
  ];
}

type Permission =
  'directoryPeople' | 'directoryLicenses' | 'directoryRoles' | 'teamsConfigurations' | 'groups';

function permissionFinding(check: Permission, probed: Probed<unknown>): SetupFinding {
  if (probed.ok) return finding(`${check}.good`);
  const { cause } = probed.failure;
  return cause === 'forbidden' ? finding(`${check}.notGranted`) : finding(`${check}.untold`, { cause });
}

/** Teams PowerShell lists the numbers as well, with their operators' names; without it Graph is the only list. */
function inventoryFinding({ inventory, teams }: SetupFacts): SetupFinding {
  if (inventory === 'notHere') return finding('numberInventory.notHere');
  if (inventory.ok) return finding('numberInventory.good');
  const { cause } = inventory.failure;
  if (cause !== 'forbidden') return finding('numberInventory.untold', { cause });
  return finding(teams.state === 'off' ? 'numberInventory.missed' : 'numberInventory.notGranted');
}

function meetingsFinding(meetings: SetupFacts['meetings']): SetupFinding {
  if (!meetings.ok) {
    const { cause } = meetings.failure;
    return cause === 'forbidden' ? finding('meetings.notGranted') : finding('meetings.untold', { cause });
  }
  switch (meetings.value) {
    case 'readable':
      return finding('meetings.good');
    case 'noPolicy':
      return finding('meetings.noPolicy');
    case 'either':
      return finding('meetings.either');
    case 'nobody':
      return finding('meetings.untold', { cause: 'nobody' });
  }
}

function operatorPlansFinding({ products, settings }: SetupFacts): SetupFinding {
  if (!products.ok || !settings.ok) return finding('operatorPlans.untold');
  const { operatorConnectPlanIds } = settings.value;
  const configured = new Set(operatorConnectPlanIds.map((id) => id.toLowerCase()));
  const count = configured.size;
  if (count > 0) {
    const subscribed = products.value.some(({ planId }) => configured.has(planId.toLowerCase()));
    return finding(subscribed ? 'operatorPlans.good' : 'operatorPlans.notSubscribed', { count });
  }
  const unknown = unknownPlans(products.value, operatorConnectPlanIds);
  return unknown.length === 0
    ? finding('operatorPlans.notUsed')
    : finding('operatorPlans.maybe', { count: unknown.length });
}

function licenseMapFinding({ products, settings }: SetupFacts): SetupFinding {
  if (!products.ok || !settings.ok) return finding('licenseMap.untold');
  const unknown = unknownPlans(products.value, settings.value.operatorConnectPlanIds);
  if (unknown.length === 0) return finding('licenseMap.good', { count: distinct(products.value).length });
  const named = unknown.slice(0, MAX_NAMED).map(({ planName, planId }) => `${planName} (${planId})`);
  return finding('licenseMap.unknownPlans', { count: unknown.length, plans: named.join(', ') });
}

function unknownPlans(
  plans: readonly SubscribedPlan[],
  operatorConnectPlanIds: readonly string[],
): readonly SubscribedPlan[] {
  return distinct(plans).filter((plan) => isUnknownConferencingPlan(plan, operatorConnectPlanIds));
}

function distinct(plans: readonly SubscribedPlan[]): readonly SubscribedPlan[] {
  return [...new Map(plans.map((plan) => [plan.planId.toLowerCase(), plan])).values()];
}

/** Enough to act on; the rest shows once these are dealt with. */
const MAX_NAMED = 8;
