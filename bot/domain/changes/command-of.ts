import type { Command } from '../authority.js';
import type { Wanted, WantedKind } from './wanted.js';

/** The command whose authority a wish needs. What reaches the whole tenant, or breaks what is in use, is one of its own. */
export function commandOf(wanted: Wanted): Command {
  if ('to' in wanted && typeof wanted.to === 'object' && 'kind' in wanted.to && wanted.to.kind === 'tenant')
    return 'grantToTenant';
  if (wanted.kind === 'routeCallsOut') return wanted.to === undefined ? 'editRouting' : 'grantRouting';
  if (wanted.kind === 'createInvitePolicy' && wanted.to !== undefined) return 'grantInvitePolicy';
  if (wanted.kind === 'grantPolicy')
    return wanted.policyKind === 'invite' ? 'grantInvitePolicy' : 'grantRouting';
  return COMMAND_OF[wanted.kind];
}

const COMMAND_OF = {
  setDefaults: 'setDefaults',
  setDefaultsEach: 'setDefaults',
  replaceNumber: 'setDefaults',
  retireNumber: 'retireNumber',
  registerNumber: 'registerNumber',
  unregisterNumber: 'unregisterNumber',
  unregisterInUse: 'unregisterInUse',
  setBridgeDefault: 'setBridgeDefault',
  setLanguages: 'setLanguages',
  changeBridgeSettings: 'changeBridgeSettings',
  changeSettings: 'changeSettings',
  createInvitePolicy: 'editInvitePolicy',
  editInvitePolicy: 'editInvitePolicy',
  restrictDialOut: 'restrictDialOut',
  addUsage: 'editRouting',
  createRoute: 'editRouting',
  editRoute: 'editRouting',
  removeRoute: 'editRouting',
  createRoutingPolicy: 'editRouting',
  editRoutingPolicy: 'editRouting',
  resetPin: 'resetPin',
  sendConferenceInfo: 'sendConferenceInfo',
  updateInvites: 'updateInvites',
  restore: 'restore',
  undo: 'undoChange',
} as const satisfies Record<Exclude<WantedKind, 'grantPolicy' | 'routeCallsOut'>, Command>;
