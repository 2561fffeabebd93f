import { afterEach, describe, expect, it } from '@jest/globals';
import { createTenantDirectory } from '../../../bot/adapters/graph/tenant-directory.js';
import { licenseFrom } from '../../../bot/domain/licenses/license.js';
import type { PeoplePage, TenantDirectory } from '../../../bot/ports/tenant-directory.js';
import { startGraphServer, type Answer, type GraphServer, type Received } from './graph-server.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(NOW - hours * HOUR).toISOString();

const TEAMS1 = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const MCOMEETADV = '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40';
const MCOEV = '4828c8ec-dc2e-4779-b502-87ac9ce28ab7';
const OCC = '00000000-0000-4000-8000-00000000c0ff';
const sku = (skuId: string, plans: Record<string, string>, more = {}) => ({
  skuId,
  skuPartNumber: `NAME_${skuId}`,
  capabilityStatus: 'Enabled',
  servicePlans: Object.entries(plans).map(([servicePlanName, servicePlanId]) => ({
    servicePlanId,
    servicePlanName,
    provisioningStatus: 'Success',
    appliesTo: 'User',
  })),
  ...more,
});
const E5 = sku('e5', { EXCHANGE: 'exchange-id', TEAMS1, MCOMEETADV, MCOEV });
const VISIO = sku('visio', { VISIO: 'visio-id', ONEDRIVE: 'onedrive-id' });

type Entry = Readonly<Record<string, unknown>>;
const person = (id: string, more: Entry = {}): Entry => ({
  id,
  userPrincipalName: `${id}@contoso.example`,
  displayName: id.toUpperCase(),
  usageLocation: 'GB',
  userType: 'Member',
  assignedLicenses: [],
  licenseAssignmentStates: [],
  ...more,
});
const given = (skuId: string, disabledPlans: readonly string[] = []) => ({ skuId, disabledPlans });
const settled = (skuId: string, hours = 1_000, state = 'Active') => ({
  skuId,
  state,
  lastUpdatedDateTime: hoursAgo(hours),
});

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A Graph with these answers by the start of the path; the longest start that fits decides. */
async function open(
  answers: Readonly<Record<string, Answer | ((request: Received) => Answer)>>,
  options: { readonly clock?: () => number; readonly operatorConnectPlanIds?: () => readonly string[] } = {},
): Promise<TenantDirectory> {
  const all: typeof answers = {
    '/users/delta': { body: { value: [], '@odata.deltaLink': 'URL/users/delta?$deltatoken=start' } },
    '/subscribedSkus': { body: { value: [E5, VISIO] } },
    ...answers,
  };
  server = await startGraphServer((request) => {
    const starts = Object.keys(all).filter((start) => request.path.startsWith(start));
    const [best] = starts.sort((one, other) => other.length - one.length);
    const answer = best === undefined ? { status: 418 } : all[best]!;
    return typeof answer === 'function' ? answer(request) : answer;
  });
  const graph = server.client({
    patience: { background: { budgetMs: 500, retries: 1 } },
  });
  return createTenantDirectory(graph, { clock: () => NOW, operatorConnectPlanIds: () => [], ...options });
}

async function pageAt(directory: TenantDirectory, cursor?: string): Promise<PeoplePage> {
  const page = await directory.page(cursor);
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return page.value;
}

async function peopleWith(more: Entry, skus: readonly unknown[] = [E5, VISIO], occ: readonly string[] = []) {
  const directory = await open(
    { '/users?': { body: { value: [person('ann', more)] } }, '/subscribedSkus': { body: { value: skus } } },
    { operatorConnectPlanIds: () => occ },
  );
  const [ann] = (await pageAt(directory)).people;
  return ann!;
}

const pathsAsked = () =>
  server!.requests.map(({ url }) => decodeURIComponent(url ?? '').replace('/graph/v1.0', ''));

