import { z } from 'zod';

/** What goes wrong with a sign-in on purpose. secondFactor: until a token comes whose person showed one. */
const TROUBLES = ['none', 'secondFactor', 'badSecret', 'expiredAssertion', 'throttled'] as const;
export type SignInTrouble = (typeof TROUBLES)[number];

/** `times` is how many sign-ins are hit; absent: until it is changed. */
export const SignInTroubleInput = z.strictObject({
  trouble: z.enum(TROUBLES),
  times: z.int().positive().optional(),
});
type SignInTroubleInput = z.output<typeof SignInTroubleInput>;

export interface SignInTroubleSwitch {
  set(wanted: SignInTroubleInput): void;
  /** What hits this sign-in, counted down. */
  hit(): SignInTrouble;
}

export function createSignInTroubleSwitch(): SignInTroubleSwitch {
  let current: SignInTroubleInput = { trouble: 'none' };
  return {
    set: (wanted) => {
      current = wanted;
    },
    hit: () => {
      const { trouble, times } = current;
      if (times !== undefined) current = times > 1 ? { trouble, times: times - 1 } : { trouble: 'none' };
      return trouble;
    },
  };
}
