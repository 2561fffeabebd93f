import type { VoiceRoute } from '../tenant/bridge.js';
import type { OperatorRoute } from './step.js';

export type RouteState = Omit<OperatorRoute, 'name'>;

/** A route as steps hold it; undefined for one over the tenant's own gateways. The order of a route's usages means nothing. */
export function operatorRoute({
  priority,
  pattern,
  usages,
  bridgeSourceNumber,
  gateways,
}: VoiceRoute): RouteState | undefined {
  if (bridgeSourceNumber === undefined || gateways.length > 0) return undefined;
  return { priority, pattern, usages: usages.toSorted(), bridgeSourceNumber };
}

/** The route as it stands among the others. */
export function voiceRouteOf(name: string, state: RouteState): VoiceRoute {
  return { name, ...state, gateways: [] };
}
