import { describe, expect, it } from '@jest/globals';
import type { VoiceRoute } from '../../../bot/domain/tenant/bridge.js';
import { routeHealth } from '../../../bot/domain/dial-out/route-health.js';
import { known } from '../../../bot/domain/reading.js';
import { e164, LONDON, MYSTERY, UNREAD } from '../build.js';
import { dialOutInput, route, type DialOutSituation } from './situation.js';

const GATEWAYS = { bridgeSourceNumber: undefined, gateways: ['sbc.contoso.com'] };
const health = (routes: readonly VoiceRoute[], more: DialOutSituation = {}) =>
  routeHealth(dialOutInput({ ...more, routes }).conferencing);

describe('the health of routes', () => {
  it('is good where every route can do what it says', () => {
    expect(health([route('DE', '^\\+49\\d+$'), route('GB', '^\\+44\\d+$', { priority: 1 })])).toEqual({
      findings: [],
      routes: 2,
      gaps: [],
    });
  });

  it.each<[rule: string, routes: readonly VoiceRoute[], finding: object]>([
    [
      '8.19: number gone',
      [route('R', '^\\+49', { bridgeSourceNumber: e164('+498999998100') })],
      { code: 'broken', route: 'R', why: 'callerNumberGone' },
    ],
    [
      '8.18: not an operator’s number',
      [route('R', '^\\+49', { bridgeSourceNumber: LONDON })],
      { code: 'broken', why: 'callerNumberNotOperators' },
    ],
    [
      'a number of unknown source',
      [route('R', '^\\+49', { bridgeSourceNumber: MYSTERY })],
      { code: 'sourceUnclear', route: 'R' },
    ],
    [
      '8.18: number and gateways',
      [route('R', '^\\+49', { gateways: ['sbc'] })],
      { code: 'mixed', route: 'R' },
    ],
    ['never matches a full +E.164', [route('R', '^49\\d+$')], { code: 'neverMatches', route: 'R' }],
    ['matches no number of up to fifteen digits', [route('R', '^\\+\\d{16}$')], { code: 'neverMatches' }],
    ['8.22: matches everything', [route('R', '\\d+')], { code: 'matchesEverything', route: 'R' }],
    ['8.22: matches inside a number', [route('R', '49\\d{9}')], { code: 'unanchored', route: 'R' }],
    [
      '8.22: one way of a pattern matches inside a number',
      [route('R', '^\\+49|49\\d{9}')],
      { code: 'unanchored' },
    ],
    ['invalid', [route('R', '^\\+49(')], { code: 'invalidPattern', at: 6 }],
    ['not evaluated', [route('R', '(\\d)\\1')], { code: 'notEvaluated', construct: '\\1' }],
    [
      'a usage in no policy',
      [route('R', '^\\+49', { usages: ['Elsewhere'] })],
      { code: 'unreachable', usages: ['Elsewhere'] },
    ],
    [
      '1.6: a usage of operators and gateways',
      [route('R', '^\\+49'), route('S', '^\\+44', GATEWAYS)],
      { code: 'usageShared', usage: 'DE', routes: ['R', 'S'] },
    ],
    ['a policy without any route', [], { code: 'policyWithoutRoute', policy: 'Germany', usages: ['DE'] }],
    [
      '8.22: shadowed by one',
      [route('All', '\\d+'), route('R', '^\\+49', { priority: 1 })],
      { code: 'shadowed', route: 'R', by: ['All'], byUsageOrder: false },
    ],
    [
      'shadowed by two together',
      [
        route('Low', '^\\+4[0-4]'),
        route('High', '^\\+4[5-9]', { priority: 1 }),
        route('R', '^\\+4\\d+$', { priority: 2 }),
      ],
      { code: 'shadowed', route: 'R', by: ['Low', 'High'] },
    ],
  ])('%s', (_rule, routes, finding) => {
    expect(health(routes).findings).toContainEqual(expect.objectContaining(finding));
  });

  it.each(['^\\+49', '\\+49', '(?=^\\+4)\\+49', '(^\\+49|\\+44)\\d+', '(?>^\\+49)', '(\\+49)+\\d'])(
    'does not call %s loose, which is tied to the beginning of a number',
    (pattern) => expect(health([route('R', pattern)]).findings).toEqual([]),
  );

  it('claims no shadow where a number is left, or where nothing is certain', () => {
    const shadowed = (routes: readonly VoiceRoute[]) =>
      health(routes).findings.filter(({ code }) => code === 'shadowed');
    expect(shadowed([route('A', '^\\+49\\d{10}$'), route('R', '^\\+49', { priority: 1 })])).toEqual([]);
    expect(shadowed([route('A', '(?=\\+)\\+\\d'), route('R', '^\\+49', { priority: 1 })])).toEqual([]);
    expect(shadowed([route('A', '('), route('R', '^\\+49', { priority: 1 })])).toEqual([]);
  });

  it('says when a shadow depends on the order of usages', () => {
    const routes = [route('All', '\\d+', { usages: ['GB'] }), route('R', '^\\+49')];
    expect(health(routes, { usages: ['GB', 'DE'] }).findings).toContainEqual({
      code: 'shadowed',
      route: 'R',
      by: ['All'],
      byUsageOrder: true,
    });
    expect(health(routes, { usages: ['DE', 'GB'] }).findings).not.toContainEqual(
      expect.objectContaining({ code: 'shadowed' }),
    );
  });

  it('leaves Direct Routing alone that no policy of meetings comes to', () => {
    const own = route('Own', '.*', { usages: ['Calls'], ...GATEWAYS });
    expect(health([own, route('R', '^\\+49\\d+')])).toMatchObject({ findings: [], routes: 1 });
  });

  it('claims nothing about what could not be read', () => {
    const more = { conferencing: { voiceRoutes: UNREAD } };
    expect(health([], more)).toMatchObject({ findings: [], routes: 0, gaps: [{ cause: 'down' }] });
    const without = { conferencing: { routingPolicies: UNREAD, bridges: UNREAD, inventory: known([], 1) } };
    expect(health([route('R', '^\\+49')], without).findings).toEqual([]);
  });
});
