import { planCallsOut, type CallsOutPlan } from '../../domain/changes/calls-out.js';
import { commandOf } from '../../domain/changes/command-of.js';
import type { Effect } from '../../domain/changes/effect.js';
import { voiceRouteOf } from '../../domain/changes/operator-route.js';
import type { PlannedStage } from '../../domain/changes/plan.js';
import { routeEffects, withRoutes } from '../../domain/changes/route-change.js';
import type { Failure } from '../../domain/failure.js';
import { operatorOf } from '../../domain/numbers/service-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing, RoutingPolicy, VoiceRoute } from '../../domain/tenant/bridge.js';
import type { Planner } from '../changes/planner.js';
import { justRead } from './just-read.js';
import type { ReadConferencing } from './live-conferencing.js';
import { operatorNumber } from './plan-route.js';
import type { WorkOutGrants } from './work-out-grants.js';

interface Steps {
  readonly readConferencing: ReadConferencing;
  readonly workOutGrants: WorkOutGrants;
}

/** The whole way of calls out by an operator: usage, route, routing policy, and who has it, one after the other. */
export function planCallsOutThrough({ readConferencing, workOutGrants }: Steps): Planner<'routeCallsOut'> {
  return async (caller, wanted) => {
    const { through, countries, to } = wanted;
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const present = presentOf(facts);
    if (!present.ok) return present;
    const source = operatorNumber(through, live.value);
    if (!source.ok) return source;
    const listed = facts.serviceNumbers.find(({ number }) => number === source.value);
    const operator = (listed === undefined ? undefined : operatorOf(listed)) ?? '';
    const plan = planCallsOut({ countries, source: source.value, operator, present: present.value });
    const after = factsAfter(facts, plan, present.value);
    const { tenantId } = caller;
    const granting = { tenantId, kind: 'routing', policy: plan.names.policy, facts: after } as const;
    const grants = to === undefined ? undefined : await workOutGrants(granting, to);
    const stages = stagesOf(plan);
    // Who all have it already need no grant; what is missing of the way may still have to be made.
    const nothingLeft =
      grants?.ok === false && (stages.length === 0 || grants.failure.code !== 'nothingToChange');
    if (nothingLeft) return grants;
    if (stages.length === 0 && grants === undefined) return fail({ code: 'nothingToChange' });
    const granted = grants?.ok === true ? grants.value : undefined;
    return ok({
      command: commandOf(wanted),
      about: { kind: 'routeCallsOut', name: plan.names.policy, number: source.value, ...granted?.about },
      stages: [...stages, ...(granted === undefined ? [] : [granted.stage])],
      effects: effectsOf({ facts, after, plan }, granted?.effects),
      lasting: [],
    });
  };
}

function presentOf(facts: JoinedConferencing): Result<Present, Failure> {
  const routes = justRead(facts.voiceRoutes);
  const policies = justRead(facts.routingPolicies);
  const usages = justRead(facts.usages);
  if (!routes.ok || !policies.ok || !usages.ok) return fail({ code: 'conferencingUnknown' });
  return ok({ routes: routes.value, policies: policies.value, usages: usages.value });
}

interface Present {
  readonly routes: readonly VoiceRoute[];
  readonly policies: readonly RoutingPolicy[];
  readonly usages: readonly string[];
}

/** Each has to be there before the next can name it. */
function stagesOf({ usage, route, policy }: CallsOutPlan): readonly PlannedStage[] {
  return [
    ...(usage === undefined ? [] : [{ name: 'routes', steps: [usage] } as const]),
    ...(route === undefined ? [] : [{ name: 'routes', steps: [route] } as const]),
    ...(policy === undefined ? [] : [{ name: 'policies', steps: [policy] } as const]),
  ];
}

function factsAfter(
  facts: JoinedConferencing,
  { names, route }: CallsOutPlan,
  { routes, policies }: Present,
): JoinedConferencing {
  const added = route?.after === undefined ? [] : [voiceRouteOf(names.route, route.after)];
  const others = policies.filter(({ name }) => name !== names.policy);
  const value = [...others, { name: names.policy, usages: [names.usage] }];
  const { routingPolicies } = facts;
  const withRoute = withRoutes(facts, [...routes, ...added]);
  return routingPolicies.known ? { ...withRoute, routingPolicies: { ...routingPolicies, value } } : withRoute;
}

interface Before {
  readonly facts: JoinedConferencing;
  readonly after: JoinedConferencing;
  readonly plan: CallsOutPlan;
}

function effectsOf(
  { facts, after, plan }: Before,
  granted: readonly Effect[] | undefined,
): readonly Effect[] {
  const { routingPolicies, voiceRoutes } = after;
  const routes = voiceRoutes.known ? voiceRoutes.value : [];
  const ofRoute = routeEffects({ before: { ...facts, routingPolicies }, routes, name: plan.names.route });
  const all: readonly Effect[] = [...ofRoute, ...(granted ?? [{ code: 'policyReaches', count: 0 } as const])];
  return all.filter(({ code }, at) => all.findIndex((each) => each.code === code) === at);
}
