import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, afterEach, describe, expect, it } from '@jest/globals';
import { graphMeetingIdOf } from '../../bot/sandbox/tenant/meeting-ids.js';
import { loadBuiltInTenant } from '../../bot/sandbox/tenant/load-tenant.js';
import { startedSandbox, type StartedSandbox } from './started-sandbox.js';

const AT = Date.parse('2026-11-22T10:00:00Z');
const tenant = loadBuiltInTenant(AT);
const person = (handle: string) => tenant.users.find((user) => user.handle === handle)!;
/** A sandbox with the built-in tenant, some parts of it replaced. */
const ownTenant = async (parts: object): Promise<StartedSandbox> => {
  const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-tenant-'));
  const tenantFile = join(folder, 'tenant.json');
  writeFileSync(tenantFile, JSON.stringify({ ...tenant, ...parts }));
  const own = await startedSandbox({ tenantFile, at: AT });
  rmSync(folder, { recursive: true });
  return own;
};
const meeting = (id: string) => tenant.meetings.find((each) => each.id === id)!;

let started: StartedSandbox;
beforeAll(async () => {
  started = await startedSandbox({
    at: AT,
    alsoGranted: [
      'Organization.Read.All',
      'GroupMember.Read.All',
      'TeamsTelephoneNumber.Read.All',
      'Calendars.Read',
      'Chat.ReadBasic.All',
    ],
  });
});
afterEach(() => started.control('DELETE', 'faults'));
afterAll(() => started.stop());

