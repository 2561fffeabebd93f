import type { JoinedConferencing, RoutingPolicy, VoiceRoute } from '../tenant/bridge.js';
import type { E164 } from '../numbers/phone-number.js';
import type { Unreadable } from '../reading.js';
import type { DialOutReason } from './dial-out-decision.js';
import { findNumber } from './find-number.js';
import { numberPattern } from './number-pattern.js';
import { carriedBy } from './outcome-of-route.js';
import { patternNeedsStart } from './pattern-needs-start.js';
import { routesInOrder } from './routes-in-order.js';

/** Something about a route that keeps it from doing what it seems to say. Each code is one sentence. */
export type RouteFinding =
  | {
      readonly code: 'broken';
      readonly route: string;
      readonly why: DialOutReason;
      readonly number: E164 | undefined;
    }
  | { readonly code: 'sourceUnclear'; readonly route: string; readonly number: E164 | undefined }
  | { readonly code: 'mixed'; readonly route: string }
  | { readonly code: 'invalidPattern'; readonly route: string; readonly pattern: string; readonly at: number }
  | {
      readonly code: 'notEvaluated';
      readonly route: string;
      readonly pattern: string;
      readonly construct: string;
    }
  | { readonly code: 'neverMatches'; readonly route: string; readonly pattern: string }
  /** `byUsageOrder`: only if usages are tried in the policy's order, which is not documented. */
  | {
      readonly code: 'shadowed';
      readonly route: string;
      readonly by: readonly string[];
      readonly byUsageOrder: boolean;
    }
  | { readonly code: 'unreachable'; readonly route: string; readonly usages: readonly string[] }
  | { readonly code: 'matchesEverything'; readonly route: string; readonly pattern: string }
  /** Matches digits anywhere inside a number, of any country. */
  | { readonly code: 'unanchored'; readonly route: string; readonly pattern: string }
  | { readonly code: 'usageShared'; readonly usage: string; readonly routes: readonly string[] }
  | { readonly code: 'policyWithoutRoute'; readonly policy: string; readonly usages: readonly string[] };

export interface RouteHealth {
  readonly findings: readonly RouteFinding[];
  /** Routes that were looked at. */
  readonly routes: number;
  /** What could not be read, so that less than everything was checked. */
  readonly gaps: readonly Unreadable[];
}

/**
 * What is wrong with the tenant's routes for calls out of meetings. Only what is certain is claimed: a route counts as
 * shadowed or as never matching when no number of seven to fifteen digits is left for it (docs/domain.md, 1.6, 8.18 to
 * 8.24). Whether anybody has a policy is not looked at.
 */
export function routeHealth(conferencing: JoinedConferencing): RouteHealth {
  const { voiceRoutes, routingPolicies, bridges, inventory } = conferencing;
  const readings = [voiceRoutes, routingPolicies, bridges, inventory];
  const gaps = readings.flatMap(({ failed }) => (failed === undefined ? [] : [failed]));
  if (!voiceRoutes.known) return { findings: [], routes: 0, gaps };
  const all = voiceRoutes.value;
  const policies = routingPolicies.known ? routingPolicies.value : [];
  const reached = new Set(policies.flatMap((policy) => routesInOrder(policy, all).map(({ route }) => route)));
  // A route over gateways that no policy of meetings comes to belongs to people's own calls: Direct Routing.
  const ours = all.filter((route) => route.bridgeSourceNumber !== undefined || reached.has(route));
  const findings = [
    ...ours.flatMap((route) => [
      ...carrierFindings(route, conferencing),
      ...patternFindings(route),
      ...(routingPolicies.known && !reached.has(route)
        ? [{ code: 'unreachable', route: route.name, usages: route.usages } as const]
        : []),
      ...shadowFindings(route, { policies, routes: all }),
    ]),
    ...usageFindings(all),
    ...policies.flatMap((policy) => policyFindings(policy, all)),
  ];
  const gravity = ({ code }: RouteFinding): number => WORST_FIRST.indexOf(code);
  const worstFirst = findings.toSorted((one, other) => gravity(one) - gravity(other));
  return { findings: worstFirst, routes: ours.length, gaps: distinct(gaps) };
}

/** What fails at once, what never happens, what cannot be told, what is only loose. */
const WORST_FIRST: readonly RouteFinding['code'][] = [
  'broken',
  'invalidPattern',
  'mixed',
  'neverMatches',
  'shadowed',
  'unreachable',
  'policyWithoutRoute',
  'usageShared',
  'sourceUnclear',
  'notEvaluated',
  'unanchored',
  'matchesEverything',
];

