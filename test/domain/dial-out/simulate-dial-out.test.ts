import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { VoiceRoute } from '../../../bot/domain/tenant/bridge.js';
import { matchesNumber } from '../../../bot/domain/dial-out/number-pattern.js';
import { routesInOrder } from '../../../bot/domain/dial-out/routes-in-order.js';
import { ZONE_A } from '../../../bot/domain/dial-out/destination.js';
import { outlineDialOut } from '../../../bot/domain/dial-out/outline-dial-out.js';
import type { E164 } from '../../../bot/domain/numbers/phone-number.js';
import { known } from '../../../bot/domain/reading.js';
import {
  BERLIN,
  BRIDGE,
  e164,
  INVENTORY,
  LONDON,
  MYSTERY,
  OCC,
  PAY_PER_MINUTE,
  plan,
  SEATTLE,
  STANDARD,
  TEAMS,
  UNREAD,
  USA_CANADA,
} from '../build.js';
import { call, dialOutInput, route, type DialOutSituation } from './situation.js';

const IN_BERLIN = '+493012345678';
const IN_LONDON = '+442079460999';
const IN_NAIROBI = '+254201234567';
const GONE = e164('+498999998100');
const CREDITS = plan('505e180f-f7e0-4b65-91d4-00d670bbd18c', { planName: 'MCOPSTNC' });
const GOVERNMENT = plan('f1e3613f-3818-4254-9b5e-f02d803384e0');
const GATEWAYS = { bridgeSourceNumber: undefined, gateways: ['sbc.contoso.com'] };
const { policies: _policies, ...rest } = dialOutInput().organizer;

