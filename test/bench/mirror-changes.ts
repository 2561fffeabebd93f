import type { TenantUser } from '../../bot/sandbox/tenant/tenant-file.js';
import { differences, mirroredPeople } from '../support/mirror-truth.js';
import { between, pause, type Microsoft, type Product } from './mirror-stage.js';

/** A later run after one in a hundred people has changed: what it writes, asks and takes; and then whether all is right. */
export async function changeOnePercent(microsoft: Microsoft, product: Product): Promise<void> {
  const { users } = await microsoft.truth();
  const changed = users.filter((_, index) => index % 100 === 7);
  await microsoft.control('POST', '/sandbox/people', {
    set: changed.map((user, index) => changeOf(user, index, users)),
  });
  const last = changed.at(-1);
  const state = await microsoft.truth((now) =>
    now.users.some(({ id, usageLocation }) => id === last?.id && usageLocation !== last.usageLocation),
  );
  await pause(STATISTICS_MS);
  const before = { calls: await microsoft.calls(), rows: await rowsWritten(product) };
  const began = performance.now();
  await product.child.ask('syncChanges');
  await product.until(['shared'], 'running');
  const ms = (await product.until(['shared', 'people', 'policies', 'licenses'], 'done')) - began;
  await pause(STATISTICS_MS);
  const calls = between(before.calls, await microsoft.calls());
  const written = (await rowsWritten(product)) - before.rows;
  const of = (wanted: RegExp): number =>
    calls.reduce((sum, [name, count]) => (wanted.test(name) ? sum + count : sum), 0);
  console.log(`\nA later run with ${String(changed.length)} of ${String(users.length)} people changed`);
  console.table([
    {
      'rows written': written,
      'a changed person': (written / changed.length).toFixed(2),
      'share of all': `${((100 * written) / users.length).toFixed(2)} %`,
      'Graph requests': of(/^(GET|POST) /),
      cmdlets: of(/^\w+-Cs/),
      seconds: (ms / 1000).toFixed(1),
    },
  ]);
  console.log(calls.map(([name, count]) => `${String(count)} × ${name}`).join(', '));

  const mirrored = await mirroredPeople(product.query);
  const wrong = differences(state, mirrored);
  console.log(
    `Compared with the tenant: ${String(mirrored.length)} people in the mirror, ${String(state.users.length)} in the tenant, ` +
      `${String(wrong.length)} differences.`,
  );
  for (const each of wrong.slice(0, 3)) console.log(each);
}

/** Of ten who changed, all have moved and three have another license as well. */
function changeOf(user: TenantUser, index: number, users: readonly TenantUser[]): object {
  const usageLocation = user.usageLocation === 'GB' ? 'FR' : 'GB';
  const skus = (one: TenantUser): string => JSON.stringify(one.licenses.map(({ skuId }) => skuId));
  const other = users.find((each) => each.licenses.length > 0 && skus(each) !== skus(user));
  const licenses = (other?.licenses ?? []).map(({ skuId }) => ({ skuId }));
  return { id: user.id, usageLocation, ...(index % 10 < 3 && { licenses }) };
}

/** PostgreSQL's processes tell their statistics a little later. */
const STATISTICS_MS = 11_000;

async function rowsWritten({ query }: Product): Promise<number> {
  const [row] = await query<{ written: string }>(
    `select n_tup_upd + n_tup_ins + n_tup_del as written from pg_stat_user_tables where relname = 'organizers'`,
  );
  return Number(row?.written);
}
