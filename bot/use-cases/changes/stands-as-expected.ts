import { sameState, type StateOf, type StateStep } from '../../domain/changes/step.js';
import type { Unreadable } from '../../domain/reading.js';
import { ok, type Result } from '../../domain/result.js';
import type { StateWork, StepWork } from './step-work.js';

/** Whether what a step is about is still as the step expects it, read live. */
export type StandsAsExpected = (step: StateStep, tenantId: string) => Promise<Result<boolean, Unreadable>>;

export function standsAsExpected(work: StepWork): StandsAsExpected {
  return (step, tenantId) => {
    switch (step.kind) {
      case 'setDefaults':
        return isBefore(work.setDefaults, step, tenantId);
      case 'grantPolicy':
        return isBefore(work.grantPolicy, step, tenantId);
      case 'grantToGroup':
        return isBefore(work.grantToGroup, step, tenantId);
      case 'grantToTenant':
        return isBefore(work.grantToTenant, step, tenantId);
      case 'placeNumber':
        return isBefore(work.placeNumber, step, tenantId);
      case 'setBridgeDefault':
        return isBefore(work.setBridgeDefault, step, tenantId);
      case 'setLanguages':
        return isBefore(work.setLanguages, step, tenantId);
      case 'changeBridgeSettings':
        return isBefore(work.changeBridgeSettings, step, tenantId);
      case 'invitePolicy':
        return isBefore(work.invitePolicy, step, tenantId);
      case 'routingPolicy':
        return isBefore(work.routingPolicy, step, tenantId);
      case 'voiceRoute':
        return isBefore(work.voiceRoute, step, tenantId);
      case 'usage':
        return isBefore(work.usage, step, tenantId);
      case 'changeSettings':
        return isBefore(work.changeSettings, step, tenantId);
    }
  };
}

async function isBefore<S extends StateStep>(
  { live }: StateWork<S>,
  step: S,
  tenantId: string,
): Promise<Result<boolean, Unreadable>> {
  const now = await live(step, tenantId);
  if (!now.ok) return now;
  const before: StateOf<S> = step.before;
  return ok(sameState(now.value, before));
}
