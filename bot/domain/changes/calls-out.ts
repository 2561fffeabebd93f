import { callingCodeOf, type CountryCode, type E164 } from '../numbers/phone-number.js';
import type { RoutingPolicy, VoiceRoute } from '../tenant/bridge.js';
import { operatorRoute } from './operator-route.js';
import { lastPriority } from './route-change.js';
import { named } from './said-name.js';
import type { RoutingPolicyStep, UsageStep, VoiceRouteStep } from './step.js';

/** Numbers of these countries, or of all, as a pattern of a route. Countries that share a calling code cannot be told apart. */
export function patternFor(countries: readonly CountryCode[]): string {
  const codes = [...new Set(countries.map(callingCodeOf))].toSorted();
  if (codes.length === 0) return '^\\+\\d+$';
  const [only, ...others] = codes;
  return others.length === 0 ? `^\\+${only}\\d+$` : `^\\+(${codes.join('|')})\\d+$`;
}

interface Present {
  readonly usages: readonly string[];
  readonly routes: readonly VoiceRoute[];
  readonly policies: readonly RoutingPolicy[];
}

interface CallsOut {
  readonly countries: readonly CountryCode[];
  readonly source: E164;
  /** The operator's name; empty where the inventory does not know it. */
  readonly operator: string;
  readonly present: Present;
}

/** What has to be there so that calls go by an operator, and which of it has to be made first. */
export interface CallsOutPlan {
  readonly usage: UsageStep | undefined;
  readonly route: VoiceRouteStep | undefined;
  readonly policy: RoutingPolicyStep | undefined;
  readonly names: { readonly usage: string; readonly route: string; readonly policy: string };
}

/**
 * A usage of its own, a route that has it, and a routing policy that comes to nothing else. What is there already for the same
 * numbers and the same operator's number is used again.
 */
export function planCallsOut({ countries, source, operator, present }: CallsOut): CallsOutPlan {
  const { usages, routes, policies } = present;
  const pattern = patternFor(countries);
  const same = routes.find(
    (each) =>
      each.pattern === pattern &&
      operatorRoute(each)?.bridgeSourceNumber === source &&
      each.usages.some((usage) => isOperatorsOnly(usage, routes)),
  );
  const title = titleOf(countries, operator);
  const usage =
    same?.usages.find((each) => isOperatorsOnly(each, routes)) ??
    free(
      `Conferencing ${title}`,
      usages.map((name) => ({ name })),
    );
  const route = same?.name ?? free(title, routes);
  const samePolicy = policies.find((each) => each.usages.length === 1 && each.usages[0] === usage);
  const policy = samePolicy?.name ?? free(title, policies);
  const state = { priority: lastPriority(routes), pattern, usages: [usage], bridgeSourceNumber: source };
  return {
    names: { usage, route, policy },
    usage: usages.includes(usage)
      ? undefined
      : { kind: 'usage', name: usage, before: 'absent', after: 'there' },
    route:
      same === undefined ? { kind: 'voiceRoute', name: route, before: undefined, after: state } : undefined,
    policy:
      samePolicy === undefined
        ? { kind: 'routingPolicy', name: policy, before: undefined, after: { usages: [usage] } }
        : undefined,
  };
}

/** "GB by BT". Names of people's own making take letters, digits, dots and hyphens. */
function titleOf(countries: readonly CountryCode[], operator: string): string {
  const where = countries.length === 0 ? 'World' : [...new Set(countries)].toSorted().slice(0, 5).join('-');
  const by = operator
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${where} by ${by === '' ? 'operator' : by}`.slice(0, 48).trim();
}

function isOperatorsOnly(usage: string, routes: readonly VoiceRoute[]): boolean {
  return routes.every((route) => !route.usages.includes(usage) || operatorRoute(route) !== undefined);
}

/** The name, or with a figure behind it the first that nobody has. */
function free(name: string, taken: readonly { readonly name: string }[]): string {
  if (named(taken, name) === undefined) return name;
  for (let figure = 2; ; figure += 1) {
    const other = `${name} ${figure}`;
    if (named(taken, other) === undefined) return other;
  }
}
