import { describe, expect, it } from '@jest/globals';
import { patternFor, planCallsOut } from '../../../bot/domain/changes/calls-out.js';
import { operatorRoute } from '../../../bot/domain/changes/operator-route.js';
import {
  examplesOf,
  lastPriority,
  placed,
  routeEffects,
  usablePattern,
} from '../../../bot/domain/changes/route-change.js';
import { matchesNumber } from '../../../bot/domain/dial-out/number-pattern.js';
import type { VoiceRoute } from '../../../bot/domain/tenant/bridge.js';
import { BERLIN, e164, FREE } from '../build.js';
import { dialOutInput, route } from '../dial-out/situation.js';

describe('a pattern for a route', () => {
  it.each(['^\\+49\\d+$', '\\d+', '^\\+(44|1)\\d{7,}$'])('may be %s', (pattern) => {
    expect(usablePattern(pattern)).toEqual({ ok: true, value: pattern });
  });

  it.each([
    ['^\\+49(', { why: 'invalid', at: 7 }],
    ['(\\d)\\1', { why: 'cannotEvaluate', construct: '\\1' }],
    ['^49\\d+$', { why: 'neverMatches' }],
    ['^\\+49\\d{20}$', { why: 'neverMatches' }],
  ])('may not be %s', (pattern, expected) => {
    expect(usablePattern(pattern)).toMatchObject({ failure: { code: 'invalidPattern', ...expected } });
  });

  it.each(['^\\+49\\d+$', '^\\+4420\\d+$', '^\\+8816\\d+$'])(
    '%s comes with numbers that it matches',
    (pattern) => {
      const examples = examplesOf(pattern);
      expect(examples.length).toBeGreaterThan(0);
      for (const number of examples) expect(matchesNumber(pattern, number)).toBe(true);
    },
  );
});

const GATEWAYS = { bridgeSourceNumber: undefined, gateways: ['sbc.contoso.com'] };

function effects(present: readonly VoiceRoute[], coming: VoiceRoute) {
  const before = dialOutInput({ routes: present }).conferencing;
  const others = present.filter(({ name }) => name !== coming.name);
  return routeEffects({ before, routes: [...others, coming], name: coming.name });
}

describe('a route among others', () => {
  const GERMANY = route('Germany', '^\\+49\\d+$');

  it('says what it matches, and that calls go by it', () => {
    expect(effects([], GERMANY)).toEqual([
      { code: 'routeMatches', numbers: examplesOf('^\\+49\\d+$') },
      { code: 'callsOutAreRerouted' },
    ]);
  });

  it.each<[finding: string, present: readonly VoiceRoute[], coming: VoiceRoute, expected: object]>([
    [
      'that others take all its calls',
      [GERMANY],
      route('Bonn', '^\\+49228\\d+$', { priority: 1 }),
      { code: 'routeShadowed', names: ['Germany'] },
    ],
    [
      'whose calls it takes',
      [{ ...GERMANY, priority: 1 }],
      route('All', '^\\+\\d+$'),
      { code: 'routeShadows', names: ['Germany'] },
    ],
    ['that it matches everything', [], route('All', '\\d+'), { code: 'routeMatchesEverything' }],
    ['that it matches inside numbers', [], route('Loose', '49\\d{9}'), { code: 'routeMatchesInside' }],
    ['that no policy comes to it', [], { ...GERMANY, usages: ['Nobody'] }, { code: 'routeUnreached' }],
    [
      'that gateways have its usage',
      [route('SBC', '^\\+44', GATEWAYS)],
      GERMANY,
      { code: 'usageSharedWithGateways', names: ['DE'] },
    ],
  ])('says %s', (_, present, coming, expected) => {
    expect(effects(present, coming)).toContainEqual(expected);
  });

  it('says nothing of others that were so before', () => {
    const [all, bonn] = [route('All', '^\\+\\d+$'), route('Bonn', '^\\+49228\\d+$', { priority: 1 })];
    const changed = { ...all, pattern: '^\\+[1-9]\\d+$' };
    expect(effects([all, bonn], changed).map(({ code }) => code)).not.toContain('routeShadows');
  });

  it('comes last where no place is said', () => {
    expect(lastPriority([])).toBe(0);
    expect(lastPriority([route('A', '.', { priority: 7 }), route('B', '.', { priority: 2 })])).toBe(8);
  });

  it('is ours only without gateways, its usages in no order', () => {
    expect(operatorRoute(route('A', '.', GATEWAYS))).toBeUndefined();
    expect(operatorRoute(route('A', '.', { gateways: ['sbc'] }))).toBeUndefined();
    expect(operatorRoute(route('A', '.', { usages: ['b', 'a'] }))).toEqual({
      pattern: '.',
      priority: 0,
      usages: ['a', 'b'],
      bridgeSourceNumber: BERLIN,
    });
  });
});

