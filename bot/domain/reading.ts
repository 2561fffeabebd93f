import type { Instant } from './instant.js';

/** The outside systems that facts are read from, in our words. */
export type System = 'directory' | 'teamsAdministration' | 'meetings';

/** Why a system did not answer. */
export type UnreadableCause =
  | 'down'
  | 'throttled'
  | 'forbidden'
  | 'signInFailed'
  | 'partial'
  | 'unexpected'
  /** Nobody has asked for it yet. */
  | 'notYet'
  /** This installation was not given what reads it. */
  | 'notGranted';

/** Something Microsoft knows but would not tell just now. Never the same as "there is none". */
export interface Unreadable {
  readonly code: 'unreadable';
  readonly system: System;
  readonly cause: UnreadableCause;
}

/**
 * What was asked for a fact. `directoryList` gives everybody at once and knows which licenses somebody was given, not
 * whether each plan is ready; the others are read for one person, or for everything that organizers share.
 */
export type ReadFrom = 'directoryList' | 'directory' | 'teamsConfigurations' | 'teamsAdministration';

/**
 * A fact with its age, or why it could not be read. When a new reading failed the old value is kept and `failed` says so;
 * a value with `cause: 'partial'` is an incomplete list.
 */
export type Reading<T> =
  | {
      readonly known: true;
      readonly value: T;
      readonly readAt: Instant;
      readonly from?: ReadFrom;
      readonly failed?: Unreadable;
    }
  | { readonly known: false; readonly failed: Unreadable };

export function known<T>(value: T, readAt: Instant, from?: ReadFrom): Reading<T> {
  return { known: true, value, readAt, ...(from !== undefined && { from }) };
}

/** The newer of two readings of one fact: a failed one keeps the older value, marked with the failure. */
export function newerReading<T>(before: Reading<T> | undefined, now: Reading<T>): Reading<T> {
  if (now.known || before?.known !== true) return now;
  return { ...before, failed: now.failed };
}
