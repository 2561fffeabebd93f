import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiCaller, makeChange, untilOver, type ApiCaller } from '../support/api-caller.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { TeamsUser, type Said } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
let teamsAdmin: ApiCaller;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
  teamsAdmin = await apiCaller(bridgekeeper.url, 'admin-teams');
  const set = await makeChange(teamsAdmin, { kind: 'changeSettings', settings: { secondPerson: 'risky' } });
  await untilOver(teamsAdmin, String(set.body?.['id']));
}, 60_000);
afterAll(() => bridgekeeper.stop());

const open = (as: string, more: object = {}): Promise<TeamsUser> =>
  TeamsUser.open(bridgekeeper.url, as, more);
const own = (as: string): Promise<TeamsUser> => open(as, { fresh: false });

/** Everything somebody has in their own chat, as text. */
async function chatOf(as: string): Promise<string> {
  return JSON.stringify(await (await own(as)).activities());
}

async function chatShows(as: string, text: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await chatOf(as)).includes(text)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Another default number of the bridge than the present one: the whole tenant would notice. */
async function risky(): Promise<object> {
  const now = await bridgeDefault();
  return { kind: 'setBridgeDefault', number: now === '+12065550100' ? '+14165550142' : '+12065550100' };
}

/** A risky change that its asker has confirmed over the API. */
async function waiting(): Promise<{ readonly id: string; readonly fingerprint: string }> {
  const proposed = await teamsAdmin.post('/api/v1/proposals', { wanted: await risky() });
  expect(proposed.body?.['secondPerson']).toContain('second administrator');
  const plan = { id: String(proposed.body?.['id']), fingerprint: String(proposed.body?.['fingerprint']) };
  const confirmed = await teamsAdmin.post(`/api/v1/proposals/${plan.id}/confirm`, {
    fingerprint: plan.fingerprint,
  });
  expect(confirmed.body?.['state']).toBe('awaitingApproval');
  return plan;
}

async function bridgeDefault(): Promise<unknown> {
  const { body } = await teamsAdmin.get('/api/v1/bridge/numbers');
  return (body?.['bridges'] as { defaultNumber?: string }[])[0]?.defaultNumber;
}

function dataOf(said: Said, verb: string): Record<string, unknown> {
  const found = new RegExp(`"verb":"${verb}","data":(\\{[^}]*\\})`).exec(JSON.stringify(said.replies));
  return JSON.parse(found?.[1] ?? '{}') as Record<string, unknown>;
}

