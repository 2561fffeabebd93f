import type { MeetingView } from '../../api/contract.js';

/** The meetings that begin on one day, as the reader's own clock has it. */
export interface Day {
  /** "Monday 23 November" in the reader's order. */
  readonly name: string;
  readonly meetings: readonly MeetingView[];
}

/** The meetings in their order, by day. `timeZone` is the reader's own unless said. */
export function daysOf(meetings: readonly MeetingView[], locale: string, timeZone?: string): readonly Day[] {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(timeZone !== undefined && { timeZone }),
  });
  const days = new Map<string, MeetingView[]>();
  for (const meeting of meetings) {
    const name = format.format(Date.parse(meeting.start));
    days.set(name, [...(days.get(name) ?? []), meeting]);
  }
  return [...days].map(([name, ofDay]) => ({ name, meetings: ofDay }));
}

/** "09:00 – 09:30"; with the days where it ends on another one. */
export function timesOf({ start, end }: MeetingView, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  return format.formatRange(Date.parse(start), Date.parse(end));
}
