import { policyNamed, type RoutingPolicy } from '../tenant/bridge.js';
import { GLOBAL_POLICY, type GrantedPolicy } from '../tenant/organizer.js';
import type { Unreadable } from '../reading.js';
import type { DialOutStep, RouteSeen } from './dial-out-decision.js';
import { unreadStep, type Call, type DialOutInput, type Stage } from './dial-out-input.js';
import { numberPattern } from './number-pattern.js';
import { outcomeOfRoute, unclear } from './outcome-of-route.js';
import { outcomeWithoutRoute } from './outcome-without-route.js';
import { firstMatch, routesInOrder, type FirstMatch, type ReachedRoute } from './routes-in-order.js';

/** Routing policy, its usages, their routes, and what happens where none matches. */
export function routingStage(input: DialOutInput, { finding, destination }: Call): Stage {
  const reaching = reachedRoutes(input);
  if (reaching.reached === undefined) return { steps: reaching.steps, outcome: unclear('settingsUnread') };
  const match = firstMatch(reaching.reached, destination.number);
  const otherwise = outcomeWithoutRoute(input, finding.license);
  if (match === undefined) {
    const tried = reaching.reached.length;
    const none: DialOutStep = {
      subject: 'routes',
      found: { code: 'routesNoneMatched', tried },
      verdict: otherwise.carrier === 'none' ? 'decides' : 'goesOn',
    };
    return { steps: tried === 0 ? reaching.steps : [...reaching.steps, none], outcome: otherwise };
  }
  const { route } = match.reached;
  const outcome =
    match.matches === undefined
      ? unclear(problemOf(route.pattern).code === 'invalid' ? 'patternInvalid' : 'patternNotEvaluated')
      : outcomeOfRoute({ route, license: finding.license, conferencing: input.conferencing });
  return { steps: [...reaching.steps, matchStep(match)], outcome };
}

function problemOf(pattern: string) {
  const read = numberPattern(pattern);
  return read.ok ? { code: 'readable' as const } : read.problem;
}

function matchStep({ reached: { route, usage }, matches, passed }: FirstMatch): DialOutStep {
  const seen: RouteSeen = { name: route.name, pattern: route.pattern, priority: route.priority, usage };
  if (matches === true) {
    return { subject: 'routes', found: { code: 'routeMatched', route: seen, passed }, verdict: 'decides' };
  }
  const problem = problemOf(route.pattern);
  if (problem.code === 'cannotEvaluate') {
    const { construct } = problem;
    return {
      subject: 'routes',
      found: { code: 'routeNotEvaluated', route: seen, construct },
      verdict: 'unknown',
    };
  }
  return { subject: 'routes', found: { code: 'routeInvalid', route: seen }, verdict: 'unknown' };
}

interface Reaching {
  readonly steps: readonly DialOutStep[];
  /** Undefined where something needed could not be read. */
  readonly reached: readonly ReachedRoute[] | undefined;
}

/** From the organizer's routing policy to the routes that it comes to. */
export function reachedRoutes({ organizer, conferencing }: DialOutInput): Reaching {
  const stop = (failed: Unreadable): Reaching => ({
    steps: [unreadStep('routingPolicy', failed)],
    reached: undefined,
  });
  if (!organizer.policies.known) return stop(organizer.policies.failed);
  const granted = organizer.policies.value.routing;
  const { routingPolicies, voiceRoutes } = conferencing;
  if (!routingPolicies.known) return stop(routingPolicies.failed);
  const policy = policyNamed(routingPolicies.value, granted.name);
  const step = policyStep(granted, policy);
  if (policy === undefined || policy.usages.length === 0) return { steps: [step], reached: [] };
  if (!voiceRoutes.known)
    return { steps: [step, unreadStep('routes', voiceRoutes.failed)], reached: undefined };
  const reached = routesInOrder(policy, voiceRoutes.value);
  const none: DialOutStep = {
    subject: 'routes',
    found: { code: 'routesListed', routes: 0 },
    verdict: 'goesOn',
  };
  return { steps: reached.length === 0 ? [step, none] : [step], reached };
}

function policyStep(granted: GrantedPolicy, policy: RoutingPolicy | undefined): DialOutStep {
  const base = { subject: 'routingPolicy', verdict: 'goesOn' } as const;
  if (policy === undefined && granted.name !== GLOBAL_POLICY.name) {
    return { ...base, found: { code: 'routingPolicyMissing', policy: granted } };
  }
  const usages = policy?.usages ?? [];
  if (usages.length === 0) return { ...base, found: { code: 'routingPolicyEmpty', policy: granted } };
  return { ...base, found: { code: 'routingPolicy', policy: granted, usages } };
}
