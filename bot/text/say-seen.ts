import type { Text } from './catalogue.js';
import { ageInWords, timeInWords } from './time.js';

/** When a change was seen first, and when the old value was seen last where that is known. Milliseconds. */
export interface Seen {
  readonly seenAt: number;
  readonly seenBefore: number | undefined;
}

interface Reader {
  readonly now: number;
  readonly timeZone?: string;
}

/** "Seen 3 minutes ago. Between 6 Oct 2026, 14:05 UTC and 6 Oct 2026, 14:35 UTC." It happened between the two. */
export function saySeen(text: Text, { seenAt, seenBefore }: Seen, { now, timeZone }: Reader): string {
  const seen = text('history.seen', { seen: ageInWords(seenAt, now, text.locale) });
  if (seenBefore === undefined) return seen;
  const timeOf = (at: number): string => timeInWords(at, text.locale, timeZone);
  return `${seen} ${text('history.seenBetween', { from: timeOf(seenBefore), to: timeOf(seenAt) })}`;
}
