import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Approvals,
  ChangeList,
  ChangeStepList,
  RECORD_HEAD_HEADER,
  ScriptView,
  SettingsView,
} from '../../bot/contract/change-list.js';
import { ChangeView, ProposalView } from '../../bot/contract/change-view.js';
import { apiCaller, makeChange, untilOver, type ApiCaller } from '../support/api-caller.js';
import { startBridgekeeper, type RunningBridgekeeper } from '../support/running-bridgekeeper.js';
import { sandbox } from '../support/teams-user.js';

let bridgekeeper: RunningBridgekeeper;
let admin: ApiCaller;
beforeAll(async () => {
  bridgekeeper = await startBridgekeeper();
  admin = await apiCaller(bridgekeeper.url, 'admin-teams');
}, 60_000);
afterAll(() => bridgekeeper.stop());

const AMARA = {
  kind: 'setDefaults',
  to: { kind: 'people', said: ['amara.nwosu@contoso.com'] },
  number: '+441134960180',
};

describe('the API of changes', () => {
  it('proposes what is asked for, confirms exactly that, follows it to its end and takes it back', async () => {
    const proposed = await admin.post('/api/v1/proposals', { wanted: AMARA });
    const proposal = ProposalView.parse(proposed.body);
    expect(proposal.title).toContain('Amara Nwosu');
    expect(proposal.sample[0]?.facts[0]).toMatchObject({ after: '+44 113 496 0180' });
    const { id, fingerprint } = proposal;
    const confirmed = await admin.post(`/api/v1/proposals/${id}/confirm`, { fingerprint });
    ChangeView.parse(confirmed.body);
    const over = ChangeView.parse(await untilOver(admin, id));
    expect(over).toMatchObject({ state: 'done', undoable: true, ended: 1 });
    expect(over.visibleBy).toBeDefined();

    const steps = ChangeStepList.parse((await admin.get(`/api/v1/changes/${id}/steps`)).body);
    expect(steps).toMatchObject({ total: 1, steps: [{ index: 0, outcome: 'applied' }] });
    const undo = ProposalView.parse((await admin.post(`/api/v1/changes/${id}/undo`)).body);
    expect(undo.undoes).toBe(id);
  });

  it('makes a proposal of a dry run only when that is asked for', async () => {
    const dry = ProposalView.parse(
      (
        await admin.post('/api/v1/proposals', {
          wanted: { ...AMARA, number: '+442079460180' },
          modifiers: { dryRun: true },
        })
      ).body,
    );
    expect(dry.confirm).toBeUndefined();
    const { id, fingerprint } = dry;
    const refused = await admin.post(`/api/v1/proposals/${id}/confirm`, { fingerprint });
    expect(refused.body?.['code']).toBe('onlyToBeLookedAt');
    const other = await apiCaller(bridgekeeper.url, 'admin-communications');
    const stolen = await other.post(`/api/v1/proposals/${id}/for-real`, { fingerprint });
    expect(stolen.body?.['code']).toBe('proposalNotYours');
    const real = ProposalView.parse(
      (await admin.post(`/api/v1/proposals/${id}/for-real`, { fingerprint })).body,
    );
    expect(real.confirm).toBe('Set default number');
    expect(real.sample).toEqual(dry.sample);
    expect(
      (await admin.post(`/api/v1/proposals/${real.id}/confirm`, { fingerprint: real.fingerprint })).status,
    ).toBe(200);
    await untilOver(admin, real.id);
  });

  it('gives the script to the one who asked and to those who see all changes, and to nobody else', async () => {
    const { id } = ProposalView.parse((await admin.post('/api/v1/proposals', { wanted: AMARA })).body);
    const { script } = ScriptView.parse((await admin.get(`/api/v1/proposals/${id}/script`)).body);
    expect(script).toContain('441134960180');
    const reader = await apiCaller(bridgekeeper.url, 'reader');
    expect((await reader.get(`/api/v1/proposals/${id}/script`)).status).toBe(200);
    const organizer = await apiCaller(bridgekeeper.url, 'organizer-standard');
    expect((await organizer.get(`/api/v1/proposals/${id}/script`)).status).toBe(403);
  });

  it.each([
    [{}],
    [{ wanted: {} }],
    [{ wanted: { kind: 'makeCoffee' } }],
    [{ wanted: { ...AMARA, extra: 1 } }],
    [{ wanted: { ...AMARA, to: { kind: 'people', said: [] } } }],
    [{ wanted: { kind: 'setBridgeDefault' } }],
    [{ wanted: AMARA, modifiers: { notBefore: 'tomorrow' } }],
    [{ wanted: AMARA, modifiers: { force: true } }],
    [{ wanted: { kind: 'changeSettings', settings: { writing: 'no' } } }],
  ])('refuses what does not fit the contract: %j', async (body) => {
    const refused = await admin.post('/api/v1/proposals', body);
    expect([refused.status, refused.body?.['code']]).toEqual([400, 'badRequest']);
  });

  it.each(['organizer-standard', 'reader', 'admin-telephony', 'participant'])(
    'refuses %s to propose it, with the roles that would be allowed',
    async (as) => {
      const refused = await (
        await apiCaller(bridgekeeper.url, as)
      ).post('/api/v1/proposals', { wanted: AMARA });
      expect([refused.status, refused.body?.['code']]).toEqual([403, 'notAllowed']);
      expect(String(refused.body?.['detail'])).toContain('Teams Communications Administrator');
    },
  );

  it('keeps a scheduled change until its time, and lets it be paused, go on and be cancelled', async () => {
    const { now } = await sandbox<{ now: string }>(bridgekeeper.url, 'GET', '/sandbox/state');
    const notBefore = new Date(Date.parse(now) + 3 * 3_600_000).toISOString();
    const asked = await makeChange(admin, { ...AMARA, number: '+442079460100' }, { notBefore });
    const scheduled = ChangeView.parse(asked.body);
    expect(scheduled).toMatchObject({ state: 'scheduled', notBefore });
    const { id } = scheduled;
    const steer = async (what: string): Promise<unknown> =>
      (await admin.post(`/api/v1/changes/${id}/${what}`)).body;
    expect(await steer('pause')).toMatchObject({ state: 'paused' });
    expect(await steer('resume')).toMatchObject({ state: 'scheduled' });
    const reader = await apiCaller(bridgekeeper.url, 'reader');
    expect((await reader.post(`/api/v1/changes/${id}/cancel`)).status).toBe(403);
    await steer('cancel');
    expect(await untilOver(admin, id)).toMatchObject({ state: 'cancelled', ended: 1 });
    expect((await admin.post(`/api/v1/changes/${id}/pause`)).body?.['code']).toBe('changeOver');
  });

  it('lists changes, the newest first, page by page, with who asked and through which door', async () => {
    const first = ChangeList.parse((await admin.get('/api/v1/changes?limit=1')).body);
    expect(first.changes).toHaveLength(1);
    expect(first.changes[0]?.happened.map(({ event }) => event)).toContain('confirmed');
    expect(first.changes[0]?.happened[0]).toMatchObject({ by: 'Alex Morgan', door: 'tab' });
    const older = ChangeList.parse(
      (await admin.get(`/api/v1/changes?limit=50&before=${first.olderBefore ?? ''}`)).body,
    );
    const ids = [...first.changes, ...older.changes].map(({ change }) => change.id);
    expect(new Set(ids).size).toBe(ids.length);
    const organizer = await apiCaller(bridgekeeper.url, 'organizer-standard');
    expect((await organizer.get('/api/v1/changes')).status).toBe(403);
    expect((await admin.get('/api/v1/changes?limit=0')).status).toBe(400);
  });

  it('exports the record as CSV and as JSON lines, with the head of its chain', async () => {
    const csv = await admin.get('/api/v1/record?format=csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('content-disposition')).toContain('bridgekeeper-record.csv');
    const [header, ...lines] = csv.text.trimEnd().split('\n');
    expect(header).toBe('tenantId,sequence,at,actor,door,event,correlationId,details,hash');
    const jsonl = await admin.get('/api/v1/record?format=jsonl');
    const entries = jsonl.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { sequence: number; hash: string });
    expect(entries).toHaveLength(lines.length);
    const last = entries.at(-1);
    expect(jsonl.headers.get(RECORD_HEAD_HEADER)).toBe(`${String(last?.sequence)}:${String(last?.hash)}`);
    expect((await admin.get('/api/v1/record?format=xml')).status).toBe(400);
    const organizer = await apiCaller(bridgekeeper.url, 'organizer-standard');
    expect((await organizer.get('/api/v1/record')).status).toBe(403);
  });

  it('shows the settings, and what waits', async () => {
    const settings = SettingsView.parse((await admin.get('/api/v1/settings')).body);
    expect(settings).toMatchObject({ own: { writing: true, secondPerson: 'never' }, mayChange: true });
    expect(Approvals.parse((await admin.get('/api/v1/approvals')).body).approvals).toEqual([]);
    const reader = SettingsView.parse(
      (await (await apiCaller(bridgekeeper.url, 'reader')).get('/api/v1/settings')).body,
    );
    expect(reader.mayChange).toBe(false);
  });
});
