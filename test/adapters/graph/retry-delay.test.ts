import { describe, expect, it } from '@jest/globals';
import { retryDelayMs } from '../../../bot/adapters/graph/retry-delay.js';

describe('the pause before the next attempt', () => {
  it.each([
    ['2.128', 2_128],
    ['0.0004', 1],
    ['7', 7_000],
    ['0', 0],
    ['Thu, 01 Jan 1970 00:00:09 GMT', 4_000],
    ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ])('is what Retry-After "%s" asks for', (header, delay) => {
    expect(retryDelayMs(header, 2, 5_000)).toBe(delay);
  });

  it.each([null, '', 'soon', '-3'])('doubles where Retry-After is %j', (header) => {
    expect([0, 1, 2].map((attempt) => retryDelayMs(header, attempt, 5_000))).toEqual([250, 500, 1_000]);
  });
});
