import type { Instant } from '../domain/instant.js';
import type { MirrorPart, PartProgress, SyncEvery, SyncKind } from '../domain/tenant/mirror-sync.js';
import type { Unreadable } from '../domain/reading.js';
import type { Merge } from './mirror.js';

export interface SyncJob {
  readonly tenantId: string;
  readonly kind: SyncKind;
}

export interface RunningSync {
  /** The same when a job that broke off is taken up again. */
  readonly jobId: string;
  /** True when the product is stopping. */
  readonly stop: () => boolean;
}

export interface SyncWork {
  /** Must be safe to repeat, and ends soon after `stop` says so: the job is then taken up again later. */
  readonly run: (job: SyncJob, running: RunningSync) => Promise<void>;
}

/** Runs syncs as durable jobs on whichever instance is free, at most one of a kind for a tenant at a time. */
export interface SyncQueue {
  /** While one of the kind is waiting, a second one adds nothing. */
  request(job: SyncJob): Promise<void>;
  start(work: SyncWork): Promise<void>;
}

/** A reading of one part, with what it takes to go on where it stopped. */
export interface PartRecord extends PartProgress {
  /** The job that began or took up the reading. */
  readonly job: string;
  /** Where the reading goes on; undefined at its beginning and after its end. */
  readonly cursor: string | undefined;
  /** Where the next reading of changes begins. */
  readonly changesFrom: string | undefined;
}

/** One step of a reading: whom it is about, what became of them, and how far it has come. All is kept together or not at all. */
export interface PartStep {
  readonly part: MirrorPart;
  readonly userIds: readonly string[];
  readonly merge: Merge;
  /** Those of them whom a reading of everybody saw. */
  readonly listed?: readonly string[];
  /** How many more are done now. */
  readonly done: number;
  readonly cursor: string | undefined;
}

/** The mirror as its syncs fill it. */
export interface SyncStore {
  part(tenantId: string, part: MirrorPart): Promise<PartRecord | undefined>;
  begin(tenantId: string, begun: Begun): Promise<void>;
  /** Goes on with a reading that broke off, in this job. */
  takeUp(tenantId: string, part: MirrorPart, job: string): Promise<void>;
  keepStep(tenantId: string, step: PartStep): Promise<void>;
  /** `asOf`: the part is now true for this moment. */
  finish(tenantId: string, finished: Finished): Promise<void>;
  /** The next reading of the part is of everybody, from the beginning. */
  forgetChanges(tenantId: string, part: MirrorPart): Promise<void>;
  /** Keeps what was read and where it stopped. */
  breakOff(
    tenantId: string,
    broken: { readonly part: MirrorPart; readonly failed: Unreadable; readonly at: Instant },
  ): Promise<void>;

  /** People whom the running reading of everybody has not seen; at most so many. */
  unlisted(tenantId: string, limit: number): Promise<readonly string[]>;
  unsettled(
    tenantId: string,
    page: { readonly after: string; readonly limit: number },
  ): Promise<readonly string[]>;
  withoutPolicies(tenantId: string, limit: number): Promise<readonly string[]>;
  /** Organizers with a license whose defaults were not tried since, never tried ones first. */
  defaultsDue(
    tenantId: string,
    due: { readonly triedBefore: Instant; readonly limit: number },
  ): Promise<readonly string[]>;
  countDefaultsDue(tenantId: string, triedBefore: Instant): Promise<number>;
  status(tenantId: string): Promise<SyncStatus>;
}

export interface Begun {
  readonly part: MirrorPart;
  readonly kind: PartProgress['kind'];
  readonly job: string;
  readonly at: Instant;
  readonly total: number | undefined;
}

export interface Finished {
  readonly part: MirrorPart;
  readonly at: Instant;
  readonly asOf: Instant;
  readonly changesFrom?: string | undefined;
}

/** What is known of a tenant's syncs. */
export interface SyncStatus {
  readonly parts: readonly PartProgress[];
  /** People known, how many of them have a license with dial-in, and how many of those have had their defaults read. */
  readonly people: number;
  readonly organizers: number;
  readonly defaultsRead: number;
  /** When the next scheduled one is due; undefined where none is scheduled. */
  readonly nextAt: Instant | undefined;
}

/** When syncs are due, kept for all instances together. */
export interface SyncSchedule {
  /** Puts what is due into the queue, each once, and sets its next time. */
  requestDue(tenantId: string, due: { readonly now: Instant; readonly every: SyncEvery }): Promise<void>;
  /** Has the next one of the kind come no later than then. */
  notLaterThan(tenantId: string, kind: SyncKind, at: Instant): Promise<void>;
}
