import { mergePlans } from '../../domain/tenant/known-organizer.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Licenses } from '../../ports/licenses.js';
import { readingOf } from '../refresh-organizer.js';
import { goesOn, isDone, ONE_BATCH, type PartWork, type SyncPart, type SyncPorts } from './sync-part.js';

/** The exact state of licenses that came or failed lately: twenty people a call, a few calls side by side. */
export async function syncLicenses({ ports, job: { tenantId }, running }: PartWork): ReturnType<SyncPart> {
  const { clock, store } = ports;
  const part = 'licenses';
  const before = await store.part(tenantId, part);
  if (isDone(before, running.jobId)) return undefined;
  const startedAt = clock();
  const goes = before !== undefined && goesOn(before, startedAt);
  if (goes) await store.takeUp(tenantId, part, running.jobId);
  else
    await store.begin(tenantId, {
      part,
      kind: 'changes',
      job: running.jobId,
      at: startedAt,
      total: undefined,
    });
  for (let after = goes ? (before.cursor ?? '') : ''; ;) {
    const userIds = await store.unsettled(tenantId, { after, limit: ONE_BATCH * SIDE_BY_SIDE });
    const last = userIds.at(-1);
    if (last === undefined) {
      await store.finish(tenantId, { part, at: clock(), asOf: startedAt });
      return undefined;
    }
    const read = await readPlans(ports, userIds);
    if (!read.ok) return { part, failed: read.failure };
    const at = clock();
    await store.keepStep(tenantId, {
      part,
      userIds,
      merge: (_, known) =>
        [...known].flatMap(([userId, old]) => {
          const plans = read.value.get(userId);
          return plans === undefined ? [] : [mergePlans(old, readingOf(plans, at, 'directory'), at)];
        }),
      done: userIds.length,
      cursor: last,
    });
    after = last;
    if (running.stop()) return undefined;
  }
}

type PlansRead = Awaited<ReturnType<Licenses['plansOfMany']>>;

/** Fails where the directory answers for none of them: then it is the directory that is in trouble. */
async function readPlans(
  { licenses }: SyncPorts,
  userIds: readonly string[],
): Promise<Result<PlansRead, Unreadable>> {
  const batches = Array.from({ length: Math.ceil(userIds.length / ONE_BATCH) }, (_, index) =>
    userIds.slice(index * ONE_BATCH, (index + 1) * ONE_BATCH),
  );
  const answers = await Promise.all(batches.map((batch) => licenses.plansOfMany(batch)));
  const read = new Map(answers.flatMap((answer) => [...answer]));
  const [first] = read.values();
  const none = [...read.values()].every((each) => !each.ok);
  return none && first?.ok === false ? fail(first.failure) : ok(read);
}

const SIDE_BY_SIDE = 4;
