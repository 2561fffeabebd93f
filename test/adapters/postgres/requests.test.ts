import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { auditTrail } from '../../../bot/adapters/postgres/audit-trail.js';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import { storedConversations } from '../../../bot/adapters/postgres/stored-conversations.js';
import { storedRequests } from '../../../bot/adapters/postgres/stored-requests.js';
import { storedTenantSettings } from '../../../bot/adapters/postgres/stored-tenant-settings.js';
import type { OrganizerRequest } from '../../../bot/domain/requests/organizer-request.js';
import { DEFAULT_SETTINGS } from '../../../bot/domain/tenant/tenant-settings.js';
import { beginSettings, plansAtHand } from '../../../bot/plans-at-hand.js';
import type { Requests } from '../../../bot/ports/requests.js';
import { startCarriers } from './carriers.js';

jest.setTimeout(60_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

const AT = 1_763_800_000_000;

describe.each(carriers.names)('requests on %s', (carrier) => {
  let database: Database;
  let requests: Requests;
  let tenants = 0;
  let tenantId: string;
  beforeAll(async () => {
    database = await (await carriers.newPlace(carrier)).open();
    requests = storedRequests(database);
  });
  beforeEach(() => {
    tenants += 1;
    tenantId = `tenant-${tenants}`;
  });
  afterAll(() => database.close());

  const request = (id: string, so: Partial<OrganizerRequest> = {}): OrganizerRequest => ({
    id,
    tenantId,
    requestedBy: 'olivia',
    requestedAt: AT,
    asked: { filter: { cities: [id] }, licenses: [] },
    state: 'open',
    decidedBy: undefined,
    decidedAt: undefined,
    proposalId: undefined,
    ...so,
  });
  const keep = (kept: OrganizerRequest, most = 5) => requests.keep(kept, { door: 'chat', most });
  const move = (id: string, from: OrganizerRequest['state'], to: OrganizerRequest['state']) =>
    requests.move({ tenantId, id, from, to, by: 'alex', door: 'chat', at: AT + 1 });

  it('are found as kept, in the record once, with ids and no words', async () => {
    const kept = request('Munich');
    expect(await keep(kept)).toEqual({ request: kept, isNew: true });
    expect(await requests.find(tenantId, 'Munich')).toEqual(kept);
    expect(await requests.find('other', 'Munich')).toBeUndefined();
    const [entry, ...others] = await auditTrail(database).history(tenantId, 10);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      event: 'requested',
      actor: 'olivia',
      correlationId: 'Munich',
      door: 'chat',
    });
  });

  it('are one when the same is asked again, also at the same moment, whatever the order of its fields', async () => {
    const asked = { filter: { cities: ['Munich'], tollFree: true }, licenses: [] };
    const turned = { licenses: [], filter: { tollFree: true, cities: ['Munich'] } };
    const kept = await Promise.all(
      ['a', 'b', 'c', 'd'].map((id, at) => keep(request(id, { asked: at % 2 === 0 ? asked : turned }))),
    );
    expect(kept.filter((each) => each?.isNew)).toHaveLength(1);
    expect(new Set(kept.map((each) => each?.request.id)).size).toBe(1);
    expect(await requests.open(tenantId, 10)).toHaveLength(1);
    expect(await keep(request('e', { asked, requestedBy: 'emma' }))).toMatchObject({ isNew: true });
  });

  it('are so many for one person and no more, until one is decided', async () => {
    await keep(request('a'), 2);
    await keep(request('b'), 2);
    expect(await keep(request('c'), 2)).toBeUndefined();
    const { asked } = request('b');
    expect(await keep(request('again', { asked }), 2)).toMatchObject({ isNew: false, request: { id: 'b' } });
    expect(await keep(request('c', { requestedBy: 'emma' }), 2)).toMatchObject({ isNew: true });
    await move('a', 'open', 'declined');
    expect(await keep(request('d'), 2)).toMatchObject({ isNew: true });
  });

  it('are decided once', async () => {
    await keep(request('a'));
    const moved = await Promise.all([
      move('a', 'open', 'declined'),
      move('a', 'open', 'done'),
      move('a', 'open', 'withdrawn'),
    ]);
    expect(moved.filter(Boolean)).toHaveLength(1);
    const events = (await auditTrail(database).history(tenantId, 10)).map(({ event }) => event);
    expect(events).toEqual(['requestDecided', 'requested']);
    expect(await requests.find(tenantId, 'a')).toMatchObject({ decidedBy: 'alex', decidedAt: AT + 1 });
  });

  it('wait the oldest first, and show the newest first to the one who asked', async () => {
    for (const [id, requestedAt] of [
      ['new', AT + 2],
      ['old', AT],
      ['done', AT + 1],
    ] as const)
      await keep(request(id, { requestedAt }));
    await move('done', 'open', 'done');
    expect((await requests.open(tenantId, 10)).map(({ id }) => id)).toEqual(['old', 'new']);
    expect((await requests.ofPerson(tenantId, 'olivia', 10)).map(({ id }) => id)).toEqual([
      'new',
      'done',
      'old',
    ]);
  });

  it('know the proposal that is made for them, and wait again unless an equal one does', async () => {
    await keep(request('a'));
    await requests.propose(tenantId, 'a', 'proposal');
    expect(await requests.ofProposal(tenantId, 'proposal')).toMatchObject({ id: 'a', state: 'open' });
    await move('a', 'open', 'approved');
    const { asked } = request('a');
    await keep(request('again', { asked }));
    expect(await move('a', 'approved', 'open')).toBe(false);
    await move('again', 'open', 'withdrawn');
    expect(await move('a', 'approved', 'open')).toBe(true);
  });

  it('are told of once', async () => {
    await keep(request('a'));
    await keep(request('b'));
    await requests.told(tenantId, 'a', AT);
    expect((await requests.untold(tenantId)).map(({ id }) => id)).toEqual(['b']);
  });

  it('reach people in the chat that they had last, administrators before others', async () => {
    const conversations = storedConversations(database);
    const chat = (userId: string, at: number, administers = false, conversationId = userId) =>
      conversations.rememberPersonal(tenantId, {
        userId,
        place: { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId },
        at,
        administers,
      });
    await chat('olivia', AT + 9);
    await chat('alex', AT, true);
    await chat('alex', AT + 1, false, 'newer');
    await chat('emma', AT + 5);
    expect(await conversations.personalOf(tenantId, 'alex')).toMatchObject({ conversationId: 'newer' });
    expect(await conversations.personalOf('other', 'alex')).toBeUndefined();
    expect(await conversations.peopleWithChats(tenantId, 2)).toEqual(['alex', 'olivia']);
  });

  it('settings lose nothing when two are changed at the same moment', async () => {
    const settings = storedTenantSettings(database);
    await Promise.all([
      settings.change(tenantId, { writing: true }),
      settings.change(tenantId, { largestChange: 7 }),
      settings.change(tenantId, { secondPerson: 'risky' }),
    ]);
    expect(await settings.read(tenantId)).toMatchObject({
      writing: true,
      largestChange: 7,
      secondPerson: 'risky',
    });
  });

  it('plans that the environment names later still count, and what an administrator has set stays', async () => {
    const settings = storedTenantSettings(database);
    const beginning = { ...DEFAULT_SETTINGS, operatorConnectPlanIds: ['AA'] };
    expect(await beginSettings(settings, tenantId, beginning)).toBe(false);
    await settings.change(tenantId, { writing: true, operatorConnectPlanIds: ['aa', 'bb'] });
    expect(await beginSettings(settings, tenantId, beginning)).toBe(false);
    const plans = await plansAtHand(settings, tenantId);
    const later = { ...beginning, operatorConnectPlanIds: ['aa', 'cc'] };
    expect(await beginSettings(settings, tenantId, later)).toBe(true);
    expect(await settings.read(tenantId)).toMatchObject({
      writing: true,
      operatorConnectPlanIds: ['aa', 'bb', 'cc'],
    });
    expect(plans.ids()).toEqual(['aa', 'bb']);
    await plans.look();
    expect(plans.ids()).toEqual(['aa', 'bb', 'cc']);
  });
});
