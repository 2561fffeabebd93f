import { afterEach, describe, expect, it } from '@jest/globals';
import { createPolicyGrants } from '../../../bot/adapters/graph/policy-grants.js';
import type { PolicyGrants } from '../../../bot/ports/policy-grants.js';
import { startGraphServer, type Answer, type GraphServer } from './graph-server.js';

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(...answers: Answer[]): Promise<PolicyGrants> {
  server = await startGraphServer(answers);
  return createPolicyGrants(server.client({ patience: { asked: { budgetMs: 600 } } }));
}

const found = { body: { value: [{ name: 'Tag:EMEA', policyId: 'VnMA' }] } };
const none = { body: { value: [] } };
const EMEA = { userId: 'ann', kind: 'invite', policy: "Ann's EMEA" } as const;
const NOT_HERE = { ok: false, failure: { code: 'notTakenHere' } };

describe('a kind of policy', () => {
  it('is taken where Graph knows its built-in policy', async () => {
    const grants = await open(found);
    expect(await grants.supports('routing')).toEqual({ ok: true, value: true });
    expect(server!.requests[0]?.url).toBe(
      "/graph/v1.0/admin/teams/policy/getPolicyId(type='OnlineAudioConferencingRoutingPolicy',name='Global')",
    );
  });

  it.each([
    ['nothing', none],
    ['400', { status: 400 }],
    ['404', { status: 404 }],
  ])('is not taken where Graph answers %s', async (_, answer) => {
    expect(await (await open(answer)).supports('invite')).toEqual({ ok: true, value: false });
  });

  it.each([
    ['forbidden', { status: 403 }],
    ['down', { status: 500 }],
    ['unexpected', { body: { value: { policyId: 'VnMA' } } }],
  ])('may be taken or not where Graph is %s', async (cause, answer) => {
    expect(await (await open(answer)).supports('invite')).toMatchObject({ ok: false, failure: { cause } });
  });
});

describe('a policy', () => {
  it('is granted by the id that Graph has for it', async () => {
    const grants = await open(found, { status: 204 });
    expect(await grants.grant(EMEA)).toEqual({ ok: true, value: undefined });
    expect(server!.requests.map(({ method, url }) => `${method} ${decodeURIComponent(url ?? '')}`)).toEqual([
      "GET /graph/v1.0/admin/teams/policy/getPolicyId(type='TeamsAudioConferencingPolicy',name='Ann''s EMEA')",
      'POST /graph/v1.0/admin/teams/policy/userAssignments/assign',
    ]);
    expect(server!.bodies[1]).toEqual({
      value: [
        {
          '@odata.type': '#microsoft.graph.teamsAdministration.teamsPolicyUserAssignment',
          userId: 'ann',
          policyType: 'TeamsAudioConferencingPolicy',
          policyId: 'VnMA',
        },
      ],
    });
  });

  it.each([
    ['does not know it', [none]],
    ['does not know its kind', [{ status: 400 }]],
    ['will not grant it', [found, { status: 400 }]],
  ])('is not granted here where Graph %s', async (_, answers) => {
    expect(await (await open(...answers)).grant(EMEA)).toEqual(NOT_HERE);
  });

  it('is not granted, without saying that another way is needed, while Graph is down', async () => {
    expect(await (await open(found, { status: 500 })).grant(EMEA)).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'teamsAdministration', cause: 'down' },
    });
  });

  it('is taken back by its kind', async () => {
    const grants = await open({ status: 204 });
    expect(await grants.takeBack(EMEA)).toEqual({ ok: true, value: undefined });
    expect(server!.requests[0]?.url).toBe('/graph/v1.0/admin/teams/policy/userAssignments/unassign');
    expect(server!.bodies[0]).toEqual({
      value: [expect.not.objectContaining({ policyId: expect.anything() })],
    });
    await server!.close();
    expect(await (await open({ status: 404 })).takeBack(EMEA)).toEqual(NOT_HERE);
  });
});
