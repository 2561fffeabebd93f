import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { Role } from '../domain/role.js';

/** Tells which directory roles a person holds, tenant-wide, directly or through a group. Merely eligible ones do not count. */
export interface Roles {
  /** As of at most a minute ago: for looking at things. */
  rolesOf(userId: string): Promise<Result<readonly Role[], Unreadable>>;
  /** As of now: before anything is changed. */
  rolesNow(userId: string): Promise<Result<readonly Role[], Unreadable>>;
}
