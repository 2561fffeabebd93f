import type { z } from 'zod';
import type { InviteUpdate } from '../../domain/meetings/invite-update.js';
import { fail, ok } from '../../domain/result.js';
import type { InviteUpdates } from '../../ports/invite-updates.js';
import { change } from './change.js';
import type { TeamsPowerShell } from './pool.js';
import { INVITE_UPDATES, readRows } from './rows.js';
import { unreadable } from './worker-failure.js';

/** Starts and follows Microsoft's meeting migration service for one organizer. */
export function createInviteUpdates(powerShell: TeamsPowerShell): InviteUpdates {
  return {
    start: (userId) => change(powerShell, 'Start-CsExMeetingMigration', { Identity: userId }),
    async latest(userId) {
      const rows = await readRows(powerShell, INVITE_UPDATES, { parameters: { Identity: userId } });
      if (!rows.ok) return fail(unreadable(rows.failure));
      // Microsoft promises no order.
      const updates = rows.value.map(updateOf);
      return ok(updates.reduce<InviteUpdate | undefined>(later, undefined));
    },
  };
}

function updateOf(row: z.output<typeof INVITE_UPDATES.row>): InviteUpdate {
  const at = Date.parse(row.CreateDate ?? '');
  return {
    state: STATES.get(row.State ?? '') ?? 'unknown',
    askedAt: Number.isNaN(at) ? undefined : at,
  };
}

function later(one: InviteUpdate | undefined, other: InviteUpdate): InviteUpdate {
  return one !== undefined && (one.askedAt ?? 0) > (other.askedAt ?? 0) ? one : other;
}

const STATES: ReadonlyMap<string, InviteUpdate['state']> = new Map([
  ['Pending', 'waiting'],
  ['InProgress', 'running'],
  ['Succeeded', 'done'],
  ['Failed', 'failed'],
]);