describe('who carries a call out of a meeting', () => {
  it.each<
    [rule: string, number: string, DialOutSituation, carrier: string, why: string, callerId: E164 | undefined]
  >([
    [
      '1.6: the carrier that owns the number carries the call',
      IN_BERLIN,
      {},
      'operator',
      'operatorRoute',
      BERLIN,
    ],
    [
      '1.6 e: no match, Standard: Microsoft under the bridge default',
      IN_LONDON,
      {},
      'microsoft',
      'microsoftOtherwise',
      SEATTLE,
    ],
    [
      '8.20: no match, operator license: cannot be placed',
      IN_LONDON,
      { plans: [TEAMS, OCC] },
      'none',
      'noRoute',
      undefined,
    ],
    [
      '8.20: no routing policy, operator license: cannot be placed',
      IN_BERLIN,
      { plans: [TEAMS, OCC], routing: { name: 'Global', how: 'global' } },
      'none',
      'noRoute',
      undefined,
    ],
    [
      'an operator license is routed',
      IN_BERLIN,
      { plans: [TEAMS, OCC] },
      'operator',
      'operatorRoute',
      BERLIN,
    ],
    [
      '0.2: both licenses: Standard is the wider right',
      IN_LONDON,
      { plans: [TEAMS, OCC, STANDARD] },
      'microsoft',
      'microsoftOtherwise',
      SEATTLE,
    ],
    [
      '1.7: no license: only own calling rights',
      IN_BERLIN,
      { plans: [TEAMS] },
      'none',
      'noLicense',
      undefined,
    ],
    [
      '2.10: government: own SBC, whatever the restriction',
      IN_BERLIN,
      { plans: [TEAMS, GOVERNMENT], restriction: 'DialoutCPCDisabledPSTNInternational' },
      'directRouting',
      'ownCarrier',
      undefined,
    ],
    [
      '0.2: USA/CAN with an operator route: undocumented',
      IN_BERLIN,
      { plans: [TEAMS, USA_CANADA] },
      'unknown',
      'operatorUndocumented',
      undefined,
    ],
    [
      '0.2: pay-per-minute with an operator route: undocumented',
      IN_BERLIN,
      { plans: [TEAMS, PAY_PER_MINUTE] },
      'unknown',
      'operatorUndocumented',
      undefined,
    ],
    [
      '0.2: USA/CAN without a route: Microsoft',
      IN_LONDON,
      { plans: [TEAMS, USA_CANADA] },
      'microsoft',
      'microsoftOtherwise',
      SEATTLE,
    ],
    [
      '8.18: gateways carry a route without a number of the bridge',
      IN_BERLIN,
      { routes: [route('R', '^\\+49', GATEWAYS)] },
      'directRouting',
      'gatewayRoute',
      undefined,
    ],
    [
      '8.18: a number and gateways at once cannot be told',
      IN_BERLIN,
      { routes: [route('R', '\\d', { gateways: ['s'] })] },
      'unknown',
      'routeMixed',
      undefined,
    ],
    [
      '8.19: the number has left the bridge',
      IN_BERLIN,
      { routes: [route('R', '\\d+', { bridgeSourceNumber: GONE })] },
      'none',
      'callerNumberGone',
      undefined,
    ],
    [
      '8.18: the number is Microsoft’s',
      IN_BERLIN,
      { routes: [route('R', '\\d+', { bridgeSourceNumber: LONDON })] },
      'none',
      'callerNumberNotOperators',
      undefined,
    ],
    [
      'nobody knows whose number it is',
      IN_BERLIN,
      { routes: [route('R', '\\d+', { bridgeSourceNumber: MYSTERY })] },
      'unknown',
      'callerNumberUnclear',
      undefined,
    ],
    [
      'a route with nothing to carry',
      IN_BERLIN,
      { routes: [route('R', '\\d+', { bridgeSourceNumber: undefined })] },
      'none',
      'routeCarriesNothing',
      undefined,
    ],
    [
      'a pattern that cannot be evaluated is in the way',
      IN_BERLIN,
      { routes: [route('X', '(\\d)\\1'), route('R', '\\d', { priority: 9 })] },
      'unknown',
      'patternNotEvaluated',
      undefined,
    ],
    [
      'a pattern that .NET would refuse is in the way',
      IN_BERLIN,
      { routes: [route('X', '(')] },
      'unknown',
      'patternInvalid',
      undefined,
    ],
    [
      'a pattern that cannot be evaluated comes later',
      IN_BERLIN,
      { routes: [route('R', '^\\+49'), route('X', '(\\d)\\1', { priority: 9 })] },
      'operator',
      'operatorRoute',
      BERLIN,
    ],
    [
      '8.22: the lowest priority comes first',
      IN_BERLIN,
      {
        routes: [route('Late', '\\d+', { priority: 5, ...GATEWAYS }), route('R', '^\\+49', { priority: 1 })],
      },
      'operator',
      'operatorRoute',
      BERLIN,
    ],
    [
      '8.22: an unanchored pattern swallows everything',
      IN_LONDON,
      { routes: [route('All', '\\d+'), route('R', '^\\+44', { priority: 1, ...GATEWAYS })] },
      'operator',
      'operatorRoute',
      BERLIN,
    ],
    [
      'a policy that does not exist any more routes nothing',
      IN_BERLIN,
      { routing: { name: 'Gone', how: 'direct' } },
      'microsoft',
      'microsoftOtherwise',
      SEATTLE,
    ],
    [
      '8.42: no bridge: audio conferencing is not switched on',
      IN_LONDON,
      { conferencing: { bridges: known([], 1) } },
      'none',
      'noBridge',
      undefined,
    ],
    [
      'the bridge has no default number',
      IN_LONDON,
      { conferencing: { bridges: known([{ ...BRIDGE, defaultNumber: undefined }], 1) } },
      'microsoft',
      'microsoftOtherwise',
      undefined,
    ],
    [
      'licenses that could not be read',
      IN_BERLIN,
      { organizer: { plans: UNREAD } },
      'unknown',
      'licenseUnknown',
      undefined,
    ],
    [
      'policies that could not be read',
      IN_BERLIN,
      { organizer: { policies: UNREAD } },
      'unknown',
      'settingsUnread',
      undefined,
    ],
    [
      'routing policies that could not be read',
      IN_BERLIN,
      { conferencing: { routingPolicies: UNREAD } },
      'unknown',
      'settingsUnread',
      undefined,
    ],
    [
      'routes that could not be read',
      IN_BERLIN,
      { conferencing: { voiceRoutes: UNREAD } },
      'unknown',
      'settingsUnread',
      undefined,
    ],
    [
      'routes that could not be read and that no policy has',
      IN_BERLIN,
      { conferencing: { voiceRoutes: UNREAD }, routing: { name: 'Global', how: 'global' } },
      'microsoft',
      'microsoftOtherwise',
      SEATTLE,
    ],
    [
      'a bridge that could not be read, with a route',
      IN_BERLIN,
      { conferencing: { bridges: UNREAD } },
      'unknown',
      'settingsUnread',
      undefined,
    ],
    [
      'a bridge that could not be read, without a route',
      IN_LONDON,
      { conferencing: { bridges: UNREAD } },
      'microsoft',
      'microsoftOtherwise',
      undefined,
    ],
    [
      'an inventory that could not be read',
      IN_BERLIN,
      { conferencing: { inventory: UNREAD } },
      'unknown',
      'callerNumberUnclear',
      undefined,
    ],
  ])('%s', (_rule, number, situation, carrier, why, callerId) => {
    const decision = call(number, situation);
    expect(decision).toMatchObject({ carrier, why });
    expect(decision.callerId).toMatchObject(callerId === undefined ? { known: false } : { number: callerId });
    expect(decision.trace.length).toBeGreaterThan(0);
  });

  it.each([
    ['DialoutCPCandPSTNInternational', IN_NAIROBI, 'microsoft'],
    ['DialoutCPCZoneAPSTNDomestic', IN_LONDON, 'microsoft'],
    ['DialoutCPCZoneAPSTNDomestic', IN_NAIROBI, 'none'],
    ['DialoutCPCandPSTNDomestic', IN_LONDON, 'microsoft'],
    ['DialoutCPCandPSTNDomestic', IN_NAIROBI, 'none'],
    ['DialoutCPCDomesticPSTNDisabled', '+33612345678', 'none'],
    ['DialoutCPCDisabledPSTNInternational', IN_LONDON, 'none'],
    ['DialoutCPCInternationalPSTNDisabled', IN_NAIROBI, 'microsoft'],
    ['DialoutCPCMondays', IN_LONDON, 'unknown'],
  ])('3.6: with the restriction %s a call to %s: %s', (restriction, number, carrier) => {
    expect(call(number, { restriction }).carrier).toBe(carrier);
  });

  it('8.41: domestic is the country of the tenant’s service, not of the organizer', () => {
    const restriction = 'DialoutCPCandPSTNDomestic';
    expect(call(IN_LONDON, { restriction, home: known('US', 1) })).toMatchObject({
      carrier: 'none',
      why: 'restricted',
    });
    expect(call(IN_LONDON, { restriction, home: UNREAD })).toMatchObject({
      carrier: 'unknown',
      why: 'tenantCountryUnknown',
    });
    expect(call(IN_LONDON, { restriction, home: known(undefined, 1) })).toMatchObject({ carrier: 'unknown' });
  });

  it('9: says that the restriction of operators’ calls is not documented, only where an operator would carry it', () => {
    const restriction = 'DialoutCPCDisabledPSTNInternational';
    expect(call(IN_BERLIN, { restriction }).notes).toContain('restrictionOfOperators');
    expect(call(IN_LONDON, { restriction }).notes).not.toContain('restrictionOfOperators');
  });

  it('1.6: says that the order of usages is not documented, only where it would lead elsewhere', () => {
    const routes = [route('DE', '^\\+49'), route('GB', '\\d+', { usages: ['GB'], ...GATEWAYS })];
    const decision = call(IN_BERLIN, { routes, usages: ['GB', 'DE'] });
    expect(decision).toMatchObject({ carrier: 'directRouting', route: 'GB', notes: ['usageOrder'] });
    expect(call(IN_LONDON, { routes, usages: ['GB', 'DE'] }).notes).toEqual([]);
  });
});

