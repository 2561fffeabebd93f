import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createApplicationAccess } from '../../../bot/adapters/teams-powershell/application-access.js';
import { createBridgeAdministration } from '../../../bot/adapters/teams-powershell/bridge-administration.js';
import { createConferencingDirectory } from '../../../bot/adapters/teams-powershell/conferencing-directory.js';
import { createInviteUpdates } from '../../../bot/adapters/teams-powershell/invite-updates.js';
import { createOrganizerSettings } from '../../../bot/adapters/teams-powershell/organizer-settings.js';
import { createPolicyAdministration } from '../../../bot/adapters/teams-powershell/policy-administration.js';
import { createRoutingAdministration } from '../../../bot/adapters/teams-powershell/routing-administration.js';
import type { PolicyAdministration } from '../../../bot/ports/policy-administration.js';
import { openSandboxTenant, type SandboxTenant } from '../graph/sandbox-tenant.js';
import {
  e164,
  EVERYTHING_TENANT,
  FREE,
  id,
  OPERATORS,
  OWN,
  PERSONS,
  SHARED,
  SPARE,
} from './call-everything.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const ELSEWHERE = e164('+33142060100');
const DONE = { ok: true, value: undefined };
const refused = (reason: RegExp) => ({
  ok: false,
  failure: { code: 'refusedByMicrosoft', reason: expect.stringMatching(reason) },
});

let tenant: SandboxTenant;
/** A tenant for the tests of one subject, which leave what they found or come last. */
function withTenant(): void {
  beforeAll(async () => {
    tenant = await openSandboxTenant(EVERYTHING_TENANT);
  });
  afterAll(() => tenant.close());
}

const bridges = () => createBridgeAdministration(tenant.powerShell);
const policies = () => createPolicyAdministration(tenant.powerShell);
const routing = () => createRoutingAdministration(tenant.powerShell);
const directory = () => createConferencingDirectory(tenant.powerShell);
const settings = () => createOrganizerSettings(tenant.powerShell);
const on = (number: typeof OWN) => ({ number, bridgeId: id(500) });
const numbersOn = async () => {
  const numbers = await bridges().numbersOn(id(500));
  return numbers.ok ? numbers.value.map(({ number }) => number) : [];
};

describe('numbers of a bridge', () => {
  withTenant();

  it('come and go', async () => {
    expect(await bridges().acquired(SPARE)).toMatchObject({ value: { kind: 'callingPlan' } });
    expect(await bridges().register(on(SPARE))).toEqual(DONE);
    expect(await numbersOn()).toEqual([SHARED, OWN, OPERATORS, FREE, SPARE]);
    expect(await bridges().unregister(on(SPARE))).toEqual(DONE);
    expect(await numbersOn()).not.toContain(SPARE);
  });

  it('are acquired service numbers that nothing else has', async () => {
    expect(await bridges().register(on(PERSONS))).toEqual(refused(/not a service number/));
    expect(await bridges().register(on(OWN))).toEqual(refused(/assigned already/));
    expect(await bridges().register(on(ELSEWHERE))).toEqual(refused(/not found/));
    expect(await bridges().acquired(ELSEWHERE)).toEqual({ ok: true, value: undefined });
    expect(await bridges().register({ number: SPARE, bridgeId: id(501) })).toEqual(refused(/not found/));
  });

  it('become the default when they are toll numbers of Microsoft on the bridge, and no person’s default changes', async () => {
    expect(await bridges().setDefaultNumber(on(OPERATORS))).toEqual(refused(/operator/));
    expect(await bridges().setDefaultNumber(on(FREE))).toEqual(refused(/toll-free/));
    expect(await bridges().setDefaultNumber(on(SPARE))).toEqual(refused(/not found/));
    const before = await settings().defaultsOf(id(1));
    expect(await bridges().setDefaultNumber(on(SHARED))).toEqual(DONE);
    expect(await directory().bridges()).toMatchObject({ value: [{ defaultNumber: SHARED }] });
    expect(await settings().defaultsOf(id(1))).toEqual(before);
  });

  it('speak one language and up to four more in the order given, unless they are shared', async () => {
    const languagesOf = async () => {
      const numbers = await bridges().numbersOn(id(500));
      return numbers.ok ? numbers.value.find(({ number }) => number === OWN)?.languages : undefined;
    };
    const four = ['sv-SE', 'de-DE', 'es-ES', 'ja-JP'];
    expect(await bridges().setLanguages({ number: OWN, primary: 'fr-FR', secondary: four })).toEqual(DONE);
    expect(await languagesOf()).toEqual(['fr-FR', ...four]);
    expect(await bridges().setLanguages({ number: OWN, primary: 'en-GB', secondary: undefined })).toEqual(
      DONE,
    );
    expect(await languagesOf()).toEqual(['en-GB', ...four]);
    const five = [...four, 'it-IT'];
    expect(await bridges().setLanguages({ number: OWN, primary: 'fr-FR', secondary: five })).toEqual(
      refused(/more than 4/),
    );
    expect(await bridges().setLanguages({ number: OWN, primary: 'xx-YY', secondary: undefined })).toEqual(
      refused(/not supported/),
    );
    expect(await bridges().setLanguages({ number: SHARED, primary: 'fr-FR', secondary: undefined })).toEqual(
      refused(/shared/),
    );
    expect(await bridges().restoreLanguages(OWN)).toEqual(DONE);
    expect(await languagesOf()).toEqual(['en-US']);
  });

  it('stay when they are shared, or the default unless that is meant', async () => {
    expect(await bridges().setDefaultNumber(on(OWN))).toEqual(DONE);
    expect(await bridges().unregister(on(SHARED))).toEqual(refused(/shared/));
    expect(await bridges().unregister(on(OWN))).toEqual(refused(/RemoveDefaultServiceNumber/));
    expect(await bridges().unregister(on(ELSEWHERE))).toEqual(refused(/not found/));
    expect(await bridges().unregisterEvenDefault(on(OWN))).toEqual(DONE);
    expect(await directory().bridges()).toMatchObject({ value: [{ defaultNumber: undefined }] });
  });
});

