import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { auditTrail } from '../../../bot/adapters/postgres/audit-trail.js';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import { storedChanges } from '../../../bot/adapters/postgres/stored-changes.js';
import { storedRunningChanges } from '../../../bot/adapters/postgres/stored-running-changes.js';
import { storedConversations } from '../../../bot/adapters/postgres/stored-conversations.js';
import { createFactSets } from '../../../bot/adapters/postgres/fact-sets.js';
import { MIRROR_SHAPE, ORGANIZER_READ, storedMirror } from '../../../bot/adapters/postgres/stored-mirror.js';
import { storedProposals } from '../../../bot/adapters/postgres/stored-proposals.js';
import { storedTenantSettings } from '../../../bot/adapters/postgres/stored-tenant-settings.js';
import { openQueues, type OpenQueues } from '../../../bot/adapters/queue/open-queues.js';
import type { Conferencing } from '../../../bot/domain/tenant/bridge.js';
import type { Change, ChangeState, Proposal, StepResult } from '../../../bot/domain/changes/change.js';
import { DEFAULT_SETTINGS } from '../../../bot/domain/tenant/tenant-settings.js';
import type { Organizer } from '../../../bot/domain/tenant/organizer.js';
import { parsePhone, type E164 } from '../../../bot/domain/numbers/phone-number.js';
import { known } from '../../../bot/domain/reading.js';
import { mergeAsked, mergeGone } from '../../../bot/domain/tenant/known-organizer.js';
import type { Mirror } from '../../../bot/ports/mirror.js';
import type { Moved, Noted, RunningChanges } from '../../../bot/ports/running-changes.js';
import type { Changes } from '../../../bot/ports/changes.js';
import type { Proposals } from '../../../bot/ports/proposals.js';
import { BRIDGE_SETTINGS, MEETING_POLICY } from '../../domain/build.js';
import { changeOf, defaultsStep, proposalOf } from '../../domain/changes/build-change.js';
import { startCarriers } from './carriers.js';

