import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRoles } from '../../../bot/adapters/graph/roles.js';
import { startGraphServer, type GraphServer, type Received } from './graph-server.js';
import { openSandboxTenant, type SandboxTenant } from './sandbox-tenant.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const TEAMS_ADMINISTRATOR = '69091246-20e8-4a56-aa4d-066075b2a7a8';
const GLOBAL_READER = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';
const TEAMS_READER = '1076ac91-f3d9-41a7-a339-dcdf5f480acc';

describe('roles in a tenant', () => {
  let tenant: SandboxTenant;
  beforeAll(async () => {
    const person = (n: number, more = {}) => ({
      id: id(n),
      userPrincipalName: `p${n}@contoso.example`,
      displayName: `P${n}`,
      ...more,
    });
    const directoryRoles = [
      { roleTemplateId: TEAMS_ADMINISTRATOR },
      { roleTemplateId: GLOBAL_READER, scope: '/administrativeUnits/7' },
      { roleTemplateId: id(77) },
    ];
    tenant = await openSandboxTenant({
      tenant: { id: id(900), displayName: 'Contoso', countryLetterCode: 'GB' },
      bridges: [],
      users: [
        person(1, { directoryRoles }),
        person(2, { directoryRoles: [{ roleTemplateId: GLOBAL_READER, active: false }] }),
        person(3),
        person(4),
      ],
      groups: [
        { id: id(50), displayName: 'Readers', members: [id(1)], memberGroups: [id(51)] },
        { id: id(51), displayName: 'Inner', members: [id(3)] },
        ...Array.from({ length: 30 }, (_, n) => ({
          id: id(100 + n),
          displayName: `G${n}`,
          members: [id(3), id(4)],
        })),
      ],
    });
  });
  afterAll(() => tenant.close());
  beforeEach(async () => {
    await tenant.control('PUT group-roles', { roles: [{ groupId: id(50), roleTemplateId: TEAMS_READER }] });
    await tenant.fault({});
  });
  const rolesNow = (n: number) => createRoles(tenant.graph, tenant.sandbox.clock).rolesNow(id(n));

  it('are the active, tenant-wide ones that mean something here', async () => {
    await tenant.control('PUT group-roles', { roles: [] });
    expect(await rolesNow(1)).toEqual({ ok: true, value: ['teamsAdministrator'] });
    expect(await rolesNow(2)).toEqual({ ok: true, value: [] });
  });

  it('are those of groups too, however deep the person is in them', async () => {
    expect(await rolesNow(1)).toEqual({ ok: true, value: ['teamsAdministrator', 'teamsReader'] });
    expect(await rolesNow(3)).toEqual({ ok: true, value: ['teamsReader'] });
    expect(await rolesNow(4)).toEqual({ ok: true, value: [] });
  });

  it('are none for somebody whom the directory does not know', async () => {
    expect(await rolesNow(99)).toEqual({ ok: true, value: [] });
  });

  it.each(['roleAssignments', 'transitiveMemberOf'])(
    'are unreadable, not none, while %s is not answered',
    async (match) => {
      await tenant.fault({ graph: { mode: 'down', match } });
      expect(await rolesNow(3)).toMatchObject({ ok: false, failure: { cause: 'down' } });
    },
  );
});

