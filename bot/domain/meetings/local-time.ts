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

/**
 * The moment at which clocks in a time zone show a day and a time; of two such moments the first, and where clocks skip it
 * the one as far behind midnight. Throws RangeError for a zone that is not known.
 */
export function instantAt({ day, minutes }: Pick<LocalTime, 'day' | 'minutes'>, timeZone: string): Instant {
  const wanted = (day * MINUTES_A_DAY + minutes) * MILLISECONDS_A_MINUTE;
  const offsetAt = (at: Instant): number => {
    const shown = localTimeOf(at, timeZone);
    return (shown.day * MINUTES_A_DAY + shown.minutes) * MILLISECONDS_A_MINUTE - at;
  };
  // Zones are at most 14 hours away, and clocks are moved once within two days.
  const offsets = [wanted - A_DAY, wanted + A_DAY].map((at) => offsetAt(at));
  const candidates = offsets.map((offset) => wanted - offset);
  const exact = candidates.filter((at) => at + offsetAt(at) === wanted);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

const MINUTES_A_DAY = 24 * 60;
const MILLISECONDS_A_MINUTE = 60_000;
const A_DAY = MINUTES_A_DAY * MILLISECONDS_A_MINUTE;

/** A date of our calendar; months from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Days since 1970 of a date; undefined for one that no calendar has, such as 31 June. */
export function dayOfDate({ year, month, dayOfMonth }: CalendarDate): number | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, dayOfMonth);
}

/** The date that is `day` days after 1 January 1970. */
export function dateOfDay(day: number): CalendarDate {
  // The average year is a guess that is off by one at most.
  let year = 1970 + Math.floor(day / AVERAGE_YEAR);
  while (dayOf(year, 1, 1) > day) year -= 1;
  while (dayOf(year + 1, 1, 1) <= day) year += 1;
  let month = 1;
  while (month < 12 && dayOf(year, month + 1, 1) <= day) month += 1;
  return { year, month, dayOfMonth: day - dayOf(year, month, 1) + 1 };
}

const AVERAGE_YEAR = 365.2425;

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);
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

/** The zones of the world are a few hundred; what differs only in its capitals is the same zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const name = timeZone.toLowerCase();
  const known = formats.get(name);
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
  formats.set(name, format);
  return format;
}