describe('what a call costs', () => {
  it('2.8: knows the 44 countries of Zone A', () => expect(ZONE_A.size).toBe(44));

  it.each<[string, string, DialOutSituation, object]>([
    [
      '2.8: Standard to Zone A: the pool',
      IN_LONDON,
      {},
      { kind: 'pool', pool: 'standard', credits: 'notHeld' },
    ],
    [
      '2.8: Standard beyond Zone A: credits',
      IN_NAIROBI,
      { plans: [TEAMS, STANDARD, CREDITS] },
      { kind: 'credits', because: 'outsideZoneA', credits: 'held' },
    ],
    [
      '2.8: a credits plan that is off is none',
      IN_NAIROBI,
      { plans: [TEAMS, STANDARD, { ...CREDITS, state: 'disabled' }] },
      { credits: 'notHeld' },
    ],
    [
      '2.8: USA/CAN within',
      '+12065550123',
      { plans: [TEAMS, USA_CANADA] },
      { kind: 'pool', pool: 'usaCanada', addOn: true },
    ],
    [
      '2.8: USA/CAN beyond',
      IN_LONDON,
      { plans: [TEAMS, USA_CANADA] },
      { kind: 'credits', because: 'outsideUsaCanada' },
    ],
    [
      '2.8: pay-per-minute always',
      IN_LONDON,
      { plans: [TEAMS, PAY_PER_MINUTE, CREDITS] },
      { kind: 'credits', because: 'payPerMinute', credits: 'held' },
    ],
    ['2.8: the operator bills its calls', IN_BERLIN, {}, { kind: 'operator' }],
    ['over own gateways', IN_BERLIN, { routes: [route('R', '\\d', GATEWAYS)] }, { kind: 'ownCarrier' }],
    ['no call, no bill', IN_LONDON, { plans: [TEAMS, OCC] }, { kind: 'noCall' }],
  ])('%s', (_rule, number, situation, cost) => {
    expect(call(number, situation).cost).toMatchObject(cost);
  });

  it('9: says that it is not documented whether operators’ calls use the pool', () => {
    expect(call(IN_BERLIN).notes).toContain('poolOfOperators');
  });
});

