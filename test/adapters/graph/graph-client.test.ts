import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startGraphServer, type Answer, type GraphServer } from './graph-server.js';

const Named = z.object({ name: z.string() });
const question = { operation: 'a thing', path: '/things', shape: Named };
const thing = { name: 'one', odd: 'property nobody knows' };

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(...answers: Answer[]): Promise<GraphServer> {
  server = await startGraphServer(answers);
  return server;
}

describe('one request', () => {
  it('brings the token and an id of its own, and passes over properties it does not know', async () => {
    const { client, requests } = await serve({ body: thing });
    expect(await client().get(question)).toEqual({ ok: true, value: { name: 'one' } });
    const [request] = requests;
    expect(request?.url).toBe('/graph/v1.0/things');
    expect(request?.headers.authorization).toBe('Bearer secret-token');
    expect(request?.headers['client-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    [401, 'signInFailed'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [400, 'refused'],
    [410, 'expired'],
    [418, 'unexpected'],
    [500, 'down'],
  ])('takes status %d for %s at once', async (status, cause) => {
    const { client, requests } = await serve({ status });
    expect(await client().get(question)).toEqual({ ok: false, failure: { cause } });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['no JSON', { body: 'not json' }],
    ['another shape', { body: { name: 7 } }],
    ['too long a body', { body: { name: 'x'.repeat(5_000) } }],
  ])('takes %s for unexpected', async (_, answer) => {
    const { client } = await serve(answer);
    expect(await client({ maxBytes: 4_000 }).get(question)).toEqual({
      ok: false,
      failure: { cause: 'unexpected' },
    });
  });

  it('does not ask Graph when signing in failed', async () => {
    const { client, requests } = await serve({ body: thing });
    const token = () => Promise.reject(new Error('no identity here'));
    expect(await client({ token }).get(question)).toEqual({ ok: false, failure: { cause: 'signInFailed' } });
    expect(requests).toHaveLength(0);
  });

  it('follows no redirect, so that the token stays where it belongs', async () => {
    const { client, requests } = await serve({ status: 302, headers: { location: '/elsewhere' } });
    const answer = await client({ patience: { asked: { budgetMs: 1_000 } } }).get(question);
    expect(answer).toEqual({ ok: false, failure: { cause: 'down' } });
    expect(requests.map((request) => request.url)).not.toContain('/elsewhere');
  });

  it('logs a failure with its operation and neither token, address nor body', async () => {
    const { client, events } = await serve({ status: 403, body: { error: { message: 'Ann Lee may not' } } });
    await client().get(question);
    expect(events).toMatchObject([
      { event: 'graph.failed', fields: { operation: 'a thing', cause: 'forbidden', attempts: 1 } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/secret|things|Ann/);
  });
});

describe('trying again', () => {
  it.each([429, 503, 504])('asks again after status %d', async (status) => {
    const { client, requests } = await serve({ status, headers: { 'retry-after': '0' } }, { body: thing });
    expect(await client().get(question)).toMatchObject({ ok: true });
    expect(requests).toHaveLength(2);
  });

  it('waits the fraction of a second that Retry-After asks for', async () => {
    const { client } = await serve({ status: 429, headers: { 'retry-after': '0.3' } }, { body: thing });
    const began = performance.now();
    expect(await client().get(question)).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeGreaterThanOrEqual(295);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('says throttled at once where Graph asks for more patience than there is', async () => {
    const { client, requests } = await serve({ status: 429, headers: { 'retry-after': '120' } });
    const began = performance.now();
    expect(await client().get(question)).toEqual({ ok: false, failure: { cause: 'throttled' } });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(requests).toHaveLength(1);
  });

  it('gives up after the fourth attempt', async () => {
    const { client, requests } = await serve({ status: 503, headers: { 'retry-after': '0' } });
    expect(await client().get(question)).toEqual({ ok: false, failure: { cause: 'down' } });
    expect(requests).toHaveLength(4);
  });

  it('survives a dropped connection', async () => {
    const { client } = await serve('drop', { body: thing });
    expect(await client().get(question)).toMatchObject({ ok: true });
  });

  it('takes silence for down within its budget', async () => {
    const { client } = await serve('silence');
    const began = performance.now();
    expect(await client({ patience: { asked: { timeLimitMs: 60, budgetMs: 250 } } }).get(question)).toEqual({
      ok: false,
      failure: { cause: 'down' },
    });
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

describe('a collection', () => {
  const next = (link: string, ...names: string[]) => ({
    body: { value: names.map((name) => ({ name })), '@odata.nextLink': link },
  });

  it('is read page by page, the link as it is and the headers with each', async () => {
    const { client, requests } = await serve(
      next('URL/things?$skiptoken=a%20b', 'one'),
      next('URL/things?x=2'),
      {
        body: { value: [{ name: 'two' }] },
      },
    );
    const answer = await client().list({ ...question, consistency: 'eventual' });
    expect(answer).toEqual({ ok: true, value: [{ name: 'one' }, { name: 'two' }] });
    expect(requests.map((request) => request.url)).toEqual([
      '/graph/v1.0/things',
      '/graph/v1.0/things?$skiptoken=a%20b',
      '/graph/v1.0/things?x=2',
    ]);
    expect(requests.map((request) => request.headers.consistencylevel)).toEqual(Array(3).fill('eventual'));
    expect(new Set(requests.map((request) => request.headers['client-request-id'])).size).toBe(3);
  });

  it('never takes the token to another host, not even to the same path', async () => {
    const other = await startGraphServer([{ body: { value: [] } }]);
    const { client } = await serve(next(`${other.url}/things`, 'one'));
    expect(await client().list(question)).toEqual({ ok: false, failure: { cause: 'unexpected' } });
    expect(other.requests).toHaveLength(0);
    await other.close();
  });

  it.each(['/graph/v1.0/things', 'URL/../../admin'])('never takes the token to %s', async (link) => {
    const { client, requests } = await serve(next(link, 'one'));
    expect(await client().list(question)).toEqual({ ok: false, failure: { cause: 'unexpected' } });
    expect(requests).toHaveLength(1);
  });

  it('is partial when a later page cannot be read, and says why when the first one cannot', async () => {
    const broken = await serve(next('URL/more', 'one'), { status: 403 });
    expect(await broken.client().list(question)).toEqual({ ok: false, failure: { cause: 'partial' } });
    await broken.close();
    const refused = await serve({ status: 403 });
    expect(await refused.client().list(question)).toEqual({ ok: false, failure: { cause: 'forbidden' } });
  });

  it('hands over each page as it comes and the failure last', async () => {
    const { client } = await serve(next('URL/more', 'one'), { status: 500 });
    const pages = [];
    for await (const page of client().pages(question)) pages.push(page);
    expect(pages).toEqual([
      { ok: true, value: [{ name: 'one' }] },
      { ok: false, failure: { cause: 'partial' } },
    ]);
  });
});

describe('a page', () => {
  it('has its links as paths that can be kept and asked for later, under another address too', async () => {
    const first = await serve({
      body: { value: [{ name: 'one' }], '@odata.nextLink': 'URL/things?$skiptoken=a%20b' },
    });
    const page = await first.client().page(question);
    expect(page).toEqual({
      ok: true,
      value: { members: [{ name: 'one' }], next: '/things?$skiptoken=a%20b', changes: undefined },
    });
    await first.close();
    const later = await serve({ body: { value: [], '@odata.deltaLink': 'URL/things?$deltatoken=7' } });
    const last = await later.client().page({ ...question, path: '/things?$skiptoken=a%20b' });
    expect(last).toMatchObject({ ok: true, value: { changes: '/things?$deltatoken=7', next: undefined } });
    expect(later.requests[0]?.url).toBe('/graph/v1.0/things?$skiptoken=a%20b');
  });

  it.each(['/../admin', '/%2e%2e/admin', '/things/../../../admin'])(
    'is not asked for where a kept path leads away from Graph, as %s does',
    async (path) => {
      const { client, requests } = await serve({ body: { value: [] } });
      expect(await client().page({ ...question, path })).toMatchObject({ ok: false });
      expect(requests).toHaveLength(0);
    },
  );

  it('of 999 people with many switched-off plans fits', async () => {
    const name = 'x'.repeat(12_000);
    const { client } = await serve({ body: { value: Array(999).fill({ name }) } });
    expect(await client().list(question)).toMatchObject({ ok: true });
  });

  it('that is cut in the middle is asked for again', async () => {
    const { client, requests } = await serve('cut', { body: { value: [{ name: 'one' }] } });
    expect(await client().list(question)).toEqual({ ok: true, value: [{ name: 'one' }] });
    expect(requests).toHaveLength(2);
  });
});

describe('something that is done', () => {
  const action = { operation: 'do a thing', path: '/things/do', body: { value: 'ü' } };

  it.each([
    ['204', { status: 204 }],
    ['202 without a body', { status: 202, body: '' }],
    ['201', { status: 201, body: { id: '1' } }],
    ['200', { status: 200, body: {} }],
  ])('is sent as JSON, and %s means that it was taken', async (_, answer) => {
    const { client, requests, bodies } = await serve(answer);
    expect(await client().post(action)).toEqual({ ok: true, value: undefined });
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/graph/v1.0/things/do' });
    expect(requests[0]?.headers['content-type']).toBe('application/json');
    expect(bodies).toEqual([{ value: 'ü' }]);
  });

  it('fails with the code that Graph gives', async () => {
    const { client } = await serve({ status: 400, body: { error: { code: 'BadThing', message: 'No.' } } });
    expect(await client().post(action)).toEqual({
      ok: false,
      failure: { cause: 'refused', code: 'BadThing' },
    });
  });
});

describe('patience', () => {
  const background = { ...question, urgency: 'background' } as const;

  it.each([
    ['asked', 'High'],
    ['background', 'Low'],
  ] as const)('of what is %s is told to Graph as %s', async (urgency, priority) => {
    const { client, requests } = await serve({ body: thing });
    await client().get({ ...question, urgency });
    expect(requests[0]?.headers['x-ms-throttle-priority']).toBe(priority);
  });

  it('is longer where nobody waits: what a person would not wait for is waited for', async () => {
    const throttled = { status: 429, headers: { 'retry-after': '0.4' } };
    const patience = { asked: { budgetMs: 200 } };
    const first = await serve(throttled, { body: thing });
    expect(await first.client({ patience }).get(question)).toMatchObject({ ok: false });
    await first.close();
    const second = await serve(throttled, { body: thing });
    expect(await second.client({ patience }).get(background)).toMatchObject({ ok: true });
  });

  it('sits out other troubles of Graph in the background only', async () => {
    const { client, requests } = await serve({ status: 500 }, { status: 502 }, { body: thing });
    expect(await client().get(background)).toMatchObject({ ok: true });
    expect(requests).toHaveLength(3);
  });

  it('ends at once when the product stops', async () => {
    const { client } = await serve({ status: 429, headers: { 'retry-after': '60' } });
    const stopping = new AbortController();
    const answer = client({ stop: stopping.signal }).get(background);
    setTimeout(() => stopping.abort(), 50);
    const began = performance.now();
    expect(await answer).toEqual({ ok: false, failure: { cause: 'throttled' } });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('counts every request that goes out', async () => {
    const { client } = await serve('drop', { body: thing });
    const sent: string[] = [];
    await client({ onRequest: (operation) => sent.push(operation) }).get(question);
    expect(sent).toEqual(['a thing', 'a thing']);
  });

  it('asks for new words where it is told to', async () => {
    const { client, requests } = await serve({ body: thing });
    await client().get({ ...question, newWords: true });
    await client().get(question);
    expect(requests.map(({ headers }) => headers.prefer)).toEqual([
      'include-unknown-enum-members',
      undefined,
    ]);
  });
});
