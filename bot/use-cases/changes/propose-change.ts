import type { Caller } from '../../domain/authority.js';
import { commandOf } from '../../domain/changes/command-of.js';
import type { Planned } from '../../domain/changes/plan.js';
import type { Modifiers, Wanted } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { fail, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Authorize } from '../authorize.js';
import type { KeepProposal, ProposalView } from './keep-proposal.js';
import type { Planners } from './planner.js';

export type ProposeChange = (
  caller: Caller,
  wanted: Wanted,
  modifiers: Modifiers,
) => Promise<Result<ProposalView, Failure>>;

interface Steps {
  readonly authorize: Authorize;
  readonly planners: Planners;
  readonly keepProposal: KeepProposal;
}

/** Proposes a change of any kind. Nothing changes until the proposal is confirmed. */
export function proposeChange(
  { clock }: { readonly clock: Clock },
  { authorize, planners, keepProposal }: Steps,
): ProposeChange {
  return async (caller, wanted, modifiers) => {
    const allowed = await authorize(caller, commandOf(wanted));
    if (!allowed.ok) return allowed;
    const { notBefore } = modifiers;
    if (notBefore !== undefined && notBefore <= clock()) return fail({ code: 'momentPassed' });
    const planned = await planWith(planners, caller, { wanted, modifiers });
    return planned.ok ? keepProposal(caller, planned.value, modifiers) : planned;
  };
}

function planWith(
  planners: Planners,
  caller: Caller,
  { wanted, modifiers }: { readonly wanted: Wanted; readonly modifiers: Modifiers },
): Promise<Result<Planned, Failure>> {
  switch (wanted.kind) {
    case 'setDefaults':
      return planners.setDefaults(caller, wanted, modifiers);
    case 'setDefaultsEach':
      return planners.setDefaultsEach(caller, wanted, modifiers);
    case 'replaceNumber':
      return planners.replaceNumber(caller, wanted, modifiers);
    case 'retireNumber':
      return planners.retireNumber(caller, wanted, modifiers);
    case 'registerNumber':
      return planners.registerNumber(caller, wanted, modifiers);
    case 'unregisterNumber':
      return planners.unregisterNumber(caller, wanted, modifiers);
    case 'unregisterInUse':
      return planners.unregisterInUse(caller, wanted, modifiers);
    case 'setBridgeDefault':
      return planners.setBridgeDefault(caller, wanted, modifiers);
    case 'setLanguages':
      return planners.setLanguages(caller, wanted, modifiers);
    case 'changeBridgeSettings':
      return planners.changeBridgeSettings(caller, wanted, modifiers);
    case 'changeSettings':
      return planners.changeSettings(caller, wanted, modifiers);
    case 'createInvitePolicy':
      return planners.createInvitePolicy(caller, wanted, modifiers);
    case 'editInvitePolicy':
      return planners.editInvitePolicy(caller, wanted, modifiers);
    case 'grantPolicy':
      return planners.grantPolicy(caller, wanted, modifiers);
    case 'restrictDialOut':
      return planners.restrictDialOut(caller, wanted, modifiers);
    case 'addUsage':
      return planners.addUsage(caller, wanted, modifiers);
    case 'createRoute':
      return planners.createRoute(caller, wanted, modifiers);
    case 'editRoute':
      return planners.editRoute(caller, wanted, modifiers);
    case 'removeRoute':
      return planners.removeRoute(caller, wanted, modifiers);
    case 'createRoutingPolicy':
      return planners.createRoutingPolicy(caller, wanted, modifiers);
    case 'editRoutingPolicy':
      return planners.editRoutingPolicy(caller, wanted, modifiers);
    case 'routeCallsOut':
      return planners.routeCallsOut(caller, wanted, modifiers);
    case 'resetPin':
      return planners.resetPin(caller, wanted, modifiers);
    case 'sendConferenceInfo':
      return planners.sendConferenceInfo(caller, wanted, modifiers);
    case 'updateInvites':
      return planners.updateInvites(caller, wanted, modifiers);
    case 'restore':
      return planners.restore(caller, wanted, modifiers);
    case 'undo':
      return planners.undo(caller, wanted, modifiers);
  }
}