const anyPlans = fc.subarray([TEAMS, STANDARD, OCC, USA_CANADA, PAY_PER_MINUTE, GOVERNMENT, CREDITS]);
const anyRoute = fc.record({
  name: fc.constantFrom('A', 'B', 'C', 'D'),
  pattern: fc.constantFrom(
    '^\\+49',
    '\\d+',
    '^\\+4[0-9-[9]]',
    '^\\+44\\d{10}$',
    '(',
    '(\\d)\\1',
    '^49',
    '[0-9]{10}',
  ),
  priority: fc.integer({ min: 0, max: 5 }),
  usages: fc.subarray(['DE', 'GB', 'X']),
  bridgeSourceNumber: fc.constantFrom(BERLIN, LONDON, GONE, MYSTERY, undefined),
  gateways: fc.subarray(['sbc']),
}) satisfies fc.Arbitrary<VoiceRoute>;
const anySituation: fc.Arbitrary<DialOutSituation> = fc.record({
  plans: anyPlans,
  routes: fc.uniqueArray(anyRoute, { selector: ({ name }) => name, maxLength: 4 }),
  usages: fc.shuffledSubarray(['DE', 'GB', 'X']),
  routing: fc.constantFrom<DialOutSituation['routing'] & object>(
    { name: 'Germany', how: 'direct' },
    { name: 'Global', how: 'global' },
  ),
  restriction: fc.constantFrom(
    'Global',
    'DialoutCPCandPSTNDomestic',
    'DialoutCPCZoneAPSTNDisabled',
    'DialoutCPCMondays',
  ),
  home: fc.constantFrom(known('GB' as const, 1), UNREAD),
});
const anyNumber = fc.constantFrom(IN_BERLIN, IN_LONDON, IN_NAIROBI, '+12065550123', '+882161234567');

