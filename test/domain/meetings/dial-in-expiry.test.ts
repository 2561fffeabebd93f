import { describe, expect, it } from '@jest/globals';
import { dialInExpiry } from '../../../bot/domain/meetings/dial-in-expiry.js';

const START = Date.parse('2026-01-15T14:00:00Z');
const END = START + 3_600_000;
const DAY = 24 * 3_600_000;

/** Source: reference domain 2.5 and 8.38 (PSTN details expire though links do not). */
describe('when phone details expire', () => {
  it.each([
    [
      'a “Meet now” eight hours after its start',
      'meetNow',
      START,
      END,
      { counts: 'meetNow', at: START + 8 * 3_600_000 },
    ],
    ['others 60 days after their end', 'single', START, END, { counts: 'fromEnd', at: END + 60 * DAY }],
    [
      'whatever is not known to be else the same',
      'unknown',
      START,
      END,
      { counts: 'fromEnd', at: END + 60 * DAY },
    ],
    [
      'without an end, after the start',
      'single',
      START,
      undefined,
      { counts: 'fromStart', at: START + 60 * DAY },
    ],
  ] as const)('%s', (_, kind, start, end, expected) => {
    expect(dialInExpiry({ kind, start, end }, START)).toEqual({ ...expected, over: false });
    expect(dialInExpiry({ kind, start, end }, expected.at)).toEqual({ ...expected, over: true });
  });

  it('of a series is counted from its last meeting, which is not known', () => {
    expect(dialInExpiry({ kind: 'series', start: START, end: END }, END + 90 * DAY)).toEqual({
      counts: 'last',
    });
  });

  it('is not told where no time is', () => {
    expect(dialInExpiry({ kind: 'meetNow', start: undefined, end: END }, START)).toBeUndefined();
    expect(dialInExpiry({ kind: 'unknown', start: undefined, end: undefined }, START)).toBeUndefined();
  });
});
