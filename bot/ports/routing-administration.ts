import type { VoiceRoute } from '../domain/tenant/bridge.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import type { Changed } from './changed.js';

/** A route that an operator carries: its number on the bridge names the operator and is the caller ID. */
export interface OperatorRoute extends Omit<VoiceRoute, 'bridgeSourceNumber' | 'gateways'> {
  readonly bridgeSourceNumber: E164;
}

/** Changes what carries calls out of meetings: usages, and the operators' routes that have them. */
export interface RoutingAdministration {
  /** Leaves all other usages of the tenant alone, also those of its Direct Routing. */
  addUsages(usages: readonly string[]): Promise<Changed>;
  removeUsages(usages: readonly string[]): Promise<Changed>;
  createRoute(route: OperatorRoute): Promise<Changed>;
  changeRoute(route: OperatorRoute): Promise<Changed>;
  removeRoute(name: string): Promise<Changed>;
}
