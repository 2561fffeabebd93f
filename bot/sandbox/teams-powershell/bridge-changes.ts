import { providerOf } from '../tenant/derive-dial-in.js';
import type { Bridge, PhoneNumber, TenantState } from '../tenant/tenant-file.js';
import { noBridge } from './bridge-cmdlets.js';
import {
  neededText,
  rows,
  said,
  textOf,
  type Cmdlet,
  type CmdletResult,
  type Parameters,
} from './cmdlet-result.js';
import { numberGiven } from './number-form.js';

/** Puts an acquired number on a bridge. It has to be a service number that nothing else has. */
export const registerNumber: Cmdlet = ({ tenant }, parameters) => {
  const { state } = tenant;
  const bridge = bridgeOf(state, parameters);
  if (bridge === undefined) return noBridge(neededText(parameters, 'BridgeId'));
  const number = numberGiven(neededText(parameters, 'Identity'));
  const acquired = state.phoneNumbers.find(({ telephoneNumber }) => telephoneNumber === number);
  if (acquired === undefined) return said('notFound', 'The telephone number is not found in this tenant.');
  if (!acquired.capability.includes('ConferenceAssignment')) {
    return said(
      'refused',
      'The number is not a service number and cannot be assigned to a conference bridge.',
    );
  }
  if (acquired.pstnAssignmentStatus !== 'Unassigned') {
    return said('refused', 'The number cannot be assigned: it is assigned already.');
  }
  tenant.change(() => {
    bridge.serviceNumbers.push(listingOf(acquired));
    acquired.pstnAssignmentStatus = 'ConferenceAssigned';
    acquired.assignedPstnTargetId = bridge.id;
  });
  return rows([]);
};

/** Nobody can join by the number from then on. The bridge's default needs a switch of its own; shared ones never come off. */
export const unregisterNumber: Cmdlet = ({ tenant }, parameters) => {
  const { state } = tenant;
  const bridge = bridgeOf(state, parameters);
  if (bridge === undefined) return noBridge(neededText(parameters, 'BridgeId'));
  const number = numberGiven(neededText(parameters, 'Identity'));
  const listed = bridge.serviceNumbers.find((each) => each.number === number);
  if (listed === undefined) return notOnBridge(neededText(parameters, 'Identity'));
  if (listed.isShared) return said('refused', 'A shared service number cannot be unassigned.');
  const isDefault = bridge.defaultServiceNumber === number;
  if (isDefault && parameters['RemoveDefaultServiceNumber'] !== true) {
    return said(
      'refused',
      'The default service number cannot be unassigned without RemoveDefaultServiceNumber.',
    );
  }
  tenant.change(() => {
    bridge.serviceNumbers = bridge.serviceNumbers.filter((each) => each !== listed);
    if (isDefault) bridge.defaultServiceNumber = null;
    const acquired = state.phoneNumbers.find(({ telephoneNumber }) => telephoneNumber === number);
    if (acquired === undefined) return;
    acquired.pstnAssignmentStatus = 'Unassigned';
    acquired.assignedPstnTargetId = null;
  });
  return rows([]);
};

/** Only a toll number of Microsoft's that is on the bridge can be its default. People's own defaults stay as they are. */
export const setBridge: Cmdlet = ({ tenant }, parameters) => {
  const bridge = tenant.state.bridges.find(({ id }) => id === parameters['Identity']);
  if (bridge === undefined) return noBridge(neededText(parameters, 'Identity'));
  const wanted = textOf(parameters, 'DefaultServiceNumber');
  if (wanted === undefined) return rows([]);
  const number = numberGiven(wanted);
  const listed = bridge.serviceNumbers.find((each) => each.number === number);
  if (listed === undefined) return notOnBridge(wanted);
  if (listed.type === 'TollFree') return said('refused', 'A toll-free number cannot be the default number.');
  if (providerOf(listed, tenant.state.phoneNumbers) === 'OperatorConnect') {
    return said('refused', "An operator's number cannot be the default number of a conference bridge.");
  }
  tenant.change(() => {
    bridge.defaultServiceNumber = listed.number;
  });
  return rows([]);
};

/** By BridgeId, else the tenant's default bridge. */
function bridgeOf({ bridges }: TenantState, { BridgeId }: Parameters): Bridge | undefined {
  return bridges.find(({ id, isDefault }) => (BridgeId === undefined ? isDefault : id === BridgeId));
}

function listingOf({ telephoneNumber, city }: PhoneNumber): Bridge['serviceNumbers'][number] {
  return {
    number: telephoneNumber,
    type: TOLL_FREE.test(telephoneNumber) ? 'TollFree' : 'Toll',
    ...(city !== undefined && { city }),
    isShared: false,
    primaryLanguage: 'en-US',
    secondaryLanguages: [],
  };
}

/** The tenant file does not say whether an acquired number is toll-free; in most numbering plans its digits do. */
const TOLL_FREE = /^\+(?:1(?:8(?:00|33|44|55|66|77|88))|800|(?!1)\d{1,3}80\d)/;

function notOnBridge(number: string): CmdletResult {
  return said('notFound', `The service number ${number} is not found on the conference bridge.`);
}
