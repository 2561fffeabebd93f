import type { Caller } from '../domain/authority.js';
import { dialInExpiry } from '../domain/meetings/dial-in-expiry.js';
import type { Failure } from '../domain/failure.js';
import { findMeetings } from '../domain/meetings/find-meetings.js';
import type { Instant } from '../domain/instant.js';
import { localTimeOf } from '../domain/meetings/local-time.js';
import { meetingLinkOf } from '../domain/meetings/meeting-link.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Calendar, CalendarMeeting } from '../ports/calendar.js';
import type { Clock } from '../ports/clock.js';
import type { MeetingDialIn, Meetings } from '../ports/meetings.js';
import type { Mirror } from '../ports/mirror.js';
import type { Asking, PersonTokens } from '../ports/person-tokens.js';
import type { CalendarQuestion } from '../ports/sign-ins.js';
import type { Authorize } from './authorize.js';
import { knownConferencing } from './known-conferencing.js';
import { knownNumbers } from './known-numbers.js';
import type { LookUpOrganizer } from './look-up-organizer.js';
import type { MeetingView } from './meeting-view.js';
import { whyNoDialIn } from './show-my-meetings.js';

/** What a calendar has for a question: one meeting is the answer, several are a question back. */
export type FoundMeetings =
  | { readonly kind: 'one'; readonly meeting: MeetingView }
  | { readonly kind: 'several'; readonly meetings: readonly CalendarMeeting[] }
  /** `looked`: how many Teams meetings were looked through, up to when; undefined for somebody without a calendar. */
  | {
      readonly kind: 'none';
      readonly looked: { readonly count: number; readonly until: Instant } | undefined;
    }
  /** Somebody else has begun to answer. */
  | { readonly kind: 'notNeeded' };

interface Asked {
  readonly question: CalendarQuestion;
  readonly asking: Asking;
  /** Asked once Microsoft has let us in, before anything is read; false ends it. */
  readonly mayAnswer: () => Promise<boolean>;
}

export type FindMyMeeting = (caller: Caller, asked: Asked) => Promise<Result<FoundMeetings, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Mirror;
  readonly calendar: Calendar;
  readonly meetings: Meetings;
  readonly personTokens: PersonTokens;
}

interface Looking {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/** "My 3 pm", "the Friday all hands": a meeting of the caller's own calendar, read with the caller's own rights. */
export function findMyMeeting(ports: Ports, looking: Looking): FindMyMeeting {
  const { clock, calendar, personTokens } = ports;
  return async (caller, { question, asking, mayAnswer }) => {
    const allowed = await looking.authorize(caller, 'showMyMeetings');
    if (!allowed.ok) return allowed;
    const token = await personTokens.graphToken(asking, calendar.consents);
    if (!token.ok) return token;
    if (!(await mayAnswer())) return ok({ kind: 'notNeeded' });
    const now = clock();
    const timeZone = question.timeZone ?? 'UTC';
    const today = now - localTimeOf(now, timeZone).minutes * 60_000;
    const period = { from: today, until: now + EIGHT_DAYS_MS };
    const read = await calendar.meetings(token.value, period);
    if (!read.ok) return fail(read.failure);
    if (read.value === 'noCalendar') return ok({ kind: 'none', looked: undefined });
    const fit = findMeetings(read.value, question.wish, { now, timeZone });
    const [first] = fit;
    if (first === undefined)
      return ok({ kind: 'none', looked: { count: read.value.length, until: period.until } });
    if (fit.length > 1) return ok({ kind: 'several', meetings: fit });
    return ok({ kind: 'one', meeting: await viewOf(ports, looking, { caller, entry: first }) });
  };
}

/** A week from any time of today, with the same day next week. */
const EIGHT_DAYS_MS = 8 * 24 * 3_600_000;

interface Chosen {
  readonly caller: Caller;
  readonly entry: CalendarMeeting;
}

async function viewOf(
  { clock, mirror, meetings }: Ports,
  { lookUpOrganizer }: Looking,
  { caller, entry }: Chosen,
): Promise<MeetingView> {
  const { subject, start, end, organizer, repeats } = entry;
  const link = meetingLinkOf(entry.joinUrl ?? '');
  const seen = {
    subject,
    start,
    end,
    role: organizer.isReader ? ('organizer' as const) : ('invitee' as const),
    organizerName: organizer.name,
    inChannel: link?.kind === 'join' && link.inChannel,
  };
  const dialIn = (await wholeDialIn(meetings, { caller, entry })) ?? entry.dialIn;
  if (dialIn === undefined) {
    const { tenantId, userId } = caller;
    const looked = organizer.isReader
      ? await lookUpOrganizer({ tenantId, userId, from: 'mirror' })
      : undefined;
    const view = looked?.ok === true ? looked.value : undefined;
    const none = whyNoDialIn(organizer, view);
    return { ...seen, dialIn: none, licenseReadAt: view?.readAt, expiry: undefined };
  }
  const conferencing = await knownConferencing(mirror, lookUpOrganizer, caller);
  return {
    ...seen,
    dialIn: {
      there: true,
      conferenceId: dialIn.conferenceId,
      numbers: knownNumbers(dialIn, conferencing),
      localNumbersUrl: 'dialInUrl' in dialIn ? dialIn.dialInUrl : undefined,
    },
    licenseReadAt: undefined,
    expiry: dialInExpiry({ kind: repeats ? 'series' : 'single', start, end }, clock()),
  };
}

/**
 * A calendar has one toll number of a meeting, its organizer's own details have all that the invite prints. They are read
 * by the product for whoever has the meeting in their calendar; where that is not granted, the calendar has to do.
 */
async function wholeDialIn(
  meetings: Meetings,
  { caller, entry }: Chosen,
): Promise<MeetingDialIn | undefined> {
  const link = meetingLinkOf(entry.joinUrl ?? '');
  const [joinUrl] = link?.kind === 'join' ? link.joinUrls : [];
  if (link?.kind !== 'join' || joinUrl === undefined || link.tenantId !== caller.tenantId.toLowerCase())
    return undefined;
  const read = await meetings.meetingByLink({ organizerId: link.organizerId, joinUrl });
  return read.ok && read.value !== 'notFound' ? read.value.dialIn : undefined;
}
