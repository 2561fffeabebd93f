import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLicenses } from '../../../bot/adapters/graph/licenses.js';
import { createPolicyAssignments } from '../../../bot/adapters/graph/policy-assignments.js';
import { createTenantDirectory } from '../../../bot/adapters/graph/tenant-directory.js';
import { licenseFrom } from '../../../bot/domain/licenses/license.js';
import type { ListedPolicies } from '../../../bot/ports/policy-assignments.js';
import type { ListedPerson } from '../../../bot/ports/tenant-directory.js';
import { openSandboxTenant, type SandboxTenant } from './sandbox-tenant.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const SPE_E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
const TEAMS1 = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const MCOMEETADV = '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40';
const OPERATOR_PLAN = id(801);
const E5 = {
  skuId: SPE_E5,
  skuPartNumber: 'SPE_E5',
  servicePlans: [
    { servicePlanId: id(810), servicePlanName: 'EXCHANGE_S_ENTERPRISE' },
    { servicePlanId: TEAMS1, servicePlanName: 'TEAMS1' },
    { servicePlanId: MCOMEETADV, servicePlanName: 'MCOMEETADV' },
  ],
};
const OPERATOR = {
  skuId: id(800),
  skuPartNumber: 'OPERATOR_CONNECT_CONFERENCING',
  servicePlans: [{ servicePlanId: OPERATOR_PLAN, servicePlanName: 'AN_ODD_NAME' }],
};
const LONG_AGO = '2025-01-01T00:00:00Z';
const license = (skuId: string, more = {}) => ({ skuId, assignedDateTime: LONG_AGO, ...more });
const person = (n: number, more = {}) => ({
  id: id(n),
  userPrincipalName: `p${n}@contoso.example`,
  displayName: `P${n}`,
  ...more,
});
const CROWD = 2_100;

const TENANT = {
  tenant: { id: id(900), displayName: 'Contoso', countryLetterCode: 'GB' },
  at: '2026-11-22T12:00:00Z',
  operatorConnectConferencingPlanIds: [OPERATOR_PLAN],
  subscribedSkus: [E5, OPERATOR],
  bridges: [],
  users: [
    person(1, {
      usageLocation: 'GB',
      licenses: [license(SPE_E5)],
      policies: { TeamsAudioConferencingPolicy: 'EMEA' },
    }),
    person(2, { licenses: [license(SPE_E5, { disabledPlans: [MCOMEETADV] }), license(OPERATOR.skuId)] }),
    person(3, { licenses: [license(SPE_E5, { assignedDateTime: '2026-11-22T10:00:00Z' })] }),
    person(4, { userType: 'Guest' }),
    ...Array.from({ length: CROWD }, (_, n) => person(1_000 + n)),
  ],
  groups: [{ id: id(50), displayName: 'Sales', members: [id(1), id(2)] }],
  audioConferencingPolicies: ['Global', 'EMEA', 'APAC'].map((identity) => ({
    identity,
    allowTollFreeDialin: true,
    meetingInvitePhoneNumbers: [],
  })),
  groupPolicyAssignments: [
    { groupId: id(50), policyType: 'TeamsAudioConferencingPolicy', policyName: 'APAC', rank: 1 },
  ],
};

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await openSandboxTenant(TENANT);
});
afterAll(() => tenant.close());
beforeEach(() => tenant.fault({}));

const PLAN_IDS = [OPERATOR_PLAN];
const OPTIONS = { operatorConnectPlanIds: () => PLAN_IDS };
const directory = () => createTenantDirectory(tenant.graph, { clock: tenant.sandbox.clock, ...OPTIONS });

interface Listed {
  readonly people: ReadonlyMap<string, ListedPerson>;
  readonly removed: readonly string[];
  readonly pages: number;
  readonly changesFrom: string;
}

async function readAll(from?: string): Promise<Listed> {
  const people = new Map<string, ListedPerson>();
  const removed: string[] = [];
  let cursor = from;
  for (let pages = 1; ; pages += 1) {
    // Each page by a directory of its own, as after a restart.
    const page = await directory().page(cursor);
    if (!page.ok) throw new Error(JSON.stringify(page.failure));
    for (const each of page.value.people) people.set(each.person.id, each);
    removed.push(...page.value.removed);
    if (page.value.next === undefined)
      return { people, removed, pages, changesFrom: page.value.changesFrom ?? '' };
    cursor = page.value.next;
  }
}