describe('the settings of all bridges', () => {
  withTenant();

  it('are Microsoft’s defaults until they are changed, one by one', async () => {
    const usual = {
      announceComingAndGoing: true,
      announceBy: 'name',
      recordNames: true,
      pinLength: 5,
      mailOrganizers: true,
      updateInvites: true,
      maskNumbersFor: 'outsiders',
      confirmCallsOut: false,
    };
    expect(await bridges().settings()).toEqual({ ok: true, value: usual });
    expect(await bridges().changeSettings({ announceBy: 'tone', maskNumbersFor: 'nobody' })).toEqual(DONE);
    expect(await bridges().changeSettings({ pinLength: 8, recordNames: undefined })).toEqual(DONE);
    expect(await bridges().changeSettings({ pinLength: 3 })).toEqual(refused(/between 4 and 12/));
    expect(await bridges().settings()).toEqual({
      ok: true,
      value: { ...usual, announceBy: 'tone', maskNumbersFor: 'nobody', pinLength: 8 },
    });
  });
});

describe('invite and routing policies', () => {
  withTenant();

  it('are made, changed and removed', async () => {
    const policy = { name: 'Sales', numbers: [OPERATORS, OWN], allowTollFree: false };
    expect(await policies().createInvitePolicy(policy)).toEqual(DONE);
    expect(await policies().createInvitePolicy({ ...policy, name: 'SALES' })).toEqual(
      refused(/exists already/),
    );
    expect(await policies().changeInvitePolicy({ ...policy, numbers: [] })).toEqual(DONE);
    expect(await directory().invitePolicies()).toMatchObject({
      value: expect.arrayContaining([{ ...policy, numbers: [] }]),
    });
    expect(await policies().removeInvitePolicy('Sales')).toEqual(DONE);
    expect(await policies().removeInvitePolicy('Sales')).toEqual(refused(/Cannot find/));
    expect(await policies().changeInvitePolicy(policy)).toEqual(refused(/Cannot find/));
  });

  it('have usages that exist', async () => {
    expect(await policies().createRoutingPolicy({ name: 'UK', usages: ['Nowhere'] })).toEqual(
      refused(/list/),
    );
    expect(await policies().createRoutingPolicy({ name: 'UK', usages: ['Conferencing'] })).toEqual(DONE);
    expect(await policies().changeRoutingPolicy({ name: 'UK', usages: [] })).toEqual(DONE);
    expect(await directory().routingPolicies()).toMatchObject({
      value: expect.arrayContaining([{ name: 'UK', usages: [] }]),
    });
    expect(await policies().removeRoutingPolicy('UK')).toEqual(DONE);
  });

  it('stay while somebody has them; the built-in one becomes what it was', async () => {
    await policies().createInvitePolicy({ name: 'Sales', numbers: [OWN], allowTollFree: true });
    await policies().grantToPerson({ kind: 'invite', userId: id(1), policy: 'Sales' });
    expect(await policies().removeInvitePolicy('Sales')).toEqual(refused(/cannot be removed/));
    await policies().changeInvitePolicy({ name: 'Global', numbers: [OWN], allowTollFree: false });
    expect(await policies().removeInvitePolicy('Global')).toEqual(DONE);
    expect(await directory().invitePolicies()).toMatchObject({
      value: expect.arrayContaining([{ name: 'Global', numbers: [], allowTollFree: true }]),
    });
  });
});

