import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadBuiltInTenant } from '../../bot/sandbox/tenant/load-tenant.js';
import { startedSandbox, type StartedSandbox } from './started-sandbox.js';

const AT = Date.parse('2026-11-22T10:00:00Z');
const tenant = loadBuiltInTenant(AT);
const person = (handle: string) => tenant.users.find((user) => user.handle === handle)!;
const INVITES = 'TeamsAudioConferencingPolicy';

let started: StartedSandbox;
beforeAll(async () => {
  started = await startedSandbox({ at: AT, alsoGranted: ['TeamsPolicyUserAssign.ReadWrite.All'] });
});
afterEach(() => started.control('DELETE', 'limits'));
afterAll(() => started.stop());

interface Assignment {
  readonly policyType: string;
  readonly policyAssignment: { readonly displayName: string; readonly assignmentType: string };
}

const configurationOf = (handle: string, options = '', headers: Record<string, string> = {}) =>
  started.graph(`/admin/teams/userConfigurations/${person(handle).id}${options}`, headers);
const policiesOf = async (handle: string) =>
  ((await configurationOf(handle)).body['effectivePolicyAssignments'] as Assignment[]).filter(
    ({ policyType }) => policyType === INVITES,
  );

describe('the Teams configuration of a person', () => {
  it('shows direct and group grants with who they come from, and nothing of the whole tenant', async () => {
    expect(await policiesOf('organizer-policy')).toMatchObject([
      { policyAssignment: { displayName: 'Europe invites', assignmentType: 'direct', groupId: null } },
    ]);
    expect(await policiesOf('organizer-group')).toMatchObject([
      { policyAssignment: { displayName: 'Key account invites', assignmentType: 'group' } },
    ]);
    expect(await policiesOf('organizer-standard')).toEqual([]);
  });

  it('comes in the bare form of the metadata and, when wanted, in the wrapped one of the samples', async () => {
    const bare = await configurationOf('organizer-policy', '?$select=id');
    await started.control('PUT', 'limits', { teamsObjects: 'wrapped' });
    const wrapped = await configurationOf('organizer-policy', '?$select=id');
    expect(bare.body).toEqual({ id: person('organizer-policy').id });
    expect(wrapped.body).toEqual({ value: bare.body });
  });

  it('names newer kinds of account only to who asks for them', async () => {
    const type = async (handle: string, headers = {}) =>
      (await configurationOf(handle, '', headers)).body['accountType'];
    expect(await type('organizer-standard')).toBe('user');
    expect(await type('guest')).toBe('guest');
    expect(await type('organizer-no-teams')).toBe('unknownFutureValue');
    expect(await type('organizer-no-teams', { Prefer: 'include-unknown-enum-members' })).toBe(
      'ineligibleUser',
    );
  });

  it('is found by object id alone', async () => {
    const path = '/admin/teams/userConfigurations';
    expect((await started.graph(`${path}/${person('reader').userPrincipalName}`)).status).toBe(404);
    const filter = encodeURIComponent(`id eq '${person('reader').id}'`);
    expect((await started.graph(`${path}?$filter=${filter}`)).body.value).toHaveLength(1);
    expect((await started.graph(`${path}?$filter=accountType%20eq%20'user'`)).status).toBe(400);
  });

  it('is listed for everybody, a page at a time', async () => {
    const seen: string[] = [];
    for (let next: string | undefined = '/admin/teams/userConfigurations?$top=10&$select=id'; next;) {
      const { body }: Awaited<ReturnType<StartedSandbox['graph']>> = await started.graph(next);
      seen.push(...body.value.map(({ id }) => id));
      next = body['@odata.nextLink'];
    }
    expect(seen).toEqual(tenant.users.map(({ id }) => id));
    expect((await started.graph('/admin/teams/userConfigurations?$top=1000')).status).toBe(400);
    expect((await started.graph('/admin/teams/userConfigurations?$orderby=id')).status).toBe(400);
  });
});

describe('granting policies through Graph', () => {
  const idOf = async (type: string, name: string) => {
    const key = encodeURIComponent(`'${name.replaceAll("'", "''")}'`);
    return started.graph(`/admin/teams/policy/getPolicyId(type='${type}',name=${key})`);
  };
  const post = (verb: 'assign' | 'unassign', row: object) =>
    started.post(`/admin/teams/policy/userAssignments/${verb}`, {
      value: [
        {
          '@odata.type': '#microsoft.graph.teamsAdministration.teamsPolicyUserAssignment',
          policyType: INVITES,
          ...row,
        },
      ],
    });
  const granted = async (name: string) => {
    const { body } = await idOf(INVITES, name);
    return z.array(z.object({ policyId: z.string() })).parse(body.value)[0]?.policyId;
  };

  it('finds a policy by type and name, as Microsoft prints it', async () => {
    const { body } = await idOf(INVITES, 'Europe invites');
    expect(body.value).toMatchObject([{ name: 'Tag:Europe invites' }]);
    expect((await idOf(INVITES, "No one's policy")).body.value).toEqual([]);
    expect((await idOf('TeamsShoePolicy', 'Global')).status).toBe(400);
  });

  it('gives a person a policy and takes it away again', async () => {
    const userId = person('organizer-select').id;
    const given = await post('assign', { userId, policyId: await granted('Europe invites') });
    expect(given).toMatchObject({ status: 204, body: {} });
    expect(await policiesOf('organizer-select')).toMatchObject([
      { policyAssignment: { displayName: 'Europe invites', assignmentType: 'direct' } },
    ]);
    expect((await post('unassign', { userId })).status).toBe(204);
    expect(await policiesOf('organizer-select')).toEqual([]);
  });

  it('shows a grant after the time that Microsoft takes', async () => {
    await started.control('PUT', 'limits', { visibilityLagSeconds: 300 });
    await post('assign', { userId: person('organizer-us').id, policyId: await granted('Europe invites') });
    expect(await policiesOf('organizer-us')).toEqual([]);
    await started.control('POST', 'clock', { advanceSeconds: 301 });
    expect(await policiesOf('organizer-us')).toHaveLength(1);
  });

  it('grants nothing where one grant is wrong', async () => {
    const userId = person('organizer-payg').id;
    const wrong = [
      { userId, policyId: 'no-such-policy' },
      { userId },
      { userId: '00000000-0000-4000-8000-000000000000', policyId: await granted('Europe invites') },
      { userId, policyId: await granted('Europe invites'), policyType: 'TeamsShoePolicy' },
      { userId, shoeSize: 7 },
    ];
    for (const row of wrong) expect((await post('assign', row)).status).toBe(400);
    expect(await policiesOf('organizer-payg')).toEqual([]);
  });

  it('knows only the types that it is said to know', async () => {
    await started.control('PUT', 'limits', { graphPolicyTypes: ['TeamsMeetingPolicy'] });
    expect((await idOf(INVITES, 'Global')).status).toBe(400);
    expect((await idOf('TeamsMeetingPolicy', 'Global')).body.value).toHaveLength(1);
  });

  it('needs a permission that is not part of the usual ones', async () => {
    const usual = await startedSandbox({ at: AT });
    const { status } = await usual.graph(`/admin/teams/policy/getPolicyId(type='${INVITES}',name='Global')`);
    await usual.stop();
    expect(status).toBe(403);
  });
});
