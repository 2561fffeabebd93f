import type { PolicyKind } from '../domain/tenant/organizer.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** This way does not take the kind of policy, or does not know the policy; another way may. */
export interface NotTakenHere {
  readonly code: 'notTakenHere';
}

/** Grants policies to people directly, where this way takes them: Microsoft does not say for which kinds it does. */
export interface PolicyGrants {
  /** Found out by asking for the kind's built-in policy, which every tenant has. */
  supports(kind: PolicyKind): Promise<Result<boolean, Unreadable>>;
  /** Repeating it changes nothing. */
  grant(grant: {
    readonly userId: string;
    readonly kind: PolicyKind;
    readonly policy: string;
  }): Promise<Result<void, Unreadable | NotTakenHere>>;
  /** Takes a direct grant back, so that the policy of a group or of the tenant applies again. */
  takeBack(grant: {
    readonly userId: string;
    readonly kind: PolicyKind;
  }): Promise<Result<void, Unreadable | NotTakenHere>>;
}