describe('grants', () => {
  withTenant();

  const has = async (n: number) => {
    const read = await settings().policiesOf(id(n));
    return read.ok ? read.value : undefined;
  };

  beforeAll(async () => {
    await policies().createInvitePolicy({ name: 'A', numbers: [OWN], allowTollFree: true });
    await policies().createInvitePolicy({ name: 'B', numbers: [OWN], allowTollFree: true });
  });

  it('reach one person, and can be taken back', async () => {
    expect(await policies().grantToPerson({ kind: 'invite', userId: id(1), policy: 'A' })).toEqual(DONE);
    expect(await has(1)).toMatchObject({ invite: { name: 'A', how: 'direct' } });
    expect(await has(2)).toMatchObject({ invite: { name: 'Global', how: 'global' } });
    expect(await policies().grantToPerson({ kind: 'invite', userId: id(1), policy: undefined })).toEqual(
      DONE,
    );
    expect(await has(1)).toMatchObject({ invite: { name: 'Global', how: 'global' } });
  });

  it('are of policies and to people that exist', async () => {
    const grant: PolicyAdministration['grantToPerson'] = (wanted) => policies().grantToPerson(wanted);
    expect(await grant({ kind: 'invite', userId: id(1), policy: 'C' })).toEqual(refused(/Cannot find/));
    expect(await grant({ kind: 'invite', userId: id(99), policy: 'A' })).toEqual(refused(/Cannot find/));
    expect(await grant({ kind: 'restriction', userId: id(1), policy: 'A' })).toEqual(
      refused(/does not belong/),
    );
    expect(await grant({ kind: 'invite', userId: '', policy: 'A' })).toMatchObject({
      failure: { code: 'unreadable', cause: 'unexpected' },
    });
  });

  it('reach groups by rank, the lowest first, and are taken from them', async () => {
    const grant: PolicyAdministration['grantToGroup'] = (wanted) => policies().grantToGroup(wanted);
    expect(await grant({ kind: 'invite', groupId: id(300), policy: 'A', rank: 1 })).toEqual(DONE);
    expect(await has(2)).toMatchObject({ invite: { name: 'A', how: 'group' } });
    expect(await grant({ kind: 'invite', groupId: id(301), policy: 'B', rank: 1 })).toEqual(DONE);
    expect(await has(2)).toMatchObject({ invite: { name: 'B', how: 'group' } });
    expect(await policies().groupGrants()).toEqual({
      ok: true,
      value: [
        { groupId: id(300), kind: 'invite', policy: 'A', rank: 2 },
        { groupId: id(301), kind: 'invite', policy: 'B', rank: 1 },
      ],
    });
    expect(await policies().withdrawFromGroup({ kind: 'invite', groupId: id(301) })).toEqual(DONE);
    expect(await has(2)).toMatchObject({ invite: { name: 'A' } });
    expect(await policies().withdrawFromGroup({ kind: 'invite', groupId: id(300) })).toEqual(DONE);
    expect(await policies().withdrawFromGroup({ kind: 'routing', groupId: id(300) })).toEqual(
      refused(/Cannot/),
    );
    expect(await grant({ kind: 'invite', groupId: id(399), policy: 'A', rank: 1 })).toEqual(
      refused(/Cannot/),
    );
  });

  it('reach the whole tenant by a method of their own, below what somebody has themselves', async () => {
    await policies().grantToPerson({ kind: 'invite', userId: id(1), policy: 'A' });
    expect(await policies().grantToWholeTenant({ kind: 'invite', policy: 'B' })).toEqual(DONE);
    expect(await has(1)).toMatchObject({ invite: { name: 'A', how: 'direct' } });
    expect(await has(2)).toMatchObject({ invite: { name: 'B', how: 'tenant' } });
    expect(await policies().grantToWholeTenant({ kind: 'invite', policy: undefined })).toEqual(DONE);
    expect(await has(2)).toMatchObject({ invite: { name: 'Global', how: 'global' } });
  });

  it('restrict calls out by one of Microsoft’s fixed policies', async () => {
    const names = await policies().restrictions();
    expect(names.ok && names.value).toHaveLength(13);
    const policy = 'DialoutCPCDomesticPSTNInternational';
    expect(await policies().grantToPerson({ kind: 'restriction', userId: id(1), policy })).toEqual(DONE);
    expect(await has(1)).toMatchObject({ restriction: { name: policy, how: 'direct' } });
  });

  it('are read alike for those who ask and for those who change', async () => {
    expect(await directory().meetingPolicies()).toEqual(await policies().meetingPolicies());
    expect(await directory().bridgeSettings()).toEqual(await bridges().settings());
  });

  it('can be seen beside what meeting policies say about callers', async () => {
    expect(await policies().meetingPolicies()).toEqual({
      ok: true,
      value: [
        { name: 'Global', callersMayStart: false, callersSkipLobby: false, anonymousMayCallOut: undefined },
      ],
    });
    expect(await createApplicationAccess(tenant.powerShell).policies()).toEqual({
      ok: true,
      value: [{ name: 'Global', appIds: [] }],
    });
  });
});

