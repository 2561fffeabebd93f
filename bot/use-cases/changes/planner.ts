import type { Caller } from '../../domain/authority.js';
import type { Planned } from '../../domain/changes/plan.js';
import type { Modifiers, WantedKind, WantedOf } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import type { Result } from '../../domain/result.js';

/**
 * Works out what a wish would change, from what is so now. The caller's authority was asked before. It reads, and changes
 * nothing; what it refuses ends in what would make it possible.
 */
export type Planner<K extends WantedKind> = (
  caller: Caller,
  wanted: WantedOf<K>,
  modifiers: Modifiers,
) => Promise<Result<Planned, Failure>>;

/** A planner for everything that can be asked. */
export type Planners = { readonly [K in WantedKind]: Planner<K> };
