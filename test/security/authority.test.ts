import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Command } from '../../bot/domain/authority.js';
import { ROLE_TEMPLATE_IDS, ROLES } from '../../bot/domain/role.js';
import type { ProposalRequest } from '../../bot/contract/wanted-request.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox, TeamsUser, tokenFor } from '../support/teams-user.js';
import { WRITTEN_AUTHORITY } from '../support/written-authority.js';

/** Who asks: somebody with nothing but the role that a test gives them. */
const ASKER = 'organizer-standard';
const NUMBER = '+442079460100';
const JONAS = { kind: 'people' as const, said: ['jonas.weber@contoso.com'] };

/** Something to ask for, for every command that changes. */
const WANTED: readonly (readonly [Command, ProposalRequest['wanted']])[] = [
  ['setDefaults', { kind: 'setDefaults', to: JONAS, number: '+442079460180' }],
  ['setDefaults', { kind: 'setDefaultsEach', rows: [{ line: 2, person: 'Jonas Weber', number: NUMBER }] }],
  ['setDefaults', { kind: 'replaceNumber', from: NUMBER, to: '+442079460180' }],
  ['retireNumber', { kind: 'retireNumber', number: '+442079460180', replacement: NUMBER }],
  ['registerNumber', { kind: 'registerNumber', number: '+442079460199' }],
  ['unregisterNumber', { kind: 'unregisterNumber', number: '+442079460180' }],
  ['unregisterInUse', { kind: 'unregisterInUse', number: '+442079460180' }],
  ['setBridgeDefault', { kind: 'setBridgeDefault', number: '+493023125100' }],
  ['setLanguages', { kind: 'setLanguages', number: '+442079460180', languages: ['fr-FR'] }],
  ['changeBridgeSettings', { kind: 'changeBridgeSettings', settings: { pinLength: 7 } }],
  ['changeSettings', { kind: 'changeSettings', settings: { largestChange: 77 } }],
  ['editInvitePolicy', { kind: 'createInvitePolicy', policy: 'Trial', numbers: [NUMBER] }],
  ['editInvitePolicy', { kind: 'editInvitePolicy', policy: 'Global', allowTollFree: false }],
  ['grantInvitePolicy', { kind: 'grantPolicy', policyKind: 'invite', policy: 'Global', to: JONAS }],
  ['grantRouting', { kind: 'grantPolicy', policyKind: 'routing', policy: 'Global', to: JONAS }],
  ['grantToTenant', { kind: 'grantPolicy', policyKind: 'invite', policy: 'Global', to: { kind: 'tenant' } }],
  ['grantToTenant', { kind: 'restrictDialOut', allow: 'none', to: { kind: 'tenant' } }],
  ['restrictDialOut', { kind: 'restrictDialOut', allow: 'zoneA', to: JONAS }],
  ['editRouting', { kind: 'addUsage', usage: 'Trial usage' }],
  ['editRouting', { kind: 'removeRoute', route: 'Trial route' }],
  ['editRouting', { kind: 'createRoutingPolicy', policy: 'Trial routing', usages: ['Trial usage'] }],
  ['resetPin', { kind: 'resetPin', to: JONAS }],
  ['sendConferenceInfo', { kind: 'sendConferenceInfo', to: JONAS }],
  ['updateInvites', { kind: 'updateInvites', to: JONAS }],
  ['restore', { kind: 'restore', at: '2026-01-01T00:00:00Z', among: JONAS }],
  ['undoChange', { kind: 'undo' }],
];

/** What the tab asks for without changing anything. */
const READS: readonly (readonly [Command, string])[] = [
  ['showMyNumbers', 'me/numbers'],
  ['listBridgeNumbers', 'bridge/numbers'],
  ['findPeople', 'people?search=jonas'],
  ['checkSetup', 'setup'],
  ['showSync', 'sync'],
  ['showHistory', 'history?limit=1'],
  ['showChanges', 'changes'],
  ['exportRecord', 'record?format=csv'],
  ['showSettings', 'settings'],
];

/** Words for commands, each understood with certainty. */
const WORDS: readonly (readonly [Command, string])[] = [
  ['showMyNumbers', 'my numbers'],
  ['showMyLicense', 'what license do I have?'],
  ['showCoverage', 'which countries have numbers?'],
  ['listBridgeNumbers', 'list the bridge numbers'],
  ['showOrganizerLicense', 'show Jonas Weber'],
  ['checkSetup', 'check the setup'],
  ['showHistory', 'what has changed?'],
  ['setDefaults', `set Jonas Weber's default number to ${NUMBER}`],
  ['registerNumber', 'register +44 20 7946 0199 on the bridge'],
  ['unregisterNumber', 'unregister +44 20 7946 0180'],
  ['retireNumber', 'retire +44 20 7946 0180 and use +44 20 7946 0100 instead'],
  ['setBridgeDefault', 'make +49 30 23125100 the default number of the bridge'],
  ['changeBridgeSettings', 'set the PIN length to 7'],
  ['resetPin', 'reset the PIN of Jonas Weber'],
  ['restrictDialOut', 'block dial-out for Jonas Weber'],
];

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

