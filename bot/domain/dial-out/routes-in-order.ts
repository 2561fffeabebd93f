import type { RoutingPolicy, VoiceRoute } from '../tenant/bridge.js';
import type { E164 } from '../numbers/phone-number.js';
import { matchesNumber } from './number-pattern.js';

/** A route with the usage through which a policy comes to it. */
export interface ReachedRoute {
  readonly route: VoiceRoute;
  readonly usage: string;
}

/**
 * The routes that a policy comes to: usage by usage in its order, each usage's routes by priority, the lowest first, and
 * each route once. The order of usages is the practice of Direct Routing; for conferencing it is not documented
 * (docs/domain.md, 1.6 and 8.22).
 */
export function routesInOrder(
  policy: Pick<RoutingPolicy, 'usages'>,
  routes: readonly VoiceRoute[],
): readonly ReachedRoute[] {
  const byPriority = routes.toSorted((one, other) => one.priority - other.priority);
  const reached = policy.usages.flatMap((usage) =>
    byPriority.filter((route) => route.usages.includes(usage)).map((route) => ({ route, usage })),
  );
  return reached.filter(({ route }, index) => reached.findIndex((each) => each.route === route) === index);
}

/** The first route that matches, or the first whose pattern cannot be told about; `passed` do not match. */
export interface FirstMatch {
  readonly reached: ReachedRoute;
  readonly matches: true | undefined;
  readonly passed: number;
}

export function firstMatch(reached: readonly ReachedRoute[], number: E164): FirstMatch | undefined {
  for (const [index, each] of reached.entries()) {
    const matches = matchesNumber(each.route.pattern, number);
    if (matches !== false) return { reached: each, matches, passed: index };
  }
  return undefined;
}