describe('every call', () => {
  it('of an organizer with an operator license only is never carried by Microsoft', () => {
    fc.assert(
      fc.property(anySituation, anyNumber, (situation, number) => {
        expect(call(number, { ...situation, plans: [TEAMS, OCC] }).carrier).not.toBe('microsoft');
      }),
    );
  });

  it('that a route decides is decided by the first that matches, by usage order and priority', () => {
    fc.assert(
      fc.property(anySituation, anyNumber, (situation, number) => {
        const decision = call(number, situation);
        if (decision.route === undefined) return;
        const order = routesInOrder({ usages: situation.usages ?? [] }, situation.routes ?? []);
        const first = order.find((each) => matchesNumber(each.route.pattern, number as E164) !== false);
        expect(decision.route).toBe(first?.route.name);
        const before = order.slice(0, first === undefined ? 0 : order.indexOf(first));
        expect(before.every((each) => matchesNumber(each.route.pattern, number as E164) === false)).toBe(
          true,
        );
      }),
    );
  });

  it.each(['plans', 'policies'] as const)('with unread %s has no definite carrier', (part) => {
    fc.assert(
      fc.property(anySituation, anyNumber, (situation, number) => {
        const organizer = { ...rest, [part]: UNREAD };
        expect(call(number, { ...situation, plans: [TEAMS, STANDARD], organizer }).carrier).toBe('unknown');
      }),
    );
  });

  it('with unread routes that its policy needs has no definite carrier', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom([TEAMS, STANDARD], [TEAMS, OCC]), (number, plans) => {
        expect(call(number, { plans, conferencing: { voiceRoutes: UNREAD } }).carrier).toBe('unknown');
      }),
    );
  });

  it('shows a number only where somebody carries it, and then the route’s or the bridge’s', () => {
    fc.assert(
      fc.property(anySituation, anyNumber, (situation, number) => {
        const { carrier, callerId } = call(number, situation);
        if (!callerId.known) return;
        expect(carrier === 'operator' || carrier === 'microsoft').toBe(true);
        expect(callerId.number).toBe(carrier === 'microsoft' ? SEATTLE : BERLIN);
      }),
    );
  });

  it('of which the inventory knows no operator is carried by none', () => {
    const inventory = known(
      INVENTORY.filter(({ kind }) => kind !== 'operatorConnect'),
      1,
    );
    expect(call(IN_BERLIN, { conferencing: { inventory } }).carrier).not.toBe('operator');
  });
});

describe('calls in general', () => {
  it('names the routes in their order and what happens to the rest', () => {
    const routes = [route('GB', '^\\+44', { priority: 1 }), route('DE', '^\\+49')];
    const outline = outlineDialOut(dialOutInput({ routes }));
    expect(outline.routes.map(({ name, outcome }) => [name, outcome.carrier])).toEqual([
      ['DE', 'operator'],
      ['GB', 'operator'],
    ]);
    expect(outline.otherwise).toMatchObject({ carrier: 'microsoft', callerId: { number: SEATTLE } });
  });

  it.each<[DialOutSituation, string]>([
    [{ plans: [TEAMS] }, 'noLicense'],
    [{ restriction: 'DialoutCPCandPSTNDisabled' }, 'restricted'],
    [{ conferencing: { voiceRoutes: UNREAD } }, 'settingsUnread'],
    [{ plans: [TEAMS, OCC], routes: [] }, 'noRoute'],
  ])('%j: %s', (situation, why) => {
    const outline = outlineDialOut(dialOutInput(situation));
    expect(outline).toMatchObject({ routes: [], otherwise: { why } });
  });
});
