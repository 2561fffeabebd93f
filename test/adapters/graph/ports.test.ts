import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createGroups } from '../../../bot/adapters/graph/groups.js';
import { createLicenses } from '../../../bot/adapters/graph/licenses.js';
import { createMeetings } from '../../../bot/adapters/graph/meetings.js';
import { createPeople } from '../../../bot/adapters/graph/people.js';
import type { Person } from '../../../bot/domain/tenant/organizer.js';
import type { Result } from '../../../bot/domain/result.js';
import { openSandboxTenant, type SandboxTenant } from './sandbox-tenant.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const MCOMEETADV = '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40';
const TEAMS1 = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const OTHERS = [
  '9974d6cf-cd24-4ba2-921c-e2aa687da846',
  'f1e3613f-3818-4254-9b5e-f02d803384e0',
  'bb038288-76ab-49d6-afc1-eaa6c222c65a',
];
const TEAMS_ADMINISTRATOR = '69091246-20e8-4a56-aa4d-066075b2a7a8';
const GLOBAL_READER = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';
const WEEKLY = '19:meeting_weekly@thread.v2';
const UNLICENSED = '19:meeting_unlicensed@thread.v2';
const CROWD = 2_100;

const planNames = [...OTHERS, MCOMEETADV, TEAMS1].map((servicePlanId, n) => ({
  servicePlanId,
  servicePlanName: `PLAN${n}`,
}));
const person = (n: number, displayName: string, more = {}) => {
  const alias = displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return { id: id(n), userPrincipalName: `${alias}@contoso.example`, displayName, ...more };
};

const TENANT = {
  tenant: { id: id(900), displayName: 'Contoso', countryLetterCode: 'GB' },
  subscribedSkus: [{ skuId: id(800), skuPartNumber: 'SPE_E5', servicePlans: planNames }],
  users: [
    person(3, 'Joann Ann'),
    person(1, 'Ann Lee', {
      mail: 'ann@mail.example',
      usageLocation: 'GB',
      licenses: [
        {
          skuId: id(800),
          planStates: {
            [OTHERS[0]!]: 'Disabled',
            [OTHERS[1]!]: 'Error',
            [OTHERS[2]!]: 'PendingProvisioning',
            [TEAMS1]: 'PendingInput',
          },
        },
      ],
      directoryRoles: [
        { roleTemplateId: TEAMS_ADMINISTRATOR },
        { roleTemplateId: GLOBAL_READER, scope: '/administrativeUnits/7' },
        { roleTemplateId: id(77) },
      ],
    }),
    person(2, "Joanna O'Brien", {
      userType: 'Guest',
      directoryRoles: [{ roleTemplateId: GLOBAL_READER, active: false }],
    }),
    person(4, 'Raj "R" Kumar', { licenses: [{ skuId: id(800) }] }),
    ...Array.from({ length: CROWD }, (_, n) => person(1_000 + n, `Crowd ${n}`)),
  ],
  groups: [
    { id: id(701), displayName: 'Sales EMEA', members: [id(1), id(2)], memberGroups: [id(702)] },
    { id: id(702), displayName: 'Sales', members: [id(4)] },
    {
      id: id(703),
      displayName: 'Inside Sales',
      members: Array.from({ length: CROWD }, (_, n) => id(1_000 + n)),
    },
  ],
  bridges: [
    {
      id: id(500),
      name: 'Conference Bridge',
      isDefault: true,
      defaultServiceNumber: '+442079460100',
      serviceNumbers: [
        { number: '+442079460100', type: 'Toll', isShared: true },
        { number: '+33142060100', type: 'Toll', isShared: true },
        { number: '+448081570100', type: 'TollFree', isShared: false },
      ],
    },
  ],
  meetings: [
    {
      id: 'weekly',
      subject: 'Weekly',
      organizer: id(4),
      start: '2026-11-23T10:00:00Z',
      end: '2026-11-23T11:00:00Z',
      threadId: WEEKLY,
      conferenceId: '123456789',
      printedTollNumbers: ['+33142060100', '+442079460100'],
      printedTollFreeNumbers: ['+448081570100'],
    },
    {
      id: 'none',
      threadId: UNLICENSED,
      organizer: id(3),
      start: '2026-11-23T10:00:00Z',
      end: '2026-11-23T11:00:00Z',
    },
  ],
};

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await openSandboxTenant(TENANT);
});
afterAll(() => tenant.close());
beforeEach(() => tenant.fault({}));

