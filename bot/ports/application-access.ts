import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** Tells which applications the tenant's application access policies let at people's meetings. */
export interface ApplicationAccess {
  policies(): Promise<Result<readonly ApplicationAccessPolicy[], Unreadable>>;
}

export interface ApplicationAccessPolicy {
  readonly name: string;
  readonly appIds: readonly string[];
}
