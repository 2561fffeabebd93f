import { mergeGone, mergeListed, type Merged } from '../../domain/tenant/known-organizer.js';
import type { Unreadable } from '../../domain/reading.js';
import type { SyncStore } from '../../ports/mirror-sync.js';
import type { PeoplePage } from '../../ports/tenant-directory.js';
import { ahead, begun, isDone, type PartWork, type SyncPart, type SyncPorts } from './sync-part.js';

/** Everybody with the licenses they were given, or only who has changed since. */
export async function syncPeople({ ports, job, running }: PartWork): ReturnType<SyncPart> {
  const { clock, store, tenantDirectory } = ports;
  const { tenantId } = job;
  const part = 'people';
  const before = await store.part(tenantId, part);
  if (isDone(before, running.jobId)) return undefined;
  let reading = await begun({ ports, job, running, part, before });
  let page = ahead(tenantDirectory.page(reading.cursor));
  let begunAnew = false;
  for (;;) {
    const read = await page();
    if (!read.ok && read.failure.code === 'cursorExpired' && !begunAnew) {
      begunAnew = true;
      await store.forgetChanges(tenantId, part);
      reading = await begun({ ports, job: { ...job, kind: 'full' }, running, part, before: undefined });
      page = ahead(tenantDirectory.page(undefined));
      continue;
    }
    if (!read.ok) return { part, failed: read.failure.code === 'unreadable' ? read.failure : STUCK };
    const { next, changesFrom } = read.value;
    // The next page is on its way while this one is being kept.
    if (next !== undefined && !running.stop()) page = ahead(tenantDirectory.page(next));
    // The last page is read again where the end of the reading is not kept any more.
    reading = { ...reading, cursor: next ?? reading.cursor };
    const { cursor } = reading;
    await keepPeople({ ports, tenantId, full: reading.kind === 'full', cursor }, read.value);
    if (next === undefined) {
      if (reading.kind === 'full') {
        if (await isHardlyAnybody(store, tenantId)) {
          await store.forgetChanges(tenantId, part);
          return { part, failed: NOT_WHOLE };
        }
        await keepGone(ports, tenantId, cursor);
      }
      await store.finish(tenantId, { part, at: clock(), asOf: reading.startedAt, changesFrom });
      return undefined;
    }
    if (running.stop()) return undefined;
  }
}

/** The directory would not go on, not even from the beginning. */
const STUCK: Unreadable = { code: 'unreadable', system: 'directory', cause: 'unexpected' };

/**
 * True for a list that ended and named not half of those who are known: rather a list that broke off unnoticed than a tenant
 * that lost half its people. Nobody is taken for gone by it.
 */
async function isHardlyAnybody(store: SyncStore, tenantId: string): Promise<boolean> {
  const [listed, known] = await Promise.all([store.part(tenantId, 'people'), store.status(tenantId)]);
  return (listed?.done ?? 0) < known.people / 2;
}

const NOT_WHOLE: Unreadable = { code: 'unreadable', system: 'directory', cause: 'partial' };

interface Keeping {
  readonly ports: SyncPorts;
  readonly tenantId: string;
  readonly full: boolean;
  readonly cursor: string | undefined;
}

async function keepPeople(
  { ports, tenantId, full, cursor }: Keeping,
  { people, removed }: PeoplePage,
): Promise<void> {
  const at = ports.clock();
  // The same person may come twice on a page; the last word counts.
  const listed = new Map(people.map((each) => [each.person.id, each]));
  const gone = new Set(removed.filter((userId) => !listed.has(userId)));
  await ports.store.keepStep(tenantId, {
    part: 'people',
    userIds: [...listed.keys(), ...gone],
    merge: (userIds, before) =>
      userIds.flatMap((userId): readonly Merged[] => {
        const old = before.get(userId);
        const entry = listed.get(userId);
        if (entry !== undefined) return [mergeListed(old, entry, at)];
        return old === undefined ? [] : [mergeGone(old, at)];
      }),
    ...(full && { listed: [...listed.keys()] }),
    done: listed.size + gone.size,
    cursor,
  });
}

/** Whoever was known and was not in a reading of everybody is gone. */
async function keepGone(
  { clock, store }: SyncPorts,
  tenantId: string,
  cursor: string | undefined,
): Promise<void> {
  for (;;) {
    const userIds = await store.unlisted(tenantId, AT_ONCE);
    if (userIds.length === 0) return;
    await store.keepStep(tenantId, {
      part: 'people',
      userIds,
      merge: (_, before) => [...before.values()].map((old) => mergeGone(old, clock())),
      done: 0,
      cursor,
    });
  }
}

const AT_ONCE = 500;
