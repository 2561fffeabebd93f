import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createGraphClient } from '../../bot/adapters/graph/graph-client.js';
import { failureOf } from '../../bot/adapters/graph/graph-failure.js';
import { createMeetings } from '../../bot/adapters/graph/meetings.js';
import { createPolicyAssignments } from '../../bot/adapters/graph/policy-assignments.js';
import { GRANTED_PERMISSIONS, GRAPH_RESOURCE } from '../../bot/sandbox/entra/app-registration.js';
import { GRAPH_OPERATIONS } from '../../bot/sandbox/graph/graph-routes.js';
import { readPublishedGraph } from '../../bot/sandbox/graph/published-operations.js';
import { loadBuiltInTenant } from '../../bot/sandbox/tenant/load-tenant.js';
import { graphMeetingIdOf } from '../../bot/sandbox/tenant/meeting-ids.js';
import { startGraphServer } from '../adapters/graph/graph-server.js';
import { startedSandbox, type StartedSandbox } from '../sandbox/started-sandbox.js';
import { ADAPTER_CALLS, type World } from './graph-calls.js';
import {
  operationOf,
  optionsOf,
  permissionsOf,
  propertiesOf,
  PUBLISHED_PATHS,
  wrongInError,
} from './graph-description.js';
import { CONFIGURATIONS, GOOD_SAMPLES, OLD_MEETING, REFUSALS } from './graph-samples.js';

const contract = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../bot/sandbox/contracts/${name}`, import.meta.url), 'utf8'));

const Permissions = z.object({
  permissions: z.record(z.string(), z.object({ applicationId: z.string().optional() })),
});

/** Tokens that links of Graph's own carry; they are in no description. */
const LINK_TOKENS = ['$skiptoken', '$deltatoken', '$deltaToken'];

describe('the simulated Graph', () => {
  const published = readPublishedGraph();
  const answering = GRAPH_OPERATIONS.filter(({ method }) => method === 'GET');

  it.each(GRAPH_OPERATIONS.map((operation) => [operation.method, operation.path, operation] as const))(
    'serves %s %s as published, for a permission and with no option of its own',
    (method, path, { options }) => {
      const operation = operationOf(method, path);
      const permissions = [
        ...permissionsOf(operation, 'application'),
        ...permissionsOf(operation, 'delegated'),
      ];
      expect(permissions.length).toBeGreaterThan(0);
      expect([...optionsOf(operation), ...LINK_TOKENS]).toEqual(expect.arrayContaining([...options]));
    },
  );

  it.each(answering.map(({ method, path }) => [method, path]))(
    'may answer %s %s as the reference page does, and in no other form',
    (method, path) => {
      const operation = published(method, path);
      const samples = GOOD_SAMPLES[`${method} ${path}`] ?? [];
      expect(samples.length).toBeGreaterThan(0);
      for (const sample of samples) expect(() => operation?.check(sample)).not.toThrow();
      expect(() => operation?.check({ value: [{ surely: 'not this' }] })).toThrow('what Graph never would');
      expect(() => operation?.check({ surely: 'not this' })).toThrow('what Graph never would');
    },
  );

  it('would not spell a conference ID with a capital', () => {
    const path = '/users/{user-id}/onlineMeetings/{onlineMeeting-id}';
    expect(() => published('GET', path)?.check(OLD_MEETING)).toThrow('what Graph never would');
  });
});

describe('the permissions of the product', () => {
  const calls = ADAPTER_CALLS.flatMap((adapter) => adapter.calls);
  const own = calls.filter(({ by }) => by === undefined);

  it.each(calls.map((call) => [call.permission, call.method ?? 'GET', call.path, call] as const))(
    '%s is enough for %s %s',
    (permission, method, path, { by }) => {
      const kind = by === 'delegated' ? 'delegated' : 'application';
      expect(permissionsOf(operationOf(method, path), kind)).toContain(permission);
    },
  );

  it('are those that the app has in the sandbox, and no other', () => {
    const granted = GRANTED_PERMISSIONS[GRAPH_RESOURCE] ?? [];
    expect([...granted].sort()).toEqual([...new Set(own.map(({ permission }) => permission))].sort());
    const beside = calls.flatMap(({ by, permission }) => (by === 'beside' ? [permission] : []));
    for (const name of beside) expect(granted).not.toContain(name);
    const { permissions } = Permissions.parse(contract('graph-permissions.json'));
    for (const name of [...granted, ...beside])
      expect(permissions[name]?.applicationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are as few as there can be: without any of them something is refused', () => {
    const granted = GRANTED_PERMISSIONS[GRAPH_RESOURCE] ?? [];
    for (const name of granted) {
      const rest = granted.filter((each) => each !== name);
      const refused = own.filter(({ path, method = 'GET' }) => {
        return !permissionsOf(operationOf(method, path), 'application').some((each) => rest.includes(each));
      });
      expect({ name, refused: refused.length }).not.toEqual({ name, refused: 0 });
    }
  });
});

describe('every adapter of Graph', () => {
  it('stands in the table of calls', () => {
    const folder = new URL('../../bot/adapters/graph/', import.meta.url);
    const asking = readdirSync(folder).filter((file) => {
      return /graph\.(?:get|list|lists|page|pages|many|post)\(|graphFor\(|askOnce\(`/.test(
        readFileSync(new URL(file, folder), 'utf8'),
      );
    });
    // These two ask on behalf of another, which stands in the table.
    const parts = ['products.ts', 'probe-meetings.ts'];
    const table = ADAPTER_CALLS.map(({ adapter }) => adapter);
    expect(asking.filter((file) => !parts.includes(file)).sort()).toEqual([...table].sort());
  });
});