describe('people in Graph', () => {
  it('show by object id and by user principal name, with the default properties only', async () => {
    const { id, userPrincipalName } = person('organizer-occ');
    const byId = await started.graph(`/users/${id}`);
    const byName = await started.graph(`/users/${userPrincipalName}`);
    expect(byId.status).toBe(200);
    expect(byId.body).toMatchObject({ id, userPrincipalName, displayName: 'Jonas Weber' });
    expect(byId.body).not.toHaveProperty('usageLocation');
    expect(byName.body).toEqual(byId.body);
  });

  it('do not show by a handle or an unknown id', async () => {
    const { status, body } = await started.graph('/users/organizer-occ');
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: 'Request_ResourceNotFound' });
    expect(body.error.innerError).toHaveProperty('request-id');
  });

  it('show exactly the selected properties and the id', async () => {
    const { id } = person('organizer-occ');
    const { body } = await started.graph(`/users/${id}?$select=usageLocation,country`);
    expect(body).toEqual({ id, usageLocation: 'DE', country: 'Germany' });
  });

  it('come page by page, and every one of them exactly once', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/users?$top=7&$select=userType';
    while (next !== undefined) {
      const { status, body }: Awaited<ReturnType<StartedSandbox['graph']>> = await started.graph(next);
      expect(status).toBe(200);
      expect(body.value.length).toBeLessThanOrEqual(7);
      seen.push(...body.value.map((user) => user.id));
      next = body['@odata.nextLink'];
    }
    expect(seen.sort()).toEqual(tenant.users.map((user) => user.id).sort());
  });

  it.each(['0', '1000', 'many'])('refuse a page size of %s', async (top) => {
    const { status, body } = await started.graph(`/users?$top=${top}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain('between 1 and 999');
  });

  it('are found by an address, by a beginning and by a list of ids', async () => {
    const { id, mail } = person('organizer-occ');
    const namesFor = async (filter: string) => {
      const { body } = await started.graph(`/users?$filter=${encodeURIComponent(filter)}`);
      return body.value.map((user) => user.displayName);
    };
    expect(await namesFor(`userPrincipalName eq 'x' or mail eq '${mail!.toUpperCase()}'`)).toEqual([
      'Jonas Weber',
    ]);
    expect(await namesFor("startswith(displayName,'raj') and userType eq 'Member'")).toEqual([
      'Raj Patel',
      'Raj Kumar',
    ]);
    expect(await namesFor(`id in ('${id}','${person('guest').id}')`)).toEqual(['Jonas Weber', 'Sam Rivera']);
    const held = '36a0f3b3-adb5-49ea-bf66-762134cf063a';
    expect(await namesFor(`assignedLicenses/any(l:l/skuId eq ${held})`)).toEqual(['Ethan Walker']);
  });

  it('are searched by words of their name, only with the ConsistencyLevel header', async () => {
    const search = `/users?$search=${encodeURIComponent('"displayName:raj"')}`;
    const without = await started.graph(search);
    const withHeader = await started.graph(search, { ConsistencyLevel: 'eventual' });
    expect(without.body.error.code).toBe('Request_UnsupportedQuery');
    expect(withHeader.body.value).toHaveLength(2);
  });

  it.each([
    '/users?$orderby=displayName',
    '/users?$filter=shoeSize%20eq%207',
    '/users?$filter=displayName%20eq',
    '/users?$select=shoeSize',
    '/users?top=5',
    '/users?$skiptoken=xyz',
  ])('refuse %s', async (path) => {
    const { status, body } = await started.graph(path);
    expect(status).toBe(400);
    expect(body.error.code).toBe('Request_BadRequest');
  });
});

describe('licenses in Graph', () => {
  const statesOf = async (handle: string) => {
    const { body } = await started.graph(`/users/${person(handle).id}/licenseDetails`);
    const plans = body.value.flatMap((sku) => sku.servicePlans);
    return Object.fromEntries(plans.map((plan) => [plan.servicePlanName, plan.provisioningStatus]));
  };

  it('show each plan with its own state', async () => {
    expect(await statesOf('organizer-standard')).toMatchObject({ TEAMS1: 'Success', MCOMEETADV: 'Success' });
    expect(await statesOf('organizer-plan-disabled')).toMatchObject({
      TEAMS1: 'Success',
      MCOMEETADV: 'Disabled',
    });
    expect(await statesOf('organizer-plan-pending')).toMatchObject({ MCOMEETADV: 'PendingProvisioning' });
  });

  it('count their holders', async () => {
    const { body } = await started.graph('/subscribedSkus');
    const premium = body.value.find((sku) => sku.skuPartNumber === 'Microsoft_Teams_Premium');
    expect(premium).toMatchObject({ consumedUnits: 1, prepaidUnits: { enabled: 10 } });
  });
});

describe('directory roles in Graph', () => {
  const rolesOf = async (handle: string, more = '') => {
    const filter = encodeURIComponent(`principalId eq '${person(handle).id}'`);
    const { body } = await started.graph(
      `/roleManagement/directory/roleAssignments?$filter=${filter}${more}`,
    );
    return body.value;
  };

  it('show active assignments with their scope and, when asked, their name', async () => {
    expect(await rolesOf('admin-teams', '&$expand=roleDefinition')).toMatchObject([
      { directoryScopeId: '/', roleDefinition: { displayName: 'Teams Administrator' } },
    ]);
    const [scoped] = await rolesOf('admin-scoped');
    expect(scoped?.directoryScopeId).toMatch(/^\/administrativeUnits\//);
  });

  it('do not show what somebody is only eligible for', async () => {
    expect(await rolesOf('admin-eligible')).toEqual([]);
  });
});

describe('what somebody belongs to in Graph', () => {
  const EVENTUAL = { ConsistencyLevel: 'eventual' };
  const of = (handle: string, cast: string) =>
    `/users/${person(handle).id}/transitiveMemberOf/microsoft.graph.${cast}?$count=true`;

  it('is told only with the header and the count of an advanced query', async () => {
    const path = of('organizer-group', 'group');
    expect((await started.graph(path)).body.error.code).toBe('Request_UnsupportedQuery');
    const uncounted = await started.graph(path.replace('?$count=true', ''), EVENTUAL);
    expect(uncounted.status).toBe(400);
    const { body } = await started.graph(path, EVENTUAL);
    expect(body.value.length).toBe(body['@odata.count']);
  });

  it('includes the groups around groups, with the roles that they hold', async () => {
    const inner = {
      id: '11111111-1111-4111-8111-111111111111',
      displayName: 'Inner',
      members: [person('reader').id],
    };
    const outer = {
      id: '22222222-2222-4222-8222-222222222222',
      displayName: 'Outer',
      members: [],
      memberGroups: [inner.id],
    };
    const own = await ownTenant({ groups: [inner, outer] });
    const role = '69091246-20e8-4a56-aa4d-066075b2a7a8';
    await own.control('PUT', 'group-roles', { roles: [{ groupId: inner.id, roleTemplateId: role }] });
    const groups = await own.graph(`${of('reader', 'group')}&$select=id,isAssignableToRole`, EVENTUAL);
    const roles = await own.graph(of('reader', 'directoryRole'), EVENTUAL);
    const filter = encodeURIComponent(`principalId eq '${inner.id}'`);
    const assigned = await own.graph(`/roleManagement/directory/roleAssignments?$filter=${filter}`);
    await own.stop();
    expect(groups.body.value).toEqual([
      { id: inner.id, isAssignableToRole: true },
      { id: outer.id, isAssignableToRole: null },
    ]);
    expect(roles.body.value.map((each) => each.displayName).sort()).toEqual([
      'Global Reader',
      'Teams Administrator',
    ]);
    expect(assigned.body.value).toMatchObject([{ principalId: inner.id, roleDefinitionId: role }]);
  });

  it('holds no role that is not active or is for a part of the tenant', async () => {
    for (const handle of ['admin-eligible', 'admin-scoped']) {
      expect((await started.graph(of(handle, 'directoryRole'), EVENTUAL)).body.value).toEqual([]);
    }
  });
});

describe('licenses that have trouble or are new', () => {
  it('say so in the state of the assignment', async () => {
    const E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
    const failing = { skuId: E5, planStates: { '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40': 'Error' } };
    const given = tenant.users.map((user) =>
      user.handle === 'participant' ? { ...user, licenses: [failing] } : user,
    );
    const own = await ownTenant({ users: given });
    const { body } = await own.graph(`/users/${person('participant').id}?$select=licenseAssignmentStates`);
    await own.stop();
    expect(body['licenseAssignmentStates']).toMatchObject([
      { skuId: E5, state: 'ActiveWithError', error: 'Other', assignedByGroup: null },
    ]);
  });

  it('are not shown before the tenant file says so', async () => {
    const { id } = person('organizer-plan-pending');
    const own = await ownTenant({ visibleAfter: [{ target: id, at: '2026-11-22T11:00:00Z' }] });
    const products = async () =>
      (await own.graph(`/users/${id}/licenseDetails`)).body.value.map((sku) => sku.skuPartNumber);
    const early = await products();
    await own.control('POST', 'clock', { advanceSeconds: 3700 });
    const late = await products();
    await own.stop();
    expect(late.filter((name) => !early.includes(name))).toEqual(['MCOMEETADV']);
  });
});

describe('the number inventory in Graph', () => {
  const path = '/admin/teams/telephoneNumberManagement/numberAssignments';

  it('holds acquired numbers only, with type and use but without an operator name', async () => {
    const { body } = await started.graph(path);
    const byNumber = new Map(body.value.map((row) => [row.telephoneNumber, row]));
    expect(byNumber.get('+442079460180')).toMatchObject({
      numberType: 'operatorConnect',
      assignmentStatus: 'conferenceAssigned',
      capabilities: ['conferenceAssignment', 'voiceApplicationAssignment'],
    });
    expect(byNumber.has('+442079460100')).toBe(false);
    expect(JSON.stringify(body)).not.toContain('Telekom');
  });

  it('pages by $top and $skip and filters by capability', async () => {
    const first = await started.graph(`${path}?$top=4&$skip=3`);
    const filter = encodeURIComponent("capabilities/any(c:c eq 'userAssignment')");
    const users = await started.graph(`${path}?$filter=${filter}`);
    expect(first.body.value).toHaveLength(4);
    expect(new URL(first.body['@odata.nextLink'] ?? '').searchParams.get('$skip')).toBe('7');
    expect(users.body.value.map((row) => row.telephoneNumber)).toEqual(['+442079460195']);
  });
});

describe('meetings in Graph', () => {
  const onlineMeeting = async (id: string) => {
    const { organizer } = meeting(id);
    const graphId = encodeURIComponent(graphMeetingIdOf(meeting(id)));
    return started.graph(`/users/${organizer}/onlineMeetings/${graphId}`);
  };

  it('carry the dial-in of a licensed organizer, numbers in display form and the ID in digits', async () => {
    const { body } = await onlineMeeting('quarterly-review');
    expect(body['audioConferencing']).toMatchObject({
      tollNumber: '+44 20 7946 0100',
      conferenceId: expect.stringMatching(/^\d{9}$/),
    });
  });

  it('print what the policy says, in its order', async () => {
    const { body } = await onlineMeeting('paris-board');
    expect(body['audioConferencing']).toMatchObject({
      tollNumbers: ['+33 1 99 00 10 80', '+33 1 99 00 10 00', '+44 20 7946 0180', '+49 69 90009100'],
    });
  });

  it('carry no dial-in when the organizer has no license', async () => {
    const { status, body } = await onlineMeeting('support-retro');
    expect(status).toBe(200);
    expect(body['audioConferencing']).toBeNull();
  });

  it('are found by join address among the organizer’s own, and not listed', async () => {
    const { organizer, joinWebUrl } = meeting('quarterly-review');
    const found = (of: string) =>
      started.graph(
        `/users/${of}/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinWebUrl}'`)}`,
      );
    expect((await found(organizer)).body.value).toHaveLength(1);
    expect((await found(person('organizer-occ').id)).body.error.message).toContain('3003');
    expect((await started.graph(`/users/${organizer}/onlineMeetings`)).status).toBe(400);
  });

  it('stand in the calendars of organizer and participants', async () => {
    const { id } = person('participant');
    const window =
      'startDateTime=2026-11-22T00:00:00Z&endDateTime=2026-11-23T00:00:00Z&$orderby=start/dateTime';
    const { body } = await started.graph(`/users/${id}/calendarView?${window}`);
    expect(body.value.map((event) => event.subject)).toEqual([
      'Quarterly review',
      'Support retrospective',
      'Shift handover',
      'Campaign sync',
    ]);
    expect(body.value[0]).toMatchObject({
      isOrganizer: false,
      onlineMeeting: { tollNumber: '+44 20 7946 0100' },
    });
  });

  it('are told to who signed in, their own and those they are named in, and to no application', async () => {
    const me = person('participant');
    const token = await started.personToken(me.id, ['Calendars.Read', 'OnlineMeetings.Read']);
    const authorization = `Bearer ${token}`;
    const window = 'startDateTime=2026-11-22T00:00:00Z&endDateTime=2026-11-23T00:00:00Z';
    const mine = await started.graph(`/me/calendarView?${window}`, { authorization });
    expect(mine.body.value).toHaveLength(4);
    const lookUp = encodeURIComponent(`JoinWebUrl eq '${meeting('quarterly-review').joinWebUrl}'`);
    const found = await started.graph(`/me/onlineMeetings?$filter=${lookUp}`, { authorization });
    expect(found.body.value).toMatchObject([{ subject: 'Quarterly review' }]);
    const others = await started.graph(`/users/${person('organizer-occ').id}/calendarView?${window}`, {
      authorization,
    });
    expect(others.body.error.code).toBe('ErrorAccessDenied');
    const nobody = await started.graph(`/me/calendarView?${window}`);
    expect(nobody.body.error).toMatchObject({ code: 'BadRequest' });
  });

  it('are kept from an application that has no access policy', async () => {
    await started.control('PUT', 'limits', { applicationAccessPolicy: 'missing' });
    const { status, body } = await onlineMeeting('quarterly-review');
    await started.control('DELETE', 'limits');
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      code: 'Unauthorized',
      message: expect.stringContaining('is not authorized to'),
    });
  });

  it('are reached from their chat', async () => {
    const { threadId, joinWebUrl, organizer } = meeting('shift-handover');
    const { body } = await started.graph(`/chats/${encodeURIComponent(threadId)}`);
    expect(body).toMatchObject({
      chatType: 'meeting',
      onlineMeetingInfo: { joinWebUrl, organizer: { id: organizer } },
    });
  });
});

