import type { JoinedConferencing } from '../tenant/bridge.js';
import type { E164 } from '../numbers/phone-number.js';
import { matchesNumber } from './number-pattern.js';
import { firstMatch, routesInOrder } from './routes-in-order.js';

/** What the tenant's routes would do with a number. Undefined where a pattern cannot be evaluated exactly. */
export interface RouteTest {
  readonly number: E164;
  /** Whether a pattern matches it that somebody is only thinking of. */
  readonly pattern: { readonly written: string; readonly matches: boolean | undefined } | undefined;
  /** By priority. */
  readonly matching: readonly string[];
  readonly unclear: readonly string[];
  /** Which route each routing policy would take; of some none. */
  readonly policies: readonly { readonly policy: string; readonly route: string | undefined }[];
}

/** Tries a number on every route and through every routing policy. */
export function testRoutes(
  { voiceRoutes, routingPolicies }: JoinedConferencing,
  { number, pattern }: { readonly number: E164; readonly pattern: string | undefined },
): RouteTest {
  const routes = voiceRoutes.known
    ? voiceRoutes.value.toSorted((one, other) => one.priority - other.priority)
    : [];
  const policies = routingPolicies.known ? routingPolicies.value : [];
  const that = (wanted: boolean | undefined): readonly string[] =>
    routes.filter((route) => matchesNumber(route.pattern, number) === wanted).map(({ name }) => name);
  return {
    number,
    pattern:
      pattern === undefined ? undefined : { written: pattern, matches: matchesNumber(pattern, number) },
    matching: that(true),
    unclear: that(undefined),
    policies: policies
      .filter(({ usages }) => usages.length > 0)
      .map((policy) => ({
        policy: policy.name,
        route: firstMatch(routesInOrder(policy, routes), number)?.reached.route.name,
      })),
  };
}
