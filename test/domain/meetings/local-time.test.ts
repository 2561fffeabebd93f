import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dateOfDay,
  dayOfDate,
  daysInMonth,
  instantAt,
  localTimeOf,
} from '../../../bot/domain/meetings/local-time.js';

const day = (year: number, month: number, dayOfMonth: number): number =>
  dayOfDate({ year, month, dayOfMonth }) ?? Number.NaN;
const at = (iso: string): number => Date.parse(iso);

describe('a time on the wall', () => {
  it.each([
    ['Europe/London', day(2026, 7, 1), 9 * 60, '2026-07-01T08:00:00Z'],
    ['Europe/London', day(2026, 12, 1), 9 * 60, '2026-12-01T09:00:00Z'],
    ['Asia/Tokyo', day(2026, 12, 1), 0, '2026-11-30T15:00:00Z'],
    ['America/New_York', day(2026, 12, 1), 23 * 60 + 30, '2026-12-02T04:30:00Z'],
    ['Asia/Kolkata', day(2026, 12, 1), 330, '2026-12-01T00:00:00Z'],
  ])('in %s is a moment', (zone, onDay, minutes, expected) => {
    expect(instantAt({ day: onDay, minutes }, zone)).toBe(at(expected));
  });

  it('that clocks skip is as far behind midnight', () => {
    expect(instantAt({ day: day(2026, 3, 29), minutes: 150 }, 'Europe/Berlin')).toBe(
      at('2026-03-29T01:30:00Z'),
    );
  });

  it('that clocks show twice is the first of both', () => {
    expect(instantAt({ day: day(2026, 10, 25), minutes: 150 }, 'Europe/Berlin')).toBe(
      at('2026-10-25T00:30:00Z'),
    );
  });

  it('is what clocks show at that moment, wherever they show it at all', () => {
    const zones = ['Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'];
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 30_000 }),
        fc.integer({ min: 240, max: 1439 }),
        fc.constantFrom(...zones),
        (onDay, minutes, zone) => {
          const shown = localTimeOf(instantAt({ day: onDay, minutes }, zone), zone);
          expect(shown).toMatchObject({ day: onDay, minutes });
        },
      ),
    );
  });
});

describe('a date', () => {
  it('is found again from its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (which) => {
        expect(dayOfDate(dateOfDay(which))).toBe(which);
      }),
    );
  });

  it('that no calendar has is none', () => {
    expect(dayOfDate({ year: 2026, month: 6, dayOfMonth: 31 })).toBeUndefined();
    expect(dayOfDate({ year: 2026, month: 2, dayOfMonth: 29 })).toBeUndefined();
    expect(dayOfDate({ year: 2026, month: 13, dayOfMonth: 1 })).toBeUndefined();
    expect(dayOfDate({ year: 2028, month: 2, dayOfMonth: 29 })).toBe(21_243);
  });

  it('is in a month of so many days', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 30, 31]);
  });
});
