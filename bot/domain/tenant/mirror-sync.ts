import type { Instant } from '../instant.js';
import type { Unreadable } from '../reading.js';

/** The parts of the mirror, in the order in which they are read. */
export const MIRROR_PARTS = ['shared', 'people', 'policies', 'licenses', 'defaults'] as const;
/**
 * shared: bridges, numbers, inventory, policies, routes, usages. people: everybody with the licenses they were given.
 * policies: what applies to whom. licenses: the exact state of licenses that came or failed lately. defaults: each
 * organizer's own numbers, which Microsoft only tells one by one.
 */
export type MirrorPart = (typeof MIRROR_PARTS)[number];

/** How far the reading of one part has come. */
export interface PartProgress {
  readonly part: MirrorPart;
  readonly state: 'never' | 'running' | 'done' | 'failed';
  /** Everybody, or only who has changed since. */
  readonly kind: 'full' | 'changes';
  /** When the present reading, else the last one, began. */
  readonly startedAt: Instant | undefined;
  readonly done: number;
  /** How many there will be, as far as it can be told. */
  readonly total: number | undefined;
  /** The moment that the part is true for: when its last whole reading began. */
  readonly asOf: Instant | undefined;
  /** When it was read whole for the first time: how it was before then is not known. */
  readonly knownSince?: Instant | undefined;
  readonly endedAt: Instant | undefined;
  /** Why the last reading broke off; what was read before is kept. */
  readonly failed: Unreadable | undefined;
}

/** How fast a part is being read and how long it will take; both undefined while that cannot be told. */
export interface Pace {
  readonly perSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

/** From what was done since the reading began; a reading that has only begun says nothing yet. */
export function paceOf({ state, startedAt, done, total }: PartProgress, now: Instant): Pace {
  const seconds = startedAt === undefined ? 0 : (now - startedAt) / 1000;
  if (state !== 'running' || done === 0 || seconds <= 0)
    return { perSecond: undefined, secondsLeft: undefined };
  const perSecond = done / seconds;
  const left = total === undefined ? undefined : Math.max(0, total - done) / perSecond;
  return { perSecond, secondsLeft: left };
}

/** Which sync is wanted: of everybody, of whoever has changed, or of people's own numbers. */
export const SYNC_KINDS = ['full', 'changes', 'defaults'] as const;
export type SyncKind = (typeof SYNC_KINDS)[number];

/** Milliseconds between two syncs of a kind; undefined for never by itself. */
export type SyncEvery = Readonly<Record<SyncKind, number | undefined>>;

/**
 * How often each kind comes by itself when changes are looked for every so many minutes; 0 for never. Everybody is listed
 * again once a week, in case a change went unreported; whose own numbers are due is looked up every five minutes.
 */
export function syncEvery(minutes: number): SyncEvery {
  if (minutes === 0) return { full: undefined, changes: undefined, defaults: undefined };
  return { full: 7 * 24 * 60 * MINUTE_MS, changes: minutes * MINUTE_MS, defaults: 5 * MINUTE_MS };
}

const MINUTE_MS = 60_000;
