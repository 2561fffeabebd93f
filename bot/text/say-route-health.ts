import type { RouteFinding, RouteHealth } from '../domain/dial-out/route-health.js';
import { internationalFormat, type E164 } from '../domain/numbers/phone-number.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';

/** How the routes are, in a sentence. */
export function sayRouteHealth(text: ChatText, { findings, routes }: RouteHealth): string {
  if (findings.length === 0) return text('dialOut.health.good', { routes });
  return text('dialOut.health.bad', { findings: findings.length, routes });
}

/** One thing that is wrong with a route, what follows from it, and what to do. */
export function sayRouteFinding(text: ChatText, finding: RouteFinding): string {
  const list = (words: readonly string[]): string => listOf(words, text.locale);
  switch (finding.code) {
    case 'broken':
      return text('dialOut.health.broken', { ...finding, number: shown(text, finding.number) });
    case 'sourceUnclear':
      return text('dialOut.health.sourceUnclear', {
        route: finding.route,
        number: shown(text, finding.number),
      });
    case 'shadowed':
      return text('dialOut.health.shadowed', {
        route: finding.route,
        by: list(finding.by),
        several: finding.by.length > 1 ? 'yes' : 'no',
        byUsageOrder: finding.byUsageOrder ? 'yes' : 'no',
      });
    case 'unreachable':
      return text('dialOut.health.unreachable', { route: finding.route, usages: list(finding.usages) });
    case 'usageShared':
      return text('dialOut.health.usageShared', { usage: finding.usage, routes: list(finding.routes) });
    case 'policyWithoutRoute':
      return text('dialOut.health.policyWithoutRoute', {
        policy: finding.policy,
        usages: list(finding.usages),
      });
    case 'mixed':
    case 'invalidPattern':
    case 'notEvaluated':
    case 'neverMatches':
    case 'matchesEverything':
    case 'unanchored': {
      const { code, ...values } = finding;
      return text(`dialOut.health.${code}`, values);
    }
  }
}

function shown(text: ChatText, number: E164 | undefined): string {
  return number === undefined ? text('numbers.noNumber') : internationalFormat(number);
}