describe('calls out by an operator', () => {
  it.each([
    [[], '+881612345678', true],
    [['DE'], '+49301234567', true],
    [['DE'], '+43301234567', false],
    [['DE', 'GB'], '+442079460100', true],
    [['DE', 'GB'], '+33199001000', false],
  ] as const)('to %j go with %s: %s', (countries, number, expected) => {
    expect(matchesNumber(patternFor(countries), e164(number))).toBe(expected);
  });

  const present = { usages: [], routes: [], policies: [{ name: 'Global', usages: [] }] };
  const plan = (more: Partial<Parameters<typeof planCallsOut>[0]['present']> = {}, source = BERLIN) =>
    planCallsOut({
      countries: ['DE'],
      source,
      operator: 'Deutsche Telekom',
      present: { ...present, ...more },
    });

  it('take a usage, a route and a policy of their own', () => {
    expect(plan()).toEqual({
      names: {
        usage: 'Conferencing DE by Deutsche Telekom',
        route: 'DE by Deutsche Telekom',
        policy: 'DE by Deutsche Telekom',
      },
      usage: { kind: 'usage', name: 'Conferencing DE by Deutsche Telekom', before: 'absent', after: 'there' },
      route: {
        kind: 'voiceRoute',
        name: 'DE by Deutsche Telekom',
        before: undefined,
        after: {
          priority: 0,
          pattern: '^\\+49\\d+$',
          usages: ['Conferencing DE by Deutsche Telekom'],
          bridgeSourceNumber: BERLIN,
        },
      },
      policy: {
        kind: 'routingPolicy',
        name: 'DE by Deutsche Telekom',
        before: undefined,
        after: { usages: ['Conferencing DE by Deutsche Telekom'] },
      },
    });
  });

  const SAME = route('Mine', '^\\+49\\d+$', { usages: ['DE'] });

  it('use again what is there', () => {
    const used = plan({ usages: ['DE'], routes: [SAME], policies: [{ name: 'Germany', usages: ['DE'] }] });
    expect(used).toEqual({
      names: { usage: 'DE', route: 'Mine', policy: 'Germany' },
      usage: undefined,
      route: undefined,
      policy: undefined,
    });
  });

  it.each<[string, VoiceRoute]>([
    ['another number', { ...SAME, bridgeSourceNumber: FREE }],
    ['another pattern', { ...SAME, pattern: '^\\+4930' }],
    ['gateways', { ...SAME, ...GATEWAYS }],
  ])('do not use a route with %s', (_, other) => {
    expect(plan({ usages: ['DE'], routes: [other] }).route?.name).toBe('DE by Deutsche Telekom');
  });

  it('do not use a usage that gateways have', () => {
    const routes = [SAME, route('SBC', '.', GATEWAYS)];
    expect(plan({ usages: ['DE'], routes }).names.usage).toBe('Conferencing DE by Deutsche Telekom');
  });

  it('do not use a policy that comes to other usages as well', () => {
    const policies = [{ name: 'Both', usages: ['DE', 'GB'] }];
    expect(plan({ usages: ['DE'], routes: [SAME], policies }).policy?.name).toBe('DE by Deutsche Telekom');
  });

  it('get a name that nobody has', () => {
    const routes = [route('de by deutsche telekom', '.')];
    expect(plan({ routes }).names.route).toBe('DE by Deutsche Telekom 2');
  });
});

describe('a route that takes the place of another', () => {
  const others = [
    route('A', '.', { priority: 0 }),
    route('B', '.', { priority: 1 }),
    route('C', '.', { priority: 4 }),
  ];

  it.each([
    [1, { A: 0, B: 2, C: 5, N: 1 }],
    [2, { A: 0, B: 1, C: 4, N: 2 }],
  ])('at %i moves it and all after it one down', (priority, expected) => {
    const all = placed(others, route('N', '.', { priority }));
    expect(Object.fromEntries(all.map((each) => [each.name, each.priority]))).toEqual(expected);
  });
});
