import type { Instant } from '../domain/instant.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { Consent } from './person-tokens.js';

/** A Teams meeting in somebody's calendar, with the dial-in that Microsoft printed on its invite. */
export interface CalendarMeeting {
  readonly id: string;
  readonly subject: string | undefined;
  readonly start: Instant;
  readonly end: Instant;
  readonly organizer: { readonly isReader: boolean; readonly name: string | undefined };
  /** The link that people join with. */
  readonly joinUrl: string | undefined;
  /** One of a series. */
  readonly repeats: boolean;
  readonly dialIn: CalendarDialIn | undefined;
}

export interface CalendarDialIn {
  /** Digits only. */
  readonly conferenceId: string;
  readonly toll: readonly E164[];
  readonly tollFree: readonly E164[];
  /** Microsoft's own link that dials and enters the conference ID (`tel:…,,…#`), as it is. */
  readonly quickDial: string | undefined;
}

/** Reads a person's own calendar, with a token of that person and never with a right of the app. */
export interface Calendar {
  /** Any of these lets the calendar be read, the least of them first. */
  readonly consents: readonly Consent[];
  /** Teams meetings between two instants, repeated ones each time, called-off ones left out, the earliest first. */
  meetings(
    token: string,
    period: { readonly from: Instant; readonly until: Instant },
  ): Promise<Result<readonly CalendarMeeting[] | 'noCalendar', Unreadable>>;
}
