import { afterEach, describe, expect, it } from '@jest/globals';
import { createPolicyAssignments } from '../../../bot/adapters/graph/policy-assignments.js';
import { startGraphServer, type Answers, type GraphServer } from './graph-server.js';

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(answers: Answers) {
  await server?.close();
  server = await startGraphServer(answers);
  return createPolicyAssignments(server.client({ patience: { background: { budgetMs: 500, retries: 1 } } }));
}

const assigned = (policyType: string | null, policyAssignment: unknown) => ({ policyType, policyAssignment });
const policy = (displayName: string | null, more = {}) => ({
  displayName,
  assignmentType: 'direct',
  policyId: 'id-of-it',
  groupId: null,
  ...more,
});
const configuration = (id: string, ...effectivePolicyAssignments: unknown[]) => ({
  id,
  effectivePolicyAssignments,
});

async function grantedWith(...assignments: unknown[]) {
  const list = await open([{ body: { value: [configuration('ann', ...assignments)] } }]);
  const page = await list.page(undefined);
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return page.value.people[0]?.granted;
}

describe('granted policies', () => {
  it('are listed page by page for everybody, new words asked for each time', async () => {
    const list = await open([
      {
        body: {
          value: [
            configuration('ann', assigned('TeamsMeetingPolicy', policy('AllOn'))),
            configuration('raj'),
            { id: 'eve', effectivePolicyAssignments: null },
          ],
          '@odata.nextLink': 'URL/admin/teams/userConfigurations?$skiptoken=2',
        },
      },
      { body: { value: [] } },
    ]);
    const page = await list.page(undefined);
    expect(page).toEqual({
      ok: true,
      value: {
        people: [
          { userId: 'ann', granted: { meeting: { name: 'AllOn', how: 'direct' } } },
          { userId: 'raj', granted: {} },
          { userId: 'eve', granted: {} },
        ],
        next: '/admin/teams/userConfigurations?$skiptoken=2',
      },
    });
    expect(await list.page(page.ok ? page.value.next : undefined)).toEqual({
      ok: true,
      value: { people: [], next: undefined },
    });
    expect(server!.requests.map(({ url }) => url)).toEqual([
      '/graph/v1.0/admin/teams/userConfigurations?$select=id,effectivePolicyAssignments&$top=999',
      '/graph/v1.0/admin/teams/userConfigurations?$skiptoken=2',
    ]);
    expect(server!.requests.map(({ headers }) => headers.prefer)).toEqual(
      Array(2).fill('include-unknown-enum-members'),
    );
  });

  it('are told by kind, whatever the case of the type, and other types are passed over', async () => {
    const granted = await grantedWith(
      assigned('teamsAUDIOconferencingpolicy', policy('Tag:EMEA')),
      assigned('OnlineAudioConferencingRoutingPolicy', policy('Operator')),
      assigned('OnlineDialOutPolicy', policy('DialoutCPCDisabledPSTNDomestic')),
      assigned('TeamsMeetingPolicy', policy('AllOn')),
      assigned('TeamsSomethingNewPolicy', policy('X')),
      assigned(null, policy('Y')),
      assigned('TeamsMeetingPolicy', null),
    );
    expect(granted).toEqual({
      invite: { name: 'EMEA', how: 'direct' },
      routing: { name: 'Operator', how: 'direct' },
      restriction: { name: 'DialoutCPCDisabledPSTNDomestic', how: 'direct' },
      meeting: { name: 'AllOn', how: 'direct' },
    });
  });

  it.each([
    ['direct', null, 'direct'],
    ['Group', 'g1', 'group'],
    ['tenant', null, 'tenant'],
    ['unknownFutureValue', null, 'direct'],
    ['unknownFutureValue', 'g1', 'group'],
    ['somethingNew', '', 'direct'],
    [null, null, 'direct'],
  ])('of the assignment type %s with the group %s came %s', async (assignmentType, groupId, how) => {
    const granted = await grantedWith(
      assigned('TeamsAudioConferencingPolicy', policy('A', { assignmentType, groupId })),
    );
    expect(granted).toEqual({ invite: { name: 'A', how } });
  });

  it('are the direct one where there are two of a type', async () => {
    const byGroup = policy('B', { assignmentType: 'group', groupId: 'g1' });
    const granted = await grantedWith(
      assigned('TeamsMeetingPolicy', byGroup),
      assigned('TeamsMeetingPolicy', policy('A')),
    );
    expect(granted).toEqual({ meeting: { name: 'A', how: 'direct' } });
  });

  it('without a name are told by their id, and without either not at all', async () => {
    expect(await grantedWith(assigned('TeamsMeetingPolicy', policy(null)))).toEqual({
      meeting: { name: 'id-of-it', how: 'direct' },
    });
    expect(await grantedWith(assigned('TeamsMeetingPolicy', policy(null, { policyId: null })))).toEqual({});
  });

  it.each([
    ['forbidden', { status: 403 }],
    ['unexpected', { body: { value: [{ id: 7 }] } }],
    ['down', 'cut'],
    ['down', { status: 503, headers: { 'retry-after': '0.01' } }],
  ] as const)('are unreadable, not none, when the list is %s', async (cause, answer) => {
    const list = await open([answer]);
    expect(await list.page(undefined)).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'directory', cause },
    });
  });
});

describe('the granted policies of some', () => {
  const some = (bodies: Record<string, unknown>) =>
    open(({ body }) => {
      const { requests } = body as { requests: { id: string; url: string }[] };
      const responses = requests.map(({ id, url }) => {
        const found = bodies[/userConfigurations\/([^?]+)\?/.exec(url)?.[1] ?? ''];
        return typeof found === 'number'
          ? { id, status: found, body: {} }
          : { id, status: 200, body: found ?? {} };
      });
      return { body: { responses } };
    });

  it('are read whether the answer is bare or wrapped, and leave out who has no configuration', async () => {
    const list = await some({
      ann: configuration('ann', assigned('TeamsMeetingPolicy', policy('A'))),
      raj: { value: configuration('raj', assigned('TeamsMeetingPolicy', policy('B'))) },
      eve: 404,
    });
    expect(await list.of(['ann', 'raj', 'eve'])).toEqual({
      ok: true,
      value: [
        { userId: 'ann', granted: { meeting: { name: 'A', how: 'direct' } } },
        { userId: 'raj', granted: { meeting: { name: 'B', how: 'direct' } } },
      ],
    });
  });

  it('are unreadable where one of them is', async () => {
    const list = await some({ ann: configuration('ann'), raj: 403 });
    expect(await list.of(['ann', 'raj'])).toMatchObject({ ok: false, failure: { cause: 'forbidden' } });
  });
});