jest.setTimeout(60_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

const AT = 1_763_800_000_000;
const LONDON = number('+442079460100');
const LEEDS = number('+441134960100');

describe.each(carriers.names)('stores on %s', (carrier) => {
  let database: Database;
  let queues: OpenQueues;
  let tenants = 0;
  let tenantId: string;
  beforeAll(async () => {
    database = await (await carriers.newPlace(carrier)).open();
    queues = await openQueues({ database, onError: (error) => console.error(error) });
  });
  beforeEach(() => {
    tenants += 1;
    tenantId = `tenant-${tenants}`;
  });
  afterAll(async () => {
    await queues.stop();
    await database.close();
  });

  describe('the mirror', () => {
    it('answers an organizer as kept, with the settings and the shared facts of the same tenant', async () => {
      const mirror = storedMirror(database, createFactSets());
      await keep(mirror, tenantId, organizer('a'));
      await mirror.keepConferencing(tenantId, conferencing(LONDON), []);
      const settings = { ...DEFAULT_SETTINGS, writing: true, operatorConnectPlanIds: ['plan'] };
      await storedTenantSettings(database).change(tenantId, settings);
      const read = await mirror.organizer(tenantId, 'a');
      expect(read?.organizer).toEqual(organizer('a'));
      expect(read?.settings).toEqual(settings);
      expect(read?.conferencing?.serviceNumbers.map((each) => each.number)).toEqual([LONDON]);
      expect(await mirror.organizer('another tenant', 'a')).toBeUndefined();
      expect(await mirror.organizer(tenantId, 'b')).toBeUndefined();
    });

    it('tells facts never read from facts that are empty', async () => {
      const mirror = storedMirror(database, createFactSets());
      await keep(mirror, tenantId, organizer('a'));
      expect(await mirror.organizer(tenantId, 'a')).toMatchObject({ conferencing: undefined });
      expect(await mirror.conferencing(tenantId)).toBeUndefined();
    });

    it('needs one statement when the shared facts have not changed, and sees a change by another instance', async () => {
      let statements = 0;
      const counted: Database = {
        ...database,
        query: (statement) => {
          statements += 1;
          return database.query(statement);
        },
      };
      const mirror = storedMirror(counted, createFactSets());
      await keep(mirror, tenantId, organizer('a'));
      await mirror.keepConferencing(tenantId, conferencing(LONDON), []);
      const first = await mirror.organizer(tenantId, 'a');
      statements = 0;
      const second = await mirror.organizer(tenantId, 'a');
      expect(statements).toBe(1);
      expect(second?.conferencing).toBe(first?.conferencing);
      await storedMirror(database, createFactSets()).keepConferencing(tenantId, conferencing(LEEDS), []);
      const third = await mirror.organizer(tenantId, 'a');
      expect(third?.conferencing?.serviceNumbers.map((each) => each.number)).toEqual([LEEDS]);
      expect(await mirror.conferencing(tenantId)).toBe(third?.conferencing);
    });

    it('takes facts that an older version kept in another form for never read, until they are read anew', async () => {
      const mirror = storedMirror(database, createFactSets());
      await keep(mirror, tenantId, organizer('a'));
      await database.query({
        text: 'insert into conferencing (tenant_id, shape, version, facts) values ($1, $2, 1, $3)',
        values: [tenantId, MIRROR_SHAPE - 1, JSON.stringify({ bridges: 'in another form' })],
      });
      expect(await mirror.conferencing(tenantId)).toBeUndefined();
      expect(await mirror.organizer(tenantId, 'a')).toMatchObject({ conferencing: undefined });
      await mirror.keepConferencing(tenantId, conferencing(LONDON), []);
      expect((await mirror.conferencing(tenantId))?.serviceNumbers).toHaveLength(1);
    });

    it('lists everybody who is still there in pages ordered by id, each as asked for alone', async () => {
      const mirror = storedMirror(database, createFactSets());
      const ids = Array.from({ length: 2_100 }, (_, index) => `user-${String(index).padStart(4, '0')}`);
      await keepMany(mirror, tenantId, ids.toReversed());
      await mirror.update(tenantId, ['user-0007'], (_, known) =>
        [...known.values()].map((before) => mergeGone(before, AT)),
      );
      await keep(mirror, 'another tenant', organizer('user-0000'));
      const pages = await pagesOf(storedMirror(database, createFactSets()), tenantId);
      expect(pages.length).toBeGreaterThan(1);
      const listed = pages.flat();
      expect(listed.map(({ person }) => person.id)).toEqual(ids.filter((id) => id !== 'user-0007'));
      expect(listed.at(-1)).toEqual((await mirror.organizer(tenantId, 'user-2099'))?.organizer);
      expect(await pagesOf(mirror, 'nobody lives here')).toEqual([]);
    });

    it('gives people who hold the same plans the same object, on every page', async () => {
      const mirror = storedMirror(database, createFactSets());
      const ids = Array.from({ length: 2_010 }, (_, index) => `user-${index}`);
      await keepMany(mirror, tenantId, ids);
      const fresh = storedMirror(database, createFactSets());
      const listed = (await pagesOf(fresh, tenantId)).flat();
      const plans = new Set(listed.map((each) => (each.plans.known ? each.plans.value : undefined)));
      expect(plans.size).toBe(1);
    });

    it('finds an organizer by index among many', async () => {
      await database.query({
        text: `insert into organizers (tenant_id, user_id, user_principal_name, display_name, guest, plans_unsettled)
          select 'crowd', 'user-' || n, 'u', 'U', false, false from generate_series(1, 5000) n`,
      });
      await database.query({ text: 'analyze organizers' });
      const plan = await database.query<{ 'QUERY PLAN': string }>({
        text: `explain ${ORGANIZER_READ.replaceAll('$1', `'crowd'`).replaceAll('$2', `'user-77'`).replaceAll('$3', String(MIRROR_SHAPE))}`,
      });
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).toContain('organizers_pkey');
      expect(text).not.toContain('Seq Scan on organizers');
    });
  });

  describe('tenant settings', () => {
    it('say that nothing may be written until somebody has allowed it', async () => {
      expect(await storedTenantSettings(database).read(tenantId)).toEqual(DEFAULT_SETTINGS);
      expect(DEFAULT_SETTINGS.writing).toBe(false);
    });

    it('begin with what the installation brings, and keep what an administrator has set since', async () => {
      const settings = storedTenantSettings(database);
      await settings.begin(tenantId, { ...DEFAULT_SETTINGS, largestChange: 7 });
      await settings.begin(tenantId, { ...DEFAULT_SETTINGS, largestChange: 8 });
      expect(await settings.read(tenantId)).toMatchObject({ largestChange: 7 });
    });

    it('keep every version and answer the newest, also when several are kept at the same moment', async () => {
      const settings = storedTenantSettings(database);
      const plans = Array.from({ length: 6 }, (_, index) => `plan-${index}`);
      await Promise.all(
        plans.map((id) => settings.change(tenantId, { ...DEFAULT_SETTINGS, operatorConnectPlanIds: [id] })),
      );
      await settings.change(tenantId, { ...DEFAULT_SETTINGS, operatorConnectPlanIds: ['last'] });
      expect(await settings.read(tenantId)).toMatchObject({ operatorConnectPlanIds: ['last'] });
      const kept = await database.query({
        text: 'select version from tenant_settings where tenant_id = $1',
        values: [tenantId],
      });
      expect(kept).toHaveLength(7);
    });
  });

  describe('conversations', () => {
    it('welcome once, also when two turns come at the same moment', async () => {
      const conversations = storedConversations(database);
      const answers = await Promise.all([1, 2, 3].map(() => conversations.welcome(tenantId, 'a')));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await conversations.welcome('other', `a-${tenantId}`)).toBe(true);
    });

    it('remember the newest card of a change', async () => {
      const conversations = storedConversations(database);
      const place = {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversationId: 'c',
        activityId: '1',
        locale: 'en-GB',
        timeZone: 'Europe/London',
      };
      await conversations.rememberCard(tenantId, 'change', place);
      await conversations.rememberCard(tenantId, 'change', { ...place, activityId: '2' });
      expect(await conversations.cardOf(tenantId, 'change')).toEqual({ ...place, activityId: '2' });
      expect(await conversations.cardOf(tenantId, 'other')).toBeUndefined();
    });
  });

  describe('changes', () => {
    let proposals: Proposals;
    let changes: Changes;
    let running: RunningChanges;
    beforeEach(() => {
      proposals = storedProposals(database);
      changes = storedChanges({ database, enqueue: (sql, job) => queues.changes.enqueue(sql, job) });
      running = storedRunningChanges(database, queues.changes.jobs);
    });

    it('begin as a proposal that is found as kept', async () => {
      const kept = await proposed('p');
      expect(await proposals.find(tenantId, 'p')).toEqual(kept);
      expect(await proposals.find('another tenant', 'p')).toBeUndefined();
    });

    it('use a proposal once, however many confirm it at the same moment', async () => {
      const proposal = await proposed('p');
      const answers = await Promise.all([1, 2, 3].map(() => changes.confirm(changeFrom(proposal), 'chat')));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await jobs('p')).toBe(1);
      expect(await changes.find(tenantId, 'p')).toMatchObject({
        id: 'p',
        state: 'queued',
        requestedBy: 'admin',
      });
      expect((await auditTrail(database).history(tenantId, 9)).map((line) => line.event)).toEqual([
        'confirmed',
        'proposed',
      ]);
    });

    it('do not come from a declined proposal', async () => {
      const proposal = await proposed('p');
      const declined = { tenantId, id: 'p', by: 'somebody', door: 'chat', at: AT } as const;
      expect(await proposals.decline(declined)).toBe(true);
      expect(await proposals.decline(declined)).toBe(false);
      expect((await auditTrail(database).history(tenantId, 9)).map((line) => line.event)).toEqual([
        'declined',
        'proposed',
      ]);
      expect(await changes.confirm(changeFrom(proposal), 'chat')).toBe(false);
      expect(await jobs('p')).toBe(0);
    });

    it('are not confirmed at all when they cannot be queued', async () => {
      const proposal = await proposed('p');
      const broken = storedChanges({ database, enqueue: () => Promise.reject(new Error('queue is away')) });
      await expect(broken.confirm(changeFrom(proposal), 'chat')).rejects.toThrow('queue is away');
      expect(await proposals.find(tenantId, 'p')).toMatchObject({ state: 'open' });
      expect(await changes.find(tenantId, 'p')).toBeUndefined();
      expect((await auditTrail(database).history(tenantId, 9)).map((line) => line.event)).toEqual([
        'proposed',
      ]);
    });

    it('record the end of a step once, with one line in the audit trail, and count it', async () => {
      await confirmed('p');
      const [, step] = STEPS;
      const record = (result: StepResult, at: number): Promise<boolean> =>
        note('p', { ended: [{ index: 1, step, result }], at });
      await record(APPLIED, AT + 5);
      await record({ outcome: 'failed', reason: 'down' }, AT + 6);
      const ended = await changes.steps(tenantId, 'p', { from: 0, count: 9 });
      expect(ended.map(({ result }) => result)).toEqual([undefined, APPLIED]);
      expect(await changes.find(tenantId, 'p')).toMatchObject({ progress: { applied: 1, failed: 0 } });
      const lines = await auditTrail(database).history(tenantId, 9);
      expect(lines.map((line) => line.event)).toEqual(['stepEnded', 'confirmed', 'proposed']);
      expect(lines[0]).toMatchObject({
        door: 'queue',
        at: AT + 5,
        details: { index: 1, outcome: 'applied', step: { organizerId: 'b' } },
      });
    });

    it('show the steps that went wrong', async () => {
      await confirmed('p');
      const [step] = STEPS;
      const result = { outcome: 'refused', reason: 'no such number' } as const;
      await note('p', { ended: [{ index: 0, step, result }] });
      expect((await changes.find(tenantId, 'p'))?.troubles).toEqual([{ index: 0, step, result }]);
    });

    it('keep plans of any length in their order', async () => {
      const steps = Array.from({ length: 1_203 }, (_, index) => defaultsStep(`o${index}`));
      const proposal = proposalOf({ id: 'long', tenantId, by: 'admin', at: AT, steps });
      await proposals.keep(proposal, steps, 'chat');
      const read = await changes.steps(tenantId, 'long', { from: 495, count: 510 });
      expect(read.map(({ step }) => step)).toEqual(steps.slice(495, 1_005));
      expect(read.map(({ index }) => index)).toEqual(steps.map((_, index) => index).slice(495, 1_005));
    });

    it('wait for a second person once, and are found among what waits until it expires', async () => {
      const proposal = await proposed('p');
      const by = { tenantId, id: 'p', by: 'admin', door: 'chat', at: AT, expiresAt: AT + 50 } as const;
      expect(await proposals.awaitApproval(by)).toBe(true);
      expect(await proposals.awaitApproval(by)).toBe(false);
      expect(await changes.confirm(changeFrom(proposal), 'chat')).toBe(false);
      expect((await proposals.awaiting(tenantId, AT + 1)).map(({ id }) => id)).toEqual(['p']);
      expect(await proposals.awaiting(tenantId, AT + 50)).toEqual([]);
      expect(await changes.confirm({ ...changeFrom(proposal), approvedBy: 'other' }, 'chat')).toBe(true);
      expect(await changes.find(tenantId, 'p')).toMatchObject({ approvedBy: 'other', requestedBy: 'admin' });
    });

    it('end once', async () => {
      await confirmed('p');
      expect(await finish('p', 'done')).toBe('finished');
      expect(await finish('p', 'failed')).toBe('waits');
      expect(await changes.find(tenantId, 'p')).toMatchObject({ state: 'done' });
      expect((await auditTrail(database).history(tenantId, 9)).map((line) => line.event)).toEqual([
        'changeEnded',
        'confirmed',
        'proposed',
      ]);
    });

    it('are taken back once; an undo that applied nothing gives the change back', async () => {
      await confirmed('first');
      await finish('first', 'done');
      const [undo, late, again] = [
        await proposed('undo', 'first'),
        await proposed('late', 'first'),
        await proposed('again', 'first'),
      ];
      expect(await changes.confirm(changeFrom(undo), 'chat')).toBe(true);
      expect(await changes.find(tenantId, 'first')).toMatchObject({ undoneBy: 'undo' });
      expect(await changes.confirm(changeFrom(late), 'chat')).toBe(false);
      await finish('undo', 'conflicted');
      expect(await changes.find(tenantId, 'first')).toMatchObject({ undoneBy: undefined });
      expect(await changes.confirm(changeFrom(again), 'chat')).toBe(true);
    });

    it('answer the newest of a person that is no undo and not undone', async () => {
      await confirmed('old');
      await confirmed('new', AT + 1);
      expect(await changes.latestBy(tenantId, 'admin')).toMatchObject({ id: 'new' });
      await changes.confirm(changeFrom(await proposed('undo', 'new'), AT + 2), 'tab');
      expect(await changes.latestBy(tenantId, 'admin')).toMatchObject({ id: 'old' });
      expect(await changes.latestBy(tenantId, 'somebody else')).toBeUndefined();
    });

    function note(changeId: string, noted: Partial<Noted>): Promise<boolean> {
      return running.note({ tenantId, changeId }, { at: AT, begun: [], notMade: [], ended: [], ...noted });
    }

    function finish(changeId: string, state: ChangeState): Promise<Moved> {
      const decide = () => ({ kind: 'finish', state }) as const;
      return running.move({ tenantId, changeId }, { at: AT, visibleBy: undefined, decide });
    }

    async function proposed(id: string, undoes?: string): Promise<Proposal> {
      const from = { id, tenantId, by: 'admin', at: AT, steps: STEPS };
      const proposal = proposalOf(undoes === undefined ? from : { ...from, undoes });
      await proposals.keep(proposal, STEPS, 'chat');
      return proposal;
    }

    async function confirmed(id: string, at = AT): Promise<void> {
      expect(await changes.confirm(changeFrom(await proposed(id), at), 'chat')).toBe(true);
    }

    async function jobs(changeId: string): Promise<number> {
      const rows = await database.query({
        text: `select id from pgboss.job where data->>'changeId' = $1 and data->>'tenantId' = $2`,
        values: [changeId, tenantId],
      });
      return rows.length;
    }
  });
});