describe('a change that a second person has to approve', () => {
  it('waits, reaches administrators who have a chat, and happens once somebody else approves it', async () => {
    const other = await own('admin-communications');
    await other.say('list the bridge numbers');
    const asker = await own('admin-teams');
    const before = await bridgeDefault();
    const proposal = await asker.say('make +44 113 496 0150 the default number of the bridge');
    expect(proposal.text).toContain('a second administrator has to approve it');
    const confirmed = await asker.press(proposal, 'confirm');
    expect(confirmed.text).toContain('A second person has to approve it');
    expect(await bridgeDefault()).toBe(before);
    expect(await chatShows('admin-communications', 'asks for your approval')).toBe(true);

    const list = await other.say('what waits for approval?');
    expect(list.text).toContain('Alex Morgan');
    const looked = await other.press(list, 'lookAtProposal');
    expect(looked.text).toContain('asks for your approval');
    const { proposalId } = dataOf(list, 'lookAtProposal');
    const card = looked.card ?? {};
    const fingerprint = /"fingerprint":"([^"]+)"/.exec(JSON.stringify(card))?.[1];
    const approved = await other.invoke('approve', { proposalId, fingerprint });
    expect(approved.text).toMatch(/Done|applied/);
    expect(await chatShows('admin-teams', 'has approved your change')).toBe(true);
    expect(await chatShows('admin-teams', 'Done, and read back')).toBe(true);
    expect(await bridgeDefault()).toBe('+441134960150');

    const record = await teamsAdmin.get('/api/v1/changes?limit=1');
    const [{ happened } = { happened: [] }] = record.body?.['changes'] as {
      happened: { event: string; door: string }[];
    }[];
    expect(happened.map(({ event }) => event)).toEqual(expect.arrayContaining(['approvalAsked', 'approved']));
    const back = await makeChange(teamsAdmin, { kind: 'undo' });
    expect(back.body?.['state']).toBe('awaitingApproval');
  }, 60_000);

  it('is never approved by the one who asked, whichever door they come through', async () => {
    const { id, fingerprint } = await waiting();
    const self = await own('admin-teams');
    const forged = await self.invoke('approve', { proposalId: id, fingerprint });
    expect(forged.text).toContain('You asked for this change yourself');
    const overApi = await teamsAdmin.post(`/api/v1/proposals/${id}/approve`, { fingerprint });
    expect([overApi.status, overApi.body?.['code']]).toEqual([403, 'ownApproval']);
    const again = await teamsAdmin.post(`/api/v1/proposals/${id}/confirm`, { fingerprint });
    expect(again.body?.['code']).toBe('proposalUsed');
  });

  it.each(['admin-telephony', 'reader', 'organizer-standard', 'admin-eligible', 'admin-scoped'])(
    'is not approved by %s, whose role could not have asked for it',
    async (as) => {
      const { id, fingerprint } = await waiting();
      const caller = await apiCaller(bridgekeeper.url, as);
      const refused = await caller.post(`/api/v1/proposals/${id}/approve`, { fingerprint });
      expect([refused.status, refused.body?.['code']]).toEqual([403, 'notAllowed']);
      const declined = await caller.post(`/api/v1/proposals/${id}/decline`);
      expect([declined.status, declined.body?.['code']]).toEqual([403, 'notAllowed']);
    },
  );

  it('fits one plan only, and is approved once', async () => {
    const { id, fingerprint } = await waiting();
    const approver = await apiCaller(bridgekeeper.url, 'admin-global');
    const other = await approver.post(`/api/v1/proposals/${id}/approve`, { fingerprint: 'x'.repeat(43) });
    expect(other.body?.['code']).toBe('proposalOutdated');
    const both = await Promise.all([
      approver.post(`/api/v1/proposals/${id}/approve`, { fingerprint }),
      approver.post(`/api/v1/proposals/${id}/approve`, { fingerprint }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await untilOver(approver, id);
  });

  it('is declined by the second person, which the one who asked is told', async () => {
    const { id, fingerprint } = await waiting();
    const approver = await own('admin-communications');
    const declined = await approver.invoke('declineApproval', { proposalId: id });
    expect(declined.text).toContain('Declined');
    expect(await chatShows('admin-teams', 'has declined your change')).toBe(true);
    const late = await approver.invoke('approve', { proposalId: id, fingerprint });
    expect(late.text).toContain('not applied twice');
  });

  it('waits no longer once the one who asked leaves it', async () => {
    const { id } = await waiting();
    const listed = async (): Promise<string> =>
      (await (await apiCaller(bridgekeeper.url, 'admin-global')).get('/api/v1/approvals')).text;
    expect(await listed()).toContain(id);
    expect((await teamsAdmin.post(`/api/v1/proposals/${id}/decline`)).status).toBe(200);
    expect(await listed()).not.toContain(id);
  });

  it('cannot be approved before its asker has confirmed it, nor after its time', async () => {
    const open = await teamsAdmin.post('/api/v1/proposals', { wanted: await risky() });
    const { id, fingerprint } = open.body as { id: string; fingerprint: string };
    const approver = await apiCaller(bridgekeeper.url, 'admin-global');
    const early = await approver.post(`/api/v1/proposals/${id}/approve`, { fingerprint });
    expect(early.body?.['code']).toBe('proposalUsed');
    const declined = await approver.post(`/api/v1/proposals/${id}/decline`);
    expect(declined.body?.['code']).toBe('proposalNotYours');
  });

  it('is nobody else’s to look at: a reader sees no list, an organizer neither', async () => {
    await waiting();
    for (const as of ['reader', 'organizer-standard']) {
      const answer = await (await open(as)).say('what waits for approval?');
      expect(answer.text).not.toContain('default number of the bridge');
      expect(answer.text).not.toContain('Look at');
    }
  });
});

describe('a change that is not risky', () => {
  it('needs nobody else', async () => {
    const confirmed = await makeChange(teamsAdmin, {
      kind: 'setDefaults',
      to: { kind: 'people', said: ['amara.nwosu@contoso.com'] },
      number: '+441134960180',
    });
    expect(['queued', 'running', 'done']).toContain(confirmed.body?.['state']);
  });
});
