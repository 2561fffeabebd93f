import type { Instant } from '../instant.js';

/** Microsoft's update of the invites of one organizer's existing meetings. It waits for ninety minutes and more. */
export interface InviteUpdate {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'unknown';
  readonly askedAt: Instant | undefined;
}