describe('groups and the organization in Graph', () => {
  it('list direct members as people and as directory objects', async () => {
    const [group] = tenant.groups;
    const objects = await started.graph(`/groups/${group!.id}/members`);
    const people = await started.graph(
      `/groups/${group!.id}/members/microsoft.graph.user?$select=displayName`,
    );
    expect(objects.body.value[0]).toMatchObject({ '@odata.type': '#microsoft.graph.user' });
    expect(people.body.value).toHaveLength(group!.members.length);
  });

  it('name the tenant', async () => {
    const { body } = await started.graph('/organization');
    expect(body.value).toMatchObject([
      { id: tenant.tenant.id, displayName: 'Contoso', countryLetterCode: 'GB' },
    ]);
  });
});

describe('what Graph refuses', () => {
  it.each(['', 'Bearer ', 'Bearer nonsense', 'Basic abc'])(
    'refuses the authorization "%s"',
    async (authorization) => {
      const { status, body } = await started.graph('/users', { authorization });
      expect(status).toBe(401);
      expect(body.error.code).toBe('InvalidAuthenticationToken');
    },
  );

  it('refuses a token for another resource', async () => {
    const token = await started.appToken('https://api.botframework.com');
    const { status } = await started.graph('/users', { authorization: `Bearer ${token}` });
    expect(status).toBe(401);
  });

  it('refuses an expired token', async () => {
    const token = await started.appToken();
    await started.control('POST', 'clock', { advanceSeconds: 7200 });
    const { status } = await started.graph('/users', { authorization: `Bearer ${token}` });
    await started.control('POST', 'clock', { advanceSeconds: -7200 });
    expect(status).toBe(401);
  });

  it('refuses a permission that was not given', async () => {
    const token = await started.personToken(person('organizer-standard').id, ['User.Read']);
    const { status, body } = await started.graph('/subscribedSkus', { authorization: `Bearer ${token}` });
    expect(status).toBe(403);
    expect(body.error.code).toBe('Authorization_RequestDenied');
  });

  it.each(['/me', '/users/x/photo', '/beta', '/admin/teams/bridges'])('does not know %s', async (path) => {
    const { status, body } = await started.graph(path);
    expect(status).toBe(404);
    expect(body.error.code).toBe('BadRequest');
  });

  it('refuses another method', async () => {
    const headers = { authorization: `Bearer ${await started.appToken()}` };
    const response = await fetch(`${started.sandbox.microsoft.graphUrl}/users`, {
      method: 'DELETE',
      headers,
    });
    expect(response.status).toBe(405);
  });
});