function carrierFindings(route: VoiceRoute, conferencing: JoinedConferencing): readonly RouteFinding[] {
  const { carrier, why } = carriedBy(route, conferencing);
  const about = { route: route.name, number: route.bridgeSourceNumber };
  if (carrier === 'none') return [{ code: 'broken', ...about, why }];
  if (why === 'routeMixed') return [{ code: 'mixed', route: route.name }];
  if (why === 'callerNumberUnclear') return [{ code: 'sourceUnclear', ...about }];
  return [];
}

function patternFindings({ name: route, pattern }: VoiceRoute): readonly RouteFinding[] {
  const read = numberPattern(pattern);
  if (!read.ok) {
    const { problem } = read;
    return problem.code === 'invalid'
      ? [{ code: 'invalidPattern', route, pattern, at: problem.at }]
      : [{ code: 'notEvaluated', route, pattern, construct: problem.construct }];
  }
  if (findNumber({ matching: pattern, butNot: [] }) === 'none')
    return [{ code: 'neverMatches', route, pattern }];
  if (findNumber({ matching: ANYTHING, butNot: [pattern] }) === 'none') {
    return [{ code: 'matchesEverything', route, pattern }];
  }
  return patternNeedsStart(read.tree) ? [] : [{ code: 'unanchored', route, pattern }];
}

const ANYTHING = '';

interface Among {
  readonly policies: readonly RoutingPolicy[];
  readonly routes: readonly VoiceRoute[];
}

/** Shadowed in every policy that comes to it: what is tried before takes every number that the route could match. */
function shadowFindings(route: VoiceRoute, { policies, routes }: Among): readonly RouteFinding[] {
  const orders = policies
    .map((policy) => routesInOrder(policy, routes).map((each) => each.route))
    .filter((order) => order.includes(route));
  const shadows = orders.map((order) => shadowOf(route, order.slice(0, order.indexOf(route))));
  if (shadows.length === 0 || !shadows.every((shadow) => shadow !== undefined)) return [];
  const by = new Set(shadows.flatMap((shadow) => shadow.by));
  const byUsageOrder = shadows.some((shadow) => shadow.byUsageOrder);
  return [{ code: 'shadowed', route: route.name, by: [...by], byUsageOrder }];
}

interface Shadow {
  readonly by: readonly string[];
  readonly byUsageOrder: boolean;
}

function shadowOf(route: VoiceRoute, before: readonly VoiceRoute[]): Shadow | undefined {
  if (findNumber({ matching: route.pattern, butNot: [] }) === 'none') return undefined;
  // Within one usage the order is documented: by priority. A pattern that cannot be decided takes nothing for certain.
  const decided = before.filter((each) => findNumber({ matching: each.pattern, butNot: [] }) !== 'undecided');
  const sameUsage = decided.filter((each) => each.usages.some((usage) => route.usages.includes(usage)));
  for (const earlier of [sameUsage, decided]) {
    const single = earlier.find((each) => covers([each], route));
    const together = earlier.filter(
      (each) => findNumber({ matching: route.pattern, butNot: [each.pattern] }) !== 'none',
    );
    const by = single === undefined ? together : [single];
    if (single !== undefined || covers(earlier, route)) {
      return { by: by.map(({ name }) => name), byUsageOrder: earlier !== sameUsage };
    }
  }
  return undefined;
}

function covers(earlier: readonly VoiceRoute[], route: VoiceRoute): boolean {
  const butNot = earlier.map(({ pattern }) => pattern);
  return earlier.length > 0 && findNumber({ matching: route.pattern, butNot }) === 'none';
}

/** A usage of operators' routes must not be one of routes over gateways as well (docs/domain.md, 1.6). */
function usageFindings(routes: readonly VoiceRoute[]): readonly RouteFinding[] {
  const usages = [...new Set(routes.flatMap((route) => route.usages))];
  return usages.flatMap((usage) => {
    const having = routes.filter((route) => route.usages.includes(usage));
    const operators = having.filter((route) => route.bridgeSourceNumber !== undefined);
    if (operators.length === 0 || operators.length === having.length) return [];
    return [{ code: 'usageShared', usage, routes: having.map(({ name }) => name) } as const];
  });
}

/** A policy that comes to no route at all does nothing for those who have it. */
function policyFindings(policy: RoutingPolicy, routes: readonly VoiceRoute[]): readonly RouteFinding[] {
  if (policy.usages.length === 0 || routesInOrder(policy, routes).length > 0) return [];
  return [{ code: 'policyWithoutRoute', policy: policy.name, usages: policy.usages }];
}

function distinct(gaps: readonly Unreadable[]): readonly Unreadable[] {
  return gaps.filter(
    (gap, index) =>
      gaps.findIndex((each) => each.system === gap.system && each.cause === gap.cause) === index,
  );
}
