import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TenantFile } from '../../bot/sandbox/tenant/tenant-file.js';
import { confirmed, keptTenant, makeChange, soon } from '../support/make-change.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser } from '../support/teams-user.js';

const RESTRICTION = 'OnlineDialOutPolicy';
const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-tenant-'));
let bridgekeeper: RunningBridgekeeper;

beforeAll(async () => {
  bridgekeeper = await startBridgekeeper({ tenantFile: tenantWithOwnHalves() });
}, 60_000);
afterAll(async () => {
  await bridgekeeper.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The built-in tenant in which two people of one group may not call everywhere themselves. */
function tenantWithOwnHalves(): string {
  const builtIn = new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url);
  const tenant = TenantFile.parse(JSON.parse(readFileSync(builtIn, 'utf8')));
  const own: Readonly<Record<string, string>> = {
    'jonas.weber@contoso.com': 'DialoutCPCInternationalPSTNDomestic',
    'felix.braun@contoso.com': 'DialoutCPCInternationalPSTNDisabled',
  };
  const users = tenant.users.map((user) => {
    const policy = own[user.userPrincipalName];
    return policy === undefined ? user : { ...user, policies: { ...user.policies, [RESTRICTION]: policy } };
  });
  const path = join(folder, 'tenant.json');
  writeFileSync(path, JSON.stringify({ ...tenant, users }));
  return path;
}

const change = (words: string, as = 'admin-teams') => makeChange(bridgekeeper, as, words);
const ask = async (words: string, as = 'admin-teams') =>
  (await (await TeamsUser.open(bridgekeeper.url, as)).say(words)).text;
const ownPolicy = (mail: string) =>
  keptTenant(bridgekeeper).users.find(({ userPrincipalName }) => userPrincipalName === mail)?.policies[
    RESTRICTION
  ];

describe('a restriction of calls out of meetings', () => {
  it('keeps what the person may call themselves, shows what stays possible, and is undone (S51)', async () => {
    const { proposal, ended, admin } = await change('only zone A dial-out for Jonas Weber');
    expect(proposal).toContain('DialoutCPCZoneAPSTNDomestic');
    expect(proposal).toContain('two halves');
    expect(proposal).toMatch(/Zone A\): Australia, Austria.* and United States\./);
    expect(ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('jonas.weber@contoso.com')).toBe('DialoutCPCZoneAPSTNDomestic');
    });
    expect(await ask('who carries a call from Jonas Weber to +55 11 91234 5678')).not.toContain(
      'cannot be placed: the dial-out policy',
    );
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('jonas.weber@contoso.com')).toBe('DialoutCPCInternationalPSTNDomestic');
    });
  }, 60_000);

  it('for a group means its direct members, each with their own other half', async () => {
    const { proposal, ended } = await change('no dial-out for the Operations Germany group');
    expect(proposal).toContain('direct members at this moment: 3 people');
    expect(proposal).toContain('they get 3 different policies');
    expect(proposal).toContain('“Call me” goes away');
    expect(ended).toContain('Done');
    await soon(() => {
      const names = ['jonas.weber', 'felix.braun', 'greta.vogel'];
      expect(names.map((name) => ownPolicy(`${name}@contoso.com`)).toSorted()).toEqual([
        'DialoutCPCDisabledPSTNDomestic',
        'DialoutCPCDisabledPSTNInternational',
        'DialoutCPCandPSTNDisabled',
      ]);
    });
  }, 60_000);

  it('for the whole tenant changes what counts for those who have nothing else', async () => {
    const { proposal, ended, admin } = await change('no dial-out for the whole tenant');
    expect(proposal).toMatch(/: \d+ organizers now, and all who come/);
    expect(ended).toContain('Done');
    await soon(() => {
      expect(keptTenant(bridgekeeper).tenantDefaultPolicies[RESTRICTION]).toBe(
        'DialoutCPCDisabledPSTNInternational',
      );
    });
    expect((await confirmed(admin, await admin.say('undo'))).ended).toContain('Done');
    await soon(() => {
      expect(keptTenant(bridgekeeper).tenantDefaultPolicies[RESTRICTION]).toBeUndefined();
    });
  }, 60_000);

  it('for everyone in a country leaves out who has it so already', async () => {
    const { proposal, ended } = await change('only domestic dial-out for everyone in Singapore');
    expect(proposal).toContain('Domestic means the country of the organization');
    expect(ended).toContain('Done');
    await soon(() => {
      expect(ownPolicy('raj.kumar@contoso.com')).toBe('DialoutCPCDomesticPSTNInternational');
    });
    expect(await ask('only domestic dial-out for Raj Kumar')).toContain('Everything is so already');
  }, 60_000);

  it.each([
    ['forbid dial-out', 'For whom?'],
    ['allow any dial-out for Olivia Hart', 'Everything is so already'],
    ['only zone A dial-out for Zaphod Beeblebrox', 'Nobody here is called'],
  ])('is asked about or refused: %s', async (words, expected) => {
    const answer = await ask(words);
    expect(answer).toContain(expected);
    expect(answer).not.toContain('Leave as is');
  });

  it.each(['admin-telephony', 'reader', 'participant'])('is none of the business of %s', async (as) => {
    const answer = await ask('only zone A dial-out for Jonas Weber', as);
    expect(answer).toContain('Teams Communications Administrator');
    expect(answer).not.toContain('Leave as is');
  });
});
