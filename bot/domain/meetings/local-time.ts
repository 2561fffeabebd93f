import type { Instant } from '../instant.js';

/** A moment as a clock and a calendar on the wall show it. `day` counts days since 1970, `weekday` from Sunday 0. */
export interface LocalTime {
  readonly day: number;
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** True for an IANA name that this machine knows, such as Europe/London. */
export function isTimeZone(name: string): boolean {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/** What clocks in a time zone show. Throws RangeError for a zone that is not known. */
export function localTimeOf(at: Instant, timeZone: string): LocalTime {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const day = dayOf(part('year'), part('month'), part('day'));
  return { day, weekday: weekdayOf(day), minutes: part('hour') * 60 + part('minute') };
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Days since 1970 of a date of our calendar. Years begin in March here, so that the leap day is their last. */
function dayOf(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1 - DAYS_BEFORE_1970;
}

/** From 1 March of the year 0. */
const DAYS_BEFORE_1970 = 719_468;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  // The zones of the world are a few hundred.
  formats.set(timeZone, format);
  return format;
}