describe('a batch', () => {
  const batch = (requests: unknown) => started.post('/$batch', { requests });
  const items = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ id: String(id), method: 'GET', url: '/organization' }));

  it('answers each item on its own, in an order nobody may count on', async () => {
    const { status, body } = await batch([
      { id: '1', method: 'GET', url: '/organization' },
      { id: '2', method: 'GET', url: '/users/nobody' },
      { id: '3', method: 'GET', url: '/organization', dependsOn: ['2'] },
    ]);
    expect(status).toBe(200);
    expect(body['responses']).toMatchObject([
      { id: '3', status: 424 },
      { id: '2', status: 404 },
      { id: '1', status: 200 },
    ]);
  });

  it('refuses more than twenty items, and two of the same id', async () => {
    const [item] = items(1);
    expect((await batch(items(21))).status).toBe(400);
    expect((await batch([item, item])).status).toBe(400);
  });

  it('refuses a body that does not say what it is', async () => {
    const [item] = items(1);
    expect((await batch([{ ...item, method: 'POST', body: {} }])).status).toBe(400);
  });

  it('throttles one item and answers the others', async () => {
    const fault = { mode: 'throttled', match: 'organization', times: 1, retryAfterSeconds: 0.5 };
    await started.control('PUT', 'faults', { graph: fault });
    const { body } = await batch(items(3));
    const replies = body['responses'] as { id: string; status: number; headers: Record<string, string> }[];
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect(replies.find(({ status }) => status === 429)?.headers['Retry-After']).toBe('0.5');
  });

  it('carries out its items at the same time', async () => {
    await started.control('PUT', 'faults', {
      graph: { mode: 'slow', delayMs: 100, match: 'organization' },
    });
    const begun = performance.now();
    await batch(items(20));
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('fails what waits for a failed item however long the chain', async () => {
    const { body } = await batch([
      { id: 'a', method: 'GET', url: '/users/nobody' },
      { id: 'b', method: 'GET', url: '/organization', dependsOn: ['a'] },
      { id: 'c', method: 'GET', url: '/organization', dependsOn: ['b'] },
      { id: 'd', method: 'GET', url: '/organization', dependsOn: ['e'] },
      { id: 'e', method: 'GET', url: '/organization' },
    ]);
    const replies = body['responses'] as { id: string; status: number }[];
    const statuses = Object.fromEntries(replies.map(({ id, status }) => [id, status]));
    expect(statuses).toEqual({ a: 404, b: 424, c: 424, d: 424, e: 200 });
  });
});

