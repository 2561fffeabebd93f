import type { System, Unreadable, UnreadableCause } from '../../domain/reading.js';

/**
 * Why Graph gave nothing to use. `refused` is a question that Graph will not take, `expired` one that began too long ago to
 * go on, `unexpected` an answer that nobody promised. Holds no body, address or token.
 */
export interface GraphFailure {
  readonly cause: UnreadableCause | 'notFound' | 'refused' | 'expired';
  /** Graph's own code where it gave one, such as `Request_BadRequest`, or `3003` of the online meetings. */
  readonly code?: string | undefined;
}

/** The failure behind an HTTP status that is not a success, with the code that came along. */
export function failureOf(status: number, code: string | undefined): GraphFailure {
  const cause = EXPIRED_CODES.has(code ?? '') ? 'expired' : causeOfStatus(status);
  return { cause, code };
}

function causeOfStatus(status: number): GraphFailure['cause'] {
  if (status === 400) return 'refused';
  if (status === 401) return 'signInFailed';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 410) return 'expired';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'down' : 'unexpected';
}

/** Of changes and of lists that were left lying for too long. */
const EXPIRED_CODES: ReadonlySet<string> = new Set([
  'syncStateNotFound',
  'resyncRequired',
  'Directory_ExpiredPageToken',
]);

/** The same failure in the product's words. Where a failure has a meaning of its own, it is dealt with before. */
export function unreadable(system: System, { cause }: GraphFailure): Unreadable {
  const known = cause !== 'notFound' && cause !== 'refused' && cause !== 'expired';
  return { code: 'unreadable', system, cause: known ? cause : 'unexpected' };
}
