import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import { parsePhone, type E164 } from '../../domain/numbers/phone-number.js';
import { fail, ok } from '../../domain/result.js';
import type { Calendar, CalendarDialIn, CalendarMeeting } from '../../ports/calendar.js';
import type { GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';

/** Reads the calendar of whoever a token stands for. `graphFor` makes a client that calls with that token. */
export function createCalendar(graphFor: (token: string) => GraphClient): Calendar {
  return {
    // Both return the dial-in of a meeting. The first leaves out texts and attachments but is for administrators to grant;
    // the second a person may agree to alone (Microsoft's permission data, consent flags of the delegated kind).
    consents: [
      { scope: 'Calendars.ReadBasic', by: 'administrator' },
      { scope: 'Calendars.Read', by: 'person' },
    ],
    async meetings(token, { from, until }) {
      const period = new URLSearchParams({ startDateTime: isoOf(from), endDateTime: isoOf(until) });
      const listed = await graphFor(token).list({
        operation: 'a person’s own calendar',
        path: `/me/calendarView?${period.toString()}&${SELECT}&$top=${MAX_PAGE}&$orderby=start/dateTime`,
        shape: Event,
        utc: true,
      });
      if (listed.ok) return ok(listed.value.filter(isTeamsMeeting).map(meetingOf));
      // Whoever has no mailbox in Exchange Online has no calendar either.
      return listed.failure.cause === 'notFound'
        ? ok('noCalendar')
        : fail(unreadable('meetings', listed.failure));
    },
  };
}

const SELECT =
  '$select=id,subject,start,end,organizer,isOrganizer,isCancelled,isOnlineMeeting,onlineMeetingProvider,onlineMeeting,type';
const MAX_PAGE = 50;

/** A time of the calendar, asked for in UTC: `2026-11-22T10:00:00.0000000` with the zone beside it. */
const Moment = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => Date.parse(`${dateTime.replace(/\.\d+$/, '')}Z`))
  .pipe(z.number());

const Event = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  start: Moment,
  end: Moment,
  organizer: z.object({ emailAddress: z.object({ name: z.string().nullish() }).nullish() }).nullish(),
  isOrganizer: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeetingProvider: z.string().nullish(),
  onlineMeeting: z
    .object({
      joinUrl: z.string().nullish(),
      conferenceId: z.string().nullish(),
      tollNumber: z.string().nullish(),
      tollFreeNumbers: z.array(z.string().nullable()).nullish(),
      quickDial: z.string().nullish(),
    })
    .nullish(),
  type: z.string().nullish(),
});
type Event = z.infer<typeof Event>;

function isTeamsMeeting({ isOnlineMeeting, onlineMeetingProvider, isCancelled }: Event): boolean {
  return isOnlineMeeting === true && onlineMeetingProvider === 'teamsForBusiness' && isCancelled !== true;
}

function meetingOf({
  id,
  subject,
  start,
  end,
  organizer,
  isOrganizer,
  onlineMeeting,
  type,
}: Event): CalendarMeeting {
  return {
    id,
    subject: subject ?? undefined,
    start,
    end,
    organizer: { isReader: isOrganizer === true, name: organizer?.emailAddress?.name ?? undefined },
    joinUrl: onlineMeeting?.joinUrl ?? undefined,
    repeats: type !== null && type !== undefined && type !== 'singleInstance',
    dialIn: dialInOf(onlineMeeting),
  };
}

/** Without a conference ID nobody gets in by phone, whatever else is there. */
function dialInOf(meeting: Event['onlineMeeting']): CalendarDialIn | undefined {
  const conferenceId = (meeting?.conferenceId ?? '').replaceAll(/\D/g, '');
  if (conferenceId === '') return undefined;
  const quickDial = meeting?.quickDial ?? '';
  return {
    conferenceId,
    toll: numbersIn([meeting?.tollNumber]),
    tollFree: numbersIn(meeting?.tollFreeNumbers ?? []),
    quickDial: QUICK_DIAL.test(quickDial) ? quickDial : undefined,
  };
}

/** It becomes a link, so it may be nothing else: a number, pauses, the conference ID and #. */
const QUICK_DIAL = /^tel:\+?[\d ().-]{3,25},*\d{0,15}#?$/;

/** Microsoft writes numbers for people to read; what is none is left out. */
function numbersIn(texts: readonly (string | null | undefined)[]): readonly E164[] {
  const numbers = texts.flatMap((text) => {
    const parsed = parsePhone(text ?? '');
    return parsed.ok ? [parsed.value] : [];
  });
  return [...new Set(numbers)];
}

function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
