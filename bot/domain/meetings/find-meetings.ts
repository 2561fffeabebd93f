import type { Instant } from '../instant.js';
import { localTimeOf, type LocalTime } from './local-time.js';

/**
 * Which meeting somebody means, in what they said of it. Everything that is given has to fit. Nothing of it is a text
 * that was written: words are single and folded (lower case, without accents).
 */
export interface MeetingWish {
  /** One certain entry of a calendar, chosen from a list; nothing else counts then. */
  readonly eventId?: string;
  /** The one after now, or the one that runs. */
  readonly which?: 'next' | 'now';
  readonly day?: MeetingDay;
  /** Minutes since midnight; several where "at 3" may be in the night or in the afternoon. */
  readonly minutes?: readonly number[];
  /** Words of its subject, or of its organizer's name. */
  readonly words?: readonly string[];
}

export type MeetingDay =
  | { readonly in: number }
  /** From Sunday 0; the next such day, today included. */
  | { readonly weekday: number };

/** What a calendar says of a meeting, as far as it is found by it. */
export interface CalendarEntry {
  readonly id: string;
  readonly subject: string | undefined;
  readonly start: Instant;
  readonly end: Instant;
  readonly organizer: { readonly name: string | undefined };
}

interface Reader {
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * The meetings that fit a wish, the earliest first: one is the answer, several are a question. Without a day the nearest
 * day counts on which anything fits, and of a series only its nearest meeting.
 */
export function findMeetings<Entry extends CalendarEntry>(
  entries: readonly Entry[],
  wish: MeetingWish,
  reader: Reader,
): readonly Entry[] {
  if (wish.eventId !== undefined) return entries.filter(({ id }) => id === wish.eventId);
  const { now, timeZone } = reader;
  const today = localTimeOf(now, timeZone).day;
  const placed = entries
    .map((entry) => ({ entry, at: localTimeOf(entry.start, timeZone) }))
    .toSorted((one, other) => one.entry.start - other.entry.start);
  const named = mostNamed(
    placed.filter(({ at }) => isOnDay(at, wish.day, today) && isAtTime(at, wish.minutes)),
    wish.words ?? [],
  );
  // What is over is meant only where a day or a time says so.
  const said = wish.day !== undefined || wish.minutes !== undefined;
  const left = named.filter(({ entry }) => entry.end > now);
  const fit = inTime(left.length > 0 || !said ? left : named, wish.which, now);
  const [first] = fit;
  const near = wish.day === undefined ? fit.filter(({ at }) => at.day === first?.at.day) : fit;
  return nearestOfSeries((wish.words ?? []).length > 0 ? fit : near, wish).map(({ entry }) => entry);
}

interface Placed<Entry> {
  readonly entry: Entry;
  readonly at: LocalTime;
}

function isOnDay({ day, weekday }: LocalTime, wanted: MeetingDay | undefined, today: number): boolean {
  if (wanted === undefined) return true;
  if ('in' in wanted) return day === today + wanted.in;
  return weekday === wanted.weekday && day >= today && day < today + DAYS_A_WEEK;
}

const DAYS_A_WEEK = 7;

function isAtTime({ minutes }: LocalTime, wanted: readonly number[] | undefined): boolean {
  return wanted === undefined || wanted.includes(minutes);
}

/** Who has the most of the words counts, and at least half of them: people remember a subject roughly. */
function mostNamed<Entry extends CalendarEntry>(
  placed: readonly Placed<Entry>[],
  words: readonly string[],
): readonly Placed<Entry>[] {
  if (words.length === 0) return placed;
  const counted = placed.map((each) => ({ each, count: wordsIn(each.entry, words) }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  if (most * 2 < words.length || most === 0) return [];
  return counted.filter(({ count }) => count === most).map(({ each }) => each);
}

function wordsIn({ subject, organizer }: CalendarEntry, words: readonly string[]): number {
  const there = foldedWords(`${subject ?? ''} ${organizer.name ?? ''}`);
  const whole = there.join('');
  return words.filter((word) => there.some((each) => isSame(each, word)) || isPart(whole, word)).length;
}

/** "review" and "reviews"; "onboard" is not "on". */
function isSame(there: string, word: string): boolean {
  if (there === word) return true;
  const shorter = Math.min(there.length, word.length);
  return shorter >= SHORTEST_STEM && (there.startsWith(word) || word.startsWith(there));
}

/** "all hands" for "Allhands", and Japanese, which writes no spaces. */
function isPart(whole: string, word: string): boolean {
  return (
    word.length >= (/^[\u3040-\u30ff\u3400-\u9fff]/.test(word) ? 2 : SHORTEST_STEM) && whole.includes(word)
  );
}

const SHORTEST_STEM = 4;

/** The words of a text for comparing: lower case, without accents. */
export function foldedWords(text: string): readonly string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** "Next" is what begins at the nearest start after now; "now" what runs, else what begins within minutes. */
function inTime<Entry extends CalendarEntry>(
  placed: readonly Placed<Entry>[],
  which: MeetingWish['which'],
  now: Instant,
): readonly Placed<Entry>[] {
  if (which === undefined) return placed;
  const coming = placed.filter(({ entry }) => entry.start > now);
  const soonest = coming[0]?.entry.start;
  const next = coming.filter(({ entry }) => entry.start === soonest);
  if (which === 'next') return next;
  const running = placed.filter(({ entry }) => entry.start <= now && entry.end > now);
  return running.length > 0 ? running : next.filter(({ entry }) => entry.start <= now + SOON_MS);
}

const SOON_MS = 15 * 60_000;

/** Of meetings with one subject and one organizer the nearest, unless a day was asked for: then all of that day. */
function nearestOfSeries<Entry extends CalendarEntry>(
  placed: readonly Placed<Entry>[],
  wish: MeetingWish,
): readonly Placed<Entry>[] {
  if (wish.day !== undefined) return placed;
  const seen = new Set<string>();
  return placed.filter(({ entry }) => {
    const series = `${entry.subject ?? entry.id}\n${entry.organizer.name ?? ''}`;
    if (seen.has(series)) return false;
    seen.add(series);
    return true;
  });
}
