import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createPool, type TeamsPowerShell } from '../../bot/adapters/teams-powershell/pool.js';
import { startSandboxWithBot, type SandboxWithBot } from './sandbox-with-bot.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };
const READ = 'Get-CsOnlineDialInConferencingUser';

let place: SandboxWithBot;
let pool: TeamsPowerShell;
let somebody: string;

beforeAll(async () => {
  place = await startSandboxWithBot();
  const { slots: _, ...program } = place.sandbox.microsoft.powershell;
  pool = createPool({ program, slots: 2, log: QUIET });
  const all = await pool.call(READ);
  const rows = all.ok ? (all.value as readonly { Identity: string }[]) : [];
  somebody = rows[0]?.Identity ?? '';
  // Both processes are signed in before anything is measured.
  await Promise.all(Array.from({ length: 8 }, () => pool.call('Get-CsTenant')));
});
afterAll(async () => {
  await pool.close();
  await place.stop();
});

const limit = (dialInUsersPerSecond: number | null) => place.call('PUT', 'limits', { dialInUsersPerSecond });
const read = () => pool.call(READ, { Identity: somebody });
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
/** Long enough for an answer that is not held back. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('reading people’s dial-in settings', () => {
  it('is held to so many people a second over all processes, and no less', async () => {
    await limit(20);
    const took = await secondsOf(() => Promise.all(Array.from({ length: 25 }, read)));
    await limit(null);
    expect(took).toBeGreaterThan(1.1);
    expect(took).toBeLessThan(4);
  });

  it('goes by the sandbox’s clock: who moves it waits no longer', async () => {
    await limit(0.01);
    const answers = [read(), read()];
    const ended: boolean[] = [];
    for (const answer of answers) void answer.then(({ ok }) => ended.push(ok));
    await soon();
    expect(ended).toEqual([]);
    await place.call('POST', 'clock', { advanceSeconds: 100 });
    await soon();
    expect(ended).toEqual([true]);
    await place.call('POST', 'clock', { advanceSeconds: 100 });
    expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true);
    await limit(null);
  });

  it('costs as much in one call for everybody', async () => {
    await limit(1);
    const everybody = pool.call(READ);
    await soon();
    await place.call('POST', 'clock', { advanceSeconds: 3_600 });
    expect(await everybody).toMatchObject({ ok: true });
    await limit(null);
  });

  it('does not hold up other cmdlets, nor go on when it is no longer limited', async () => {
    await limit(0.01);
    const waiting = read();
    expect(await secondsOf(() => pool.call('Get-CsTenant'))).toBeLessThan(2);
    await limit(null);
    expect(await secondsOf(read)).toBeLessThan(2);
    await place.call('POST', 'clock', { advanceSeconds: 200 });
    expect((await waiting).ok).toBe(true);
  });

  it('begins anew when the clock is set back', async () => {
    await limit(1);
    await read();
    await place.call('POST', 'clock', { advanceSeconds: -86_400 });
    expect(await secondsOf(read)).toBeLessThan(3);
    await limit(null);
  });
});
