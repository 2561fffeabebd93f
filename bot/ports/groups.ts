import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** A group of the tenant's directory, by its Entra object id. */
export interface Group {
  readonly id: string;
  readonly displayName: string;
}

/**
 * Looks up groups and who is in them. It takes a Graph permission that an installation may be without: each answer is then
 * a refusal with the cause `forbidden`.
 */
export interface Groups {
  /** By name as somebody said it, with or without the word group; at most ten, best first. */
  find(said: string): Promise<Result<readonly Group[], Unreadable>>;
  /**
   * The people who are in the group themselves, by object id. Who is only in a group inside it does not count, neither here
   * nor where Microsoft gives licenses and Teams policies to a group.
   */
  members(groupId: string): Promise<Result<readonly string[], Unreadable>>;
}
