import { routesInOrder } from '../dial-out/routes-in-order.js';
import type { JoinedConferencing, RoutingPolicy } from '../tenant/bridge.js';
import type { Effect } from './effect.js';

interface Routing {
  readonly usages: RoutingPolicy['usages'];
  readonly facts: JoinedConferencing;
  /** Of those whom it reaches, who can call out by an operator only. */
  readonly operatorConnect: number;
}

/** What a routing policy with these usages does to calls out of meetings. */
export function effectsOfRouting({ usages, facts, operatorConnect }: Routing): readonly Effect[] {
  const routes = facts.voiceRoutes.known ? facts.voiceRoutes.value : [];
  const reached = routesInOrder({ usages }, routes).map(({ route }) => route);
  const byOperator = reached.some(({ bridgeSourceNumber }) => bridgeSourceNumber !== undefined);
  const shared = usages.filter((usage) =>
    routes.some((route) => route.bridgeSourceNumber === undefined && route.usages.includes(usage)),
  );
  return [
    byOperator ? { code: 'callsOutAreRerouted' } : { code: 'policyWithoutRoutes' },
    ...(shared.length > 0 ? [{ code: 'usageSharedWithGateways', names: shared } as const] : []),
    ...(operatorConnect > 0 ? [{ code: 'noRouteNoCalls' } as const] : []),
  ];
}
