import { joinConferencing, type JoinedConferencing } from '../../bot/domain/tenant/bridge.js';
import type { HeldPlan } from '../../bot/domain/licenses/license.js';
import { GLOBAL_POLICY, type Organizer, type OrganizerPolicies } from '../../bot/domain/tenant/organizer.js';
import { known } from '../../bot/domain/reading.js';
import type { BridgeListing } from '../../bot/domain/numbers/service-number.js';
import { e164, OCC, PAY_PER_MINUTE, plan, STANDARD, TEAMS, USA_CANADA } from '../domain/build.js';
import { manyNumbers, organizerId } from './many-organizers.js';

const COUNTRIES = [
  ['GB', '442079460'],
  ['US', '12065550'],
  ['DE', '493023125'],
  ['FR', '33199001'],
  ['CA', '14165550'],
  ['IE', '353209130'],
  ['AU', '61255500'],
  ['CH', '41235550'],
  ['SG', '6545550'],
  ['JP', '81300000'],
] as const;

/** A bridge with so many numbers in ten countries: a third toll-free, half an operator's, some of nobody known. */
export function bigBridge(count: number, at: number): JoinedConferencing {
  const listings: readonly BridgeListing[] = Array.from({ length: count }, (_, index) => ({
    number: e164(`+${COUNTRIES[index % COUNTRIES.length]?.[1] ?? ''}${String(100 + Math.floor(index / 10))}`),
    tollFree: index % 3 === 2,
    bridgeId: 'b1',
    city: undefined,
    shared: index % 7 === 0,
    languages: ['en-GB'],
  }));
  const numbers = listings.map(({ number }) => number);
  const facts = manyNumbers(at);
  return joinConferencing({
    ...facts,
    bridges: known(
      [{ id: 'b1', name: 'Bridge', isDefault: true, defaultNumber: numbers[0], numbers: listings }],
      at,
    ),
    inventory: known(
      numbers.flatMap((number, index) => {
        if (index % 11 === 0) return [];
        return [
          {
            number,
            kind: index % 2 === 0 ? ('callingPlan' as const) : ('operatorConnect' as const),
            partner: index % 2 === 0 ? undefined : 'BT',
          },
        ];
      }),
      at,
    ),
    invitePolicies: known(
      [
        { name: 'Global', numbers: [], allowTollFree: true },
        ...Array.from({ length: POLICIES }, (_, index) => ({
          name: `Policy ${String(index)}`,
          numbers: index % 2 === 0 ? [] : numbers.slice(index, index + 1 + (index % 5)),
          allowTollFree: index % 3 > 0,
        })),
      ],
      at,
    ),
  });
}

/** Organizers as the mirror hands them over: who holds the same plans or policies shares the same objects, and nothing else. */
export function wholeTenant(
  count: number,
  conferencing: JoinedConferencing,
  at: number,
): readonly Organizer[] {
  const tolls = conferencing.serviceNumbers.filter(({ tollFree }) => !tollFree).map(({ number }) => number);
  const free = conferencing.serviceNumbers.filter(({ tollFree }) => tollFree).map(({ number }) => number);
  const fresh = (number: string | undefined) => (number === undefined ? undefined : e164(number));
  return Array.from({ length: count }, (_, index) => ({
    person: {
      id: organizerId(index),
      userPrincipalName: `organizer-${String(index)}@contoso.com`,
      displayName: `Organizer ${String(index)}`,
      usageLocation: COUNTRIES[index % COUNTRIES.length]?.[0],
      guest: false,
    },
    plans: known(PLAN_SETS[(index * 7) % PLAN_SETS.length] ?? [], at, 'directoryList'),
    defaults: known(
      index % 50 === 0
        ? 'notListed'
        : {
            bridgeId: 'b1',
            // New texts, as a database hands them over.
            toll: fresh(tolls[(index * 3) % 20]),
            tollFree: index % 4 === 0 ? fresh(free[index % 5]) : undefined,
          },
      at,
      'teamsAdministration',
    ),
    policies: known(POLICY_SETS[(index * 13) % POLICY_SETS.length] ?? EVERYWHERE, at, 'teamsConfigurations'),
  }));
}

const POLICIES = 30;
const EVERYWHERE: OrganizerPolicies = {
  invite: GLOBAL_POLICY,
  routing: { name: 'Operator', how: 'tenant' },
  restriction: GLOBAL_POLICY,
  meeting: GLOBAL_POLICY,
};
const POLICY_SETS: readonly OrganizerPolicies[] = [
  EVERYWHERE,
  ...Array.from({ length: POLICIES }, (_, index): OrganizerPolicies => ({
    ...EVERYWHERE,
    invite: { name: `Policy ${String(index)}`, how: 'direct' },
  })),
];
/** Ten sets for each of the licenses: what else people hold differs. */
const PLAN_SETS: readonly (readonly HeldPlan[])[] = [
  [STANDARD],
  [OCC],
  [USA_CANADA],
  [PAY_PER_MINUTE],
  [],
].flatMap((conferencing) =>
  Array.from({ length: 10 }, (_, index) => [
    TEAMS,
    ...conferencing,
    plan(`00000000-0000-4000-8000-0000000000${String(10 + index)}`, { planName: 'EXCHANGE' }),
  ]),
);
