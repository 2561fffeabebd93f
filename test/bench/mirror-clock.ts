import type { PostgresServer } from '../support/postgres-server.js';
import { pause, startMicrosoft, startProduct, type Microsoft } from './mirror-stage.js';

const CMDLET = 'Get-CsOnlineDialInConferencingUser';
const USERS_PER_SECOND = 2.6;

/** The defaults at the pace that people measured, with the tenant's clock moved on whenever calls wait for it. */
export async function defaultsByTheClock(
  size: { readonly organizers: number; readonly numbers: number },
  server: PostgresServer,
): Promise<void> {
  const microsoft = await startMicrosoft(size, { dialInUsersPerSecond: USERS_PER_SECOND });
  const product = await startProduct(microsoft, server);
  try {
    await product.child.ask('syncFully');
    await product.until(['defaults'], 'running');
    const began = await now(microsoft);
    const progress = { done: false };
    const waiting = product.until(['defaults'], 'done').then(() => (progress.done = true));
    let seen = 0;
    while (!progress.done) {
      const started = (await microsoft.calls())[CMDLET] ?? 0;
      // Each call waits for its own time and for that of those before it; no more than that is skipped.
      if (started > seen) await advance(microsoft, (started - seen) / USERS_PER_SECOND);
      else await pause(1);
      seen = started;
    }
    await waiting;
    const hours = ((await now(microsoft)) - began) / 3_600_000;
    const [row] = await product.query<{ total: string }>(
      `select total from mirror_parts where part = 'defaults'`,
    );
    const least = Number(row?.total) / USERS_PER_SECOND / 3_600;
    console.log(
      `\nDefaults of ${String(row?.total)} organizers at ${String(USERS_PER_SECOND)} a second: ${hours.toFixed(3)} h of the tenant's ` +
        `clock, floor ${least.toFixed(3)} h, ratio ${(hours / least).toFixed(2)}×, ${String(seen)} calls.`,
    );
  } finally {
    await product.stop();
    await microsoft.child.stop();
  }
}

async function now({ control }: Microsoft): Promise<number> {
  return Date.parse((await control<{ readonly now: string }>('GET', '/sandbox/clock')).now);
}

async function advance({ control }: Microsoft, advanceSeconds: number): Promise<void> {
  await control('POST', '/sandbox/clock', { advanceSeconds });
}