describe('the list of everybody', () => {
  it('asks first where changes begin, so that none is lost while it is read', async () => {
    const directory = await open({ '/users?': { body: { value: [person('ann')] } } });
    await pageAt(directory);
    const [first, , list] = pathsAsked();
    expect(first).toBe(
      '/users/delta?$select=id,userPrincipalName,displayName,usageLocation,userType,assignedLicenses&$deltaToken=latest',
    );
    expect(list).toBe(
      '/users?$select=id,userPrincipalName,displayName,usageLocation,userType,assignedLicenses,licenseAssignmentStates&$top=999',
    );
  });

  it('goes on from a kept cursor, also under another address, and ends where changes begin', async () => {
    const first = await open({
      '/users?': { body: { value: [person('ann')], '@odata.nextLink': 'URL/users?$skiptoken=2' } },
    });
    const page = await pageAt(first);
    expect(page).toMatchObject({ removed: [], changesFrom: undefined });
    await server!.close();

    const later = await open({
      '/users?$skiptoken=2': { body: { value: [person('raj')] } },
      '/users/delta?$deltatoken=start': {
        body: { value: [person('eve')], '@odata.deltaLink': 'URL/users/delta?$deltatoken=2' },
      },
      '/users/delta?$deltatoken=2': {
        body: { value: [], '@odata.deltaLink': 'URL/users/delta?$deltatoken=3' },
      },
    });
    const last = await pageAt(later, page.next);
    expect(last.people.map((each) => each.person.id)).toEqual(['raj']);
    expect(last.next).toBeUndefined();
    const changes = await pageAt(later, last.changesFrom);
    expect(changes.people.map((each) => each.person.id)).toEqual(['eve']);
    const more = await pageAt(later, changes.changesFrom);
    expect(more.people).toEqual([]);
    expect(pathsAsked().filter((path) => !path.startsWith('/subscribed'))).toEqual([
      '/users?$skiptoken=2',
      '/users/delta?$deltatoken=start',
      '/users/delta?$deltatoken=2',
    ]);
  });

  it('tells guests from members, and lives without what is missing', async () => {
    const value = [
      person('guest', { userType: 'Guest' }),
      { id: 'bare', assignedLicenses: null, userPrincipalName: null },
    ];
    const { people } = await pageAt(await open({ '/users?': { body: { value } } }));
    expect(people.map((each) => each.person.guest)).toEqual([true, false]);
    expect(people[1]).toEqual({
      person: {
        id: 'bare',
        userPrincipalName: 'bare',
        displayName: 'bare',
        usageLocation: undefined,
        guest: false,
      },
      plans: [],
      plansUnsettled: false,
    });
  });

  it.each([400, 404])('is read without changes where Graph lists none (%d)', async (status) => {
    const directory = await open({
      '/users/delta': { status },
      '/users?': { body: { value: [person('ann')] } },
    });
    expect(await pageAt(directory)).toMatchObject({ next: undefined, changesFrom: undefined });
  });

  it.each([
    ['the beginning of changes', '/users/delta', 429, 'throttled'],
    ['the people', '/users?', 403, 'forbidden'],
    ['the people', '/users?', 410, 'unexpected'],
    ['the products', '/subscribedSkus', 403, 'forbidden'],
  ])('is unreadable where %s cannot be read (%s %d)', async (_, path, status, cause) => {
    const directory = await open({ '/users?': { body: { value: [] } }, [path]: { status } });
    expect(await directory.page(undefined)).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'directory', cause },
    });
  });
});

