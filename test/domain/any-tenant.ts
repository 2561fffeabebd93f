import fc from 'fast-check';
import { joinConferencing, type Bridge, type JoinedConferencing } from '../../bot/domain/tenant/bridge.js';
import type { HeldPlan } from '../../bot/domain/licenses/license.js';
import {
  GLOBAL_POLICY,
  type Defaults,
  type Organizer,
  type OrganizerPolicies,
} from '../../bot/domain/tenant/organizer.js';
import type { E164 } from '../../bot/domain/numbers/phone-number.js';
import { known, type Reading } from '../../bot/domain/reading.js';
import {
  BERLIN,
  BRIDGE,
  BRIDGE_SETTINGS,
  FREE,
  GLOBAL,
  GONE,
  INVENTORY,
  LONDON,
  MEETING_POLICY,
  MYSTERY,
  OCC,
  OPERATOR_ROUTE,
  PAY_PER_MINUTE,
  plan,
  SEATTLE,
  STANDARD,
  TEAMS,
  UNREAD,
  USA_CANADA,
} from './build.js';

/** Tenants and organizers of every kind, unreadable parts and second bridges included. */
export interface AnyTenant {
  readonly conferencing: JoinedConferencing;
  readonly organizers: readonly Organizer[];
}

const SECOND: Bridge = {
  ...BRIDGE,
  id: 'b2',
  name: 'Second',
  isDefault: false,
  defaultNumber: LONDON,
  numbers: BRIDGE.numbers.slice(1, 4).map((each) => ({ ...each, bridgeId: 'b2' })),
};

const number = fc.constantFrom<E164>(SEATTLE, LONDON, BERLIN, FREE, MYSTERY, GONE);

/** Shared between people, as the mirror shares them. */
const PLAN_SETS: readonly (readonly HeldPlan[])[] = [
  [],
  [TEAMS],
  [STANDARD],
  [TEAMS, STANDARD],
  [TEAMS, OCC],
  [TEAMS, STANDARD, OCC],
  [TEAMS, USA_CANADA],
  [TEAMS, USA_CANADA, OCC],
  [TEAMS, PAY_PER_MINUTE],
  [TEAMS, plan('f1e3613f-3818-4254-9b5e-f02d803384e0', { planName: 'MCOMEETADV_AR_GCCHigh' })],
  [TEAMS, { ...STANDARD, state: 'pending' }],
  [TEAMS, { ...STANDARD, state: 'disabled' }],
  [TEAMS, plan('00000000-0000-4000-8000-00000000beef', { planName: 'MCONEXT' })],
];
export const anyPlans = fc.constantFrom(...PLAN_SETS);

const POLICY_SETS: readonly OrganizerPolicies[] = ['Global', 'P', 'Tag:p', 'No longer there'].flatMap(
  (name) =>
    ['Global', 'Operator'].map((routing) => ({
      invite: { name, how: 'direct' as const },
      routing: { name: routing, how: 'direct' as const },
      restriction: GLOBAL_POLICY,
      meeting: GLOBAL_POLICY,
    })),
);

const anyDefaults: fc.Arbitrary<Defaults | 'notListed'> = fc.oneof(
  fc.constant('notListed' as const),
  fc.record({
    bridgeId: fc.constantFrom('b1', 'b2', 'b3', undefined),
    toll: fc.option(number, { nil: undefined }),
    tollFree: fc.option(number, { nil: undefined }),
  }),
);

function reading<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Reading<T>> {
  return fc.oneof(
    { weight: 8, arbitrary: value.map((each): Reading<T> => known(each, 1)) },
    { weight: 1, arbitrary: fc.constant(UNREAD) },
  );
}

const anyOrganizer: fc.Arbitrary<Organizer> = fc.record({
  person: fc.record({
    id: fc.uuid(),
    userPrincipalName: fc.constant('u@contoso.com'),
    displayName: fc.constant('U'),
    usageLocation: fc.constantFrom('GB' as const, 'US' as const, 'DE' as const, 'ZW' as const, undefined),
    guest: fc.constant(false),
  }),
  plans: reading(anyPlans),
  defaults: reading(anyDefaults),
  policies: reading(fc.constantFrom(...POLICY_SETS)),
});

const anyConferencing: fc.Arbitrary<JoinedConferencing> = fc
  .record({
    bridges: reading(
      fc.constantFrom<readonly Bridge[]>(
        [BRIDGE],
        [{ ...BRIDGE, defaultNumber: undefined }],
        [{ ...BRIDGE, defaultNumber: GONE }],
        [BRIDGE, SECOND],
        [SECOND, { ...BRIDGE, isDefault: false }],
        [],
      ),
    ),
    inventory: reading(fc.constantFrom(INVENTORY, [])),
    invitePolicies: reading(
      fc
        .record({ numbers: fc.array(number, { maxLength: 4 }), allowTollFree: fc.boolean() })
        .map((policy) => [GLOBAL, { ...policy, name: 'P' }]),
    ),
    routingPolicies: reading(fc.constant([{ name: 'Operator', usages: ['meetings'] }])),
    voiceRoutes: reading(fc.constant([OPERATOR_ROUTE])),
    usages: fc.constant(known(['meetings'], 1)),
    meetingPolicies: fc.constant(known([MEETING_POLICY], 1)),
    bridgeSettings: fc.constant(known(BRIDGE_SETTINGS, 1)),
  })
  .map(joinConferencing);

export const anyTenant: fc.Arbitrary<AnyTenant> = fc.record({
  conferencing: anyConferencing,
  organizers: fc.array(anyOrganizer, { minLength: 1, maxLength: 25 }),
});
