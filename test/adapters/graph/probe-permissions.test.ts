import { describe, expect, it } from '@jest/globals';
import { createGraphProbes } from '../../../bot/adapters/graph/probe-permissions.js';
import { startGraphServer, type Answer } from './graph-server.js';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const refusal = (status: number, code: string, message = ''): Answer => ({
  status,
  body: { error: { code, message } },
});
const DENIED = refusal(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);
const ONE_PERSON: Answer = { body: { value: [{ id: 'person-1' }] } };

/** A token whose claims can be read, as Graph's can today. */
function tokenWith(claims: object): string {
  return ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'x'].join('.');
}

async function withGraph<T>(
  answers: readonly Answer[],
  look: (
    probes: ReturnType<typeof createGraphProbes>,
    requests: readonly { url?: string | undefined }[],
  ) => Promise<T>,
  token: () => Promise<string> = () => Promise.resolve('opaque'),
): Promise<T> {
  const server = await startGraphServer(answers);
  try {
    return await look(createGraphProbes({ url: server.url, token, clock: () => NOW }), server.requests);
  } finally {
    await server.close();
  }
}

describe('the looks at Graph', () => {
  it('asks once and for one, and tells a missing permission from an outage', async () => {
    const people = (answer: Answer) => withGraph([answer], (probes) => probes.people());
    expect(await people(ONE_PERSON)).toEqual({ ok: true, value: undefined });
    expect(await people(DENIED)).toMatchObject({ ok: false, failure: { cause: 'forbidden' } });
    expect(await people(refusal(503, 'serviceNotAvailable'))).toMatchObject({ failure: { cause: 'down' } });
    expect(await people(refusal(429, 'TooManyRequests'))).toMatchObject({ failure: { cause: 'throttled' } });
    expect(await people('drop')).toMatchObject({ failure: { cause: 'down' } });
    const asked = await withGraph([refusal(503, '')], async (probes, requests) => {
      await probes.people();
      return requests.map(({ url }) => url);
    });
    expect(asked).toEqual(['/graph/v1.0/users?$top=1&$select=id']);
  });

  it('does not ask at all without a token', async () => {
    const asked = await withGraph(
      [ONE_PERSON],
      async (probes, requests) => [await probes.people(), requests.length],
      () => Promise.reject(new Error('no sign-in')),
    );
    expect(asked).toEqual([{ ok: false, failure: { cause: 'signInFailed' } }, 0]);
  });

  it('compares the clocks by any answer, a refusal included, and without a token', async () => {
    const date = new Date(NOW - 7 * 60_000).toUTCString();
    const ahead = await withGraph(
      [{ ...(DENIED as object), headers: { date } }],
      async (probes, requests) => {
        const probed = await probes.clock();
        expect(JSON.stringify((requests[0] as { headers?: object }).headers)).not.toContain('authorization');
        return probed;
      },
    );
    expect(ahead).toEqual({ ok: true, value: 7 * 60_000 });
    expect(await withGraph(['drop'], (probes) => probes.clock())).toMatchObject({ ok: false });
  });

  it('reads the plans of the products', async () => {
    const servicePlans = [{ servicePlanId: 'p1', servicePlanName: 'MCO_X', provisioningStatus: 'Success' }];
    const products = await withGraph(
      [{ body: { value: [{ servicePlans }, { servicePlans: [] }] } }],
      (probes) => probes.products(),
    );
    expect(products).toEqual({ ok: true, value: [{ planId: 'p1', planName: 'MCO_X' }] });
  });

  it('tells the app’s own tenant-wide roles where its token says who it is', async () => {
    const oid = '11111111-2222-4333-8444-555555555555';
    const teamsReader = '1076ac91-f3d9-41a7-a339-dcdf5f480acc';
    const value = [
      { roleDefinitionId: teamsReader, directoryScopeId: '/' },
      {
        roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10',
        directoryScopeId: '/administrativeUnits/x',
      },
    ];
    const own = (token: string) =>
      withGraph(
        [{ body: { value } }],
        async (probes, requests) => [await probes.ownRoles(), decodeURIComponent(requests[0]?.url ?? '')],
        () => Promise.resolve(token),
      );
    const [roles, url] = await own(tokenWith({ oid }));
    expect(roles).toEqual({ ok: true, value: ['teamsReader'] });
    expect(url).toContain(`principalId eq '${oid}'`);
    expect((await own('opaque'))[0]).toEqual({ ok: true, value: undefined });
  });
});

describe('the look at meetings', () => {
  const meetings = (answer: Answer, token = 'opaque') =>
    withGraph(
      [ONE_PERSON, answer],
      (probes) => probes.meetings(),
      () => Promise.resolve(token),
    );
  const GRANTED = tokenWith({ roles: ['OnlineMeetings.Read.All'] });

  it.each<[string, Answer, string | undefined, object]>([
    ['a meeting found', { body: { value: [] } }, undefined, { value: 'readable' }],
    [
      'no such meeting (3003)',
      refusal(403, 'Forbidden', '3003: User does not have access to lookup meeting'),
      undefined,
      { value: 'readable' },
    ],
    [
      'the documented words about the access policy',
      refusal(401, 'Unauthorized', 'App 1 is not authorized to Create meeting on behalf of user 2'),
      undefined,
      { value: 'noPolicy' },
    ],
    ['a missing permission', DENIED, undefined, { failure: { cause: 'forbidden' } }],
    ['a refusal that names nothing', refusal(403, 'Forbidden'), undefined, { value: 'either' }],
    ['the same with the permission in the token', refusal(403, 'Forbidden'), GRANTED, { value: 'noPolicy' }],
    [
      'an answer that nobody documents',
      refusal(400, 'InvalidArgument'),
      undefined,
      { failure: { cause: 'unexpected' } },
    ],
    ['an outage', refusal(502, ''), undefined, { failure: { cause: 'down' } }],
  ])('takes %s for what it is', async (_name, answer, token, expected) => {
    expect(await meetings(answer, token)).toMatchObject(expected);
  });

  it('needs no call where the token already lacks the permission', async () => {
    const probed = await withGraph(
      [ONE_PERSON],
      async (probes, requests) => [await probes.meetings(), requests.length],
      () => Promise.resolve(tokenWith({ roles: ['User.Read.All'] })),
    );
    expect(probed).toEqual([{ ok: false, failure: { cause: 'forbidden' } }, 0]);
  });

  it('says so where there is nobody to try it with', async () => {
    const look = (answer: Answer) => withGraph([answer], (probes) => probes.meetings());
    expect(await look({ body: { value: [] } })).toEqual({ ok: true, value: 'nobody' });
    expect(await look(DENIED)).toEqual({ ok: true, value: 'nobody' });
  });
});
