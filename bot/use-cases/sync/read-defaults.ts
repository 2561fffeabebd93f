import { mergeDefaults } from '../../domain/tenant/known-organizer.js';
import type { Defaults, Organizer } from '../../domain/tenant/organizer.js';
import type { Unreadable } from '../../domain/reading.js';
import type { Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { RunningSync, SyncJob, SyncStore } from '../../ports/mirror-sync.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import { readingOf } from '../refresh-organizer.js';
import { isWorthAnotherTry } from './sync-part.js';

/** True when nobody's defaults are due any more, or nothing is gained by asking again soon; false when Microsoft would not go on. */
export type ReadDefaults = (job: SyncJob, running: RunningSync) => Promise<boolean>;

interface Ports {
  readonly clock: Clock;
  readonly store: SyncStore;
  readonly organizerSettings: OrganizerSettings;
  /** Resolves after so many milliseconds of real time. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How many readings are under way at a time. */
  readonly sideBySide: number;
}

/**
 * Reads the default numbers of organizers one by one, those never read first, then the oldest: Microsoft has no list of them,
 * no way to ask what has changed, and no hurry (2.6 a second were measured). Progress is each organizer's own row, so that
 * after a crash only the readings under way are made again. Whoever is asked for is read at once, before all these.
 */
export function readDefaults(ports: Ports): ReadDefaults {
  const { clock, store } = ports;
  return async ({ tenantId }, running) => {
    const part = 'defaults';
    const before = await store.part(tenantId, part);
    const due = { triedBefore: clock() - AGAIN_AFTER_MS, limit: AT_ONCE };
    const goesOn = before?.state === 'running' || before?.state === 'failed';
    const startedAt = (goesOn ? before.startedAt : undefined) ?? clock();
    if (goesOn) {
      await store.takeUp(tenantId, part, running.jobId);
    } else {
      const total = await store.countDefaultsDue(tenantId, due.triedBefore);
      if (total === 0) return true;
      await store.begin(tenantId, { part, kind: 'full', job: running.jobId, at: startedAt, total });
    }
    for (;;) {
      const userIds = await store.defaultsDue(tenantId, due);
      if (userIds.length === 0) {
        await store.finish(tenantId, { part, at: clock(), asOf: startedAt });
        return true;
      }
      const failed = await readAll(ports, { tenantId, userIds, running });
      if (running.stop()) return true;
      if (failed === undefined) continue;
      await store.breakOff(tenantId, { part, failed, at: clock() });
      return !isWorthAnotherTry(failed);
    }
  };
}

/** A week: a change that somebody makes elsewhere shows when the organizer asks, and here by then. */
const AGAIN_AFTER_MS = 7 * 24 * 3_600_000;
const AT_ONCE = 2_000;

interface Reading {
  readonly tenantId: string;
  readonly userIds: readonly string[];
  readonly running: RunningSync;
}

/** Answers why it was given up; everything read until then is kept. */
async function readAll(
  ports: Ports,
  { tenantId, userIds, running }: Reading,
): Promise<Unreadable | undefined> {
  const waiting = userIds.values();
  const writer = createWriter(ports, tenantId);
  let givenUp: Unreadable | undefined;
  const lane = async (): Promise<void> => {
    for (const userId of waiting) {
      if (givenUp !== undefined || running.stop()) return;
      const read = await readPatiently(ports, userId, running);
      if (!read.ok && !isAboutPerson(read.failure)) givenUp ??= read.failure;
      else await writer.keep(userId, readingOf(read, ports.clock(), 'teamsAdministration'));
    }
  };
  // Without a single one nothing would ever be done, and the same people be due for ever.
  await Promise.all(Array.from({ length: Math.max(1, ports.sideBySide) }, lane));
  await writer.end();
  return givenUp;
}

/** An answer of an unexpected form is this person's own trouble; everything else is Microsoft's, and meets the next one too. */
function isAboutPerson({ cause }: Unreadable): boolean {
  return cause === 'unexpected';
}

async function readPatiently(
  { organizerSettings, pause }: Ports,
  userId: string,
  running: RunningSync,
): Promise<Result<Defaults | 'notListed', Unreadable>> {
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const read = await organizerSettings.defaultsOf(userId, 'background');
    const mayPass = !read.ok && (read.failure.cause === 'down' || read.failure.cause === 'throttled');
    if (!mayPass || wait > LONGEST_PAUSE_MS) return read;
    for (let left = wait; left > 0 && !running.stop(); left -= FIRST_PAUSE_MS) await pause(FIRST_PAUSE_MS);
    if (running.stop()) return read;
  }
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 16_000;

interface Writer {
  /** Resolves when there is room for more; what is kept is written soon after. */
  keep(userId: string, reading: Organizer['defaults']): Promise<void>;
  /** Resolves when everything is written. */
  end(): Promise<void>;
}

/** Writes what has come in while the writing before it was under way, so that one statement serves many readings. */
function createWriter({ store, clock }: Ports, tenantId: string): Writer {
  let pending = new Map<string, Organizer['defaults']>();
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    while (pending.size > 0) {
      const now = pending;
      pending = new Map();
      const at = clock();
      await store.keepStep(tenantId, {
        part: 'defaults',
        userIds: [...now.keys()],
        merge: (_, known) =>
          [...known].flatMap(([userId, old]) => {
            const reading = now.get(userId);
            return reading === undefined ? [] : [mergeDefaults(old, reading, at)];
          }),
        done: now.size,
        cursor: undefined,
      });
    }
  };
  const start = (): Promise<void> => (writing ??= write().finally(() => (writing = undefined)));

  return {
    async keep(userId, reading) {
      pending.set(userId, reading);
      const written = start();
      // A database that is away is noticed here and not at the end.
      if (pending.size >= MOST_PENDING) await written;
      else written.catch(() => undefined);
    },
    async end() {
      while (pending.size > 0 || writing !== undefined) await start();
    },
  };
}

const MOST_PENDING = 500;
