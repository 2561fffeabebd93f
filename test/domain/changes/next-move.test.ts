import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_PROGRESS, OVER, type ChangeState, type Progress } from '../../../bot/domain/changes/change.js';
import {
  BAD_SHARE,
  ENOUGH_ENDED,
  gateAhead,
  nextMove,
  stageStart,
  type Standing,
} from '../../../bot/domain/changes/next-move.js';
import type { Stage } from '../../../bot/domain/changes/plan.js';
import { slicesOf, SLICE } from '../../../bot/domain/changes/slices.js';
import { LONDON as NUMBER } from '../build.js';

interface Given {
  readonly stages: readonly Stage[];
  readonly state?: ChangeState;
  readonly stage?: number;
  readonly progress?: Partial<Progress>;
  readonly bad?: number;
  readonly ending?: Standing['change']['ending'];
  readonly gateHolds?: boolean;
}

function standing({
  stages,
  state = 'running',
  stage = 0,
  progress = {},
  bad = 0,
  ending,
  gateHolds,
}: Given): Standing {
  const steps = stages.reduce((sum, { count }) => sum + count, 0);
  const outline = {
    command: 'setDefaults',
    about: { kind: 'setDefaultsEach' },
    stages,
    steps,
    organizers: steps,
    sample: [],
    undoes: undefined,
    notBefore: undefined,
  } as const;
  const counts = { ...NO_PROGRESS, ...progress };
  const ended = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const change = { state, ending, stage, outline, progress: counts };
  return { change, stage: { ended: ended - stageStart({ outline }, stage), bad }, gateHolds };
}

const CANARY = [
  { name: 'canary', count: 5 },
  { name: 'organizers', count: 95 },
] as const;
const GATED = [
  { name: 'organizers', count: 10 },
  { name: 'number', count: 1, gate: { kind: 'numberUnused', number: NUMBER } },
] as const;