describe('a share of faults', () => {
  const statuses = async (count: number) => {
    const seen: string[] = [];
    for (let call = 0; call < count; call += 1) {
      seen.push(
        await started.graph('/organization').then(
          ({ status }) => String(status),
          () => 'dropped',
        ),
      );
    }
    return seen;
  };
  const MIXED = {
    graph: [
      { mode: 'throttled', share: 0.2, retryAfterSeconds: 0.001 },
      { mode: 'serverError', share: 0.2, seed: 2 },
      { mode: 'dropped', share: 0.1, seed: 3 },
      { mode: 'slow', share: 0.2, delayMs: 1, seed: 4 },
    ],
  };

  it('hits some calls with each of several faults, and the same ones every time', async () => {
    await started.control('PUT', 'faults', MIXED);
    const first = await statuses(60);
    await started.control('PUT', 'faults', MIXED);
    expect(await statuses(60)).toEqual(first);
    for (const seen of ['200', '429', '500', 'dropped']) expect(first).toContain(seen);
    expect(first.filter((status) => status === '200').length).toBeGreaterThan(20);
  });

  it('stops when it has hit as often as it was to', async () => {
    await started.control('PUT', 'faults', { graph: [{ mode: 'down', share: 0.5, times: 2 }] });
    expect((await statuses(20)).filter((status) => status === '503')).toHaveLength(2);
  });
});

