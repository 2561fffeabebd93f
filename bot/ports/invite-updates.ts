import type { InviteUpdate } from '../domain/meetings/invite-update.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { Changed } from './changed.js';

/** Has Microsoft rewrite the invites of one organizer's existing meetings. Everybody invited gets a mail. */
export interface InviteUpdates {
  start(userId: string): Promise<Changed>;
  /** The latest one; undefined where there was none. */
  latest(userId: string): Promise<Result<InviteUpdate | undefined, Unreadable>>;
}
