import type { Instant } from '../../domain/instant.js';

/** Graph asks to be left alone for a while by these; everything else is an answer. */
export const RETRIED_STATUSES: ReadonlySet<number> = new Set([429, 503, 504]);

/**
 * Milliseconds to wait before the next attempt: what Retry-After says (seconds, which Graph also gives in fractions such as
 * "2.128", or a date), else twice as long each time, up to half a minute. `attempt` counts from 0.
 */
export function retryDelayMs(retryAfter: string | null, attempt: number, now: Instant): number {
  return retryAfterMs(retryAfter, now) ?? Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS);
}

/** What a Retry-After header asks for, or undefined where there is none that can be read. */
function retryAfterMs(header: string | null, now: Instant): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = /^[A-Z][a-z]+, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