describe('the latency of Graph', () => {
  it('passes before every answer', async () => {
    await started.control('PUT', 'limits', { graphLatencyMs: 150 });
    const begun = performance.now();
    await started.graph('/organization');
    expect(performance.now() - begun).toBeGreaterThan(140);
    await started.control('DELETE', 'limits');
  });

  it('is not set to what is no limit', async () => {
    expect((await started.control('PUT', 'limits', { graphLatencyMs: -1 })).status).toBe(400);
    expect((await started.control('PUT', 'limits', { shoeSize: 1 })).status).toBe(400);
    expect((await started.control('GET', 'limits')).body).toMatchObject({ graphLatencyMs: 0 });
  });
});

describe('a fault of Graph', () => {
  it('throttles a number of calls with a fractional Retry-After', async () => {
    await started.control('PUT', 'faults', {
      graph: { mode: 'throttled', retryAfterSeconds: 0.25, times: 1 },
    });
    const first = await started.graph('/organization');
    const second = await started.graph('/organization');
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('0.25');
    expect(second.status).toBe(200);
  });

  it('hits only the calls it is meant for', async () => {
    await started.control('PUT', 'faults', { graph: { mode: 'down', match: 'licenseDetails' } });
    expect((await started.graph('/organization')).status).toBe(200);
    expect((await started.graph(`/users/${person('participant').id}/licenseDetails`)).status).toBe(503);
  });

  it('breaks a list after its first page', async () => {
    await started.control('PUT', 'faults', { graph: { mode: 'partial' } });
    const first = await started.graph('/users?$top=999');
    const second = await started.graph(first.body['@odata.nextLink'] ?? '');
    expect(first.status).toBe(200);
    expect(second.status).toBe(503);
  });

  it('drops the connection', async () => {
    await started.control('PUT', 'faults', { graph: { mode: 'dropped' } });
    await expect(started.graph('/organization')).rejects.toThrow('fetch failed');
  });

  it('answers late', async () => {
    await started.control('PUT', 'faults', { graph: { mode: 'slow', delayMs: 120 } });
    const begun = performance.now();
    expect((await started.graph('/organization')).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(110);
  });
});