describe('routes of operators', () => {
  withTenant();

  const route = {
    name: 'UK',
    priority: 0,
    pattern: '^\\+44\\d{9,10}$',
    usages: ['Conferencing'],
    bridgeSourceNumber: OPERATORS,
  };

  it('are made, changed and removed; one that takes the place of another moves it down', async () => {
    expect(await routing().createRoute(route)).toEqual(DONE);
    const routes = await directory().voiceRoutes();
    expect(routes.ok && routes.value.map(({ name, priority }) => [name, priority])).toEqual([
      ['UK', 0],
      ['Own gateways', 1],
    ]);
    expect(routes).toMatchObject({ value: [{ ...route, gateways: [] }, {}] });
    expect(await routing().changeRoute({ ...route, pattern: '^\\+44' })).toEqual(DONE);
    expect(await directory().voiceRoutes()).toMatchObject({ value: [{ pattern: '^\\+44' }, {}] });
    expect(await routing().removeRoute('UK')).toEqual(DONE);
    expect(await routing().removeRoute('UK')).toEqual(refused(/Cannot find/));
  });

  it.each([
    ['a number of Microsoft’s', { bridgeSourceNumber: OWN }, /operator/],
    ['a number that is not on the bridge', { bridgeSourceNumber: SPARE }, /operator/],
    ['a usage that the tenant does not have', { usages: ['Nowhere'] }, /list/],
    ['a usage that a route over gateways has', { usages: ['Direct'] }, /shared by routes/],
    ['a pattern that is none', { pattern: '^\\+44(' }, /regular expression/],
  ])('are refused with %s', async (_, more, reason) => {
    expect(await routing().createRoute({ ...route, ...more })).toEqual(refused(reason));
    expect(await directory().voiceRoutes()).toMatchObject({ value: [{ name: 'Own gateways' }] });
  });

  it('never take the place of gateways', async () => {
    const changed = { ...route, name: 'Own gateways' };
    expect(await routing().changeRoute(changed)).toEqual(refused(/OnlinePstnGatewayList/));
    expect(await directory().voiceRoutes()).toMatchObject({ value: [{ gateways: ['sbc.contoso.example'] }] });
  });

  it('have usages, which come and go without touching the others', async () => {
    expect(await routing().addUsages(['Germany', 'Conferencing'])).toEqual(DONE);
    expect(await directory().usages()).toEqual({ ok: true, value: ['Direct', 'Conferencing', 'Germany'] });
    expect(await routing().removeUsages(['Germany'])).toEqual(DONE);
    expect(await routing().removeUsages(['Direct'])).toEqual(refused(/while a route/));
    expect(await directory().usages()).toEqual({ ok: true, value: ['Direct', 'Conferencing'] });
  });
});

describe('a person', () => {
  withTenant();

  it('gets a new PIN by mail, which nobody else sees', async () => {
    expect(await settings().resetPin({ userId: id(1) })).toEqual(DONE);
    expect(await settings().resetPin({ userId: id(3) })).toEqual(refused(/not licensed/));
    const raw = await tenant.powerShell.call('Set-CsOnlineDialInConferencingUser', {
      Identity: id(1),
      ResetLeaderPin: true,
      SendEmail: true,
    });
    expect(JSON.stringify(raw)).not.toMatch(/pin|\d{4}/i);
  });

  it('has the invites of existing meetings updated, which takes Microsoft two hours', async () => {
    const updates = createInviteUpdates(tenant.powerShell);
    const state = async () => {
      const latest = await updates.latest(id(1));
      return latest.ok ? latest.value?.state : latest.failure.code;
    };
    expect(await state()).toBeUndefined();
    expect(await updates.start(id(1))).toEqual(DONE);
    expect(await state()).toBe('waiting');
    await tenant.control('POST clock', { advanceSeconds: 95 * 60 });
    expect(await state()).toBe('running');
    await tenant.control('POST clock', { advanceSeconds: 30 * 60 });
    expect(await state()).toBe('done');
    expect(await updates.start(id(99))).toEqual(refused(/Cannot find/));
  });
});

describe('a change', () => {
  withTenant();

  it.each([
    ['dying', 'down'],
    ['throttled', 'throttled'],
    ['serverError', 'down'],
  ])(
    'that PowerShell does not answer because it is %s is unreadable, and made at most once',
    async (mode, cause) => {
      await tenant.fault({ teamsPowerShell: { mode, times: 1, match: 'Register-Cs' } });
      expect(await bridges().register(on(SPARE))).toEqual({
        ok: false,
        failure: { code: 'unreadable', system: 'teamsAdministration', cause },
      });
      expect(await numbersOn()).not.toContain(SPARE);
    },
  );
});
