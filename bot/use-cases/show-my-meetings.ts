import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import type { LicenseFinding } from '../domain/licenses/license.js';
import type { CountryCode } from '../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../domain/result.js';
import { ownCountryFirst, type ServiceNumber } from '../domain/numbers/service-number.js';
import type { Calendar, CalendarMeeting } from '../ports/calendar.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { Asking, PersonTokens } from '../ports/person-tokens.js';
import type { Authorize } from './authorize.js';
import { knownNumbers } from './known-numbers.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';

/** A meeting of the reader's calendar with its dial-in, or why it has none. */
export interface MyMeeting extends Omit<CalendarMeeting, 'dialIn'> {
  readonly dialIn: MeetingNumbers | NoDialIn;
}

export interface MeetingNumbers {
  readonly there: true;
  /** Digits only. */
  readonly conferenceId: string;
  /** Those of the reader's country first, otherwise in the order of the invite. */
  readonly numbers: readonly ServiceNumber[];
  readonly quickDial: string | undefined;
}

/**
 * Somebody else's license decides about their meetings. Of the reader's own, `license` is none or not known, or could not
 * be looked up (undefined); with a license the meeting is `older` than it.
 */
export type NoDialIn =
  | { readonly there: false; readonly because: 'organizer' | 'older' }
  | { readonly there: false; readonly because: 'license'; readonly license: LicenseFinding | undefined };

export interface MyMeetingsView {
  readonly from: Instant;
  readonly until: Instant;
  readonly country: CountryCode | undefined;
  readonly meetings: readonly MyMeeting[];
  /** False for somebody without a mailbox. */
  readonly hasCalendar: boolean;
}

export type ShowMyMeetings = (caller: Caller, asking: Asking) => Promise<Result<MyMeetingsView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Mirror;
  readonly calendar: Calendar;
  readonly personTokens: PersonTokens;
}

interface Looking {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/** The caller's own Teams meetings of the next seven days, read with the caller's own rights. */
export function showMyMeetings(ports: Ports, { authorize, lookUpOrganizer }: Looking): ShowMyMeetings {
  const { clock, mirror, calendar, personTokens } = ports;
  return async (caller, asking) => {
    const allowed = await authorize(caller, 'showMyMeetings');
    if (!allowed.ok) return allowed;
    const token = await personTokens.graphToken(asking, calendar.consents);
    if (!token.ok) return token;
    const from = clock();
    const period = { from, until: from + SEVEN_DAYS_MS };
    const read = await calendar.meetings(token.value, period);
    if (!read.ok) return fail(read.failure);
    const meetings = read.value === 'noCalendar' ? [] : read.value;

    const { tenantId, userId } = caller;
    const kept = await mirror.organizer(tenantId, userId);
    // Reading somebody anew takes seconds, so it is done only where the answer depends on it.
    const unexplained = meetings.some(({ organizer, dialIn }) => organizer.isReader && dialIn === undefined);
    const looked =
      kept === undefined || unexplained
        ? await lookUpOrganizer({ tenantId, userId, from: 'mirror' })
        : undefined;
    const view = looked?.ok === true ? looked.value : undefined;
    const country = (view?.organizer ?? kept?.organizer)?.person.usageLocation;
    const conferencing = await mirror.conferencing(tenantId);
    return ok({
      ...period,
      country,
      hasCalendar: read.value !== 'noCalendar',
      meetings: meetings.map((meeting): MyMeeting => {
        const { dialIn } = meeting;
        if (dialIn === undefined) return { ...meeting, dialIn: whyNoDialIn(meeting.organizer, view) };
        const numbers = ownCountryFirst(knownNumbers(dialIn, conferencing), country);
        const { conferenceId, quickDial } = dialIn;
        return { ...meeting, dialIn: { there: true, conferenceId, quickDial, numbers } };
      }),
    });
  };
}

const SEVEN_DAYS_MS = 7 * 24 * 60 * 60_000;

/** Why a meeting has no dial-in. `view` is of its organizer, who is told; undefined where it could not be looked up. */
export function whyNoDialIn(
  organizer: { readonly isReader: boolean },
  view: OrganizerView | undefined,
): NoDialIn {
  if (!organizer.isReader) return { there: false, because: 'organizer' };
  const license = view?.numbers.license;
  if (license === undefined || license.license === 'none' || license.license === 'unknown')
    return { there: false, because: 'license', license };
  return { there: false, because: 'older' };
}