describe('licenses', () => {
  it('are the plans with their product and their state in our words', async () => {
    const plan = (planId: string, n: number, state: string) => ({
      planId,
      planName: `PLAN${n}`,
      state,
      skuPartNumber: 'SPE_E5',
    });
    expect(await createLicenses(tenant.graph, () => []).plansOf(id(1))).toEqual({
      ok: true,
      value: [
        plan(OTHERS[0]!, 0, 'disabled'),
        plan(OTHERS[1]!, 1, 'failed'),
        plan(OTHERS[2]!, 2, 'pending'),
        plan(MCOMEETADV, 3, 'working'),
        plan(TEAMS1, 4, 'pending'),
      ],
    });
  });

  it('are none for somebody without any', async () => {
    expect(await createLicenses(tenant.graph, () => []).plansOf(id(3))).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['down', 'down'],
    ['serverError', 'down'],
    ['dropped', 'down'],
    ['throttled', 'throttled'],
  ])('are unreadable, not none, while Graph is %s', async (mode, cause) => {
    await tenant.fault({ graph: { mode, retryAfterSeconds: 0.05 } });
    const failure = { code: 'unreadable', system: 'directory', cause };
    expect(await createLicenses(tenant.graph, () => []).plansOf(id(1))).toEqual({ ok: false, failure });
  });

  it('are read in spite of being throttled twice', async () => {
    await tenant.fault({ graph: { mode: 'throttled', retryAfterSeconds: 0.05, times: 2 } });
    expect(await createLicenses(tenant.graph, () => []).plansOf(id(1))).toMatchObject({ ok: true });
  });
});

describe('groups', () => {
  const found = async (said: string) => {
    const groups = await createGroups(tenant.graph).find(said);
    return groups.ok ? groups.value.map(({ displayName }) => displayName) : groups.failure;
  };
  const members = (groupId: string) => createGroups(tenant.graph).members(groupId);

  it('are found by what they are called, the name that was said before those that begin so', async () => {
    expect(await found('the Sales group')).toEqual(['Sales', 'Sales EMEA', 'Inside Sales']);
    expect(await found('group "Sales EMEA"')).toEqual(['Sales EMEA']);
    expect(await found('Juggling')).toEqual([]);
  });

  it('have their direct members, however many, and nobody of a group inside', async () => {
    expect(await members(id(701))).toEqual({ ok: true, value: [id(2), id(1)].sort() });
    const many = await members(id(703));
    expect(many.ok && many.value.length).toBe(CROWD);
  });

  it('that are gone have nobody, and those that cannot be read are not empty', async () => {
    expect(await members(id(799))).toEqual({ ok: true, value: [] });
    await tenant.fault({ graph: { mode: 'down' } });
    expect(await members(id(701))).toMatchObject({ ok: false, failure: { cause: 'down' } });
  });
});

describe('people', () => {
  const names = (found: Result<readonly Person[], unknown>) =>
    found.ok ? found.value.map(({ displayName }) => displayName) : found.failure;
  const find = async (said: string) => names(await createPeople(tenant.graph).find(said));

  it('are read by id', async () => {
    expect(await createPeople(tenant.graph).person(id(1))).toEqual({
      ok: true,
      value: {
        id: id(1),
        userPrincipalName: 'ann.lee@contoso.example',
        displayName: 'Ann Lee',
        usageLocation: 'GB',
        guest: false,
      },
    });
    expect(await createPeople(tenant.graph).person(id(2))).toMatchObject({
      value: { usageLocation: undefined, guest: true },
    });
    expect(await createPeople(tenant.graph).person(id(99))).toEqual({ ok: true, value: undefined });
  });

  it('are found by first, last and whole name, the nearest first', async () => {
    expect(await find('ann')).toEqual(['Ann Lee', 'Joann Ann']);
    expect(await find('kumar')).toEqual(['Raj "R" Kumar']);
    expect(await find(' Joann Ann ')).toEqual(['Joann Ann']);
    expect(await find('joan')).toEqual(['Joann Ann', "Joanna O'Brien"]);
  });

  it('are found by user principal name and by mail address, exactly', async () => {
    expect(await find('ANN.LEE@contoso.example')).toEqual(['Ann Lee']);
    expect(await find('ann@mail.example')).toEqual(['Ann Lee']);
    expect(await find('ann@contoso.example')).toEqual([]);
  });

  it.each(['"', "'", '\\', 'raj "r"', "o'brien", "x@y' or true eq 'a", '%', '&$top=1', '', '東京'])(
    'can be looked for by %j without breaking the question',
    async (said) => {
      expect(await createPeople(tenant.graph).find(said)).toMatchObject({ ok: true });
    },
  );

  it('are looked for by what was said as a text, never as a part of the question', async () => {
    expect(await find("x@y' or mail eq 'ann@mail.example")).toEqual([]);
    expect(await find('x" OR "displayName:ann')).toEqual([]);
  });

  it('are at most ten', async () => {
    expect(await find('crowd')).toHaveLength(10);
  });

  it('are listed page after page, every one once', async () => {
    const ids: string[] = [];
    let pages = 0;
    for await (const page of createPeople(tenant.graph).everybody()) {
      pages += 1;
      if (page.ok) ids.push(...page.value.map((each) => each.id));
    }
    expect([pages, ids.length, new Set(ids).size]).toEqual([3, CROWD + 4, CROWD + 4]);
  });

  it('end their list with the failure when it breaks off', async () => {
    await tenant.fault({ graph: { mode: 'partial' } });
    const pages = [];
    for await (const page of createPeople(tenant.graph).everybody()) pages.push(page);
    expect(pages.at(-1)).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'directory', cause: 'partial' },
    });
    expect(pages).toHaveLength(2);
  });
});

