import type { E164 } from '../numbers/phone-number.js';
import type { ServiceNumber } from '../numbers/service-number.js';
import { fail, ok, type Result } from '../result.js';
import type { Bridge } from '../tenant/bridge.js';
import { defaulting } from './bridge-number-change.js';
import type { ChangeRefusal } from './change-refusal.js';
import type { SharedUses } from './number-uses.js';
import { replacedPolicy, replacedRoute } from './replace-number.js';
import type { InvitePolicyStep, PlaceNumberStep, SetBridgeDefaultStep, VoiceRouteStep } from './step.js';

interface Retiring {
  readonly listed: ServiceNumber;
  /** Undefined where no number is to take its place. */
  readonly replacement: ServiceNumber | undefined;
  readonly shared: SharedUses;
  /** Organizers who have it as a default. */
  readonly defaults: number;
}

/** What of the things that organizers share has to be moved, in the order in which it is done, and the number at the end. */
export interface RetiringShared {
  readonly policies: readonly InvitePolicyStep[];
  readonly routes: readonly VoiceRouteStep[];
  readonly bridges: readonly SetBridgeDefaultStep[];
  readonly number: PlaceNumberStep;
}

/**
 * Moves everything that names a number to another one and takes it off its bridge. Only what can go without a number needs
 * none in its place: an invite policy that still lists another one.
 */
export function retiring({
  listed,
  replacement,
  shared,
  defaults,
}: Retiring): Result<RetiringShared, ChangeRefusal> {
  const { number, bridgeId } = listed;
  if (listed.shared) return fail({ code: 'sharedNumber', number });
  if (replacement === undefined) {
    if (defaults > 0 || needsReplacement(shared, number)) return fail({ code: 'noReplacement', number });
  } else if (replacement.tollFree !== listed.tollFree) {
    return fail({ code: 'differentKind', number, replacement: replacement.number });
  }
  const to = replacement?.number;
  const routes = routeSteps(shared, number, replacement);
  if (!routes.ok) return routes;
  const bridges = bridgeSteps(shared.bridges, replacement);
  if (!bridges.ok) return bridges;
  return ok({
    policies: shared.policies.map((policy) => replacedPolicy(policy, { from: number, to })),
    routes: routes.value,
    bridges: bridges.value,
    number: { kind: 'placeNumber', number, bridgeId, before: 'onBridge', after: 'offBridge' },
  });
}

function needsReplacement({ policies, routes, bridges }: SharedUses, number: E164): boolean {
  const emptied = policies.some(({ numbers }) => numbers.every((each) => each === number));
  return emptied || routes.length > 0 || bridges.length > 0;
}

/** A call goes out by the operator whose number the route names. */
function routeSteps(
  { routes }: SharedUses,
  from: E164,
  replacement: ServiceNumber | undefined,
): Result<readonly VoiceRouteStep[], ChangeRefusal> {
  if (routes.length === 0 || replacement === undefined) return ok([]);
  const { number: to, source } = replacement;
  if (source !== 'operator') return fail({ code: 'notOperatorNumber', number: to });
  return ok(routes.map((route) => replacedRoute(route, { from, to })));
}

function bridgeSteps(
  bridges: readonly Bridge[],
  replacement: ServiceNumber | undefined,
): Result<readonly SetBridgeDefaultStep[], ChangeRefusal> {
  const steps: SetBridgeDefaultStep[] = [];
  if (replacement === undefined) return ok(steps);
  for (const bridge of bridges) {
    const plan = defaulting({ listed: replacement, bridge });
    if (!plan.ok) return plan;
    steps.push(plan.value.step);
  }
  return ok(steps);
}