describe('everybody', () => {
  it('is listed once, with plans that tell the same license as a reading of their own', async () => {
    const { people, pages } = await readAll();
    expect([people.size, pages]).toEqual([CROWD + 4, 3]);
    const licenses = createLicenses(tenant.graph, OPTIONS.operatorConnectPlanIds);
    const held = await licenses.plansOfMany([1, 2, 3, 4].map(id));
    for (const n of [1, 2, 3, 4]) {
      const listed = people.get(id(n))!;
      const read = held.get(id(n))!;
      expect(read.ok && licenseFrom(read.value, PLAN_IDS)).toEqual(licenseFrom(listed.plans, PLAN_IDS));
      expect(read.ok && read.value).toEqual(listed.plans);
    }
    expect(people.get(id(1))).toMatchObject({
      person: { usageLocation: 'GB', guest: false },
      plansUnsettled: false,
    });
    expect(people.get(id(3))?.plansUnsettled).toBe(true);
    expect(people.get(id(4))).toMatchObject({ person: { guest: true }, plans: [], plansUnsettled: false });
  });

  it('has changes afterwards, and only those', async () => {
    const { changesFrom } = await readAll();
    expect((await readAll(changesFrom)).people.size).toBe(0);
    await tenant.control('POST people', {
      set: [
        { id: id(1_000), displayName: 'Changed' },
        { id: id(1_001), licenses: [{ skuId: SPE_E5 }] },
      ],
      remove: [id(1_002)],
      add: [person(5_000)],
    });
    const changes = await readAll(changesFrom);
    expect([...changes.people.keys()].sort()).toEqual([id(1_000), id(1_001), id(5_000)]);
    expect(changes.removed).toEqual([id(1_002)]);
    expect(changes.people.get(id(1_000))?.person.displayName).toBe('Changed');
    expect(changes.people.get(id(1_001))).toMatchObject({ plansUnsettled: true });
    expect((await readAll(changes.changesFrom)).people.size).toBe(0);
  });

  it('has to be listed anew when the changes were left lying for too long', async () => {
    const { changesFrom } = await readAll();
    await tenant.control('PUT limits', { deltaTokenSeconds: 60 });
    await tenant.control('POST clock', { advanceSeconds: 120 });
    expect(await directory().page(changesFrom)).toEqual({ ok: false, failure: { code: 'cursorExpired' } });
    await tenant.control('DELETE limits');
  });

  it('is read on from a kept cursor after a page that could not be had', async () => {
    const first = await directory().page(undefined);
    const next = first.ok ? first.value.next : undefined;
    await tenant.fault({ graph: { mode: 'down' } });
    expect(await directory().page(next)).toMatchObject({ ok: false, failure: { cause: 'down' } });
    await tenant.fault({});
    expect(await directory().page(next)).toMatchObject({ ok: true });
  });
});

describe('policies', () => {
  const policies = () => createPolicyAssignments(tenant.graph);
  const EXPECTED = [
    { userId: id(1), granted: { invite: { name: 'EMEA', how: 'direct' } } },
    { userId: id(2), granted: { invite: { name: 'APAC', how: 'group' } } },
    { userId: id(3), granted: {} },
  ];

  it('are listed for everybody, as granted directly or through a group', async () => {
    const people: ListedPolicies[] = [];
    let cursor: string | undefined;
    do {
      const page = await policies().page(cursor);
      if (!page.ok) throw new Error(JSON.stringify(page.failure));
      people.push(...page.value.people);
      cursor = page.value.next;
    } while (cursor !== undefined);
    const byId = new Map(people.map((each) => [each.userId, each]));
    expect([1, 2, 3].map((n) => byId.get(id(n)))).toEqual(EXPECTED);
    expect(byId.size).toBeGreaterThanOrEqual(CROWD);
  });

  it.each(['bare', 'wrapped'])('are read for some from %s answers', async (teamsObjects) => {
    await tenant.control('PUT limits', { teamsObjects });
    expect(await policies().of([id(1), id(2), id(3), id(77_777)])).toEqual({ ok: true, value: EXPECTED });
    await tenant.control('DELETE limits');
  });
});

describe('the licenses of many', () => {
  it('fail together when Graph is down, and are read when it throttles some of them', async () => {
    const licenses = createLicenses(tenant.graph, OPTIONS.operatorConnectPlanIds);
    const people = [1, 2, 3, 4].map(id);
    await tenant.fault({ graph: { mode: 'down' } });
    for (const answer of (await licenses.plansOfMany(people)).values()) {
      expect(answer).toMatchObject({ ok: false, failure: { cause: 'down' } });
    }
    await tenant.fault({ graph: { mode: 'throttled', retryAfterSeconds: 0.05, times: 2 } });
    const answers = await licenses.plansOfMany(people);
    expect([...answers.values()].every((answer) => answer.ok)).toBe(true);
  });

  it('have one of nobody among them', async () => {
    const answers = await createLicenses(tenant.graph, () => []).plansOfMany([id(1), id(77_777)]);
    expect(answers.get(id(1))).toMatchObject({ ok: true });
    expect(answers.get(id(77_777))).toMatchObject({ ok: false, failure: { cause: 'unexpected' } });
  });
});
