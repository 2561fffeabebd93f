import { exampleNumberOf } from '../dial-out/example-number.js';
import { ZONE_A } from '../dial-out/destination.js';
import { findNumber } from '../dial-out/find-number.js';
import { matchesNumber, numberPattern } from '../dial-out/number-pattern.js';
import { routeHealth, type RouteFinding } from '../dial-out/route-health.js';
import type { E164 } from '../numbers/phone-number.js';
import { fail, ok, type Result } from '../result.js';
import type { JoinedConferencing, VoiceRoute } from '../tenant/bridge.js';
import type { ChangeRefusal } from './change-refusal.js';
import type { Effect } from './effect.js';

type InvalidPattern = Extract<ChangeRefusal, { readonly code: 'invalidPattern' }>;

/** A pattern that can be evaluated exactly, and that some number matches; a route gets no other (docs/domain.md, 1.6). */
export function usablePattern(pattern: string): Result<string, InvalidPattern> {
  const read = numberPattern(pattern);
  if (!read.ok) {
    const { problem } = read;
    return problem.code === 'invalid'
      ? fail({ code: 'invalidPattern', why: 'invalid', at: problem.at + 1 })
      : fail({ code: 'invalidPattern', why: 'cannotEvaluate', construct: problem.construct });
  }
  return findNumber({ matching: pattern, butNot: [] }) === 'none'
    ? fail({ code: 'invalidPattern', why: 'neverMatches' })
    : ok(pattern);
}

/** Some numbers that a pattern matches: mobile numbers that nobody need have, else any number. */
export function examplesOf(pattern: string): readonly E164[] {
  const examples = EXAMPLES().filter((number) => matchesNumber(pattern, number) === true);
  if (examples.length > 0) return examples.slice(0, MOST_EXAMPLES);
  const found = findNumber({ matching: pattern, butNot: [] });
  return found === 'none' || found === 'undecided' ? [] : [found];
}

const MOST_EXAMPLES = 3;
let made: readonly E164[] | undefined;
const EXAMPLES = (): readonly E164[] =>
  (made ??= [...ZONE_A].flatMap((country) => exampleNumberOf(country) ?? []));

interface RouteSet {
  readonly before: JoinedConferencing;
  /** All routes as they will be. */
  readonly routes: readonly VoiceRoute[];
  /** The name of the route that comes or changes. */
  readonly name: string;
}

/**
 * What a route does among the others: what it matches, what takes its calls before it, whose calls it takes, and whether any
 * policy comes to it. Only what was not so before is said of other routes.
 */
export function routeEffects({ before, routes, name }: RouteSet): readonly Effect[] {
  const route = routes.find((each) => each.name === name);
  if (route === undefined) return [];
  const was = routeHealth(before).findings;
  const is = routeHealth(withRoutes(before, routes)).findings;
  const own = is.filter((finding) => 'route' in finding && finding.route === name);
  const has = (code: RouteFinding['code']): boolean => own.some((finding) => finding.code === code);
  const shadowedBy = own.flatMap((finding) => (finding.code === 'shadowed' ? finding.by : []));
  const shadows = shadowedIn(is, name).filter((each) => !shadowedIn(was, name).includes(each));
  const shared = is.flatMap((finding) =>
    finding.code === 'usageShared' && route.usages.includes(finding.usage) ? [finding.usage] : [],
  );
  const examples = examplesOf(route.pattern);
  const reached = !has('unreachable');
  return [
    ...(has('matchesEverything')
      ? [{ code: 'routeMatchesEverything' } as const]
      : [{ code: 'routeMatches', numbers: examples } as const]),
    ...(has('unanchored') ? [{ code: 'routeMatchesInside' } as const] : []),
    ...(shadowedBy.length > 0 ? [{ code: 'routeShadowed', names: shadowedBy } as const] : []),
    ...(shadows.length > 0 ? [{ code: 'routeShadows', names: shadows } as const] : []),
    ...(shared.length > 0 ? [{ code: 'usageSharedWithGateways', names: shared } as const] : []),
    reached ? { code: 'callsOutAreRerouted' } : { code: 'routeUnreached' },
  ];
}

/** Routes to which no number comes any more because of the one named. */
function shadowedIn(findings: readonly RouteFinding[], by: string): readonly string[] {
  return findings.flatMap((finding) =>
    finding.code === 'shadowed' && finding.by.includes(by) ? [finding.route] : [],
  );
}

/** The shared facts as they would be with other routes. */
export function withRoutes(before: JoinedConferencing, routes: readonly VoiceRoute[]): JoinedConferencing {
  const { voiceRoutes } = before;
  return voiceRoutes.known ? { ...before, voiceRoutes: { ...voiceRoutes, value: routes } } : before;
}

/** A route among others: where another has its place, that one and all after it move one down. */
export function placed(others: readonly VoiceRoute[], route: VoiceRoute): readonly VoiceRoute[] {
  const taken = others.some(({ priority }) => priority === route.priority);
  const moved = others.map((each) =>
    taken && each.priority >= route.priority ? { ...each, priority: each.priority + 1 } : each,
  );
  return [...moved, route];
}

/** After all others, which is where a new route gets no other's calls. */
export function lastPriority(routes: readonly VoiceRoute[]): number {
  return Math.max(-1, ...routes.map(({ priority }) => priority)) + 1;
}
