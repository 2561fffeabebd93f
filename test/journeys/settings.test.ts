import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser, tokenFor, type Said } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
}, 60_000);
afterAll(() => bridgekeeper.stop());

const open = (as = 'admin-teams'): Promise<TeamsUser> => TeamsUser.open(bridgekeeper.url, as);

async function confirmed(admin: TeamsUser, text: string): Promise<Said> {
  const proposal = await admin.say(text);
  expect(proposal.text).toContain('Leave as is');
  const pressed = await admin.press(proposal, 'confirm');
  let shown = pressed.text;
  for (let tries = 0; tries < 20 && !shown.includes('Done'); tries += 1) {
    shown = JSON.stringify(await admin.activities(0, 500));
  }
  expect(shown).toContain('Done');
  return proposal;
}

const CHANGE = "set Grace Kim's number to +1 212 555 0180";

describe('the stop switch', () => {
  it('refuses every change at once, what was proposed before too, until it is switched back', async () => {
    const [admin, other] = [await open(), await open('admin-communications')];
    const before = await other.say(CHANGE);
    expect(before.text).toContain('Leave as is');
    const stop = await confirmed(admin, 'stop all changes');
    expect(stop.text).toContain('nothing is changed through Bridgekeeper');

    expect((await other.press(before, 'confirm')).text).toContain('Changes are switched off');
    expect((await other.say(CHANGE)).text).toContain('Changes are switched off');
    expect((await other.say('show the settings')).text).toContain('Changes are switched off');

    await confirmed(other, 'turn writing on');
    expect((await other.say(CHANGE)).text).toContain('Leave as is');
  }, 60_000);

  it('survives a restart', async () => {
    const { dataDir } = bridgekeeper;
    await confirmed(await open(), 'stop all changes');
    await bridgekeeper.kill();
    bridgekeeper = await startBridgekeeper({ dataDir });
    expect((await (await open()).say(CHANGE)).text).toContain('Changes are switched off');
    await confirmed(await open(), 'turn writing on');
  }, 90_000);

  it.each(['organizer-standard', 'admin-telephony', 'reader'])('is not for %s', async (handle) => {
    const answer = await (await open(handle)).say('stop all changes');
    expect(answer.text).toContain('one of these roles');
  });
});

describe('four eyes', () => {
  it('guard the settings themselves, but never delay a stop', async () => {
    const admin = await open();
    await confirmed(admin, 'require a second person for risky changes');

    const risky = await admin.say('make +44 113 496 0150 the bridge default');
    expect(risky.text).toContain('second administrator');
    const back = await admin.say('four eyes off');
    expect(back.text).toContain('second administrator');
    const waits = await admin.press(back, 'confirm');
    expect(waits.text).toContain('second person');

    const stop = await confirmed(admin, 'stop all changes');
    expect(stop.text).not.toContain('second administrator');
    const on = await admin.say('turn writing on');
    expect(on.text).toContain('second administrator');
  }, 60_000);
});

/** Proposes and confirms through the API, as the tab does. */
async function setThroughTheTab(url: string, settings: object): Promise<void> {
  const headers = {
    authorization: `Bearer ${await tokenFor(url, 'admin-teams')}`,
    'content-type': 'application/json',
  };
  const post = async (path: string, body: object): Promise<{ id: string; fingerprint: string }> => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}: ${await answer.text()}`);
    return (await answer.json()) as { id: string; fingerprint: string };
  };
  const { id, fingerprint } = await post('/api/v1/proposals', {
    wanted: { kind: 'changeSettings', settings },
  });
  await post(`/api/v1/proposals/${id}/confirm`, { fingerprint });
}

/** Asks until the answer says it, since a setting is a change that takes a moment. */
async function until(ask: () => Promise<Said>, words: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const { text } = await ask();
    if (text.includes(words) || tries > 40) return text;
    await pause(250);
  }
}

describe('settings that only the tab has forms for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-settings-'));
  let product: RunningBridgekeeper;
  beforeAll(async () => {
    product = await startBridgekeeper({ tenantFile: tenantWithoutPlans(folder) });
  }, 60_000);
  afterAll(async () => {
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  it('name the plans of Operator Connect Conferencing, and everybody who has one is read again', async () => {
    const organizer = await TeamsUser.open(product.url, 'organizer-occ');
    const admin = await TeamsUser.open(product.url, 'admin-teams');
    const before = await organizer.say('my license');
    expect(before.text).not.toContain('Operator Connect Conferencing');
    expect(await readingsOfEverybody(1)).toBe(1);
    await setThroughTheTab(product.url, { operatorConnectPlanIds: [PLAN.toUpperCase()] });
    expect(await readingsOfEverybody(2)).toBe(2);
    expect(await until(() => admin.say('show the settings'), PLAN)).toContain(PLAN);
    const after = await until(() => organizer.say('my license'), 'Operator Connect Conferencing');
    expect(after).toContain('Operator Connect Conferencing');
    const shown = await until(() => admin.say('show Felix Braun'), 'Operator Connect Conferencing');
    expect(shown).toContain('Operator Connect Conferencing');
  }, 60_000);

  /** Waits until so many have ended, as the log tells: the first is that of the start. */
  async function readingsOfEverybody(wanted: number): Promise<number> {
    for (let tries = 0; ; tries += 1) {
      const ended = product.output().match(/sync\.ended[^\n]*(full|changes)/g)?.length ?? 0;
      if (ended >= wanted || tries > 60) return ended;
      await pause(250);
    }
  }

  it('narrow an administrator to the organizers of some countries, and to nothing that others share', async () => {
    const narrowed = await TeamsUser.open(product.url, 'admin-communications');
    await setThroughTheTab(product.url, {
      countryAdministrators: [{ userId: idOf('priya.shah@contoso.com'), countries: ['US'] }],
    });
    const british = "set Olivia Hart's number to +44 113 496 0150";
    expect(await until(() => narrowed.say(british), 'United States only')).toContain('United States only');
    expect((await narrowed.say(CHANGE)).text).toContain('Leave as is');
    expect((await narrowed.say('largest change 5')).text).toContain('United States only');
    expect((await narrowed.say('show the settings')).text).toContain('Priya Shah: United States');
  }, 60_000);
});

const PLAN = '80a7fbf8-c4f6-5d93-9265-e160f3d97f42';
const BUILT_IN = readFileSync(new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url), 'utf8');

function idOf(signIn: string): string {
  const { users } = JSON.parse(BUILT_IN) as { users: { id: string; userPrincipalName: string }[] };
  return users.find(({ userPrincipalName }) => userPrincipalName === signIn)?.id ?? '';
}

/** The built-in tenant, whose Operator Connect Conferencing nobody could know: neither set nor told by its name. */
function tenantWithoutPlans(folder: string): string {
  const tenant = JSON.parse(BUILT_IN) as {
    operatorConnectConferencingPlanIds: string[];
    subscribedSkus: { servicePlans: { servicePlanId: string; servicePlanName: string }[] }[];
  };
  tenant.operatorConnectConferencingPlanIds = [];
  for (const plan of tenant.subscribedSkus.flatMap(({ servicePlans }) => servicePlans)) {
    if (plan.servicePlanId === PLAN) plan.servicePlanName = 'SOMETHING_ELSE';
  }
  const file = join(folder, 'tenant.json');
  writeFileSync(file, JSON.stringify(tenant));
  return file;
}