async function becomes(role: (typeof ROLES)[number] | undefined, scope = '/', active = true): Promise<void> {
  const directoryRoles =
    role === undefined ? [] : [{ roleTemplateId: ROLE_TEMPLATE_IDS[role], scope, active }];
  await sandbox(bridgekeeper.url, 'POST', '/sandbox/people', { set: [{ key: ASKER, directoryRoles }] });
  // Roles for looking are up to a minute old.
  await sandbox(bridgekeeper.url, 'POST', '/sandbox/clock', { advanceSeconds: 61 });
}

async function api(
  path: string,
  post?: unknown,
): Promise<{ status: number; code: string | undefined; body: unknown }> {
  const response = await fetch(`${bridgekeeper.url}/api/v1/${path}`, {
    headers: {
      authorization: `Bearer ${await tokenFor(bridgekeeper.url, ASKER)}`,
      'content-type': 'application/json',
    },
    ...(post !== undefined && { method: 'POST', body: JSON.stringify(post) }),
  });
  const text = await response.text();
  const body: unknown = /^\{/.test(text) ? JSON.parse(text.split('\n')[0] ?? '') : undefined;
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : undefined;
  return { status: response.status, code, body };
}

const isAllowed = (command: Command, role: (typeof ROLES)[number] | undefined): boolean => {
  const roles = WRITTEN_AUTHORITY[command];
  return roles === 'everyone' || (role !== undefined && roles.includes(role));
};

describe.each([undefined, ...ROLES])('somebody with the role %s', (role) => {
  beforeAll(() => becomes(role));

  it.each(WANTED)('asks the API for %s %j as far as the table allows', async (command, wanted) => {
    const { status, code } = await api('proposals', { wanted, modifiers: { dryRun: true } });
    expect(status).not.toBe(400);
    expect(code === 'notAllowed').toBe(!isAllowed(command, role));
  });

  it.each(READS)('reads %s over the API as far as the table allows', async (command, path) => {
    const { code } = await api(path);
    expect(code === 'notAllowed').toBe(!isAllowed(command, role));
  });

  it('asks in the chat as far as the table allows', async () => {
    const chat = await TeamsUser.open(bridgekeeper.url, ASKER);
    for (const [command, words] of WORDS) {
      const { text } = await chat.say(words);
      const refused = /you need one of these roles/.test(text);
      expect({ words, refused, text }).toMatchObject({ words, refused: !isAllowed(command, role) });
    }
  }, 60_000);
});

describe('a role that does not count', () => {
  it.each([
    ['limited to an administrative unit', '/administrativeUnits/1', true],
    ['only eligible', '/', false],
  ] as const)('because it is %s changes nothing', async (_why, scope, active) => {
    await becomes('teamsAdministrator', scope, active);
    const { code } = await api('proposals', { wanted: WANTED[0]?.[1], modifiers: {} });
    expect(code).toBe('notAllowed');
  });
});

describe('a role that is taken away', () => {
  it('between proposal and confirmation leaves everything as it is', async () => {
    await becomes('teamsAdministrator');
    const proposed = await api('proposals', { wanted: WANTED[0]?.[1], modifiers: {} });
    expect(proposed.status).toBe(200);
    const { id, fingerprint } = proposed.body as { id: string; fingerprint: string };
    await becomes(undefined);
    expect(await api(`proposals/${id}/confirm`, { fingerprint })).toMatchObject({
      status: 403,
      code: 'notAllowed',
    });
    await becomes('teamsAdministrator');
    expect(await api(`proposals/${id}/confirm`, { fingerprint: 'another plan' })).toMatchObject({
      code: 'proposalOutdated',
    });
    expect(await api(`proposals/${id}/confirm`, { fingerprint })).toMatchObject({ status: 200 });
    expect(await api(`proposals/${id}/confirm`, { fingerprint })).toMatchObject({ code: 'proposalUsed' });
  });
});

describe('a card that stands where others can reach it', () => {
  it('is confirmed by nobody but the one who asked, whatever is pressed', async () => {
    await becomes('teamsAdministrator');
    const asker = await TeamsUser.open(bridgekeeper.url, ASKER);
    const shown = await asker.say("set Jonas Weber's default number to +498999998100");
    const other = await TeamsUser.open(bridgekeeper.url, 'admin-teams');
    const data = pressedData(shown.replies, 'confirm');
    const pressed = await other.invoke('confirm', data);
    expect(pressed.text).toContain('Only the person who asked');
    const forged = await asker.invoke('confirm', { ...data, fingerprint: `${String(data['fingerprint'])}x` });
    expect(forged.text).toContain('does not match the proposal');
    const invented = await asker.invoke('confirm', { ...data, proposalId: 'invented' });
    expect(invented.text).toContain('not kept any more');
    expect((await asker.press(shown, 'confirm')).text).toMatch(/Done|applied/);
    expect((await asker.press(shown, 'confirm')).text).toContain('answered before');
  });
});

function pressedData(node: unknown, verb: string): Record<string, unknown> {
  if (typeof node !== 'object' || node === null) return {};
  if ('verb' in node && node.verb === verb && 'data' in node) return node.data as Record<string, unknown>;
  for (const value of Object.values(node)) {
    const found = pressedData(value, verb);
    if (Object.keys(found).length > 0) return found;
  }
  return {};
}
