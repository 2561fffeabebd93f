import type { z } from 'zod';
import type { MeetingPolicy } from '../../domain/meetings/meeting-policy.js';
import { bareName, type MEETING_POLICIES } from './rows.js';

/** A meeting policy in our words. What Microsoft leaves out is undefined, not off. */
export function meetingPolicyOf(row: z.output<typeof MEETING_POLICIES.row>): MeetingPolicy {
  return {
    name: bareName(row.Identity),
    callersMayStart: row.AllowAnonymousUsersToStartMeeting ?? undefined,
    callersSkipLobby: row.AllowPSTNUsersToBypassLobby ?? undefined,
    anonymousMayCallOut: row.AllowAnonymousUsersToDialOut ?? undefined,
  };
}
