import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalPlan, stateAfter, type Plan, type StepResult } from '../../../bot/domain/changes/change.js';
import { newerReading, known } from '../../../bot/domain/reading.js';
import { BERLIN, LONDON, SEATTLE } from '../build.js';

const number = fc.constantFrom(undefined, LONDON, BERLIN, SEATTLE);
const defaults = fc.record({ toll: number, tollFree: number });
const plans: fc.Arbitrary<Plan> = fc.record({
  steps: fc.array(
    fc.record({
      kind: fc.constant('setDefaults' as const),
      organizerId: fc.uuid(),
      before: defaults,
      after: defaults,
    }),
    { maxLength: 3 },
  ),
  undoes: fc.option(fc.uuid(), { nil: undefined }),
});

it('plans read the same exactly when they are the same', () => {
  fc.assert(
    fc.property(plans, plans, (one, other) => {
      expect(canonicalPlan(one) === canonicalPlan(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

describe('a change whose steps have ended', () => {
  const applied: StepResult = {
    outcome: 'applied',
    before: { toll: LONDON, tollFree: undefined },
    after: { toll: BERLIN, tollFree: undefined },
  };
  const conflict: StepResult = { outcome: 'conflict', found: { toll: SEATTLE, tollFree: undefined } };
  it.each([
    [[applied], 'done'],
    [[applied, conflict], 'partlyFailed'],
    [[conflict], 'conflicted'],
    [[{ outcome: 'refused', reason: 'x' } as const], 'failed'],
  ] as const)('with %j is %s', (results, state) => {
    expect(stateAfter(results)).toBe(state);
  });
});

it('a failed reading keeps the old value and says that it failed', () => {
  const failed = { code: 'unreadable', system: 'directory', cause: 'down' } as const;
  expect(newerReading(known(1, 5), { known: false, failed })).toEqual({
    known: true,
    value: 1,
    readAt: 5,
    failed,
  });
  expect(newerReading(undefined, { known: false, failed })).toEqual({ known: false, failed });
  expect(newerReading(known(1, 5), known(2, 6))).toEqual(known(2, 6));
});
