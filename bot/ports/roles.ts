import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { Role } from '../domain/role.js';

/** Tells which directory roles a person holds now, tenant-wide. Scoped and merely eligible ones do not count. */
export interface Roles {
  rolesOf(userId: string): Promise<Result<readonly Role[], Unreadable>>;
}
