import type { HeldPlan } from '../domain/license.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** Tells which service plans a person holds, direct or through a group, with their state. */
export interface Licenses {
  plansOf(userId: string): Promise<Result<readonly HeldPlan[], Unreadable>>;
}
