import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openClock } from '../../bot/sandbox/clock.js';
import { startedSandbox, type StartedSandbox } from './started-sandbox.js';

const AT = Date.parse('2026-11-22T10:00:00Z');

let started: StartedSandbox;
beforeAll(async () => {
  started = await startedSandbox({ at: AT });
});
afterAll(() => started.stop());

const near = (time: number) => (now: number) => now >= time && now < time + 60_000;

describe('the clock', () => {
  it('starts where it was told to and goes on', () => {
    expect(near(AT)(started.sandbox.clock())).toBe(true);
  });

  it('moves by seconds and to a time', async () => {
    const advanced = await started.control('POST', 'clock', { advanceSeconds: 86_400 });
    expect(near(AT + 86_400_000)(Date.parse(advanced.body.now))).toBe(true);
    await started.control('POST', 'clock', { at: '2026-10-06T00:00:00Z' });
    expect(near(Date.parse('2026-10-06T00:00:00Z'))(started.sandbox.clock())).toBe(true);
  });

  it.each([{ at: 'tomorrow' }, { advanceSeconds: '5' }, {}, { advanceSeconds: 1e12 }])(
    'refuses %j',
    async (body) => {
      expect((await started.control('POST', 'clock', body)).status).toBe(400);
    },
  );

  it('goes on after a restart, and starts over with a fresh tenant', async () => {
    const first = await startedSandbox();
    await first.control('POST', 'clock', { advanceSeconds: 86_400 });
    await first.stop('keep');
    const second = await startedSandbox({ dataDir: first.dataDir });
    expect(second.sandbox.clock() - Date.now()).toBeGreaterThan(86_000_000);
    await second.stop('keep');
    const third = await startedSandbox({ dataDir: first.dataDir, fresh: true });
    expect(third.sandbox.clock() - Date.now()).toBeLessThan(60_000);
    await third.stop();
  });
});

describe('waiting for an instant', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bridgekeeper-clock-'));
  const clock = openClock({ dataDir, at: AT, keep: false });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const settled = async (waits: readonly Promise<void>[]) => {
    const ended = waits.map(() => false);
    waits.forEach((wait, index) => void wait.then(() => (ended[index] = true)));
    await new Promise((resolve) => setImmediate(resolve));
    return ended;
  };

  it('ends when time has passed, not before, and earlier instants first', async () => {
    const began = clock.now();
    const order: number[] = [];
    const wait = async (ms: number) => {
      await clock.until(began + ms);
      expect(clock.now()).toBeGreaterThanOrEqual(began + ms);
      order.push(ms);
    };
    await Promise.all([wait(60), wait(20), wait(40), wait(0), wait(-5)]);
    expect(order).toEqual([0, -5, 20, 40, 60]);
    expect(clock.now() - began).toBeLessThan(1_000);
  });

  it('ends at once for all whose instant the clock is moved past, and for no other', async () => {
    const now = clock.now();
    const waits = [3_600_000, 7_200_000, 90 * 86_400_000].map((ms) => clock.until(now + ms));
    expect(await settled(waits)).toEqual([false, false, false]);
    clock.advance(3_600_000);
    expect(await settled(waits)).toEqual([true, false, false]);
    clock.setTo(now + 8_000_000);
    expect(await settled(waits)).toEqual([true, true, false]);
  });
});

describe('the control interface', () => {
  it('tells who and what there is', async () => {
    const { status, body } = await started.control('GET', 'state');
    expect(status).toBe(200);
    expect(body['tenant']).toMatchObject({ displayName: 'Contoso' });
    expect(body['personas']).toHaveProperty('length', started.sandbox.personas.length);
    expect(body['faults']).toMatchObject({ graph: { mode: 'none' } });
    expect(body['meetings']).toContainEqual(
      expect.objectContaining({ id: 'quarterly-review', subject: 'Quarterly review' }),
    );
  });

  it('switches faults one part at a time, counts them down and clears them', async () => {
    await started.control('PUT', 'faults', { graph: { mode: 'down' } });
    const both = await started.control('PUT', 'faults', { connector: { mode: 'serverError', times: 2 } });
    expect(both.body).toMatchObject({ graph: { mode: 'down' }, connector: { times: 2 } });
    expect((await started.control('DELETE', 'faults')).body['graph']).toEqual({ mode: 'none' });
    expect((await started.control('PUT', 'faults', { graph: { mode: 'sideways' } })).status).toBe(400);
    expect((await started.control('PUT', 'faults', { mars: { mode: 'down' } })).status).toBe(400);
  });

  it('does not know other paths', async () => {
    expect((await started.control('GET', 'secrets')).status).toBe(404);
  });
});

describe('a page from elsewhere', () => {
  const statusFor = async (url: string, headers: Record<string, string>) => {
    const asked = request(url, { headers });
    asked.end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  };

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a rebound host name', { host: 'evil.example' }],
  ])('is refused: %s', async (_, headers) => {
    const document = started.sandbox.microsoft.login.openIdConfigurationUrl;
    expect(await statusFor(`${started.open}/sandbox/state`, headers)).toBe(403);
    expect(await statusFor(document, headers)).toBe(403);
  });

  it('is not what the shell is', async () => {
    expect(await statusFor(`${started.open}/sandbox/state`, { origin: started.open })).toBe(200);
  });
});
