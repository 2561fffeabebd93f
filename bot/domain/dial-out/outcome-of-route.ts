import type { JoinedConferencing, VoiceRoute } from '../tenant/bridge.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { License } from '../licenses/license.js';
import { operatorOf } from '../numbers/service-number.js';
import type { DialOutOutcome, DialOutReason } from './dial-out-decision.js';

interface Routed {
  readonly route: VoiceRoute;
  readonly license: License;
  readonly conferencing: JoinedConferencing;
}

/** What a route that matches makes of a call: who carries it and what number people see. */
export function outcomeOfRoute({ route, license, conferencing }: Routed): DialOutOutcome {
  const carried = carriedBy(route, conferencing);
  // Whether these licenses may use an operator's route is not documented, so neither answer is given.
  const open = entitlementOf(license).dialOut.operator === 'undocumented';
  if (carried.carrier === 'operator' && open) return unclear('operatorUndocumented');
  return carried;
}

/**
 * The operator who owns the route's number carries the call under that number; gateways carry it where there is none. A
 * number that has left the bridge, or is not an operator's, breaks the route without a word (docs/domain.md, 1.6 and
 * 8.18 to 8.19).
 */
export function carriedBy(route: VoiceRoute, conferencing: JoinedConferencing): DialOutOutcome {
  const { name, bridgeSourceNumber: source, gateways } = route;
  if (source !== undefined && gateways.length > 0) return unclear('routeMixed');
  if (source === undefined) {
    if (gateways.length === 0) return broken(name, 'routeCarriesNothing');
    const callerId = { known: false, why: 'notDocumented' } as const;
    return { carrier: 'directRouting', operator: undefined, callerId, route: name, why: 'gatewayRoute' };
  }
  if (!conferencing.bridges.known) return unclear('settingsUnread');
  const number = conferencing.serviceNumbers.find((each) => each.number === source);
  if (number === undefined) return broken(name, 'callerNumberGone');
  if (number.source === 'unknown') return unclear('callerNumberUnclear');
  if (number.source !== 'operator') return broken(name, 'callerNumberNotOperators');
  const callerId = { known: true, number: source } as const;
  return { carrier: 'operator', operator: operatorOf(number), callerId, route: name, why: 'operatorRoute' };
}

function broken(route: string, why: DialOutReason): DialOutOutcome {
  return { carrier: 'none', operator: undefined, callerId: { known: false, why: 'noCall' }, route, why };
}

/** The call may go one way or another, and which cannot be told. */
export function unclear(why: DialOutReason): DialOutOutcome {
  return {
    carrier: 'unknown',
    operator: undefined,
    callerId: { known: false, why: 'carrierUnknown' },
    route: undefined,
    why,
  };
}

/** Nobody carries the call. */
export function notPlaced(why: DialOutReason): DialOutOutcome {
  return {
    carrier: 'none',
    operator: undefined,
    callerId: { known: false, why: 'noCall' },
    route: undefined,
    why,
  };
}
