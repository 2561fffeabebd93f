import type { Instant } from '../domain/instant.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** A meeting's own dial-in details, as Microsoft prints them on its invite. */
export interface MeetingDialIn {
  /** Digits only. */
  readonly conferenceId: string;
  readonly dialInUrl: string | undefined;
  readonly toll: readonly E164[];
  readonly tollFree: readonly E164[];
}

/** Somebody who was invited by name. Whom a group brought in is not among them. */
export interface MeetingAttendee {
  /** Entra object id, in lower case, where Microsoft tells it. */
  readonly userId: string | undefined;
  /** User principal name, in lower case. */
  readonly userPrincipalName: string | undefined;
  readonly coOrganizer: boolean;
}

/** One online meeting as its organizer has it. */
export interface OnlineMeeting {
  readonly subject: string | undefined;
  readonly organizer: { readonly id: string; readonly name: string | undefined };
  readonly start: Instant | undefined;
  readonly end: Instant | undefined;
  readonly attendees: readonly MeetingAttendee[];
  readonly inChannel: boolean;
  /** Undefined where the meeting has none, because its organizer has no license or the license is too new. */
  readonly dialIn: MeetingDialIn | undefined;
}

/** Reads one meeting of an organizer, with its dial-in. */
export interface Meetings {
  /** `meetingId` is Graph's online meeting id. `notFound`: there is no such meeting or it may not be read. */
  meeting(asked: {
    readonly organizerId: string;
    readonly meetingId: string;
  }): Promise<Result<OnlineMeeting | 'notFound', Unreadable>>;
  /** The same by the link that people join with. It is compared as a text. */
  meetingByLink(asked: {
    readonly organizerId: string;
    readonly joinUrl: string;
  }): Promise<Result<OnlineMeeting | 'notFound', Unreadable>>;
}
