import type { MirrorPart } from '../../domain/tenant/mirror-sync.js';
import type { Unreadable } from '../../domain/reading.js';
import type { Clock } from '../../ports/clock.js';
import type { Licenses } from '../../ports/licenses.js';
import type { PartRecord, RunningSync, SyncJob, SyncStore } from '../../ports/mirror-sync.js';
import type { OrganizerSettings } from '../../ports/organizer-settings.js';
import type { PolicyAssignments } from '../../ports/policy-assignments.js';
import type { TenantDirectory } from '../../ports/tenant-directory.js';

/** What reading the lists takes. */
export interface SyncPorts {
  readonly clock: Clock;
  readonly store: SyncStore;
  readonly tenantDirectory: TenantDirectory;
  readonly policyAssignments: PolicyAssignments;
  readonly licenses: Licenses;
  readonly organizerSettings: OrganizerSettings;
}

/** One part of one job. */
export interface PartWork {
  readonly ports: SyncPorts;
  readonly job: SyncJob;
  readonly running: RunningSync;
}

/** Answers what went wrong; what was read until then is kept. */
export type SyncPart = (
  work: PartWork,
) => Promise<{ readonly part: MirrorPart; readonly failed: Unreadable } | undefined>;

/** A reading that can go on. */
export interface Begun {
  readonly kind: 'full' | 'changes';
  readonly cursor: string | undefined;
  readonly startedAt: number;
}

interface Beginning extends PartWork {
  readonly part: MirrorPart;
  readonly before: PartRecord | undefined;
}

/** Goes on with a reading that broke off, unless that was long ago; else begins one. */
export async function begun({ ports, job, running, part, before }: Beginning): Promise<Begun> {
  const { clock, store } = ports;
  const { tenantId } = job;
  const at = clock();
  if (before !== undefined && goesOn(before, at)) {
    await store.takeUp(tenantId, part, running.jobId);
    return { kind: before.kind, cursor: before.cursor, startedAt: before.startedAt ?? at };
  }
  const from = job.kind === 'full' ? undefined : before?.changesFrom;
  const kind = from === undefined ? 'full' : 'changes';
  const total = kind === 'full' ? (await store.status(tenantId)).people || undefined : undefined;
  await store.begin(tenantId, { part, kind, job: running.jobId, at, total });
  return { kind, cursor: from, startedAt: at };
}

/** True when this very job has read the part to its end already. */
export function isDone(before: PartRecord | undefined, jobId: string): boolean {
  return before?.state === 'done' && before.job === jobId;
}

export function goesOn({ state, cursor, startedAt }: PartRecord, now: number): boolean {
  return state !== 'done' && cursor !== undefined && now - (startedAt ?? 0) < CURSOR_LIFETIME_MS;
}

/** Microsoft does not say how long its links work; after half a day a reading begins anew. */
const CURSOR_LIFETIME_MS = 12 * 3_600_000;

/** False for what the installation was not given: that does not pass by waiting. */
export function isWorthAnotherTry({ cause }: Unreadable): boolean {
  return cause !== 'notGranted';
}

/** Starts now and is waited for later; whatever goes wrong is met by who waits. */
export function ahead<T>(work: Promise<T>): () => Promise<T> {
  work.catch(() => undefined);
  return () => work;
}

/** The directory takes twenty calls in one. */
export const ONE_BATCH = 20;
