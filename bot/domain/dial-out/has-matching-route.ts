import { policyNamed, type Conferencing } from '../tenant/bridge.js';
import type { Organizer } from '../tenant/organizer.js';

interface Routing {
  readonly organizer: Organizer;
  readonly conferencing: Conferencing;
}

/**
 * True when an organizer's routing policy has a usage that some operator route carries, so that calls out of meetings can
 * be placed at all; undefined when that could not be read. Source: "Configure Operator Connect Conferencing".
 */
export function hasMatchingRoute({ organizer, conferencing }: Routing): boolean | undefined {
  const { routingPolicies, voiceRoutes } = conferencing;
  if (!organizer.policies.known || !routingPolicies.known || !voiceRoutes.known) return undefined;
  const policy = policyNamed(routingPolicies.value, organizer.policies.value.routing.name);
  if (policy === undefined) return false;
  return voiceRoutes.value.some(
    (route) =>
      route.bridgeSourceNumber !== undefined && route.usages.some((usage) => policy.usages.includes(usage)),
  );
}
