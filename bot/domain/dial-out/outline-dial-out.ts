import type { License } from '../licenses/license.js';
import { carrierStep } from './carrier-step.js';
import type { DialOutOutcome, DialOutStep } from './dial-out-decision.js';
import { licenseOf, type DialOutInput, type Stage } from './dial-out-input.js';
import { licenseStage, restrictionStage } from './first-stages.js';
import { outcomeOfRoute, unclear } from './outcome-of-route.js';
import { outcomeWithoutRoute } from './outcome-without-route.js';
import { numberPattern } from './number-pattern.js';
import { reachedRoutes } from './routing-stage.js';

/** How an organizer's calls out go in general, where nobody has said to which number. */
export interface DialOutOutline {
  readonly license: License;
  /** The routes that are tried, in order, and what each makes of a number that it matches. */
  readonly routes: readonly RouteOutline[];
  /** What happens where none matches; or to every call, where something before the routes decided. */
  readonly otherwise: DialOutOutcome;
  readonly trace: readonly DialOutStep[];
}

export interface RouteOutline {
  readonly name: string;
  readonly pattern: string;
  readonly outcome: DialOutOutcome;
}

export function outlineDialOut(input: DialOutInput): DialOutOutline {
  const finding = licenseOf(input);
  const { license } = finding;
  const stages: Stage[] = [licenseStage(input, finding)];
  if (stages[0]?.outcome === undefined) stages.push(restrictionStage(input, undefined));
  const steps = stages.flatMap((stage) => stage.steps);
  const decided = stages.at(-1)?.outcome;
  if (decided !== undefined) {
    return { license, routes: [], otherwise: decided, trace: [...steps, carrierStep(decided, steps)] };
  }
  const { reached, steps: routing } = reachedRoutes(input);
  if (reached === undefined) {
    const otherwise = unclear('settingsUnread');
    return { license, routes: [], otherwise, trace: [...steps, ...routing, carrierStep(otherwise, routing)] };
  }
  const routes = reached.map(({ route }) => ({
    name: route.name,
    pattern: route.pattern,
    outcome: numberPattern(route.pattern).ok
      ? outcomeOfRoute({ route, license, conferencing: input.conferencing })
      : unclear('patternNotEvaluated'),
  }));
  const otherwise = outcomeWithoutRoute(input, license);
  const listed: DialOutStep = {
    subject: 'routes',
    found: { code: 'routesListed', routes: routes.length },
    verdict: 'goesOn',
  };
  const closing: readonly DialOutStep[] = [
    ...(routes.length > 0 ? [listed] : []),
    // Where there are routes it is the number that decides.
    { ...carrierStep(otherwise, []), ...(routes.length > 0 && { verdict: 'goesOn' as const }) },
    { subject: 'propagation', found: { code: 'propagation' }, verdict: 'goesOn' },
  ];
  return { license, routes, otherwise, trace: [...steps, ...routing, ...closing] };
}
