import type { Instant } from '../domain/instant.js';
import type { Clock } from '../ports/clock.js';

/** Wakes who waits for an instant of a clock that may be moved. One timer serves all, so that thousands a second are cheap. */
export interface Alarm {
  at(instant: Instant): Promise<void>;
  /** To be called when the clock was moved. */
  look(): void;
}

export function createAlarm(now: Clock): Alarm {
  /** The earliest last. */
  const sleepers: Sleeper[] = [];
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const time = now();
    for (let next = sleepers.at(-1); next !== undefined; next = sleepers.at(-1)) {
      if (next.instant > time) {
        timer = setTimeout(look, Math.min(LONGEST, Math.ceil(next.instant - time))).unref();
        return;
      }
      sleepers.pop();
      next.wake();
    }
  };

  return {
    at: (instant) => {
      if (instant <= now()) return Promise.resolve();
      return new Promise((wake) => {
        const later = sleepers.findLastIndex((sleeper) => sleeper.instant > instant);
        sleepers.splice(later + 1, 0, { instant, wake });
        if (timer === undefined || later + 1 === sleepers.length - 1) look();
      });
    },
    look,
  };
}

interface Sleeper {
  readonly instant: Instant;
  readonly wake: () => void;
}

/** Timers know no longer time than this; what is further away is looked at again. */
const LONGEST = 2 ** 31 - 1;
