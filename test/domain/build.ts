import {
  joinConferencing,
  type Bridge,
  type Conferencing,
  type InvitePolicy,
  type VoiceRoute,
} from '../../bot/domain/tenant/bridge.js';
import type { BridgeSettings } from '../../bot/domain/tenant/bridge-settings.js';
import type { MeetingPolicy } from '../../bot/domain/meetings/meeting-policy.js';
import type { HeldPlan } from '../../bot/domain/licenses/license.js';
import { GLOBAL_POLICY, type Defaults, type Organizer } from '../../bot/domain/tenant/organizer.js';
import { parsePhone, type E164 } from '../../bot/domain/numbers/phone-number.js';
import { known, type Reading, type Unreadable } from '../../bot/domain/reading.js';
import { resolveNumbers } from '../../bot/domain/numbers/resolve-numbers.js';
import type { ResolvedNumbers, ResolveInput } from '../../bot/domain/numbers/resolved-numbers.js';
import type { BridgeListing, InventoryListing } from '../../bot/domain/numbers/service-number.js';

/** A small tenant: a Microsoft shared and a dedicated number, two operator ones (one toll-free), one of unknown source. */
export const LONDON = e164('+442079460100');
export const SEATTLE = e164('+12065550100');
export const BERLIN = e164('+493023125100');
export const FREE = e164('+448081570101');
export const MYSTERY = e164('+33199000011');
/** On no bridge. */
export const GONE = e164('+442079460999');
export const OCC_PLAN = '00000000-0000-4000-8000-00000000c0ff';

export function e164(text: string): E164 {
  const parsed = parsePhone(text);
  if (!parsed.ok) throw new Error(`${text} is not a number`);
  return parsed.value;
}

export function listing(number: E164, more: Partial<BridgeListing> = {}): BridgeListing {
  return {
    number,
    tollFree: false,
    bridgeId: 'b1',
    city: undefined,
    shared: false,
    languages: ['en-GB'],
    ...more,
  };
}

export const BRIDGE: Bridge = {
  id: 'b1',
  name: 'Conference Bridge',
  isDefault: true,
  defaultNumber: SEATTLE,
  numbers: [
    listing(SEATTLE, { shared: true }),
    listing(LONDON),
    listing(BERLIN),
    listing(FREE, { tollFree: true }),
    listing(MYSTERY),
  ],
};

export const INVENTORY: readonly InventoryListing[] = [
  { number: LONDON, kind: 'callingPlan', partner: undefined },
  { number: BERLIN, kind: 'operatorConnect', partner: 'Deutsche Telekom' },
  { number: FREE, kind: 'operatorConnect', partner: 'BT' },
];

export const GLOBAL: InvitePolicy = { name: 'Global', numbers: [], allowTollFree: true };

/** Carries every call of whoever has the routing policy "Operator". */
export const OPERATOR_ROUTE: VoiceRoute = {
  name: 'R',
  priority: 1,
  pattern: '.*',
  usages: ['meetings'],
  bridgeSourceNumber: BERLIN,
  gateways: [],
};

export const DOWN: Unreadable = { code: 'unreadable', system: 'teamsAdministration', cause: 'down' };
export const UNREAD: Reading<never> = { known: false, failed: DOWN };

/** As Microsoft ships them. */
export const MEETING_POLICY: MeetingPolicy = {
  name: 'Global',
  callersMayStart: false,
  callersSkipLobby: false,
  anonymousMayCallOut: false,
};
export const BRIDGE_SETTINGS: BridgeSettings = {
  announceComingAndGoing: true,
  announceBy: 'name',
  recordNames: true,
  pinLength: 5,
  mailOrganizers: true,
  updateInvites: true,
  maskNumbersFor: 'outsiders',
  confirmCallsOut: false,
};

export function plan(planId: string, more: Partial<HeldPlan> = {}): HeldPlan {
  return { planId, planName: 'PLAN', state: 'working', skuPartNumber: 'SPE_E5', ...more };
}

export const TEAMS = plan('57ff2da0-773e-42df-b2af-ffb7a2317929', { planName: 'TEAMS1' });
export const STANDARD = plan('3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', { planName: 'MCOMEETADV' });
export const OCC = plan(OCC_PLAN, { planName: 'OCC_PLAN' });
export const USA_CANADA = plan('9974d6cf-cd24-4ba2-921c-e2aa687da846', { planName: 'MCOMEETBASIC' });
export const PAY_PER_MINUTE = plan('bb038288-76ab-49d6-afc1-eaa6c222c65a', { planName: 'MCOMEETACPEA' });

export interface Situation {
  readonly plans?: readonly HeldPlan[];
  readonly defaults?: Partial<Defaults> | 'notListed';
  readonly policy?: InvitePolicy;
  readonly bridges?: readonly Bridge[];
  readonly inventory?: Reading<readonly InventoryListing[]>;
  readonly grantedPolicy?: string;
  readonly routing?: string;
  readonly conferencing?: Partial<Conferencing>;
  readonly organizer?: Partial<Organizer>;
}

export function resolve(situation: Situation): ResolvedNumbers {
  return resolveNumbers(situationOf(situation));
}

export function situationOf(situation: Situation): ResolveInput {
  const policy = situation.policy ?? GLOBAL;
  const defaults = situation.defaults ?? {};
  return {
    operatorConnectPlanIds: [OCC_PLAN],
    conferencing: joinConferencing({
      bridges: known(situation.bridges ?? [BRIDGE], 1),
      inventory: situation.inventory ?? known(INVENTORY, 1),
      invitePolicies: known([GLOBAL, policy], 1),
      routingPolicies: known([{ name: 'Operator', usages: ['meetings'] }], 1),
      voiceRoutes: known([OPERATOR_ROUTE], 1),
      usages: known(['meetings'], 1),
      meetingPolicies: known([MEETING_POLICY], 1),
      bridgeSettings: known(BRIDGE_SETTINGS, 1),
      ...situation.conferencing,
    }),
    organizer: {
      person: { id: 'u', userPrincipalName: 'u@x', displayName: 'U', usageLocation: 'GB', guest: false },
      plans: known(situation.plans ?? [TEAMS, STANDARD], 1),
      defaults: known(
        defaults === 'notListed'
          ? defaults
          : { bridgeId: 'b1', toll: undefined, tollFree: undefined, ...defaults },
        1,
      ),
      policies: known(
        {
          invite: { name: situation.grantedPolicy ?? policy.name, how: 'direct' },
          routing: { name: situation.routing ?? 'Global', how: 'global' },
          restriction: GLOBAL_POLICY,
          meeting: GLOBAL_POLICY,
        },
        1,
      ),
      ...situation.organizer,
    },
  };
}

export function numbersOf(list: readonly { readonly number: E164 }[]): readonly E164[] {
  return list.map((each) => each.number);
}
