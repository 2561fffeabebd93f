import type { DialInExpiry } from '../domain/meetings/dial-in-expiry.js';
import type { Instant } from '../domain/instant.js';
import type { ServiceNumber } from '../domain/numbers/service-number.js';
import type { NoDialIn } from './show-my-meetings.js';

/** What somebody is to a meeting. `member`: in its chat, which is all that is known and enough. */
export type MeetingRole = 'organizer' | 'coOrganizer' | 'invitee' | 'member';

/** One meeting as somebody who belongs to it may see it: its dial-in, or why it has none. */
export interface MeetingView {
  readonly subject: string | undefined;
  readonly start: Instant | undefined;
  readonly end: Instant | undefined;
  readonly role: MeetingRole;
  readonly organizerName: string | undefined;
  /** Scheduled in a channel: then whoever scheduled it counts as its organizer. */
  readonly inChannel: boolean;
  readonly dialIn: MeetingNumbersView | NoDialIn;
  /** When the license behind `dialIn` was read, where it is told. */
  readonly licenseReadAt: Instant | undefined;
  readonly expiry: DialInExpiry | undefined;
}

export interface MeetingNumbersView {
  readonly there: true;
  /** Digits only. */
  readonly conferenceId: string;
  /** In the order of the invite; known ones with city and languages. */
  readonly numbers: readonly ServiceNumber[];
  /** Microsoft's own page of numbers for this meeting. */
  readonly localNumbersUrl: string | undefined;
}