describe('reading roles', () => {
  let server: GraphServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  const assignment = (roleDefinitionId: string, directoryScopeId: string | null = '/') => ({
    roleDefinitionId,
    directoryScopeId,
  });

  /** `held`: who holds which roles; a number stands for the status that the question is refused with. */
  async function open(answers: { groups?: unknown[]; held?: Record<string, unknown[] | number> }) {
    let held = answers.held ?? {};
    const heldBy = (path: string) => {
      const found = held[/principalId eq '([^']+)'/.exec(path)?.[1] ?? ''] ?? [];
      return typeof found === 'number'
        ? { status: found, body: {} }
        : { status: 200, body: { value: found } };
    };
    server = await startGraphServer(({ path, body }: Received) => {
      if (path.startsWith('/users/')) return { body: { value: answers.groups ?? [] } };
      if (path !== '/$batch') return heldBy(path);
      const { requests } = body as { requests: { id: string; url: string }[] };
      const responses = requests.map(({ id: itemId, url }) => ({
        id: itemId,
        ...heldBy(decodeURIComponent(url)),
      }));
      return { body: { responses } };
    });
    let now = 1_000_000;
    return {
      roles: createRoles(server.client(), () => now),
      hold: (next: typeof held) => void (held = next),
      at: (instant: number) => void (now = instant),
    };
  }
  const READER = { ok: true, value: ['globalReader'] };
  const NONE = { ok: true, value: [] };

  it('asks about groups the advanced way, and about each holder alone', async () => {
    const groups = [
      { id: 'g1', isAssignableToRole: true, securityEnabled: true },
      { id: 'g2', isAssignableToRole: null, securityEnabled: true },
      { id: 'g3', isAssignableToRole: false, securityEnabled: true },
      { id: 'g4' },
    ];
    const held = { g4: [assignment(GLOBAL_READER.toUpperCase())] };
    const { roles } = await open({ groups, held });
    expect(await roles.rolesNow('ann')).toEqual(READER);
    const asked = server!.requests.find(({ url }) => url?.includes('/users/ann/'));
    expect(asked?.url).toBe(
      '/graph/v1.0/users/ann/transitiveMemberOf/microsoft.graph.group?$select=id,isAssignableToRole,securityEnabled&$count=true&$top=999',
    );
    expect(asked?.headers.consistencylevel).toBe('eventual');
    // g4 is hidden, so it may hold a role; the plain groups hold none.
    const batch = server!.bodies.find((body) => body !== undefined);
    const items = (batch as { requests: { url: string }[] }).requests;
    expect(items.map(({ url }) => decodeURIComponent(url))).toEqual(
      ['g1', 'g4'].map(
        (group) => `/roleManagement/directory/roleAssignments?$filter=principalId eq '${group}'`,
      ),
    );
  });

  it('is unreadable, not none, where the roles of one group cannot be read', async () => {
    const groups = ['g1', 'g2'].map((group) => ({ id: group, isAssignableToRole: true }));
    const { roles } = await open({ groups, held: { g1: [assignment(GLOBAL_READER)], g2: 403 } });
    expect(await roles.rolesNow('ann')).toMatchObject({ ok: false, failure: { cause: 'forbidden' } });
  });

  it.each([['/administrativeUnits/7'], [null]])('leaves out what holds for %s', async (scope) => {
    const { roles } = await open({ held: { ann: [assignment(GLOBAL_READER, scope)] } });
    expect(await roles.rolesNow('ann')).toEqual(NONE);
  });

  it('keeps a reading for a minute by the clock of the product, and no longer', async () => {
    const { roles, hold, at } = await open({ held: { ann: [assignment(GLOBAL_READER)] } });
    expect(await roles.rolesOf('ann')).toEqual(READER);
    hold({});
    at(1_059_999);
    expect(await roles.rolesOf('ann')).toEqual(READER);
    at(1_060_000);
    expect(await roles.rolesOf('ann')).toEqual(NONE);
  });

  it('does not trust a reading of the future when the clock was set back', async () => {
    const { roles, hold, at } = await open({ held: { ann: [assignment(GLOBAL_READER)] } });
    await roles.rolesOf('ann');
    hold({});
    at(0);
    expect(await roles.rolesOf('ann')).toEqual(NONE);
  });

  it('of one person is never taken for another', async () => {
    const { roles } = await open({ held: { ann: [assignment(GLOBAL_READER)] } });
    await roles.rolesOf('ann');
    expect(await roles.rolesOf('raj')).toEqual(NONE);
  });

  it('before a change is always new, and what it finds counts from then on', async () => {
    const { roles, hold } = await open({ held: { ann: [assignment(GLOBAL_READER)] } });
    await roles.rolesOf('ann');
    hold({});
    expect(await roles.rolesNow('ann')).toEqual(NONE);
    expect(await roles.rolesOf('ann')).toEqual(NONE);
  });

  it('that failed is not kept, nor is what was known before it', async () => {
    const { roles, hold } = await open({ held: { ann: [assignment(GLOBAL_READER)] } });
    await roles.rolesOf('ann');
    hold({ ann: 403 });
    expect(await roles.rolesNow('ann')).toMatchObject({ ok: false, failure: { cause: 'forbidden' } });
    expect(await roles.rolesOf('ann')).toMatchObject({ ok: false });
    hold({});
    expect(await roles.rolesOf('ann')).toEqual(NONE);
  });

  it('keeps a thousand people, the oldest readings being forgotten first', async () => {
    const { roles } = await open({});
    await roles.rolesOf('p0');
    for (let n = 1; n < 1_000; n += 37) {
      const some = Array.from({ length: Math.min(37, 1_000 - n) }, (_, index) => `p${n + index}`);
      await Promise.all(some.map((each) => roles.rolesOf(each)));
    }
    await roles.rolesOf('p1000');
    const asked = server!.requests.length;
    await roles.rolesOf('p1000');
    await roles.rolesOf('p1');
    expect(server!.requests).toHaveLength(asked);
    await roles.rolesOf('p0');
    expect(server!.requests.length).toBeGreaterThan(asked);
  });
});
