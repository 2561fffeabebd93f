import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startGraphServer, type Answers, type GraphServer, type Received } from './graph-server.js';

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}
type Reply = (item: Item, round: number) => unknown;

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const itemsOf = (body: unknown) => (body as { requests: readonly Item[] }).requests;

async function serve(answers: Answers): Promise<GraphServer> {
  server = await startGraphServer(answers);
  return server;
}

/** Answers every item on its own, the last one first. `undefined` leaves an item out. */
function serveItems(reply: Reply): Promise<GraphServer> {
  let round = 0;
  return serve(({ body }: Received) => {
    const responses = itemsOf(body).map((item) => reply(item, round));
    round += 1;
    return { body: { responses: responses.filter((each) => each !== undefined).reverse() } };
  });
}

const good = ({ id, url }: Item) => ({ id, status: 200, headers: {}, body: { name: url } });
const bad = (status: number, headers: Record<string, string> = {}, body: unknown = {}) => {
  return ({ id }: Item) => ({ id, status, headers, body });
};

const pathsOf = (count: number) =>
  new Map(Array.from({ length: count }, (_, n) => [`k${n}`, `/things/${n}`]));
const question = (count: number) => ({
  operation: 'things',
  paths: pathsOf(count),
  shape: z.object({ name: z.string() }),
});

describe('many questions', () => {
  it('are asked twenty to a request, and each gets its own answer whatever the order', async () => {
    const { client, requests, bodies } = await serveItems(good);
    const answers = await client().many(question(45));
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      Array(3).fill('POST /graph/v1.0/$batch'),
    );
    expect(bodies.map((body) => itemsOf(body).length)).toEqual([20, 20, 5]);
    expect([...answers.keys()]).toHaveLength(45);
    for (const [key, answer] of answers) {
      expect(answer).toEqual({ ok: true, value: { name: `/things/${key.slice(1)}` } });
    }
  });

  it('are none without a request where there is nothing to ask', async () => {
    const { client, requests } = await serveItems(good);
    expect((await client().many(question(0))).size).toBe(0);
    expect(requests).toHaveLength(0);
  });

  it('bring the headers of the question with each', async () => {
    const { client, bodies } = await serveItems(good);
    await client().many({ ...question(1), consistency: 'eventual', newWords: true, urgency: 'background' });
    expect(itemsOf(bodies[0])).toEqual([
      {
        id: '1',
        method: 'GET',
        url: '/things/0',
        headers: {
          consistencylevel: 'eventual',
          prefer: 'include-unknown-enum-members',
          'x-ms-throttle-priority': 'Low',
        },
      },
    ]);
  });

  it('fail one by one, each for its own reason', async () => {
    const replies: Reply[] = [
      good,
      bad(403, {}, { error: { code: 'Authorization_RequestDenied' } }),
      bad(404),
      bad(500),
      ({ id }) => ({ id, status: 200, body: { name: 7 } }),
    ];
    const { client, events } = await serveItems((item, round) => replies[Number(item.id) - 1]?.(item, round));
    const answers = await client().many(question(5));
    expect([...answers.values()].map((each) => (each.ok ? 'ok' : each.failure.cause))).toEqual([
      'ok',
      'forbidden',
      'notFound',
      'down',
      'unexpected',
    ]);
    expect(events.map(({ fields }) => fields?.['cause'])).toEqual(['forbidden', 'down', 'unexpected']);
    expect(JSON.stringify(events)).not.toMatch(/k\d|things\/|secret/);
  });

  it('that are throttled alone are asked again alone, after what each asked to wait', async () => {
    const at: number[] = [];
    const { client, bodies } = await serveItems((item, round) => {
      at[round] ??= performance.now();
      return item.id === '2' && round === 0 ? bad(429, { 'Retry-After': '0.3' })(item) : good(item);
    });
    const answers = await client().many(question(3));
    expect([...answers.values()].every((each) => each.ok)).toBe(true);
    expect(bodies.map((body) => itemsOf(body).map(({ id }) => id))).toEqual([['1', '2', '3'], ['2']]);
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(295);
  });

  it('do not wait for one that is to wait longer than there is time', async () => {
    const { client, bodies } = await serveItems((item, round) => {
      if (item.id === '1') return bad(429, { 'retry-after': '120' })(item);
      return item.id === '2' && round === 0 ? bad(503, { 'retry-after': '0' })(item) : good(item);
    });
    const began = performance.now();
    const answers = await client().many(question(3));
    expect(answers.get('k0')).toMatchObject({ ok: false, failure: { cause: 'throttled' } });
    expect(answers.get('k1')).toMatchObject({ ok: true });
    expect(bodies).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each([
    ['waited for another that failed', bad(424)],
    ['got no answer', () => undefined],
  ])('are asked again where one %s', async (_, first) => {
    const { client, bodies } = await serveItems((item, round) =>
      round === 0 && item.id === '1' ? first(item) : good(item),
    );
    const answers = await client().many(question(2));
    expect(answers.get('k0')).toEqual({ ok: true, value: { name: '/things/0' } });
    expect(bodies).toHaveLength(2);
  });

  it('end as throttled, after the tries that a person waits for', async () => {
    const { client, bodies } = await serveItems(bad(429, { 'Retry-After': '0' }));
    const answers = await client().many(question(2));
    expect(answers.get('k1')).toEqual({ ok: false, failure: { cause: 'throttled', code: undefined } });
    expect(bodies).toHaveLength(4);
  });

  it.each([
    ['403', { status: 403 }, 'forbidden'],
    ['an answer of another shape', { body: { answers: [] } }, 'unexpected'],
  ])('all fail where the whole request gets %s', async (_, answer, cause) => {
    const { client } = await serve([answer]);
    const answers = await client().many(question(3));
    expect([...answers.values()]).toEqual(Array(3).fill({ ok: false, failure: { cause } }));
  });

  it('survive a request that is throttled or dropped whole', async () => {
    const answer = { body: { responses: [good({ id: '1', url: 'x', method: 'GET', headers: {} })] } };
    const { client } = await serve([{ status: 429, headers: { 'retry-after': '0' } }, 'drop', answer]);
    expect((await client().many(question(1))).get('k0')).toMatchObject({ ok: true });
  });

  it('for collections give the members, and say so where there are more', async () => {
    const { client } = await serveItems(({ id, url }) => ({
      id,
      status: 200,
      body: {
        value: [{ name: url }],
        ...(id === '2' && { '@odata.nextLink': `${server!.url}/more` }),
      },
    }));
    const answers = await client().lists(question(2));
    expect(answers.get('k0')).toEqual({ ok: true, value: [{ name: '/things/0' }] });
    expect(answers.get('k1')).toEqual({ ok: false, failure: { cause: 'partial' } });
  });
});
