import type { Instant } from '../domain/instant.js';
import {
  dateOfDay,
  dayOfDate,
  daysInMonth,
  instantAt,
  type CalendarDate,
  type LocalTime,
} from '../domain/meetings/local-time.js';
import { saidTime, type SaidDay, type SaidTime, type TimeHere, type UnclearTime } from './time/said-time.js';
import type { TimeMeaning } from './time/time-meaning.js';

export type { TimeHere, UnclearTime } from './time/said-time.js';

export type SaidMoment = { readonly at: Instant } | { readonly unclear: UnclearTime };

/**
 * The next moment that some words say: "not before 6 October", "tomorrow 7am London time", "in 2 hours". A day without a time
 * begins at midnight; an hour is read as clocks with 24 hours show it. Never a moment that is not after `now`.
 */
export function scheduledFor(words: string, here: TimeHere): SaidMoment {
  const said = saidTime(words, here);
  if (typeof said === 'string') return { unclear: said };
  if (said.before) return { unclear: 'before' };
  if (said.last || said.day === 'past' || (said.span?.past ?? false)) return { unclear: 'past' };
  const moment = momentOf(said, 'ahead');
  if (typeof moment === 'string') return { unclear: moment };
  return moment > here.now ? { at: moment } : { unclear: 'past' };
}

/**
 * The last moment that some words say: "yesterday at 9", "before last Friday", "3 hours ago", "on 12 November". A day without
 * a time is its beginning. Never a moment that is still to come.
 */
export function momentSaid(words: string, here: TimeHere): SaidMoment {
  const said = saidTime(words, here);
  if (typeof said === 'string') return { unclear: said };
  if (said.day === 'past') return { unclear: 'several' };
  if (said.span?.past === false) return { unclear: 'future' };
  const moment = momentOf(said, 'back');
  if (typeof moment === 'string') return { unclear: moment };
  return moment <= here.now ? { at: moment } : { unclear: 'future' };
}

type Direction = 'ahead' | 'back';

function momentOf(said: SaidTime, direction: Direction): Instant | UnclearTime {
  const minutes = minutesOf(said);
  if (minutes === 'hour') return 'hour';
  if (said.span !== undefined) return spanFrom(said, said.span, minutes);
  const day = dayIn(said, direction, minutes ?? 0);
  if (typeof day === 'string') return day;
  if (said.weekday !== undefined && weekdayOfDay(said.today, day) !== said.weekday) {
    return said.day !== 'past' && said.day?.kind === 'date' ? 'date' : 'several';
  }
  return instantAt({ day, minutes: minutes ?? 0 }, said.zone);
}

/** "Tomorrow evening at 8" is eight in the evening; "tomorrow evening" is no hour. */
function minutesOf({ minutes, part }: SaidTime): number | undefined | 'hour' {
  if (part === undefined) return minutes;
  if (minutes === undefined) return 'hour';
  return part.afternoon && minutes < 12 * 60 && minutes > 0 ? minutes + 12 * 60 : minutes;
}

function dayIn(said: SaidTime, direction: Direction, minutes: number): number | UnclearTime {
  const { today, day } = said;
  const isGone = (each: number): boolean =>
    direction === 'ahead' && instantAt({ day: each, minutes }, said.zone) <= said.now;
  const isToCome = (each: number): boolean =>
    direction === 'back' && instantAt({ day: each, minutes }, said.zone) > said.now;
  const step = direction === 'ahead' ? 1 : -1;
  if (day === undefined) return isGone(today.day) || isToCome(today.day) ? today.day + step : today.day;
  if (day === 'past') return 'several';
  if (day.kind === 'day') return day.day;
  if (day.kind === 'weekday') {
    const away = ((((day.weekday - today.weekday) * step) % 7) + 7) % 7;
    const found = today.day + away * step;
    const strictly = direction === 'ahead' ? said.next : said.last;
    return isGone(found) || isToCome(found) || (strictly && away === 0) ? found + 7 * step : found;
  }
  if (day.kind === 'date' && day.year !== undefined) return dayOfDate({ ...day, year: day.year }) ?? 'date';
  return nearestDate(
    candidatesFor(day, dateOfDay(today.day), step),
    (each) => isGone(each) || isToCome(each),
  );
}

/** The years, or the months, in which a date without them may lie: the nearest first. */
function candidatesFor(
  day: Extract<SaidDay, { kind: 'date' | 'dayOfMonth' }>,
  today: CalendarDate,
  step: number,
): readonly (number | undefined)[] {
  if (day.kind === 'date') {
    // A leap day is at most eight years away.
    return Array.from({ length: 9 }, (_, years) => dayOfDate({ ...day, year: today.year + years * step }));
  }
  return Array.from({ length: 13 }, (_, months) => {
    const which = today.month - 1 + months * step;
    const year = today.year + Math.floor(which / 12);
    return dayOfDate({ year, month: (((which % 12) + 12) % 12) + 1, dayOfMonth: day.dayOfMonth });
  });
}

function nearestDate(
  candidates: readonly (number | undefined)[],
  isOnOtherSide: (day: number) => boolean,
): number | UnclearTime {
  return candidates.find((each) => each !== undefined && !isOnOtherSide(each)) ?? 'date';
}

function weekdayOfDay(today: LocalTime, day: number): number {
  return (((today.weekday + day - today.day) % 7) + 7) % 7;
}

/** Hours and minutes count from now; days, weeks and months lead to the beginning of a day. */
function spanFrom(
  { now, today, zone }: SaidTime,
  { amount, unit, past }: Extract<TimeMeaning, { kind: 'span' }>,
  minutes: number | undefined,
): Instant {
  const many = past ? -amount : amount;
  if (unit === 'minute' || unit === 'hour') return now + many * (unit === 'hour' ? 60 : 1) * 60_000;
  const day = unit === 'month' ? monthsFrom(today.day, many) : today.day + many * (unit === 'week' ? 7 : 1);
  return instantAt({ day, minutes: minutes ?? 0 }, zone);
}

/** The same day of another month, or its last one where it is shorter. */
function monthsFrom(day: number, months: number): number {
  const { year, month, dayOfMonth } = dateOfDay(day);
  const which = month - 1 + months;
  const there = { year: year + Math.floor(which / 12), month: (((which % 12) + 12) % 12) + 1 };
  const last = daysInMonth(there.year, there.month);
  return dayOfDate({ ...there, dayOfMonth: Math.min(dayOfMonth, last) }) ?? day;
}
