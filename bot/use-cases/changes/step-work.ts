import type { OnceStep, StateOf, StateStep, StepOf } from '../../domain/changes/step.js';
import type { Instant } from '../../domain/instant.js';
import type { Unreadable } from '../../domain/reading.js';
import type { Result } from '../../domain/result.js';
import type { Changed } from '../../ports/changed.js';

/** How one kind of thing is read live and made so. */
export interface StateWork<S extends StateStep> {
  /** As it is at Microsoft at this moment, in the form of the step's `before` and `after`. */
  readonly live: (step: S, tenantId: string) => Promise<Result<StateOf<S>, Unreadable>>;
  readonly make: (step: S, tenantId: string) => Promise<Changed>;
}

/** How something is done that may be done only once. */
export interface OnceWork {
  readonly make: (step: OnceStep) => Promise<Changed>;
  /** Whether it was done since then, where Microsoft tells. */
  readonly wasMade?: (step: OnceStep, since: Instant) => Promise<Result<boolean, Unreadable>>;
}

/** The work of every kind of step. */
export type StepWork = { readonly [K in StateStep['kind']]: StateWork<StepOf<K> & StateStep> } & {
  readonly [K in OnceStep['kind']]: OnceWork;
};
