import type { TenantSettingsValue } from '../tenant/tenant-settings.js';
import type { SecondPersonReason } from './change.js';
import type { PlanOutline } from './plan.js';
import { isStop } from './settings-change.js';
import type { Step } from './step.js';

/** With more organizers than this a change wants a second person, where the tenant has set that. */
const MANY_PEOPLE = 50;

/**
 * Why a second person has to approve a change; undefined where none has to. Decided over all steps, not over the sample.
 * How the product itself is guarded, but for stopping it, is risky in every tenant that wants four eyes: else one person could switch them off.
 */
export function secondPersonFor(
  outline: Pick<PlanOutline, 'organizers'>,
  steps: readonly Step[],
  { secondPerson }: Pick<TenantSettingsValue, 'secondPerson'>,
): SecondPersonReason | undefined {
  if (secondPerson === 'never') return undefined;
  for (const step of steps) {
    if (step.kind === 'changeSettings' && isStop(step)) continue;
    const reason = REASON_OF[step.kind];
    if (reason !== undefined) return reason;
    if (step.kind === 'placeNumber' && step.after === 'offBridge') return 'unregistering';
    if ((step.kind === 'invitePolicy' || step.kind === 'routingPolicy') && isGlobal(step.name))
      return 'wholeTenant';
  }
  return outline.organizers > MANY_PEOPLE ? 'manyPeople' : undefined;
}

const REASON_OF: Readonly<Partial<Record<Step['kind'], SecondPersonReason>>> = {
  grantToTenant: 'wholeTenant',
  changeBridgeSettings: 'wholeTenant',
  setBridgeDefault: 'bridgeDefault',
  changeSettings: 'settings',
};

function isGlobal(name: string): boolean {
  return name.replace(/^Tag:/i, '').toLowerCase() === 'global';
}