describe('the plans of a listed person', () => {
  it('are those that matter of the given products, the switched-off ones disabled', async () => {
    const ann = await peopleWith({ assignedLicenses: [given('E5', [MCOMEETADV.toUpperCase()])] });
    expect(ann.plans).toEqual([
      { planId: TEAMS1, planName: 'TEAMS1', state: 'working', skuPartNumber: 'NAME_e5' },
      { planId: MCOMEETADV, planName: 'MCOMEETADV', state: 'disabled', skuPartNumber: 'NAME_e5' },
    ]);
  });

  it('of a product without any that matters are one, so that the product can be named', async () => {
    const ann = await peopleWith({ assignedLicenses: [given('visio')] });
    expect(ann.plans).toEqual([
      { planId: 'onedrive-id', planName: 'ONEDRIVE', state: 'working', skuPartNumber: 'NAME_visio' },
    ]);
  });

  it('include the ones that the tenant has named as Operator Connect Conferencing', async () => {
    const odd = sku('odd', { SOMETHING: OCC, ELSE: 'else-id' });
    const ann = await peopleWith({ assignedLicenses: [given('odd'), given('e5')] }, [odd, E5], [OCC]);
    expect(ann.plans.map(({ planName }) => planName)).toEqual(['SOMETHING', 'TEAMS1', 'MCOMEETADV']);
  });

  it.each([
    ['Enabled', 'working'],
    ['Warning', 'working'],
    ['Suspended', 'failed'],
    ['LockedOut', 'failed'],
    ['Deleted', 'failed'],
    ['SomethingNew', 'pending'],
    [null, 'pending'],
  ])('of a subscription that is %s are %s', async (capabilityStatus, state) => {
    const ann = await peopleWith({ assignedLicenses: [given('e5')] }, [{ ...E5, capabilityStatus }]);
    expect(ann.plans.map((plan) => plan.state)).toEqual([state, state]);
  });

  it.each([['first'], ['last']])('go by the subscription that works where it is listed %s', async (where) => {
    const ended = { ...E5, capabilityStatus: 'Deleted' };
    const skus = where === 'first' ? [E5, ended] : [ended, E5];
    const ann = await peopleWith({ assignedLicenses: [given('e5')] }, skus);
    expect(licenseFrom(ann.plans, []).license).toBe('standard');
  });

  it('of a product that the tenant does not list are unknown, not none, and read one by one', async () => {
    const ann = await peopleWith({
      assignedLicenses: [given('gone')],
      licenseAssignmentStates: [settled('gone')],
    });
    expect(ann.plansUnsettled).toBe(true);
    expect(licenseFrom(ann.plans, [])).toMatchObject({ license: 'unknown', reason: 'unreadable' });
  });
});

describe('licenses that came or failed lately', () => {
  it.each([
    ['settled when they came long ago', [settled('e5')], false],
    ['settled after two days', [settled('e5', 48.1)], false],
    ['unsettled within two days', [settled('e5', 47.9)], true],
    ['unsettled with a trouble', [settled('e5', 1_000, 'ActiveWithError')], true],
    ['unsettled in a state that is new', [settled('e5', 1_000, 'SomethingNew')], true],
    ['unsettled where nobody says since when', [{ ...settled('e5'), lastUpdatedDateTime: null }], true],
    ['unsettled where nothing is said of them', null, true],
    ['settled where the new one bears on no phone', [settled('visio', 1), settled('e5')], false],
    ['unsettled where one failed that is not even given', [settled('e5', 1_000, 'Error')], true],
  ])('are %s', async (_, licenseAssignmentStates, unsettled) => {
    const ann = await peopleWith({
      assignedLicenses: [given('e5'), given('visio')],
      licenseAssignmentStates,
    });
    expect(ann.plansUnsettled).toBe(unsettled);
  });
});

