import type { Instant } from '../../domain/instant.js';
import type { SandboxClock } from '../clock.js';

/** Holds Get-CsOnlineDialInConferencingUser to so many people a second, for the whole tenant, by the sandbox's clock. */
export interface DialInRate {
  /** Settles when that many people may be delivered. */
  deliver(people: number): Promise<void>;
}

/** `perSecond` may change at any time; null is no limit. */
export function createDialInRate(clock: SandboxClock, perSecond: () => number | null): DialInRate {
  let rate: number | null = null;
  let free: Instant = 0;
  let asked: Instant = 0;

  return {
    async deliver(people) {
      const now = clock.now();
      // A clock that was set back, or another rate, begins a new count.
      if (now < asked || rate !== perSecond()) free = now;
      asked = now;
      rate = perSecond();
      if (rate === null) return;
      free = Math.max(free, now - FORGIVEN) + (people * 1000) / rate;
      await clock.until(free);
    },
  };
}

/** Timers wake a little late. What is lost by that may be caught up with, but no more: milliseconds. */
const FORGIVEN = 100;
