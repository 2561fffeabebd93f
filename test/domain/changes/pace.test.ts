import { describe, expect, it } from '@jest/globals';
import { observedPace, takesMs, USUAL_CALL_MS } from '../../../bot/domain/changes/pace.js';
import type { Step } from '../../../bot/domain/changes/step.js';
import { spread, visibleBy } from '../../../bot/domain/changes/visible-by.js';

const DAY = 24 * 3_600_000;
const defaults = (at: number): Step => {
  const none = { toll: undefined, tollFree: undefined };
  return { kind: 'setDefaults', organizerId: `o${at}`, before: none, after: none };
};
const many = (count: number): readonly Step[] => Array.from({ length: count }, (_, at) => defaults(at));
const pin: Step = { kind: 'resetPin', organizerId: 'o' };

describe('how long a plan takes', () => {
  const pace = { callMs: USUAL_CALL_MS, lanes: 4 };
  const takes = (steps: readonly Step[], counts: readonly number[] = [steps.length]): number =>
    takesMs({ stages: counts.map((count) => ({ name: 'organizers', count })) }, steps, pace);

  it('is three calls for one state and one for what is only done', () => {
    expect(takes(many(1))).toBe(24_000);
    expect(takes([pin])).toBe(8_000);
  });

  it('is shared by the lanes of a long stage', () => {
    expect(takes(many(1_000)) / ((1_000 * 24_000) / 4)).toBeCloseTo(1, 1);
  });

  it('adds up over stages, which follow each other', () => {
    expect(takes(many(2), [1, 1])).toBe(2 * takes(many(1)));
    expect(takes([])).toBe(0);
  });
});

describe('the pace that was seen', () => {
  it('is unknown until some calls were seen, and then follows the newer ones', () => {
    const pace = observedPace();
    for (let call = 0; call < 4; call += 1) pace.saw(9_000);
    expect(pace.callMs).toBeUndefined();
    pace.saw(9_000);
    expect(pace.callMs).toBe(9_000);
    for (let call = 0; call < 300; call += 1) pace.saw(3_000);
    expect(pace.callMs).toBeLessThan(3_200);
  });
});

describe('when everybody should see a change', () => {
  it.each([
    [['setDefaults'], DAY],
    [['grantToGroup', 'setBridgeDefault'], DAY],
    [['setBridgeDefault', 'setLanguages'], 0],
    [['resetPin'], 0],
    [[], 0],
  ] as const)('%j: %d ms later', (kinds, later) => {
    expect(visibleBy(kinds, 1_000)).toBe(1_000 + later);
  });

  it('looks at all of a few, and at an even sample of many', () => {
    expect(spread([3, 5, 8], 20)).toEqual([3, 5, 8]);
    const sample = spread(
      Array.from({ length: 1_000 }, (_, at) => at),
      20,
    );
    expect(sample).toHaveLength(20);
    expect(sample[1]).toBe(50);
    expect(sample.at(-1)).toBe(950);
  });
});
