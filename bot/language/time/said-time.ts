import type { Instant } from '../../domain/instant.js';
import { dateOfDay, daysInMonth, localTimeOf, type LocalTime } from '../../domain/meetings/local-time.js';
import { timeItemsIn } from './time-items.js';
import type { TimeMeaning } from './time-meaning.js';

/**
 * Why words say no moment: nothing in them is a time (`unread`), they say one that is gone or is still to come (`past`,
 * `future`), more than one (`several`), a part of a day without an hour (`hour`), a date that no calendar has or 10/6
 * (`date`), clocks we do not know (`zone`), or a time before which it should be done (`before`).
 */
export type UnclearTime = 'unread' | 'past' | 'future' | 'several' | 'hour' | 'date' | 'zone' | 'before';

export interface TimeHere {
  readonly now: Instant;
  /** IANA; a zone that is said wins. */
  readonly timeZone: string;
}

/** The day that was said, before it is known on which side of now it lies. */
export type SaidDay =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | {
      readonly kind: 'date';
      readonly year: number | undefined;
      readonly month: number;
      readonly dayOfMonth: number;
    }
  | { readonly kind: 'dayOfMonth'; readonly dayOfMonth: number }
  /** "Last week": no day. */
  | 'past';

export interface SaidTime {
  readonly now: Instant;
  readonly zone: string;
  readonly today: LocalTime;
  readonly day: SaidDay | undefined;
  /** Of a date that is said as well; the date counts where both are one day. */
  readonly weekday: number | undefined;
  readonly minutes: number | undefined;
  readonly span: Extract<TimeMeaning, { kind: 'span' }> | undefined;
  readonly part: Extract<TimeMeaning, { kind: 'part' }> | undefined;
  readonly before: boolean;
  readonly next: boolean;
  readonly last: boolean;
}

/** All that the words say of one time, or why that is not one. */
export function saidTime(words: string, { now, timeZone }: TimeHere): SaidTime | UnclearTime {
  const means = timeItemsIn(words.slice(0, LONGEST).normalize('NFKC')).map((item) => item.means);
  const all = <K extends TimeMeaning['kind']>(kind: K) =>
    means.filter((each): each is Extract<TimeMeaning, { kind: K }> => each.kind === kind);
  const does = all('glue').map((each) => each.does);
  const [zoneSaid, otherZone] = all('zone');
  if (otherZone !== undefined || (zoneSaid !== undefined && zoneSaid.zone === undefined)) return 'zone';
  const zone = zoneSaid?.zone ?? timeZone;
  const today = localTimeOf(now, zone);
  const dates = [...all('date'), ...all('dayOfMonth'), ...all('slash').map((each) => unslashed(each))];
  if (dates.includes('date')) return 'date';
  const weekdays = all('weekday');
  const days: SaidDay[] = [
    ...dates.flatMap((each) => (each === 'date' ? [] : [each])),
    ...all('day').map((each) => ({ kind: 'day' as const, day: today.day + each.in })),
    ...all('period').map(({ which }) => periodDay(which, today, weekdays[0]?.weekday)),
  ];
  if (days.length === 0) days.push(...weekdays);
  const times = all('time');
  const spans = all('span');
  const parts = all('part');
  if (days.length > 1 || weekdays.length > 1 || times.length > 1 || spans.length > 1 || parts.length > 1) {
    return 'several';
  }
  const [day] = days;
  const [span] = spans;
  const [time] = times;
  if (span !== undefined && day !== undefined) return 'several';
  if (day === undefined && span === undefined && time === undefined) {
    return parts.length > 0 ? 'hour' : 'unread';
  }
  return {
    now,
    zone,
    today,
    day,
    weekday: weekdays[0]?.weekday,
    minutes: time?.minutes,
    span,
    part: parts[0],
    before: does.includes('before'),
    next: does.includes('next'),
    last: does.includes('last'),
  };
}

const LONGEST = 200;

function unslashed({
  first,
  second,
  year,
}: Extract<TimeMeaning, { kind: 'slash' }>): Extract<TimeMeaning, { kind: 'date' }> | 'date' {
  if (first > 12 && second <= 12) return { kind: 'date', year, month: second, dayOfMonth: first };
  if (second > 12 && first <= 12) return { kind: 'date', year, month: first, dayOfMonth: second };
  return first === second ? { kind: 'date', year, month: first, dayOfMonth: first } : 'date';
}

function periodDay(
  which: Extract<TimeMeaning, { kind: 'period' }>['which'],
  { day, weekday }: LocalTime,
  weekdaySaid = 1,
): SaidDay {
  if (which === 'past') return 'past';
  if (which === 'nextWeek')
    return { kind: 'day', day: day + ((8 - weekday) % 7 || 7) + ((weekdaySaid + 6) % 7) };
  const { year, month, dayOfMonth } = dateOfDay(day);
  const left = daysInMonth(year, month) - dayOfMonth;
  return { kind: 'day', day: which === 'endOfMonth' ? day + left : day + left + 1 };
}
