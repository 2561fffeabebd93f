import type { System, Unreadable, UnreadableCause } from '../../domain/reading.js';

/** Why Graph gave nothing to use. `unexpected` is an answer that nobody promised. Holds no body, address or token. */
export interface GraphFailure {
  readonly cause: UnreadableCause | 'notFound';
}

/** The failure behind an HTTP status that is not a success. */
export function causeOfStatus(status: number): GraphFailure['cause'] {
  if (status === 401) return 'signInFailed';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'down' : 'unexpected';
}

/** The same failure in the product's words. Where a missing object has a meaning, it is dealt with before. */
export function unreadable(system: System, failure: GraphFailure): Unreadable {
  return { code: 'unreadable', system, cause: failure.cause === 'notFound' ? 'unexpected' : failure.cause };
}
