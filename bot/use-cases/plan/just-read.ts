import type { Failure } from '../../domain/failure.js';
import type { Reading } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';

/** A fact as it was just read; an older one that could not be read again is no ground for a change. */
export function justRead<T>(reading: Reading<T>): Result<T, Failure> {
  return reading.known && reading.failed === undefined
    ? ok(reading.value)
    : fail({ code: 'conferencingUnknown' });
}