const STEPS = [defaultsStep('a'), defaultsStep('b')] as const;
const APPLIED: StepResult = { outcome: 'applied' };

function changeFrom(proposal: Proposal, confirmedAt = AT): Change {
  return changeOf(proposal, { confirmedAt });
}

/** Somebody read alone, over whatever is known. */
function keep(mirror: Mirror, tenantId: string, organizer: Organizer): Promise<void> {
  const parts = ['license', 'policies', 'defaults'] as const;
  return mirror.update(tenantId, [organizer.person.id], (_, known) => [
    mergeAsked(known.get(organizer.person.id), organizer, { at: AT, changeId: undefined, parts }),
  ]);
}

function keepMany(mirror: Mirror, tenantId: string, ids: readonly string[]): Promise<void> {
  const parts = ['license', 'policies', 'defaults'] as const;
  return mirror.update(tenantId, ids, (some) =>
    some.map((id) => mergeAsked(undefined, organizer(id), { at: AT, changeId: undefined, parts })),
  );
}

async function pagesOf(mirror: Mirror, tenantId: string): Promise<readonly (readonly Organizer[])[]> {
  const pages: (readonly Organizer[])[] = [];
  for await (const page of mirror.everybody(tenantId)) pages.push(page);
  return pages;
}

function organizer(id: string): Organizer {
  return {
    person: {
      id,
      userPrincipalName: 'a@example.com',
      displayName: 'Ana "Ñ" O’Neill',
      usageLocation: 'GB',
      guest: false,
    },
    plans: known([], AT, 'directory'),
    defaults: known({ bridgeId: undefined, toll: LONDON, tollFree: undefined }, AT, 'teamsAdministration'),
    policies: { known: false, failed: { code: 'unreadable', system: 'teamsAdministration', cause: 'down' } },
  };
}

function conferencing(phone: E164): Conferencing {
  const listing = {
    number: phone,
    tollFree: false,
    bridgeId: 'b',
    city: 'London',
    shared: true,
    languages: ['en-GB'],
  };
  const bridge = { id: 'b', name: 'Bridge', isDefault: true, defaultNumber: phone, numbers: [listing] };
  return {
    bridges: known([bridge], AT),
    inventory: known([], AT),
    invitePolicies: known([], AT),
    routingPolicies: known([], AT),
    voiceRoutes: known([], AT),
    usages: known([], AT),
    meetingPolicies: known([MEETING_POLICY], AT),
    bridgeSettings: known(BRIDGE_SETTINGS, AT),
  };
}

function number(text: string): E164 {
  const parsed = parsePhone(text, undefined);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}
