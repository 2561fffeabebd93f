import { describe, expect, it } from '@jest/globals';
import { call } from '../../../tab/api/call.js';
import { Me } from '../../../tab/api/contract.js';
import { aReader } from '../answers.js';
import { fakeServer, problem, reply } from '../fake-server.js';

const ME = aReader({ mayListBridgeNumbers: true });

describe('a call of the tab', () => {
  it('sends the token of the host, the reader’s language and a trace id that logs understand', async () => {
    const { api, seen } = fakeServer({ 'GET /api/v1/me': reply(ME) });
    expect(await api.me()).toEqual({ ok: true, value: ME });
    expect(seen[0]?.headers['authorization']).toBe('Bearer token-of-the-host');
    expect(seen[0]?.headers['accept-language']).toBe('en-GB');
    expect(seen[0]?.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('hands on a refusal of the server with its sentence and its trace id', async () => {
    const { api } = fakeServer({
      'GET /api/v1/bridge/numbers': problem('notAllowed', 403, 'You need a role.'),
    });
    const answer = await api.bridgeNumbers();
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'notAllowed', detail: 'You need a role.', traceId: 'trace-1' },
    });
  });

  it.each([
    ['a field that is not promised', { ...ME, extra: 1 }],
    ['a missing field', { mayListBridgeNumbers: true }],
    ['something else altogether', '<html>'],
  ])('takes an answer with %s for a problem, not for the truth', async (_, body) => {
    const { api } = fakeServer({ 'GET /api/v1/me': reply(body) });
    const answer = await api.me();
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.problem.code).toBe('unreadableAnswer');
  });

  it('says that it is offline, that it took too long, or that Teams did not sign in, each in its own words', async () => {
    const { connection } = fakeServer({});
    const failing = (error: Error) => ({ ...connection, fetch: () => Promise.reject(error) });
    const wanted = { path: '/api/v1/me', schema: Me };
    const timeout = Object.assign(new Error('late'), { name: 'TimeoutError' });
    const codes = await Promise.all(
      [
        failing(new TypeError('failed')),
        failing(timeout),
        { ...connection, getToken: () => Promise.reject(new Error('no')) },
      ].map(async (each) => {
        const answer = await call(each, wanted);
        return answer.ok ? 'ok' : [answer.problem.code, answer.problem.traceId.length, answer.problem.detail];
      }),
    );
    expect(codes).toEqual([
      ['offline', 32, expect.stringMatching(/could not be reached.*Nothing was changed/)],
      ['timeout', 32, expect.stringMatching(/within 20 seconds/)],
      ['signIn', 32, expect.stringMatching(/could not sign you in/)],
    ]);
  });
});
