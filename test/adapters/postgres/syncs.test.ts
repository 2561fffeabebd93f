import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import { createFactSets } from '../../../bot/adapters/postgres/fact-sets.js';
import { storedMirror } from '../../../bot/adapters/postgres/stored-mirror.js';
import { storedSchedule } from '../../../bot/adapters/postgres/stored-schedule.js';
import { storedSyncs } from '../../../bot/adapters/postgres/stored-syncs.js';
import {
  mergeDefaults,
  mergeGone,
  mergeListed,
  mergePolicies,
  type Merged,
} from '../../../bot/domain/tenant/known-organizer.js';
import type { HeldPlan } from '../../../bot/domain/licenses/license.js';
import { syncEvery } from '../../../bot/domain/tenant/mirror-sync.js';
import { GLOBAL_POLICY, type Person } from '../../../bot/domain/tenant/organizer.js';
import { known } from '../../../bot/domain/reading.js';
import type { Mirror } from '../../../bot/ports/mirror.js';
import type { PartStep, SyncJob, SyncStore } from '../../../bot/ports/mirror-sync.js';
import { LONDON, SEATTLE, STANDARD, TEAMS } from '../../domain/build.js';
import { startCarriers } from './carriers.js';

jest.setTimeout(60_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

const AT = 1_763_800_000_000;

describe.each(carriers.names)('syncs on %s', (carrier) => {
  let database: Database;
  let mirror: Mirror;
  let store: SyncStore;
  let tenants = 0;
  let tenantId: string;
  beforeAll(async () => {
    database = await (await carriers.newPlace(carrier)).open();
  });
  beforeEach(() => {
    tenants += 1;
    tenantId = `tenant-${tenants}`;
    const sets = createFactSets();
    mirror = storedMirror(database, sets);
    store = storedSyncs({
      database,
      sets,
      mayHaveDefaults: (plans) => plans.includes(STANDARD) || plans.length > 1,
    });
  });
  afterAll(() => database.close());

  const begin = (part: 'people' | 'policies' | 'defaults', at = AT): Promise<void> =>
    store.begin(tenantId, { part, kind: 'full', job: 'job-1', at, total: undefined });
  const list = (
    people: Readonly<Record<string, readonly HeldPlan[]>>,
    { listed = Object.keys(people), ...more }: Partial<PartStep> = {},
    at = AT,
  ) =>
    store.keepStep(tenantId, {
      part: 'people',
      userIds: Object.keys(people),
      merge: (userIds, before) =>
        userIds.map((id) =>
          mergeListed(
            before.get(id),
            { person: person(id), plans: people[id] ?? [], plansUnsettled: id === 'new' },
            at,
          ),
        ),
      listed,
      done: Object.keys(people).length,
      cursor: 'next page',
      ...more,
    });

  it('a page and the place where the next one begins are kept together or not at all', async () => {
    await begin('people');
    await list({ ana: [TEAMS, STANDARD] });
    expect(await store.part(tenantId, 'people')).toMatchObject({
      state: 'running',
      done: 1,
      cursor: 'next page',
    });
    const broken = list({ ben: [TEAMS] }, { merge: () => [unkeepable()], cursor: 'never' });
    await expect(broken).rejects.toThrow();
    expect(await store.part(tenantId, 'people')).toMatchObject({ done: 1, cursor: 'next page' });
    expect(await mirror.organizer(tenantId, 'ben')).toBeUndefined();
  });

  it('what a whole reading did not report is true as of its beginning, without a row being touched', async () => {
    await begin('people', AT);
    await list({ ana: [TEAMS, STANDARD] });
    await store.finish(tenantId, { part: 'people', at: AT + 5, asOf: AT, changesFrom: 'then' });
    await store.begin(tenantId, {
      part: 'people',
      kind: 'changes',
      job: 'job-2',
      at: AT + 900,
      total: undefined,
    });
    const before = await rowVersion('ana');
    await list({ ana: [STANDARD, TEAMS] }, { listed: [] }, AT + 950);
    await store.finish(tenantId, { part: 'people', at: AT + 990, asOf: AT + 900 });
    expect(await rowVersion('ana')).toBe(before);
    const read = await mirror.organizer(tenantId, 'ana');
    expect(read?.organizer.plans).toMatchObject({ known: true, readAt: AT + 900, from: 'directoryList' });
    expect(await store.part(tenantId, 'people')).toMatchObject({ changesFrom: 'then', state: 'done' });
  });

  it('people who share a license and policies share one set of each', async () => {
    await begin('people');
    await list(
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`u${index}`, [TEAMS, STANDARD]])),
    );
    const sets = await database.query({
      text: 'select hash from fact_sets where tenant_id = $1',
      values: [tenantId],
    });
    expect(sets).toHaveLength(1);
  });

  it('whoever was not seen by a reading of everybody is found, and counts no more once gone', async () => {
    await begin('people', AT);
    await list({ ana: [TEAMS, STANDARD], ben: [TEAMS, STANDARD] });
    await begin('people', AT + 1_000);
    await list({ ana: [TEAMS, STANDARD] }, {}, AT + 1_000);
    expect(await store.unlisted(tenantId, 10)).toEqual(['ben']);
    await store.keepStep(tenantId, {
      part: 'people',
      userIds: ['ben'],
      merge: (_, before) => [...before.values()].map((old) => mergeGone(old, AT + 1_000)),
      done: 0,
      cursor: undefined,
    });
    expect(await store.unlisted(tenantId, 10)).toEqual([]);
    expect(await mirror.organizer(tenantId, 'ben')).toBeUndefined();
    expect(await store.status(tenantId)).toMatchObject({ people: 1, organizers: 1, defaultsRead: 0 });
    expect(await mirror.history(tenantId, { limit: 5 })).toMatchObject([
      { subject: { kind: 'organizer', userId: 'ben' }, fact: 'left', seenAt: AT + 1_000 },
    ]);
  });

  it('defaults are due for licensed people only, never read ones first, then the oldest', async () => {
    await begin('people');
    await list({ ana: [TEAMS, STANDARD], ben: [TEAMS, STANDARD], cleo: [TEAMS, STANDARD], dan: [TEAMS] });
    await begin('defaults');
    await readDefaults('ana', AT + 20);
    await readDefaults('ben', AT + 10);
    const due = (triedBefore: number, limit = 10) => store.defaultsDue(tenantId, { triedBefore, limit });
    expect(await due(AT + 100)).toEqual(['cleo', 'ben', 'ana']);
    expect(await due(AT + 15)).toEqual(['cleo', 'ben']);
    expect(await due(AT)).toEqual(['cleo']);
    expect(await store.countDefaultsDue(tenantId, AT + 15)).toBe(2);
    expect(await store.status(tenantId)).toMatchObject({ people: 4, organizers: 3, defaultsRead: 2 });
  });

  it('only those whose license has to be read alone are unsettled', async () => {
    await begin('people');
    await list({ ana: [TEAMS], new: [TEAMS, STANDARD] });
    expect(await store.unsettled(tenantId, { after: '', limit: 10 })).toEqual(['new']);
    expect(await store.unsettled(tenantId, { after: 'new', limit: 10 })).toEqual([]);
  });

  it('two readings of the same people at the same moment lose nothing of each other', async () => {
    await begin('people');
    await begin('defaults');
    await list({ ana: [TEAMS, STANDARD] });
    await begin('policies');
    const policies = {
      invite: GLOBAL_POLICY,
      routing: GLOBAL_POLICY,
      restriction: GLOBAL_POLICY,
      meeting: GLOBAL_POLICY,
    };
    await Promise.all([
      readDefaults('ana', AT + 1),
      store.keepStep(tenantId, {
        part: 'policies',
        userIds: ['ana'],
        merge: (_, before) =>
          [...before.values()].map((old) =>
            mergePolicies(old, known(policies, AT + 1, 'teamsConfigurations'), AT + 1),
          ),
        done: 1,
        cursor: undefined,
      }),
      list({ ana: [TEAMS] }, {}, AT + 1),
    ]);
    const { organizer } = (await mirror.organizer(tenantId, 'ana')) ?? {};
    expect(organizer?.defaults).toMatchObject({ known: true, value: { toll: LONDON } });
    expect(organizer?.policies).toMatchObject({ known: true, value: policies });
    expect(organizer?.plans).toMatchObject({ known: true, value: [TEAMS] });
  });

  it('somebody who becomes known twice at the same moment is merged, not overwritten', async () => {
    await begin('people');
    await begin('defaults');
    const both = Array.from({ length: 8 }, (_, index) => `p${index}`);
    await Promise.all(
      both.flatMap((id) => [list({ [id]: [TEAMS, STANDARD] }), list({ [id]: [TEAMS, STANDARD] })]),
    );
    expect((await store.status(tenantId)).people).toBe(8);
  });

  it('a reading that broke off says why, keeps its place and can be taken up', async () => {
    await begin('people');
    await list({ ana: [TEAMS] });
    const failed = { code: 'unreadable', system: 'directory', cause: 'throttled' } as const;
    await store.breakOff(tenantId, { part: 'people', failed, at: AT + 9 });
    expect(await store.part(tenantId, 'people')).toMatchObject({
      state: 'failed',
      failed,
      cursor: 'next page',
      done: 1,
    });
    await store.takeUp(tenantId, 'people', 'job-2');
    expect(await store.part(tenantId, 'people')).toMatchObject({
      state: 'running',
      failed: undefined,
      job: 'job-2',
    });
  });

  it('history is told by person and by time, newest first', async () => {
    await begin('people');
    await begin('defaults');
    await list({ ana: [TEAMS, STANDARD] });
    await readDefaults('ana', AT + 1);
    await readDefaults('ana', AT + 2, SEATTLE);
    await list({ ana: [TEAMS] }, {}, AT + 3);
    const facts = async (question: Parameters<Mirror['history']>[1]) =>
      (await mirror.history(tenantId, question)).map(({ fact }) => fact);
    expect(await facts({ limit: 9 })).toEqual(['license', 'defaults']);
    expect(await facts({ limit: 1 })).toEqual(['license']);
    expect(await facts({ limit: 9, before: AT + 3 })).toEqual(['defaults']);
    expect(await facts({ limit: 9, userId: 'ben' })).toEqual([]);
  });

  describe('the schedule', () => {
    const every = syncEvery(30);
    const scheduled = (asked: SyncJob[]) =>
      storedSchedule({ database, enqueue: (_, job) => Promise.resolve(void asked.push(job)) });

    it('asks at once for what was never read, and again when its time has come', async () => {
      const asked: SyncJob[] = [];
      const schedule = scheduled(asked);
      await schedule.requestDue(tenantId, { now: AT, every });
      expect(asked.map(({ kind }) => kind)).toEqual(['changes', 'defaults']);
      await schedule.requestDue(tenantId, { now: AT + 60_000, every });
      expect(asked).toHaveLength(2);
      await schedule.requestDue(tenantId, { now: AT + 31 * 60_000, every });
      expect(asked.slice(2).map(({ kind }) => kind)).toEqual(['changes', 'defaults']);
      await schedule.requestDue(tenantId, { now: AT + 8 * 24 * 3_600_000, every });
      expect(asked.slice(4).map(({ kind }) => kind)).toEqual(['full', 'changes', 'defaults']);
    });

    it('asks once, however many instances look at the same moment', async () => {
      const asked: SyncJob[] = [];
      await Promise.all([1, 2, 3].map(() => scheduled(asked).requestDue(tenantId, { now: AT, every })));
      expect(asked).toHaveLength(2);
    });

    it('is not put off by a clock that was put back, and asks for nothing where there is none', async () => {
      const asked: SyncJob[] = [];
      const schedule = scheduled(asked);
      await schedule.requestDue(tenantId, { now: AT, every: syncEvery(0) });
      expect(asked).toEqual([]);
      await schedule.requestDue(tenantId, { now: AT + 1e9, every });
      await schedule.requestDue(tenantId, { now: AT, every });
      expect(asked.filter(({ kind }) => kind === 'changes')).toHaveLength(2);
    });

    it('tries again sooner after a failure', async () => {
      const asked: SyncJob[] = [];
      const schedule = scheduled(asked);
      await schedule.requestDue(tenantId, { now: AT, every });
      await schedule.notLaterThan(tenantId, 'changes', AT + 60_000);
      await schedule.requestDue(tenantId, { now: AT + 61_000, every });
      expect(asked.filter(({ kind }) => kind === 'changes')).toHaveLength(2);
    });
  });

  function readDefaults(id: string, at: number, toll = LONDON): Promise<void> {
    return store.keepStep(tenantId, {
      part: 'defaults',
      userIds: [id],
      merge: (_, before) =>
        [...before.values()].map((old) =>
          mergeDefaults(old, known({ bridgeId: undefined, toll, tollFree: undefined }, at), at),
        ),
      done: 1,
      cursor: undefined,
    });
  }

  /** Another one each time the row is written. */
  async function rowVersion(id: string): Promise<string> {
    const [row] = await database.query<{ version: string }>({
      text: 'select xmin::text || ctid::text as version from organizers where tenant_id = $1 and user_id = $2',
      values: [tenantId, id],
    });
    return row?.version ?? '';
  }
});

function person(id: string): Person {
  return { id, userPrincipalName: `${id}@example.com`, displayName: id, usageLocation: 'GB', guest: false };
}

/** A person whom the database cannot keep. */
function unkeepable(): Merged {
  const merged = mergeListed(undefined, { person: person('ben'), plans: [], plansUnsettled: false }, AT);
  return { ...merged, after: { ...merged.after, goneAt: 0.5 } };
}
