import type { Person } from '../domain/tenant/organizer.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** Looks people up in the tenant's directory. */
export interface People {
  /** By Entra object id; undefined when there is no such person. */
  person(userId: string): Promise<Result<Person | undefined, Unreadable>>;
  /** By name, user principal name or mail address as somebody said it; at most ten, best first. */
  find(said: string): Promise<Result<readonly Person[], Unreadable>>;
  /** Everybody of the tenant, page after page, for exports. A failure ends the list and is its last element. */
  everybody(): AsyncIterable<Result<readonly Person[], Unreadable>>;
}
