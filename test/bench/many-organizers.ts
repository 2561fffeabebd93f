import type { Conferencing } from '../../bot/domain/tenant/bridge.js';
import { GLOBAL_POLICY, type Organizer } from '../../bot/domain/tenant/organizer.js';
import { known } from '../../bot/domain/reading.js';
import type { BridgeListing } from '../../bot/domain/numbers/service-number.js';
import {
  BRIDGE_SETTINGS,
  e164,
  MEETING_POLICY,
  OCC,
  OCC_PLAN,
  STANDARD,
  TEAMS,
  USA_CANADA,
} from '../domain/build.js';

export const OPERATOR_PLAN_IDS = [OCC_PLAN];

const PLACES = [
  ['GB', '4420794601', 'London', 'en-GB'],
  ['US', '120655501', 'Seattle', 'en-US'],
  ['DE', '4930231251', 'Berlin', 'de-DE'],
  ['FR', '331990010', 'Paris', 'fr-FR'],
  ['CA', '141655501', 'Toronto', 'en-CA'],
  ['IE', '3532091301', 'Dublin', 'en-IE'],
] as const;

const LISTINGS: readonly BridgeListing[] = PLACES.flatMap(([, start, city, language]) =>
  Array.from({ length: 8 }, (_, index) => ({
    number: e164(`+${start}${String(10 + index)}`),
    tollFree: false,
    bridgeId: 'b1',
    city,
    shared: index === 0,
    languages: [language, 'en-US'],
  })),
);
const NUMBERS = LISTINGS.map((listing) => listing.number);

/** The shared part of a tenant: 48 numbers in six countries, half of them an operator's, and forty invite policies. */
export function manyNumbers(at: number): Conferencing {
  const operators = ['BT', 'Verizon', 'Deutsche Telekom', 'Orange'];
  return {
    bridges: known(
      [
        {
          id: 'b1',
          name: 'Conference Bridge',
          isDefault: true,
          defaultNumber: NUMBERS[0],
          numbers: LISTINGS,
        },
      ],
      at,
    ),
    inventory: known(
      NUMBERS.map((number, index) => ({
        number,
        kind: index % 2 === 0 ? ('callingPlan' as const) : ('operatorConnect' as const),
        partner: index % 2 === 0 ? undefined : operators[index % operators.length],
      })),
      at,
    ),
    invitePolicies: known(
      [
        { name: 'Global', numbers: [], allowTollFree: true },
        ...Array.from({ length: 40 }, (_, index) => ({
          name: `Policy ${String(index)}`,
          numbers: NUMBERS.slice(index, index + 1 + (index % 5)),
          allowTollFree: index % 3 > 0,
        })),
      ],
      at,
    ),
    routingPolicies: known([{ name: 'Operator', usages: ['meetings'] }], at),
    voiceRoutes: known(
      [
        {
          name: 'R',
          priority: 1,
          pattern: '.*',
          usages: ['meetings'],
          bridgeSourceNumber: NUMBERS[1],
          gateways: [],
        },
      ],
      at,
    ),
    usages: known(['meetings'], at),
    meetingPolicies: known([MEETING_POLICY], at),
    bridgeSettings: known(BRIDGE_SETTINGS, at),
  };
}

/** Organizers who differ in country, license, defaults and policy. */
export function manyOrganizers(count: number, at: number): readonly Organizer[] {
  return Array.from({ length: count }, (_, index) => ({
    person: {
      id: organizerId(index),
      userPrincipalName: `organizer-${String(index)}@contoso.com`,
      displayName: `Organizer ${String(index)}`,
      usageLocation: PLACES[index % PLACES.length]?.[0],
      guest: false,
    },
    plans: known([TEAMS, [STANDARD, OCC, STANDARD, USA_CANADA][index % 4] ?? STANDARD], at, 'directory'),
    defaults: known({ bridgeId: 'b1', toll: NUMBERS[(index * 7) % NUMBERS.length], tollFree: undefined }, at),
    policies: known(
      {
        invite:
          index % 3 === 0
            ? { name: `Policy ${String(index % 40)}`, how: 'direct' }
            : { name: 'Global', how: 'global' },
        routing: { name: 'Operator', how: 'tenant' },
        restriction: GLOBAL_POLICY,
        meeting: GLOBAL_POLICY,
      },
      at,
    ),
  }));
}

export function organizerId(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}
