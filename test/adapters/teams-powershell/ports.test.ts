import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createConferencingDirectory } from '../../../bot/adapters/teams-powershell/conferencing-directory.js';
import { createOrganizerSettings } from '../../../bot/adapters/teams-powershell/organizer-settings.js';
import { parsePhone, type E164 } from '../../../bot/domain/numbers/phone-number.js';
import type { ConferencingDirectory } from '../../../bot/ports/conferencing-directory.js';
import type { OrganizerSettings } from '../../../bot/ports/organizer-settings.js';
import { openSandboxTenant, type SandboxTenant } from '../graph/sandbox-tenant.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const AUDIO = 'TeamsAudioConferencingPolicy';
const ROUTING = 'OnlineAudioConferencingRoutingPolicy';

function e164(text: string): E164 {
  const parsed = parsePhone(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const LONDON = e164('+442079460100');
const PARIS = e164('+33142060100');
const FREE = e164('+448081570100');

const SKU = {
  skuId: id(800),
  skuPartNumber: 'MCOMEETADV',
  servicePlans: [{ servicePlanId: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', servicePlanName: 'MCOMEETADV' }],
};

const person = (n: number, more = {}) => ({
  id: id(n),
  userPrincipalName: `person${n}@contoso.example`,
  displayName: `Person ${n}`,
  licenses: [{ skuId: id(800) }],
  dialIn: { bridgeId: id(500), serviceNumber: LONDON },
  ...more,
});

/** More numbers than one page of the inventory has. */
const ACQUIRED = 2_300;

const TENANT = {
  tenant: { id: id(900), displayName: 'Contoso', countryLetterCode: 'GB' },
  subscribedSkus: [SKU],
  users: [
    person(1, {
      policies: { OnlineDialOutPolicy: 'DialoutCPCandPSTNDisabled' },
      dialIn: { bridgeId: id(500), serviceNumber: LONDON, tollFreeServiceNumber: FREE },
    }),
    person(2, { policies: { [AUDIO]: 'Sales', [ROUTING]: 'Global', TeamsMeetingPolicy: 'Open' } }),
    person(3, { licenses: [] }),
    person(4, { dialInListed: false }),
  ],
  groups: [{ id: id(300), displayName: 'Everybody in Paris', members: [id(1)] }],
  groupPolicyAssignments: [{ groupId: id(300), policyType: AUDIO, policyName: 'Paris', rank: 1 }],
  tenantDefaultPolicies: { [ROUTING]: 'Operators' },
  bridges: [
    {
      id: id(500),
      name: 'Conference Bridge',
      isDefault: true,
      defaultServiceNumber: LONDON,
      serviceNumbers: [
        {
          number: LONDON,
          type: 'Toll',
          city: 'London',
          isShared: true,
          primaryLanguage: 'en-GB',
          secondaryLanguages: ['fr-FR', 'de-DE'],
        },
        { number: FREE, type: 'TollFree', isShared: false },
      ],
    },
    {
      id: id(501),
      name: 'Second',
      isDefault: false,
      serviceNumbers: [{ number: PARIS, type: 'Toll', isShared: false }],
    },
  ],
  phoneNumbers: [
    ...Array.from({ length: ACQUIRED }, (_, n) => ({
      telephoneNumber: `+4420794${String(n).padStart(5, '0')}`,
      numberType: 'CallingPlan',
      capability: ['ConferenceAssignment', 'VoiceApplicationAssignment'],
      pstnAssignmentStatus: 'Unassigned',
    })),
    {
      telephoneNumber: PARIS,
      numberType: 'OperatorConnect',
      pstnPartnerName: 'BT',
      capability: ['ConferenceAssignment'],
      pstnAssignmentStatus: 'ConferenceAssigned',
    },
    {
      telephoneNumber: '+33142060199',
      numberType: 'DirectRouting',
      capability: ['UserAssignment'],
      pstnAssignmentStatus: 'UserAssigned',
    },
  ],
  audioConferencingPolicies: [
    { identity: 'Global', allowTollFreeDialin: true, meetingInvitePhoneNumbers: [] },
    { identity: 'Sales', allowTollFreeDialin: false, meetingInvitePhoneNumbers: [PARIS, LONDON] },
    { identity: 'Paris', allowTollFreeDialin: true, meetingInvitePhoneNumbers: [PARIS] },
  ],
  routingPolicies: [
    { identity: 'Global', onlinePstnUsages: [] },
    { identity: 'Operators', onlinePstnUsages: ['Europe'] },
  ],
  voiceRoutes: [
    {
      identity: 'FR',
      priority: 2,
      numberPattern: '^\\+33',
      onlinePstnUsages: ['Europe'],
      bridgeSourcePhoneNumber: PARIS,
    },
    {
      identity: 'Rest',
      priority: 3,
      numberPattern: '.*',
      onlinePstnUsages: ['Europe', 'World'],
      onlinePstnGatewayList: ['sbc.contoso.example'],
    },
  ],
  pstnUsages: ['Europe', 'World'],
};

let tenant: SandboxTenant;
let directory: ConferencingDirectory;
let settings: OrganizerSettings;
beforeAll(async () => {
  tenant = await openSandboxTenant(TENANT);
  directory = createConferencingDirectory(tenant.powerShell);
  settings = createOrganizerSettings(tenant.powerShell);
});
afterAll(() => tenant.close());
beforeEach(() => tenant.fault({}));

const unreadable = (cause: string) => ({
  ok: false,
  failure: { code: 'unreadable', system: 'teamsAdministration', cause },
});

describe('bridges', () => {
  it('come with all their numbers as +E.164, their languages, places and defaults', async () => {
    expect(await directory.bridges()).toEqual({
      ok: true,
      value: [
        {
          id: id(500),
          name: 'Conference Bridge',
          isDefault: true,
          defaultNumber: LONDON,
          numbers: [
            {
              number: LONDON,
              tollFree: false,
              bridgeId: id(500),
              city: 'London',
              shared: true,
              languages: ['en-GB', 'fr-FR', 'de-DE'],
            },
            expect.objectContaining({ number: FREE, tollFree: true, shared: false, city: undefined }),
          ],
        },
        expect.objectContaining({ id: id(501), isDefault: false, defaultNumber: undefined }),
      ],
    });
  });

  it('are none where dial-in is not switched on, which is not the same as unreadable', async () => {
    const off = await openSandboxTenant({
      ...TENANT,
      bridges: [],
      users: [],
      groups: [],
      groupPolicyAssignments: [],
    });
    const bridges = await createConferencingDirectory(off.powerShell).bridges();
    await off.close();
    expect(bridges).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['down', 'down'],
    ['serverError', 'down'],
    ['throttled', 'throttled'],
    ['dying', 'down'],
  ])('are unreadable while PowerShell is %s, and readable after', async (mode, cause) => {
    await tenant.fault({ teamsPowerShell: { mode } });
    expect(await directory.bridges()).toEqual(unreadable(cause));
    await tenant.fault({});
    expect(await eventually(() => directory.bridges())).toMatchObject({ ok: true });
  });

  it('are read in spite of a process that died once', async () => {
    await tenant.fault({ teamsPowerShell: { mode: 'dying', times: 1 } });
    expect(await directory.bridges()).toMatchObject({ ok: true });
  });
});

/** After a failure the pool pauses a little before it starts a process again. */
async function eventually<T extends { readonly ok: boolean }>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (answer.ok || tries === 20) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('the inventory', () => {
  it('is read page by page to its end, without the numbers that can be on no bridge', async () => {
    const inventory = await directory.inventory();
    if (!inventory.ok) throw new Error(inventory.failure.cause);
    const { listings, complete } = inventory.value;
    expect([listings.length, complete]).toEqual([ACQUIRED + 1, true]);
    expect(listings.find(({ number }) => number === PARIS)).toEqual({
      number: PARIS,
      kind: 'operatorConnect',
      partner: 'BT',
      usedFor: 'conference',
    });
    expect(listings.find(({ number }) => number === '+442079400007')).toMatchObject({
      kind: 'callingPlan',
      partner: undefined,
    });
  });

  it('is marked incomplete when it breaks off after its first page', async () => {
    await tenant.fault({ teamsPowerShell: { mode: 'partial' } });
    const inventory = await directory.inventory();
    expect(inventory).toMatchObject({ ok: true, value: { complete: false } });
    expect(inventory.ok && inventory.value.listings.length).toBe(1_000);
  });

  it('is unreadable when not even the first page comes', async () => {
    await tenant.fault({ teamsPowerShell: { mode: 'throttled' } });
    expect(await directory.inventory()).toEqual(unreadable('throttled'));
  });
});

describe('policies and routes', () => {
  it('keep the names people grant them by and the order of their numbers', async () => {
    const policies = await directory.invitePolicies();
    expect(policies.ok && policies.value).toEqual(
      expect.arrayContaining([
        { name: 'Global', numbers: [], allowTollFree: true },
        { name: 'Sales', numbers: [PARIS, LONDON], allowTollFree: false },
        { name: 'Paris', numbers: [PARIS], allowTollFree: true },
      ]),
    );
    expect(await directory.routingPolicies()).toMatchObject({
      ok: true,
      value: [
        { name: 'Global', usages: [] },
        { name: 'Operators', usages: ['Europe'] },
      ],
    });
  });

  it('name the operator number a route calls from', async () => {
    expect(await directory.voiceRoutes()).toEqual({
      ok: true,
      value: [
        {
          name: 'FR',
          priority: 2,
          pattern: '^\\+33',
          usages: ['Europe'],
          bridgeSourceNumber: PARIS,
          gateways: [],
        },
        {
          name: 'Rest',
          priority: 3,
          pattern: '.*',
          usages: ['Europe', 'World'],
          bridgeSourceNumber: undefined,
          gateways: ['sbc.contoso.example'],
        },
      ],
    });
  });

  it('are tied by usages, in the order of the tenant', async () => {
    expect(await directory.usages()).toEqual({ ok: true, value: ['Europe', 'World'] });
    await tenant.fault({ teamsPowerShell: { mode: 'serverError' } });
    expect(await directory.usages()).toEqual(unreadable('down'));
  });
});

describe('what an organizer has', () => {
  it('are default numbers', async () => {
    const value = { bridgeId: id(500), toll: LONDON, tollFree: FREE };
    expect(await settings.defaultsOf(id(1))).toEqual({ ok: true, value });
  });

  it.each([
    [3, 'without a license'],
    [4, 'whom Microsoft does not list although licensed'],
    [99, 'who does not exist'],
  ])('is not listed for person %d, %s', async (n) => {
    expect(await settings.defaultsOf(id(n))).toEqual({ ok: true, value: 'notListed' });
  });

  it('are policies, each with how it came', async () => {
    expect(await settings.policiesOf(id(1))).toEqual({
      ok: true,
      value: {
        invite: { name: 'Paris', how: 'group' },
        routing: { name: 'Operators', how: 'tenant' },
        restriction: { name: 'DialoutCPCandPSTNDisabled', how: 'direct' },
        meeting: { name: 'Global', how: 'global' },
      },
    });
    expect(await settings.policiesOf(id(2))).toMatchObject({
      value: { invite: { name: 'Sales', how: 'direct' }, meeting: { name: 'Open', how: 'direct' } },
    });
    expect(await settings.policiesOf(id(4))).toMatchObject({
      value: { invite: { name: 'Global', how: 'global' } },
    });
  });

  it('is unreadable, not missing, while PowerShell is down', async () => {
    await tenant.fault({ teamsPowerShell: { mode: 'serverError' } });
    expect(await settings.defaultsOf(id(1))).toEqual(unreadable('down'));
    expect(await settings.policiesOf(id(1))).toEqual(unreadable('down'));
  });
});

describe('setting defaults', () => {
  const set = (n: number, toll: E164 | undefined, tollFree: E164 | undefined) =>
    settings.setDefaults({ userId: id(n), defaults: { toll, tollFree } });

  it('sets what is given and leaves the rest as it is', async () => {
    expect(await set(2, undefined, FREE)).toEqual({ ok: true, value: undefined });
    expect(await settings.defaultsOf(id(2))).toMatchObject({ value: { toll: LONDON, tollFree: FREE } });
    expect(await set(2, undefined, undefined)).toEqual({ ok: true, value: undefined });
  });

  it('tells why Microsoft refused, without naming numbers or people', async () => {
    expect(await set(2, PARIS, undefined)).toEqual({
      ok: false,
      failure: {
        code: 'refusedByMicrosoft',
        reason: "The service number … is not assigned to the user's conference bridge.",
      },
    });
    expect(await set(3, LONDON, undefined)).toMatchObject({ failure: { code: 'refusedByMicrosoft' } });
    expect(JSON.stringify(await set(99, LONDON, undefined))).not.toContain(id(99));
  });

  it('is not repeated when the process dies on it', async () => {
    await tenant.fault({ teamsPowerShell: { mode: 'dying', times: 1, match: 'Set-Cs' } });
    expect(await set(1, LONDON, undefined)).toEqual(unreadable('down'));
    expect(await set(1, LONDON, undefined)).toEqual({ ok: true, value: undefined });
  });
});
