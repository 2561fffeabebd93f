import { createApplicationAccess } from '../../../bot/adapters/teams-powershell/application-access.js';
import { createBridgeAdministration } from '../../../bot/adapters/teams-powershell/bridge-administration.js';
import { checkReads } from '../../../bot/adapters/teams-powershell/check-reads.js';
import { createConferencingDirectory } from '../../../bot/adapters/teams-powershell/conferencing-directory.js';
import { createInviteUpdates } from '../../../bot/adapters/teams-powershell/invite-updates.js';
import { createOrganizerSettings } from '../../../bot/adapters/teams-powershell/organizer-settings.js';
import { createPolicyAdministration } from '../../../bot/adapters/teams-powershell/policy-administration.js';
import type { TeamsPowerShell } from '../../../bot/adapters/teams-powershell/pool.js';
import { createRoutingAdministration } from '../../../bot/adapters/teams-powershell/routing-administration.js';
import { parsePhone, type E164 } from '../../../bot/domain/numbers/phone-number.js';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function e164(text: string): E164 {
  const parsed = parsePhone(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

/** Shared, Microsoft's own, an operator's and a toll-free number of the bridge; and acquired ones that are not on it. */
export const SHARED = e164('+442079460100');
export const OWN = e164('+441134960150');
export const OPERATORS = e164('+442079460180');
export const FREE = e164('+448081570180');
export const SPARE = e164('+441134960151');
export const PERSONS = e164('+441134960199');

const acquired = (telephoneNumber: string, more: object) => ({
  telephoneNumber,
  numberType: 'CallingPlan',
  capability: ['ConferenceAssignment'],
  pstnAssignmentStatus: 'ConferenceAssigned',
  assignedPstnTargetId: id(500),
  ...more,
});

/** A small tenant with one of everything that can be changed. Person 1 and 2 are licensed, 3 is not. */
export const EVERYTHING_TENANT = {
  tenant: { id: id(900), displayName: 'Contoso', countryLetterCode: 'GB' },
  subscribedSkus: [
    {
      skuId: id(800),
      skuPartNumber: 'MCOMEETADV',
      servicePlans: [
        { servicePlanId: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', servicePlanName: 'MCOMEETADV' },
      ],
    },
  ],
  users: [1, 2, 3].map((n) => ({
    id: id(n),
    userPrincipalName: `person${n}@contoso.example`,
    displayName: `Person ${n}`,
    licenses: n === 3 ? [] : [{ skuId: id(800) }],
    dialIn: n === 3 ? null : { bridgeId: id(500), serviceNumber: SHARED },
  })),
  groups: [
    { id: id(300), displayName: 'First', members: [id(2)] },
    { id: id(301), displayName: 'Second', members: [id(2)] },
  ],
  bridges: [
    {
      id: id(500),
      name: 'Conference Bridge',
      isDefault: true,
      defaultServiceNumber: OWN,
      serviceNumbers: [
        { number: SHARED, type: 'Toll', isShared: true },
        { number: OWN, type: 'Toll', isShared: false, primaryLanguage: 'en-GB' },
        { number: OPERATORS, type: 'Toll', isShared: false },
        { number: FREE, type: 'TollFree', isShared: false },
      ],
    },
  ],
  phoneNumbers: [
    acquired(OWN, {}),
    acquired(OPERATORS, { numberType: 'OperatorConnect', pstnPartnerName: 'BT' }),
    acquired(FREE, { numberType: 'OperatorConnect', pstnPartnerName: 'BT' }),
    acquired(SPARE, { pstnAssignmentStatus: 'Unassigned', assignedPstnTargetId: null }),
    acquired(PERSONS, {
      capability: ['UserAssignment'],
      pstnAssignmentStatus: 'Unassigned',
      assignedPstnTargetId: null,
    }),
  ],
  voiceRoutes: [
    {
      identity: 'Own gateways',
      priority: 0,
      numberPattern: '^\\+49',
      onlinePstnUsages: ['Direct'],
      onlinePstnGatewayList: ['sbc.contoso.example'],
    },
  ],
  pstnUsages: ['Direct', 'Conferencing'],
};

/** Calls every method of every adapter at least once; how each call ends does not matter here. */
export async function callEverything(powerShell: TeamsPowerShell): Promise<void> {
  await checkReads(powerShell, id(1));
  await callReads(powerShell);
  await callBridges(powerShell);
  await callPolicies(powerShell);
  const routing = createRoutingAdministration(powerShell);
  const route = { name: 'R', priority: 1, pattern: '^\\+44', usages: ['Conferencing'] };
  await routing.addUsages(['Other']);
  await routing.removeUsages(['Other']);
  await routing.createRoute({ ...route, bridgeSourceNumber: OPERATORS });
  await routing.changeRoute({ ...route, bridgeSourceNumber: OPERATORS });
  await routing.removeRoute('R');
}

async function callReads(powerShell: TeamsPowerShell): Promise<void> {
  const directory = createConferencingDirectory(powerShell);
  const settings = createOrganizerSettings(powerShell);
  const updates = createInviteUpdates(powerShell);
  await directory.bridges();
  await directory.inventory();
  await directory.invitePolicies();
  await directory.routingPolicies();
  await directory.voiceRoutes();
  await directory.usages();
  await directory.meetingPolicies();
  await directory.bridgeSettings();
  await settings.defaultsOf(id(1));
  await settings.policiesOf(id(1));
  await settings.setDefaults({ userId: id(1), defaults: { toll: SHARED, tollFree: FREE } });
  await settings.resetPin({ userId: id(1) });
  await settings.sendConferenceInfo({ userId: id(1) });
  await updates.start(id(1));
  await updates.latest(id(1));
  await createApplicationAccess(powerShell).policies();
}

async function callBridges(powerShell: TeamsPowerShell): Promise<void> {
  const bridges = createBridgeAdministration(powerShell);
  const placed = { number: SPARE, bridgeId: id(500) };
  await bridges.numbersOn(id(500));
  await bridges.acquired(SPARE);
  await bridges.register(placed);
  await bridges.setDefaultNumber(placed);
  await bridges.setLanguages({ number: OWN, primary: 'fr-FR', secondary: ['de-DE'] });
  await bridges.restoreLanguages(OWN);
  await bridges.unregister(placed);
  await bridges.unregisterEvenDefault(placed);
  await bridges.settings();
  await bridges.changeSettings({
    announceComingAndGoing: true,
    announceBy: 'tone',
    recordNames: false,
    pinLength: 6,
    mailOrganizers: true,
    updateInvites: false,
    maskNumbersFor: 'everybody',
    confirmCallsOut: false,
  });
}

async function callPolicies(powerShell: TeamsPowerShell): Promise<void> {
  const policies = createPolicyAdministration(powerShell);
  await policies.restrictions();
  await policies.meetingPolicies();
  await policies.groupGrants();
  for (const change of ['createInvitePolicy', 'changeInvitePolicy'] as const) {
    await policies[change]({ name: 'P', numbers: [OWN], allowTollFree: true });
  }
  await policies.removeInvitePolicy('P');
  for (const change of ['createRoutingPolicy', 'changeRoutingPolicy'] as const) {
    await policies[change]({ name: 'P', usages: ['Conferencing'] });
  }
  await policies.removeRoutingPolicy('P');
  for (const kind of ['invite', 'routing', 'restriction'] as const) {
    await policies.grantToPerson({ kind, userId: id(1), policy: 'Global' });
    await policies.grantToPerson({ kind, userId: id(1), policy: undefined });
    await policies.grantToWholeTenant({ kind, policy: undefined });
  }
  for (const kind of ['invite', 'routing'] as const) {
    await policies.grantToGroup({ kind, groupId: id(300), policy: 'Global', rank: 1 });
    await policies.withdrawFromGroup({ kind, groupId: id(300) });
  }
}
