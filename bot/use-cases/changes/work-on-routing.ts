import { operatorRoute } from '../../domain/changes/operator-route.js';
import { named } from '../../domain/changes/said-name.js';
import type { RoutingPolicyStep, UsageStep, VoiceRouteStep } from '../../domain/changes/step.js';
import { fail, ok } from '../../domain/result.js';
import type { ConferencingDirectory } from '../../ports/conferencing-directory.js';
import type { PolicyAdministration } from '../../ports/policy-administration.js';
import type { RoutingAdministration } from '../../ports/routing-administration.js';
import type { StateWork } from './step-work.js';

/** A routing policy by its name; its usages are in the order in which their routes are tried. */
export function workOnRoutingPolicy(
  directory: Pick<ConferencingDirectory, 'routingPolicies'>,
  policies: Pick<PolicyAdministration, 'createRoutingPolicy' | 'changeRoutingPolicy' | 'removeRoutingPolicy'>,
): StateWork<RoutingPolicyStep> {
  return {
    async live({ name }) {
      const read = await directory.routingPolicies();
      if (!read.ok) return read;
      const found = named(read.value, name);
      return ok(found && { usages: found.usages });
    },
    make({ name, before, after }) {
      if (after === undefined) return policies.removeRoutingPolicy(name);
      const policy = { name, usages: after.usages };
      return before === undefined
        ? policies.createRoutingPolicy(policy)
        : policies.changeRoutingPolicy(policy);
    },
  };
}

/** A route that an operator carries. */
export function workOnRoutes(
  directory: Pick<ConferencingDirectory, 'voiceRoutes'>,
  routing: Pick<RoutingAdministration, 'createRoute' | 'changeRoute' | 'removeRoute'>,
): StateWork<VoiceRouteStep> {
  return {
    async live({ name }) {
      const read = await directory.voiceRoutes();
      if (!read.ok) return read;
      const found = named(read.value, name);
      if (found === undefined) return ok(undefined);
      const route = operatorRoute(found);
      // Somebody put the tenant's own gateways into it meanwhile: no step of ours can say what it is now.
      return route === undefined
        ? fail({ code: 'unreadable', system: 'teamsAdministration', cause: 'unexpected' })
        : ok(route);
    },
    make({ name, before, after }) {
      if (after === undefined) return routing.removeRoute(name);
      const route = { name, ...after };
      return before === undefined ? routing.createRoute(route) : routing.changeRoute(route);
    },
  };
}

/** A PSTN usage of the tenant. */
export function workOnUsages(
  directory: Pick<ConferencingDirectory, 'usages'>,
  routing: Pick<RoutingAdministration, 'addUsages' | 'removeUsages'>,
): StateWork<UsageStep> {
  return {
    async live({ name }) {
      const usages = await directory.usages();
      return usages.ok ? ok(usages.value.includes(name) ? 'there' : 'absent') : usages;
    },
    make: ({ name, after }) => (after === 'there' ? routing.addUsages([name]) : routing.removeUsages([name])),
  };
}