interface Sent {
  readonly method: string;
  readonly url: URL;
}

describe('what goes over the wire to Graph', () => {
  let started: StartedSandbox;
  let world: World;
  let sent: Sent[] = [];
  const fetchForReal = globalThis.fetch;
  const AT = Date.parse('2026-11-22T08:00:00Z');

  beforeAll(async () => {
    const beside = ADAPTER_CALLS.flatMap(({ calls }) => calls.filter(({ by }) => by === 'beside'));
    started = await startedSandbox({ at: AT, alsoGranted: beside.map(({ permission }) => permission) });
    const { microsoft, clock } = started.sandbox;
    const tenant = loadBuiltInTenant(AT);
    const organizer = tenant.users.find(({ handle }) => handle === 'organizer-occ')!;
    const meeting = tenant.meetings.find(({ id }) => id === 'quarterly-review')!;
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const clientWith = (token: () => Promise<string>) =>
      createGraphClient({ url: microsoft.graphUrl, token, clock, log: quiet });
    world = {
      graph: clientWith(() => started.appToken()),
      graphFor: (token) => clientWith(() => Promise.resolve(token)),
      url: microsoft.graphUrl,
      token: () => started.appToken(),
      personToken: await started.personToken(organizer.id, ['Calendars.ReadBasic']),
      clock,
      organizerId: organizer.id,
      meeting: {
        organizerId: meeting.organizer,
        meetingId: graphMeetingIdOf(meeting),
        joinUrl: meeting.joinWebUrl,
      },
    };
    globalThis.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.href.startsWith(microsoft.graphUrl)) sent.push(...requestsIn(url, init));
      return fetchForReal(input, init);
    };
  });
  afterEach(() => {
    sent = [];
  });
  afterAll(async () => {
    globalThis.fetch = fetchForReal;
    await started.stop();
  });

  /** A batch counts as what is in it. */
  const requestsIn = (url: URL, init: RequestInit | undefined): readonly Sent[] => {
    const method = init?.method ?? 'GET';
    if (!url.pathname.endsWith('/$batch')) return [{ method, url }];
    const { requests } = JSON.parse(z.string().parse(init?.body)) as {
      requests: { method: string; url: string }[];
    };
    return requests.map((item) => ({ method: item.method, url: new URL(`${world.url}${item.url}`) }));
  };

  const publishedPathOf = ({ url }: Sent): string => {
    const path = decodeURIComponent(url.pathname).slice(new URL(world.url).pathname.length);
    const found = PUBLISHED_PATHS.find(({ pattern }) => pattern.test(path));
    return found?.path ?? `${path}, which is not published`;
  };

  it.each(ADAPTER_CALLS.map((adapter) => [adapter.adapter, adapter] as const))(
    'from %s are the calls of the table, with published options and properties',
    async (_, adapter) => {
      const { calls } = adapter;
      for (const result of await Promise.all(adapter.drive(world)))
        expect(result).toMatchObject({ ok: true });
      const table = new Set(calls.map(({ method = 'GET', path }) => `${method} ${path}`));
      expect(new Set(sent.map((each) => `${each.method} ${publishedPathOf(each)}`))).toEqual(table);
      for (const each of sent) {
        const operation = operationOf(each.method, publishedPathOf(each));
        const { searchParams } = each.url;
        expect([...optionsOf(operation), ...LINK_TOKENS]).toEqual(
          expect.arrayContaining([...searchParams.keys()]),
        );
        const selected = searchParams.get('$select')?.split(',') ?? [];
        expect(propertiesOf(operation)).toEqual(expect.arrayContaining(selected));
      }
    },
  );

  it('comes back, where it is refused, as an error of the published form', async () => {
    const refused = [
      '/users?$top=1000',
      '/users?$search="displayName:a"',
      '/users/nobody',
      '/chats/nothing',
      '/beta',
      '/me/calendarView',
      '/users/delta?$deltatoken=old',
      `/users/${world.organizerId}/onlineMeetings`,
      `/users/${world.organizerId}/calendarView`,
      "/admin/teams/policy/getPolicyId(type='x',name='y')",
    ];
    for (const path of refused) {
      const { status, body } = await started.graph(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect({ path, wrong: wrongInError(body) }).toEqual({ path, wrong: null });
    }
    for (const mode of ['throttled', 'down', 'serverError']) {
      await started.control('PUT', 'faults', { graph: { mode } });
      expect(wrongInError((await started.graph('/organization')).body)).toBeNull();
    }
    await started.control('DELETE', 'faults');
    expect(wrongInError((await started.graph('/organization', { authorization: '' })).body)).toBeNull();
  });
});

