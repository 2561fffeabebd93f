import type { Instant } from '../instant.js';

/** What kind of meeting it is, as far as can be told; only "Meet now" and series expire by a rule of their own. */
export type MeetingKind = 'single' | 'series' | 'meetNow' | 'unknown';

/**
 * When the phone details of a meeting stop working, though its link goes on. `last`: that is counted from the end of the
 * last of a series, which is not known here.
 */
export type DialInExpiry =
  | { readonly counts: 'fromEnd' | 'fromStart' | 'meetNow'; readonly at: Instant; readonly over: boolean }
  | { readonly counts: 'last' };

interface Times {
  readonly kind: MeetingKind;
  readonly start: Instant | undefined;
  readonly end: Instant | undefined;
}

/**
 * A "Meet now" keeps its phone details for eight hours after its start, every other meeting for 60 days after its end (or
 * its start where it has no end), a series after its last; every start and update begins the 60 days anew (reference:
 * domain, 2.5). So the instant is the earliest possible one. Undefined where no time is known.
 */
export function dialInExpiry({ kind, start, end }: Times, now: Instant): DialInExpiry | undefined {
  if (kind === 'series') return { counts: 'last' };
  if (kind === 'meetNow') return start === undefined ? undefined : at('meetNow', start + EIGHT_HOURS_MS, now);
  if (end !== undefined) return at('fromEnd', end + SIXTY_DAYS_MS, now);
  return start === undefined ? undefined : at('fromStart', start + SIXTY_DAYS_MS, now);
}

const EIGHT_HOURS_MS = 8 * 3_600_000;
const SIXTY_DAYS_MS = 60 * 24 * 3_600_000;

function at(counts: 'fromEnd' | 'fromStart' | 'meetNow', instant: Instant, now: Instant): DialInExpiry {
  return { counts, at: instant, over: instant <= now };
}
