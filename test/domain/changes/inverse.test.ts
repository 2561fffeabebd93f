import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inverseOf } from '../../../bot/domain/changes/inverse.js';
import { canonical, type Step } from '../../../bot/domain/changes/step.js';
import { undoStages } from '../../../bot/domain/changes/undo-stages.js';
import { BERLIN, FREE, LONDON, SEATTLE } from '../build.js';
import { defaultsStep } from './build-change.js';

const number = fc.constantFrom(LONDON, BERLIN, SEATTLE);
const name = fc.constantFrom('P', 'Q');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const anyStateStep = fc.oneof(
  fc.record({
    kind: fc.constant('setDefaults' as const),
    organizerId: fc.uuid(),
    before: fc.record({ toll: number, tollFree: fc.constant(FREE) }),
    after: fc.record({ toll: number, tollFree: fc.constant(FREE) }),
  }),
  fc.record({
    kind: fc.constant('grantPolicy' as const),
    policyKind: fc.constantFrom('invite' as const, 'routing' as const, 'restriction' as const),
    organizerId: fc.uuid(),
    before: maybe(name),
    after: maybe(name),
  }),
  fc.record({
    kind: fc.constant('invitePolicy' as const),
    name,
    before: maybe(fc.record({ numbers: fc.array(number), allowTollFree: fc.boolean() })),
    after: maybe(fc.record({ numbers: fc.array(number), allowTollFree: fc.boolean() })),
  }),
  fc.record({
    kind: fc.constant('placeNumber' as const),
    number,
    bridgeId: fc.constant('b1'),
    before: fc.constantFrom('onBridge' as const, 'offBridge' as const),
    after: fc.constantFrom('onBridge' as const, 'offBridge' as const),
  }),
  fc.record({
    kind: fc.constant('setBridgeDefault' as const),
    bridgeId: fc.constant('b1'),
    before: number,
    after: number,
  }),
  fc.record({
    kind: fc.constant('changeBridgeSettings' as const),
    before: fc.record({ pinLength: fc.integer({ min: 4, max: 12 }) }),
    after: fc.record({ pinLength: fc.integer({ min: 4, max: 12 }) }),
  }),
  fc.record({
    kind: fc.constant('usage' as const),
    name,
    before: fc.constantFrom('there' as const, 'absent' as const),
    after: fc.constantFrom('there' as const, 'absent' as const),
  }),
);

describe('the inverse of a step', () => {
  it('swaps what was found and what was made, and its own inverse is the step itself', () => {
    fc.assert(
      fc.property(anyStateStep, (step: Step) => {
        const inverse = inverseOf(step);
        if (inverse === undefined || !('before' in step)) throw new Error('Each of these can be taken back');
        expect(canonical([inverse.before, inverse.after])).toBe(canonical([step.after, step.before]));
        expect(canonical(inverseOf(inverse))).toBe(canonical(step));
      }),
    );
  });

  it.each<[string, Step]>([
    ['a PIN that was replaced', { kind: 'resetPin', organizerId: 'a' }],
    ['a mail that went out', { kind: 'sendConferenceInfo', organizerId: 'a' }],
    ['invites that were rewritten', { kind: 'updateInvites', organizerId: 'a' }],
    [
      'a default where there was none',
      {
        kind: 'setDefaults',
        organizerId: 'a',
        before: { toll: undefined, tollFree: undefined },
        after: { toll: LONDON, tollFree: undefined },
      },
    ],
    [
      'the first default of a bridge',
      { kind: 'setBridgeDefault', bridgeId: 'b1', before: undefined, after: LONDON },
    ],
  ])('is none for %s', (_what, step) => {
    expect(inverseOf(step)).toBeUndefined();
  });
});

describe('the stages of an undo', () => {
  const ended = (index: number, step: Step, outcome: 'applied' | 'alreadySo' = 'applied') =>
    ({ index, step, result: { outcome } }) as const;
  const policy: Step = {
    kind: 'invitePolicy',
    name: 'P',
    before: { numbers: [LONDON], allowTollFree: true },
    after: { numbers: [BERLIN], allowTollFree: true },
  };
  const pin: Step = { kind: 'resetPin', organizerId: 'a' };

  it('run in the opposite order, with only what was really applied', () => {
    const undoing = undoStages(
      [
        { name: 'policies', count: 1 },
        { name: 'canary', count: 1 },
        { name: 'organizers', count: 3 },
      ],
      [
        ended(0, policy),
        ended(1, defaultsStep('a')),
        ended(2, defaultsStep('b')),
        ended(3, defaultsStep('c'), 'alreadySo'),
        ended(4, pin),
      ],
    );
    expect(undoing.stages.map(({ name: stage }) => stage)).toEqual(['organizers', 'organizers', 'policies']);
    expect(undoing.stages[0]?.steps).toEqual([inverseOf(defaultsStep('b'))]);
    expect(undoing.stages[2]?.steps).toEqual([inverseOf(policy)]);
    expect(undoing.notTakenBack).toBe(1);
  });

  it('take a registered number off again only where nobody has begun to use it', () => {
    const placed: Step = {
      kind: 'placeNumber',
      number: LONDON,
      bridgeId: 'b1',
      before: 'offBridge',
      after: 'onBridge',
    };
    const undoing = undoStages([{ name: 'number', count: 1 }], [ended(0, placed)]);
    expect(undoing.stages[0]?.gate).toEqual({ kind: 'numberUnused', number: LONDON });
  });
});
