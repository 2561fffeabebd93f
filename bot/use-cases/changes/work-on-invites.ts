import { ok } from '../../domain/result.js';
import type { InviteUpdates } from '../../ports/invite-updates.js';
import type { OnceWork } from './step-work.js';

/** Microsoft tells the moment in whole seconds, and by its own clock. */
const CLOCKS_DIFFER_BY_MS = 5_000;

/** Has the invites of an organizer's existing meetings rewritten. Microsoft lists each such update with its moment. */
export function workOnInvites(updates: InviteUpdates): OnceWork {
  return {
    make: ({ organizerId }) => updates.start(organizerId),
    async wasMade({ organizerId }, since) {
      const latest = await updates.latest(organizerId);
      if (!latest.ok) return latest;
      const askedAt = latest.value?.askedAt;
      return ok(askedAt !== undefined && askedAt >= since - CLOCKS_DIFFER_BY_MS);
    },
  };
}
