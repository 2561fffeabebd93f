import type { TenantMeeting } from './tenant-file.js';

/** Graph's id of a meeting: base64 of its organizer and thread (as decoded from Microsoft's samples; opaque to clients). */
export function graphMeetingIdOf(meeting: TenantMeeting): string {
  return Buffer.from(`1*${meeting.organizer}*0**${meeting.threadId}`).toString('base64');
}

/** The connector's id of a meeting, as in channelData.meeting.id; it is not Graph's. */
export function connectorMeetingIdOf(meeting: TenantMeeting): string {
  return Buffer.from(`0#${meeting.threadId}#0`).toString('base64');
}
