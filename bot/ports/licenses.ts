import type { HeldPlan } from '../domain/licenses/license.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** Tells which service plans people hold, direct or through a group, with the state of each. */
export interface Licenses {
  plansOf(userId: string): Promise<Result<readonly HeldPlan[], Unreadable>>;
  /** The same for at most twenty people in one call, each with an answer of their own. */
  plansOfMany(
    userIds: readonly string[],
  ): Promise<ReadonlyMap<string, Result<readonly HeldPlan[], Unreadable>>>;
}