describe('the changes', () => {
  const CHANGES = JSON.stringify({ path: '/users/delta?$deltatoken=1' });
  const changes = (value: readonly unknown[], answers: Parameters<typeof open>[0] = {}) =>
    open({
      '/users/delta?$deltatoken=1': {
        body: { value, '@odata.deltaLink': 'URL/users/delta?$deltatoken=2' },
      },
      ...answers,
    });
  const changed = (id: string, more: Entry = {}) => {
    const { licenseAssignmentStates: _, ...rest } = person(id, more);
    return rest;
  };

  it('have people who came or changed, and the ids of those who went', async () => {
    const directory = await changes([
      changed('ann'),
      { id: 'raj', '@removed': { reason: 'changed' } },
      { id: 'eve', '@removed': { reason: 'deleted' } },
    ]);
    const page = await pageAt(directory, CHANGES);
    expect(page.people.map((each) => each.person.id)).toEqual(['ann']);
    expect(page.removed).toEqual(['raj', 'eve']);
  });

  it('that come twice count as they came last', async () => {
    const directory = await changes([
      changed('ann', { displayName: 'Before' }),
      { id: 'ann', '@removed': { reason: 'changed' } },
      { id: 'raj', '@removed': { reason: 'changed' } },
      changed('raj', { displayName: 'After' }),
    ]);
    const page = await pageAt(directory, CHANGES);
    expect(page.people.map((each) => each.person.displayName)).toEqual(['After']);
    expect(page.removed).toEqual(['ann']);
  });

  it('do not say since when a license was given, so whoever has one is read again', async () => {
    const directory = await changes([
      changed('ann', { assignedLicenses: [given('e5')] }),
      changed('raj', { assignedLicenses: [given('visio')] }),
      changed('eve'),
    ]);
    const { people } = await pageAt(directory, CHANGES);
    expect(people.map((each) => each.plansUnsettled)).toEqual([true, false, false]);
  });

  it('that tell only what changed are completed: what is left out is not gone', async () => {
    const asked: unknown[] = [];
    const directory = await changes(
      [
        { id: 'ann', displayName: 'Ann Lee-Moss' },
        { id: 'raj', usageLocation: 'DE' },
      ],
      {
        '/$batch': ({ body }) => {
          const { requests } = body as { requests: { id: string; url: string }[] };
          asked.push(...requests.map(({ url }) => url));
          const ann = person('ann', { assignedLicenses: [given('e5')], displayName: 'Ann Lee-Moss' });
          const responses = requests.map(({ id, url }) =>
            url.startsWith('/users/ann?') ? { id, status: 200, body: ann } : { id, status: 404, body: {} },
          );
          return { body: { responses } };
        },
      },
    );
    const page = await pageAt(directory, CHANGES);
    expect(page.people).toMatchObject([{ person: { id: 'ann', displayName: 'Ann Lee-Moss' } }]);
    expect(page.people[0]?.plans).toHaveLength(2);
    expect(page.removed).toEqual(['raj']);
    expect(asked[0]).toMatch(/^\/users\/ann\?\$select=id,.*assignedLicenses,licenseAssignmentStates$/);
  });

  it('that cannot be completed are not told by halves', async () => {
    const directory = await changes([{ id: 'ann', displayName: 'Ann' }], { '/$batch': { status: 403 } });
    expect(await directory.page(CHANGES)).toMatchObject({ ok: false, failure: { cause: 'forbidden' } });
  });

  it.each([
    ['410', { status: 410, body: { error: { code: 'resyncRequired' } } }],
    ['404 syncStateNotFound', { status: 404, body: { error: { code: 'syncStateNotFound' } } }],
    ['400', { status: 400, body: { error: { code: 'Directory_ExpiredPageToken' } } }],
    ['400 without a code', { status: 400 }],
  ])('have to begin anew after %s', async (_, answer) => {
    const directory = await changes([], { '/users/delta?$deltatoken=1': answer });
    expect(await directory.page(CHANGES)).toEqual({ ok: false, failure: { code: 'cursorExpired' } });
  });

  it.each([
    ['down', 'drop'],
    ['throttled', { status: 429, headers: { 'retry-after': '60.5' } }],
    ['forbidden', { status: 403 }],
    ['unexpected', { body: '{"value": [' }],
    ['unexpected', { body: { value: {} } }],
    ['unexpected', { body: { value: [], '@odata.nextLink': 'https://elsewhere.example/graph/v1.0/users' } }],
  ] as const)('are unreadable, not gone, when Graph is %s', async (cause, answer) => {
    const directory = await changes([], { '/users/delta?$deltatoken=1': answer });
    expect(await directory.page(CHANGES)).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'directory', cause },
    });
  });

  it.each(['', 'x', '{}', '{"path":"https://elsewhere.example/users"}', '{"path":"/groups"}', 'null'])(
    'have to begin anew from a cursor that means nothing: %s',
    async (cursor) => {
      const directory = await changes([]);
      expect(await directory.page(cursor)).toEqual({ ok: false, failure: { code: 'cursorExpired' } });
      expect(server!.requests).toHaveLength(0);
    },
  );
});

describe('the products of the tenant', () => {
  it('are read once for ten minutes by the clock of the product', async () => {
    let now = NOW;
    const directory = await open({ '/users?': { body: { value: [] } } }, { clock: () => now });
    const reads = async (at: number) => {
      now = at;
      await pageAt(directory);
      return pathsAsked().filter((path) => path.startsWith('/subscribedSkus')).length;
    };
    expect(await reads(NOW)).toBe(1);
    expect(await reads(NOW + 600_000 - 1)).toBe(1);
    expect(await reads(NOW + 600_000)).toBe(2);
    expect(await reads(NOW)).toBe(3);
  });
});
