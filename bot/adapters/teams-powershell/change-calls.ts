import type { Step } from '../../domain/changes/step.js';
import { ok } from '../../domain/result.js';
import { createBridgeAdministration } from './bridge-administration.js';
import type { Parameters } from './cmdlets.js';
import { createInviteUpdates } from './invite-updates.js';
import { createOrganizerSettings } from './organizer-settings.js';
import { createPolicyAdministration } from './policy-administration.js';
import type { TeamsPowerShell } from './pool.js';
import { createRoutingAdministration } from './routing-administration.js';

/** One call of a cmdlet. */
export interface CmdletCall {
  readonly cmdlet: string;
  readonly parameters: Parameters;
}

/**
 * The calls that make a step, written down by the very adapters that make them for real, so that the two cannot differ. None
 * for settings of our own, which are no business of Microsoft's.
 */
export function callsOf(step: Step): readonly CmdletCall[] {
  const calls: CmdletCall[] = [];
  const powerShell: TeamsPowerShell = {
    call: (cmdlet, parameters = {}) => {
      calls.push({ cmdlet, parameters });
      return Promise.resolve(ok([]));
    },
    close: () => Promise.resolve(),
  };
  // Each adapter calls at once and only then waits, so that all is written down when this returns.
  void make(step, powerShell);
  return calls;
}

function make(step: Step, powerShell: TeamsPowerShell): Promise<unknown> | undefined {
  const policies = createPolicyAdministration(powerShell);
  const bridge = createBridgeAdministration(powerShell);
  switch (step.kind) {
    case 'setDefaults':
      return createOrganizerSettings(powerShell).setDefaults({
        userId: step.organizerId,
        defaults: step.after,
      });
    case 'grantPolicy':
      return policies.grantToPerson({ kind: step.policyKind, userId: step.organizerId, policy: step.after });
    case 'grantToGroup': {
      const { policyKind: kind, groupId, after } = step;
      return after === undefined
        ? policies.withdrawFromGroup({ kind, groupId })
        : policies.grantToGroup({ kind, groupId, ...after });
    }
    case 'grantToTenant':
      return policies.grantToWholeTenant({ kind: step.policyKind, policy: step.after });
    case 'placeNumber': {
      const { after, evenDefault = false } = step;
      if (after === 'offBridge')
        return evenDefault ? bridge.unregisterEvenDefault(step) : bridge.unregister(step);
      // What was taken off as the default comes back as the default.
      const registered = bridge.register(step);
      return evenDefault ? Promise.all([registered, bridge.setDefaultNumber(step)]) : registered;
    }
    case 'setBridgeDefault': {
      const { bridgeId, after: number } = step;
      return number === undefined ? undefined : bridge.setDefaultNumber({ number, bridgeId });
    }
    case 'setLanguages': {
      const { number, before, after } = step;
      if (after.primary === undefined) return bridge.restoreLanguages(number);
      const isNew = after.secondary.join() !== before.secondary.join();
      const secondary = isNew && after.secondary.length > 0 ? after.secondary : undefined;
      return bridge.setLanguages({ number, primary: after.primary, secondary });
    }
    case 'changeBridgeSettings':
      return bridge.changeSettings(step.after);
    case 'changeSettings':
      return undefined;
    case 'invitePolicy':
    case 'routingPolicy':
    case 'voiceRoute':
    case 'usage':
      return makeShared(step, powerShell);
    case 'resetPin':
      return createOrganizerSettings(powerShell).resetPin({ userId: step.organizerId });
    case 'sendConferenceInfo':
      return createOrganizerSettings(powerShell).sendConferenceInfo({ userId: step.organizerId });
    case 'updateInvites':
      return createInviteUpdates(powerShell).start(step.organizerId);
  }
}

type SharedStep = Extract<Step, { readonly kind: 'invitePolicy' | 'routingPolicy' | 'voiceRoute' | 'usage' }>;

function makeShared(step: SharedStep, powerShell: TeamsPowerShell): Promise<unknown> {
  const policies = createPolicyAdministration(powerShell);
  const routing = createRoutingAdministration(powerShell);
  const { name, before } = step;
  const isNew = before === undefined;
  switch (step.kind) {
    case 'invitePolicy': {
      if (step.after === undefined) return policies.removeInvitePolicy(name);
      const policy = { name, ...step.after };
      return isNew ? policies.createInvitePolicy(policy) : policies.changeInvitePolicy(policy);
    }
    case 'routingPolicy': {
      if (step.after === undefined) return policies.removeRoutingPolicy(name);
      const policy = { name, ...step.after };
      return isNew ? policies.createRoutingPolicy(policy) : policies.changeRoutingPolicy(policy);
    }
    case 'voiceRoute': {
      if (step.after === undefined) return routing.removeRoute(name);
      const route = { name, ...step.after };
      return isNew ? routing.createRoute(route) : routing.changeRoute(route);
    }
    case 'usage':
      return step.after === 'there' ? routing.addUsages([name]) : routing.removeUsages([name]);
  }
}