describe('samples of the documentation', () => {
  it.each(REFUSALS)('%i %s is taken for %s', (status, code, cause) => {
    expect(failureOf(status, code)).toEqual({ cause, code });
  });

  it.each(['bare', 'wrapped'] as const)('a Teams configuration in the %s form is read', async (form) => {
    const body = { responses: [{ id: '1', status: 200, body: CONFIGURATIONS[form] }] };
    const server = await startGraphServer([{ body }]);
    const { id } = CONFIGURATIONS.bare;
    const read = await createPolicyAssignments(server.client()).of([id]);
    await server.close();
    expect(read).toMatchObject({
      ok: true,
      value: [{ userId: id, granted: { meeting: { name: 'AllOn', how: 'direct' } } }],
    });
  });

  it('a meeting that spells ConferenceId is read', async () => {
    const server = await startGraphServer([{ body: OLD_MEETING }]);
    const read = await createMeetings(server.client()).meeting({ organizerId: 'o', meetingId: 'm' });
    await server.close();
    expect(read).toMatchObject({
      ok: true,
      value: { dialIn: { conferenceId: '999999999', toll: ['+12064853005'], tollFree: [] } },
    });
  });

  it('a fractional Retry-After is waited for', async () => {
    const throttled = { status: 429, headers: { 'Retry-After': '0.128' }, body: {} };
    const server = await startGraphServer([throttled, { body: OLD_MEETING }]);
    const begun = performance.now();
    const read = await createMeetings(server.client()).meeting({ organizerId: 'o', meetingId: 'm' });
    await server.close();
    expect(read.ok).toBe(true);
    expect(performance.now() - begun).toBeGreaterThan(120);
  });
});
