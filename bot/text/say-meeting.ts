import type { DialInExpiry } from '../domain/meetings/dial-in-expiry.js';
import type { ChatText } from './chat-text.js';
import { dayInWords } from './time.js';

interface Times {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** “Quarterly review”, or "this meeting" where it has no subject. */
export function sayMeeting(text: ChatText, subject: string | undefined): string {
  return subject === undefined || subject === ''
    ? text('meeting.unnamed')
    : text('meeting.quoted', { subject });
}

/** "Thu, 15 Jan, 14:00 – 15:00, Europe/London"; undefined where no time is known. */
export function sayMeetingTime(text: ChatText, { start, end }: Times, timeZone: string): string | undefined {
  if (start === undefined) return undefined;
  const format = timesOf(text.locale, timeZone);
  const when = end === undefined ? format.format(start) : format.formatRange(start, end);
  return text('meeting.when', { when, zone: timeZone });
}

/** "Thu, 15 Jan, 14:00", short enough for a button. */
export function sayStart(text: ChatText, start: number, timeZone: string): string {
  return timesOf(text.locale, timeZone).format(start);
}

/** When the phone details end, and what extends them. */
export function sayExpiry(text: ChatText, expiry: DialInExpiry, timeZone: string): string {
  if (expiry.counts === 'last') return text('meeting.expiry.last');
  const { counts, at, over } = expiry;
  return text(`meeting.expiry.${counts}`, {
    over: over ? 'yes' : 'no',
    day: dayInWords(at, text.locale, timeZone),
    time: sayStart(text, at, timeZone),
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function timesOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  // Bounded as the readers' regions and zones are.
  formats.set(key, format);
  return format;
}
