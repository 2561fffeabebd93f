import fc from 'fast-check';
import {
  BRIDGE,
  FREE,
  GONE,
  numbersOf,
  OCC,
  PAY_PER_MINUTE,
  plan,
  STANDARD,
  TEAMS,
  USA_CANADA,
} from './build.js';

const ANY_NUMBER = [...numbersOf(BRIDGE.numbers), GONE];

/** Any license, any default numbers and any invite policy of the small tenant; a test adds what else it varies. */
export const ANY_SITUATION = {
  plans: fc.subarray([TEAMS, STANDARD, OCC, USA_CANADA, PAY_PER_MINUTE, plan('x')]),
  defaults: fc.oneof(
    fc.constant('notListed' as const),
    fc.record({
      bridgeId: fc.constantFrom('b1', 'b2'),
      toll: fc.constantFrom(undefined, ...ANY_NUMBER),
      tollFree: fc.constantFrom(undefined, FREE, GONE),
    }),
  ),
  policy: fc.record({
    name: fc.constant('P'),
    numbers: fc.shuffledSubarray(ANY_NUMBER),
    allowTollFree: fc.boolean(),
  }),
};
