import type { E164 } from '../domain/phone-number.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';

/** A meeting's own dial-in details, as Microsoft prints them on its invite. */
export interface MeetingDialIn {
  readonly subject: string | undefined;
  readonly organizerId: string;
  /** Digits only. */
  readonly conferenceId: string;
  readonly dialInUrl: string | undefined;
  readonly toll: readonly E164[];
  readonly tollFree: readonly E164[];
}

/** Reads the dial-in details of one meeting of an organizer. */
export interface Meetings {
  /**
   * `meetingId` is Graph's online meeting id. `noDialIn`: the meeting has none, because its organizer has no license or
   * the license is too new; `notFound`: there is no such meeting or it may not be read.
   */
  dialInOf(meeting: {
    readonly organizerId: string;
    readonly meetingId: string;
  }): Promise<Result<MeetingDialIn | 'noDialIn' | 'notFound', Unreadable>>;
  /** The same by the link that people join with, as the meeting's chat or a calendar has it. */
  dialInByLink(meeting: {
    readonly organizerId: string;
    readonly joinUrl: string;
  }): Promise<Result<MeetingDialIn | 'noDialIn' | 'notFound', Unreadable>>;
}
