import type { RouteTest } from '../domain/dial-out/test-routes.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';

/** What the routes would do with a number, in a few sentences. */
export function sayRouteTest(
  text: ChatText,
  { pattern, matching, unclear, policies, ...test }: RouteTest,
): string {
  const number = internationalFormat(test.number);
  const names = (each: readonly string[]): string => listOf(each, text.locale);
  return [
    ...(pattern === undefined
      ? []
      : [
          text('policyChange.test.pattern', {
            matches: String(pattern.matches ?? 'unclear'),
            pattern: pattern.written,
            number,
          }),
        ]),
    matching.length === 0
      ? text('policyChange.test.none', { number })
      : text('policyChange.test.matching', { number, names: names(matching) }),
    ...(unclear.length === 0 ? [] : [text('policyChange.test.unclear', { names: names(unclear) })]),
    ...policies.slice(0, MOST_POLICIES).map(({ policy, route }) =>
      text('policyChange.test.policy', {
        found: route === undefined ? 'no' : 'yes',
        policy,
        route: route ?? '',
      }),
    ),
  ].join(' ');
}

/** More is not read. */
const MOST_POLICIES = 6;
