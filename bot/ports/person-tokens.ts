import type { ConsentNeeded, Failure } from '../domain/failure.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** One permission that is enough for a purpose, and who can agree to it. */
export interface Consent {
  readonly scope: string;
  readonly by: ConsentNeeded['by'];
}

/** A person who asks for something of theirs, and what they have just done about it. */
export interface Asking {
  /** What they are signed in to the tab with. Stands for them once; never kept. */
  readonly assertion: string;
  /** `justGiven`: they agreed a moment ago, which takes Microsoft some seconds to notice. */
  readonly consent: 'asBefore' | 'justGiven';
}

export type SignInAgain = Extract<Failure, { readonly code: 'signInAgain' }>;

/** Turns a person's sign-in to the tab into a right to read something of theirs, for them and with their own rights only. */
export interface PersonTokens {
  /**
   * A token for Graph with the first of `anyOf` that was agreed to. When none was, the last one is what to agree to.
   * `signInAgain` where Microsoft wants to see the person first, or the sign-in has ended.
   */
  graphToken(
    asking: Asking,
    anyOf: readonly Consent[],
  ): Promise<Result<string, ConsentNeeded | SignInAgain | Unreadable>>;
}
