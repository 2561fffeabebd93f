import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_PROGRESS, stateAfter } from '../../../bot/domain/changes/change.js';
import { canonicalPlan, outlineOf, withCanary } from '../../../bot/domain/changes/plan.js';
import { sameState, type SetDefaultsStep } from '../../../bot/domain/changes/step.js';
import { newerReading, known } from '../../../bot/domain/reading.js';
import { BERLIN, LONDON, SEATTLE } from '../build.js';
import { defaultsStep } from './build-change.js';

const number = fc.constantFrom(undefined, LONDON, BERLIN, SEATTLE);
const defaults = fc.record({ toll: number, tollFree: number });
const steps: fc.Arbitrary<readonly SetDefaultsStep[]> = fc.array(
  fc.record({
    kind: fc.constant('setDefaults' as const),
    organizerId: fc.uuid(),
    before: defaults,
    after: defaults,
  }),
  { maxLength: 3 },
);

function textOf(of: readonly SetDefaultsStep[]): string {
  const planned = {
    command: 'setDefaults',
    about: { kind: 'setDefaults' },
    stages: [{ name: 'organizers', steps: of }],
    effects: [],
    lasting: [],
  } as const;
  return canonicalPlan(outlineOf(planned, undefined), of);
}

it('plans read the same exactly when they are the same', () => {
  fc.assert(
    fc.property(steps, steps, (one, other) => {
      expect(textOf(one) === textOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

it('states are the same whatever the order of their fields, and what is undefined is not there', () => {
  fc.assert(
    fc.property(defaults, defaults, ({ toll, tollFree }, other) => {
      expect(sameState<SetDefaultsStep>({ toll, tollFree }, { tollFree, toll })).toBe(true);
      const same = toll === other.toll && tollFree === other.tollFree;
      expect(sameState<SetDefaultsStep>({ toll, tollFree }, other)).toBe(same);
    }),
  );
});

describe('a change whose steps have ended', () => {
  it.each([
    [{ applied: 1 }, 'done'],
    [{ applied: 1, alreadySo: 2 }, 'done'],
    [{ applied: 1, conflict: 1 }, 'partlyFailed'],
    [{ alreadySo: 1, skipped: 1 }, 'partlyFailed'],
    [{ conflict: 1, failed: 1 }, 'conflicted'],
    [{ refused: 1 }, 'failed'],
    [{ unsure: 1 }, 'failed'],
  ] as const)('with %j is %s', (progress, state) => {
    expect(stateAfter({ ...NO_PROGRESS, ...progress })).toBe(state);
  });
});

describe('the stages of a plan', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => defaultsStep(`o${index}`));
  it('let the first few of many go alone, and lose and reorder nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }), (counts) => {
        const stages = counts.map((count) => ({ name: 'organizers' as const, steps: many(count) }));
        const run = withCanary(stages);
        expect(run.flatMap((stage) => stage.steps)).toEqual(stages.flatMap((stage) => stage.steps));
        const canaries = run.filter(({ name }) => name === 'canary');
        expect(canaries.length).toBe(counts.some((count) => count >= 25) ? 1 : 0);
        for (const canary of canaries) expect(canary.steps).toHaveLength(5);
        expect(run.every((stage) => stage.steps.length > 0)).toBe(true);
      }),
    );
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