describe('how a change moves on', () => {
  it.each<[string, Given, object]>([
    ['begins with its first stage', { stages: CANARY, state: 'queued' }, { kind: 'begin', stage: 0 }],
    ['waits while its stage runs', { stages: CANARY, progress: { applied: 4 } }, { kind: 'wait' }],
    [
      'goes on after a canary that went well',
      { stages: CANARY, progress: { applied: 4, alreadySo: 1 } },
      { kind: 'begin', stage: 1 },
    ],
    [
      'stops after a canary with a conflict',
      { stages: CANARY, progress: { applied: 4, conflict: 1 }, bad: 1 },
      { kind: 'leaveRest', because: 'canary' },
    ],
    ['waits while it is scheduled', { stages: CANARY, state: 'scheduled' }, { kind: 'wait' }],
    [
      'waits while it is paused',
      { stages: CANARY, state: 'paused', progress: { applied: 5 } },
      { kind: 'wait' },
    ],
    [
      'ends while it is paused when nothing is left',
      { stages: CANARY, state: 'paused', stage: 1, progress: { applied: 100 } },
      { kind: 'finish', state: 'done' },
    ],
    [
      'ends done',
      { stages: CANARY, stage: 1, progress: { applied: 90, alreadySo: 10 } },
      { kind: 'finish', state: 'done' },
    ],
    [
      'ends partly failed',
      { stages: CANARY, stage: 1, progress: { applied: 97, conflict: 3 }, bad: 3 },
      { kind: 'finish', state: 'partlyFailed' },
    ],
    [
      'leaves the rest once too much went wrong',
      { stages: CANARY, stage: 1, progress: { applied: 17, failed: 3 }, bad: 3 },
      { kind: 'leaveRest', because: 'errorRate' },
    ],
    [
      'does not take the first failures for more than they are',
      { stages: CANARY, stage: 1, progress: { applied: 16, failed: 3 }, bad: 3 },
      { kind: 'wait' },
    ],
    [
      'goes on leaving the rest',
      { stages: CANARY, stage: 1, progress: { applied: 17 }, ending: 'asked' },
      { kind: 'leaveRest', because: 'asked' },
    ],
    [
      'is cancelled once the rest is left',
      { stages: CANARY, stage: 1, progress: { applied: 17, skipped: 83 }, ending: 'asked' },
      { kind: 'finish', state: 'cancelled' },
    ],
    [
      'is stopped once the rest is left',
      { stages: CANARY, stage: 1, progress: { applied: 17, failed: 5, skipped: 78 }, ending: 'errorRate' },
      { kind: 'finish', state: 'stopped' },
    ],
    [
      'is done when it was cancelled too late',
      { stages: CANARY, stage: 1, progress: { applied: 100 }, ending: 'asked' },
      { kind: 'finish', state: 'done' },
    ],
    [
      'passes a gate that holds',
      { stages: GATED, progress: { applied: 10 }, gateHolds: true },
      { kind: 'begin', stage: 1 },
    ],
    [
      'passes a gate that holds after a stage that went badly',
      { stages: GATED, progress: { applied: 8, conflict: 2 }, bad: 2, gateHolds: true },
      { kind: 'begin', stage: 1 },
    ],
    [
      'stays before a gate that does not hold',
      { stages: GATED, progress: { applied: 10 }, gateHolds: false },
      { kind: 'leaveRest', because: 'stillUsed' },
    ],
    [
      'waits before a gate that nobody looked at',
      { stages: GATED, progress: { applied: 10 } },
      { kind: 'wait' },
    ],
    [
      'leaves a stage whose stage before went badly',
      {
        stages: [
          { name: 'policies', count: 1 },
          { name: 'organizers', count: 9 },
        ],
        progress: { failed: 1 },
        bad: 1,
      },
      { kind: 'leaveRest', because: 'stageBefore' },
    ],
    [
      'begins a stage whose stage before went well enough',
      {
        stages: [
          { name: 'organizers', count: 10 },
          { name: 'invites', count: 9 },
        ],
        progress: { applied: 9, conflict: 1 },
        bad: 1,
      },
      { kind: 'begin', stage: 1 },
    ],
  ])('%s', (_, given, move) => {
    expect(nextMove(standing(given))).toEqual(move);
  });

  it.each(OVER)('does not move any more once it is %s', (state) => {
    expect(nextMove(standing({ stages: CANARY, state, progress: { applied: 5 } }))).toEqual({ kind: 'wait' });
  });

  it('looks at a gate only when the stage before it has ended', () => {
    expect(gateAhead(standing({ stages: GATED, progress: { applied: 9 } }))).toBeUndefined();
    expect(gateAhead(standing({ stages: GATED, progress: { applied: 10 } }))).toMatchObject({
      number: NUMBER,
    });
  });

  it('never leaves the rest of a running change for its errors below the share or below the number', () => {
    const counts = fc.record({ applied: fc.nat(90), failed: fc.nat(9) });
    fc.assert(
      fc.property(counts, ({ applied, failed }) => {
        const move = nextMove(
          standing({
            stages: [{ name: 'organizers', count: 100 }],
            progress: { applied, failed },
            bad: failed,
          }),
        );
        const ended = applied + failed;
        const tooBad = ended >= ENOUGH_ENDED && failed > ended * BAD_SHARE;
        expect(move.kind === 'leaveRest').toBe(tooBad && ended < 100);
      }),
    );
  });
});

describe('the slices of a stage', () => {
  it('hold every step once, in order, none more than a slice', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 5_000 }), (from, count) => {
        const slices = slicesOf({ from, count });
        const all = slices.flatMap((slice) =>
          Array.from({ length: slice.count }, (_, at) => slice.from + at),
        );
        expect(all).toEqual(Array.from({ length: count }, (_, at) => from + at));
        expect(Math.max(...slices.map((slice) => slice.count))).toBeLessThanOrEqual(SLICE);
      }),
      { numRuns: 50 },
    );
  });
});