describe('meetings', () => {
  const joinUrlOf = (organizer: number, thread: string) => {
    const context = encodeURIComponent(JSON.stringify({ Tid: id(900), Oid: id(organizer) }));
    return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=${context}`;
  };
  const graphId = (organizer: number, thread: string) =>
    Buffer.from(`1*${id(organizer)}*0**${thread}`).toString('base64');
  const dialInOf = (organizer: number, meetingId: string) =>
    createMeetings(tenant.graph).meeting({ organizerId: id(organizer), meetingId });

  it('have the numbers of their invite as +E.164 in its order, and a conference ID of digits', async () => {
    expect(await dialInOf(4, graphId(4, WEEKLY))).toMatchObject({
      ok: true,
      value: {
        subject: 'Weekly',
        organizer: { id: id(4) },
        inChannel: false,
        dialIn: {
          conferenceId: '123456789',
          dialInUrl: `https://dialin.teams.microsoft.com/${id(500)}?id=123456789`,
          toll: ['+33142060100', '+442079460100'],
          tollFree: ['+448081570100'],
        },
      },
    });
  });

  it('of somebody without a license have no dial-in', async () => {
    expect(await dialInOf(3, graphId(3, UNLICENSED))).toMatchObject({
      ok: true,
      value: { dialIn: undefined },
    });
  });

  it('that do not exist are not found', async () => {
    expect(await dialInOf(4, graphId(4, 'another'))).toEqual({ ok: true, value: 'notFound' });
    expect(await dialInOf(99, graphId(4, WEEKLY))).toEqual({ ok: true, value: 'notFound' });
  });

  it('are found by the link that people join with', async () => {
    const byLink = (organizer: number, joinUrl: string) =>
      createMeetings(tenant.graph).meetingByLink({ organizerId: id(organizer), joinUrl });
    expect(await byLink(4, joinUrlOf(4, WEEKLY))).toMatchObject({
      ok: true,
      value: { subject: 'Weekly', dialIn: { conferenceId: '123456789' }, organizer: { id: id(4) } },
    });
    expect(await byLink(3, joinUrlOf(3, UNLICENSED))).toMatchObject({
      ok: true,
      value: { dialIn: undefined },
    });
    expect(await byLink(4, joinUrlOf(4, 'another'))).toEqual({ ok: true, value: 'notFound' });
    expect(await byLink(3, joinUrlOf(4, WEEKLY))).toEqual({ ok: true, value: 'notFound' });
  });

  it('are unreadable while the tenant does not let the app read them', async () => {
    await tenant.control('PUT limits', { applicationAccessPolicy: 'missing' });
    const failure = { code: 'unreadable', system: 'meetings', cause: 'forbidden' };
    expect(await dialInOf(4, graphId(4, WEEKLY))).toEqual({ ok: false, failure });
    await tenant.control('DELETE limits');
  });

  it('are unreadable, not without dial-in, while Graph is down', async () => {
    await tenant.fault({ graph: { mode: 'serverError' } });
    const failure = { code: 'unreadable', system: 'meetings', cause: 'down' };
    expect(await dialInOf(4, graphId(4, WEEKLY))).toEqual({ ok: false, failure });
  });
});
