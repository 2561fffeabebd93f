import type { Effect } from '../../domain/changes/effect.js';
import { operatorRoute, voiceRouteOf, type RouteState } from '../../domain/changes/operator-route.js';
import type { Planned } from '../../domain/changes/plan.js';
import {
  lastPriority,
  placed,
  routeEffects,
  usablePattern,
  withRoutes,
} from '../../domain/changes/route-change.js';
import { named, newName } from '../../domain/changes/said-name.js';
import type { VoiceRouteStep } from '../../domain/changes/step.js';
import type { NumberSaid, WantedKind } from '../../domain/changes/wanted.js';
import { routeHealth } from '../../domain/dial-out/route-health.js';
import type { Failure } from '../../domain/failure.js';
import type { E164 } from '../../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing, VoiceRoute } from '../../domain/tenant/bridge.js';
import type { Planner } from '../changes/planner.js';
import { justRead } from './just-read.js';
import { numberOnBridge, type LiveConferencing, type ReadConferencing } from './live-conferencing.js';
import { usagesNamed } from './usages-named.js';

/** A new route that an operator carries, after all others unless a place is said. */
export function planNewRoute(readConferencing: ReadConferencing): Planner<'createRoute'> {
  return async (caller, { route: said, pattern: written, number, usages, priority }) => {
    const name = newName(said);
    if (!name.ok) return name;
    const pattern = usablePattern(written);
    if (!pattern.ok) return pattern;
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const routes = justRead(facts.voiceRoutes);
    if (!routes.ok) return routes;
    const present = named(routes.value, name.value);
    if (present !== undefined) return fail({ code: 'routeExists', name: present.name });
    const source = operatorNumber(number, live.value);
    if (!source.ok) return source;
    const having = usagesNamed(usages, facts);
    if (!having.ok) return having;
    const after: RouteState = {
      priority: priority ?? lastPriority(routes.value),
      pattern: pattern.value,
      usages: having.value.toSorted(),
      bridgeSourceNumber: source.value,
    };
    const step = { kind: 'voiceRoute', name: name.value, before: undefined, after } as const;
    const all = placed(routes.value, voiceRouteOf(name.value, after));
    return ok(planOf('createRoute', step, routeEffects({ before: facts, routes: all, name: name.value })));
  };
}

/** Another pattern, number, usage or place of a route. */
export function planRoute(readConferencing: ReadConferencing): Planner<'editRoute'> {
  return async (caller, { route: said, pattern: written, number, usages, priority }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const found = operatorRouteNamed(said, facts);
    if (!found.ok) return found;
    const { name, before, routes } = found.value;
    const pattern = written === undefined ? ok(before.pattern) : usablePattern(written);
    if (!pattern.ok) return pattern;
    const source = number === undefined ? ok(before.bridgeSourceNumber) : operatorNumber(number, live.value);
    if (!source.ok) return source;
    const having = usages === undefined ? ok(before.usages) : usagesNamed(usages, facts);
    if (!having.ok) return having;
    const after: RouteState = {
      priority: priority ?? before.priority,
      pattern: pattern.value,
      usages: having.value.toSorted(),
      bridgeSourceNumber: source.value,
    };
    if (isSame(before, after)) return fail({ code: 'nothingToChange' });
    const others = routes.filter((each) => each.name !== name);
    const all = placed(others, voiceRouteOf(name, after));
    const step = { kind: 'voiceRoute', name, before, after } as const;
    return ok(planOf('editRoute', step, routeEffects({ before: facts, routes: all, name })));
  };
}

/** Takes a route away. */
export function planRouteRemoval(readConferencing: ReadConferencing): Planner<'removeRoute'> {
  return async (caller, { route: said }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const found = operatorRouteNamed(said, facts);
    if (!found.ok) return found;
    const { name, before, routes } = found.value;
    const left = withRoutes(
      facts,
      routes.filter((route) => route.name !== name),
    );
    const without = policiesWithoutRoute(left).filter((each) => !policiesWithoutRoute(facts).includes(each));
    const empty: readonly Effect[] =
      without.length > 0 ? [{ code: 'policyLosesRoutes', names: without }] : [];
    const step = { kind: 'voiceRoute', name, before, after: undefined } as const;
    return ok(planOf('removeRoute', step, [{ code: 'routeGone' }, ...empty]));
  };
}

function policiesWithoutRoute(facts: JoinedConferencing): readonly string[] {
  return routeHealth(facts).findings.flatMap((finding) =>
    finding.code === 'policyWithoutRoute' ? [finding.policy] : [],
  );
}

function planOf(
  kind: Extract<WantedKind, 'createRoute' | 'editRoute' | 'removeRoute'>,
  step: VoiceRouteStep,
  effects: readonly Effect[],
): Planned {
  return {
    command: 'editRouting',
    about: { kind, name: step.name },
    stages: [{ name: 'routes', steps: [step] }],
    effects,
    lasting: [],
  };
}

interface FoundRoute {
  readonly name: string;
  readonly before: RouteState;
  readonly routes: readonly VoiceRoute[];
}

function operatorRouteNamed(said: string, { voiceRoutes }: JoinedConferencing): Result<FoundRoute, Failure> {
  const routes = justRead(voiceRoutes);
  if (!routes.ok) return routes;
  const found = named(routes.value, said);
  if (found === undefined) {
    return fail({ code: 'routeNotFound', said, names: routes.value.map(({ name }) => name) });
  }
  const before = operatorRoute(found);
  if (before === undefined) return fail({ code: 'notAnOperatorRoute', name: found.name });
  return ok({ name: found.name, before, routes: routes.value });
}

/** An operator's number on a bridge: it names the operator, and is the caller ID (docs/domain.md, 1.6 and 8.18). */
export function operatorNumber(said: NumberSaid, live: LiveConferencing): Result<E164, Failure> {
  const { facts } = live;
  if (!justRead(facts.inventory).ok) return fail({ code: 'conferencingUnknown' });
  const serviceNumbers = facts.serviceNumbers.filter(({ source }) => source === 'operator');
  const among = typeof said === 'string' ? live : { ...live, facts: { ...facts, serviceNumbers } };
  const found = numberOnBridge(said, among);
  if (!found.ok) return found;
  const { source, number } = found.value;
  return source === 'operator' ? ok(number) : fail({ code: 'notOperatorNumber', number });
}

function isSame(one: RouteState, other: RouteState): boolean {
  return (
    one.priority === other.priority &&
    one.pattern === other.pattern &&
    one.bridgeSourceNumber === other.bridgeSourceNumber &&
    one.usages.join('\n') === other.usages.join('\n')
  );
}
