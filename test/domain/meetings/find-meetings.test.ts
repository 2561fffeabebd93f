import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findMeetings,
  type CalendarEntry,
  type MeetingWish,
} from '../../../bot/domain/meetings/find-meetings.js';
import { isTimeZone, localTimeOf } from '../../../bot/domain/meetings/local-time.js';

const LONDON = 'Europe/London';
/** Thursday. */
const NOW = Date.parse('2026-01-15T14:10:00Z');
const MINUTE = 60_000;

function entry(
  id: string,
  start: string,
  subject: string,
  more: { minutes?: number; by?: string } = {},
): CalendarEntry {
  const begins = Date.parse(`${start}Z`);
  const { minutes = 30, by = 'Olivia Hart' } = more;
  return { id, subject, start: begins, end: begins + minutes * MINUTE, organizer: { name: by } };
}

const CALENDAR = [
  entry('early', '2026-01-15T09:00', 'Stand-up'),
  entry('review', '2026-01-15T14:00', 'Quarterly review', { minutes: 60 }),
  entry('retro', '2026-01-15T15:00', 'Support retrospective', { by: 'Daniel Okafor' }),
  entry('one', '2026-01-15T17:00', '1:1', { by: 'Priya Shah' }),
  entry('pipeline', '2026-01-16T09:00', 'Pipeline call'),
  entry('hands', '2026-01-16T15:00', 'All hands'),
  entry('stand2', '2026-01-16T09:30', 'Stand-up'),
  entry('priya', '2026-01-19T10:00', 'Weekly Priya / Olivia'),
  entry('priya2', '2026-01-21T10:00', 'Weekly Priya / Olivia'),
  entry('nextFriday', '2026-01-23T15:00', 'All hands'),
];

const found = (wish: MeetingWish, timeZone = LONDON, now = NOW): readonly string[] =>
  findMeetings(CALENDAR, wish, { now, timeZone }).map(({ id }) => id);

describe('the meeting that is meant', () => {
  it.each<readonly [string, MeetingWish, readonly string[]]>([
    ['my 3 pm', { minutes: [900] }, ['retro']],
    ['my 3, of which there is only one', { minutes: [180, 900] }, ['retro']],
    ['my 9 am, which is over today', { minutes: [540] }, ['pipeline']],
    ['today’s 9 am, which is over', { minutes: [540], day: { in: 0 } }, ['early']],
    ['my 2 pm, which runs', { minutes: [840] }, ['review']],
    ['next call', { which: 'next' }, ['retro']],
    ['the call that is running', { which: 'now' }, ['review']],
    ['tomorrow', { day: { in: 1 } }, ['pipeline', 'stand2', 'hands']],
    ['tomorrow at 9', { day: { in: 1 }, minutes: [540, 1260] }, ['pipeline']],
    ['the Friday all hands', { day: { weekday: 5 }, words: ['all', 'hands'] }, ['hands']],
    ['all hands, of a series the nearest', { words: ['all', 'hands'] }, ['hands']],
    ['weekly with Priya', { words: ['weekly', 'priya'] }, ['priya']],
    ['Daniel’s, by its organizer', { words: ['daniel'] }, ['retro']],
    ['the quarterly reviews, in the plural', { words: ['quarterly', 'reviews'] }, ['review']],
    ['half remembered', { words: ['quarterly', 'numbers'] }, ['review']],
    ['the next stand-up', { which: 'next', words: ['stand'] }, ['stand2']],
    ['a certain one', { eventId: 'early' }, ['early']],
    ['none of that name', { words: ['unicorn'] }, []],
    ['none at that time', { minutes: [1020 + 7] }, []],
    ['none on that day', { day: { weekday: 0 } }, []],
    ['a name that fits only a part of one word', { words: ['all', 'x', 'y'] }, []],
  ])('%s', (_, wish, ids) => {
    expect(found(wish)).toEqual(ids);
  });

  it('three o’clock is the reader’s', () => {
    expect(found({ minutes: [900] }, 'Europe/Berlin', Date.parse('2026-01-15T08:00:00Z'))).toEqual([
      'review',
    ]);
    expect(found({ minutes: [600] }, 'America/New_York')).toEqual(['retro']);
    expect(found({ day: { in: 1 } }, 'Pacific/Auckland')).toEqual(['hands']);
  });

  it('what begins within a quarter of an hour is the running one, where none runs', () => {
    expect(found({ which: 'now' }, LONDON, Date.parse('2026-01-15T16:50:00Z'))).toEqual(['one']);
    expect(found({ which: 'now' }, LONDON, Date.parse('2026-01-15T16:30:00Z'))).toEqual([]);
  });

  it('nothing is found that is not in the calendar, nothing twice, and never what is over unless its time is said', () => {
    const words = fc.constantFrom('all', 'hands', 'stand', 'priya', 'review', 'x');
    const wishes = fc.record(
      {
        which: fc.constantFrom('next' as const, 'now' as const),
        day: fc.oneof(fc.record({ in: fc.nat(9) }), fc.record({ weekday: fc.nat(6) })),
        minutes: fc.array(fc.constantFrom(540, 840, 900, 600), { minLength: 1 }),
        words: fc.array(words, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(wishes, fc.nat(7 * 24 * 60), (wish, later) => {
        const now = NOW + later * MINUTE;
        const ids = findMeetings(CALENDAR, wish, { now, timeZone: LONDON });
        expect(new Set(ids).size).toBe(ids.length);
        expect(CALENDAR).toEqual(expect.arrayContaining([...ids]));
        if (wish.day === undefined && wish.minutes === undefined)
          expect(ids.every(({ end }) => end > now)).toBe(true);
      }),
    );
  });
});

describe('clocks on the wall', () => {
  it.each([
    ['2026-01-15T14:10:00Z', LONDON, { day: 20_468, weekday: 4, minutes: 850 }],
    ['2026-07-15T23:30:00Z', LONDON, { day: 20_650, weekday: 4, minutes: 30 }],
    ['2024-02-29T12:00:00Z', 'UTC', { day: 19_782, weekday: 4, minutes: 720 }],
    ['2026-01-01T02:00:00Z', 'America/Los_Angeles', { day: 20_453, weekday: 3, minutes: 18 * 60 }],
  ])('%s in %s', (at, zone, wall) => {
    expect(localTimeOf(Date.parse(at), zone)).toEqual(wall);
  });

  it('days are counted as calendars do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        expect(localTimeOf(day * 86_400_000 + 5 * 3_600_000, 'UTC')).toEqual({
          day,
          weekday: new Date(day * 86_400_000).getUTCDay(),
          minutes: 300,
        });
      }),
    );
  });

  it('a zone that nobody knows is none', () => {
    expect([isTimeZone('Europe/London'), isTimeZone('Nowhere/At all')]).toEqual([true, false]);
  });
});
