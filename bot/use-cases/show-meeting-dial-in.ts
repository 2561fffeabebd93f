import type { Caller } from '../domain/authority.js';
import { dialInExpiry, type MeetingKind } from '../domain/meetings/dial-in-expiry.js';
import type { Failure } from '../domain/failure.js';
import type { JoinLink } from '../domain/meetings/meeting-link.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Meetings, OnlineMeeting } from '../ports/meetings.js';
import type { Mirror } from '../ports/mirror.js';
import type { People } from '../ports/people.js';
import type { Authorize } from './authorize.js';
import { knownConferencing } from './known-conferencing.js';
import { knownNumbers } from './known-numbers.js';
import type { LookUpOrganizer } from './look-up-organizer.js';
import type { MeetingRole, MeetingView } from './meeting-view.js';
import { whyNoDialIn } from './show-my-meetings.js';

/** The meeting behind a meeting chat, as Teams names it. That somebody is in the chat is what the channel verified. */
export interface MeetingOfChat {
  readonly organizerId: string;
  /** Graph's online meeting id. */
  readonly meetingId: string;
  readonly kind: MeetingKind;
}

/** The meeting of a link that somebody pasted, which proves nothing about them. */
export interface MeetingOfLink {
  readonly link: JoinLink;
}

export type ShowMeetingDialIn = (
  caller: Caller,
  meeting: MeetingOfChat | MeetingOfLink,
) => Promise<Result<MeetingView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly meetings: Meetings;
  readonly mirror: Mirror;
  readonly people: Pick<People, 'person'>;
}

interface Looking {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/**
 * What is printed on one meeting's invite, for its organizer and those it was sent to. A stranger learns nothing, not even
 * whether there is such a meeting. Only the organizer's license decides, and only they are told about it.
 */
export function showMeetingDialIn(ports: Ports, looking: Looking): ShowMeetingDialIn {
  return async (caller, asked) => {
    const allowed = await looking.authorize(caller, 'showConferenceId');
    if (!allowed.ok) return allowed;
    const found =
      'link' in asked ? await byLink(ports, caller, asked.link) : await byChat(ports, caller, asked);
    if (!found.ok) {
      // Whether meetings may be read only shows by asking for one.
      const { failure } = found;
      const notGranted = failure.code === 'unreadable' && failure.cause === 'forbidden';
      return notGranted ? fail({ code: 'tierMissing', tier: 'meetings' }) : found;
    }
    const { meeting, role } = found.value;
    const { subject, start, end, inChannel, dialIn, organizer } = meeting;
    const kind = 'link' in asked ? 'unknown' : asked.kind;
    const seen = { subject, start, end, role, inChannel, organizerName: organizer.name };
    if (dialIn === undefined) {
      const isReader = role === 'organizer';
      const looked = isReader
        ? await looking.lookUpOrganizer({ tenantId: caller.tenantId, userId: caller.userId, from: 'mirror' })
        : undefined;
      const view = looked?.ok === true ? looked.value : undefined;
      const none = whyNoDialIn({ isReader }, view);
      return ok({ ...seen, dialIn: none, licenseReadAt: view?.readAt, expiry: undefined });
    }
    const conferencing = await knownConferencing(ports.mirror, looking.lookUpOrganizer, caller);
    return ok({
      ...seen,
      dialIn: {
        there: true,
        conferenceId: dialIn.conferenceId,
        numbers: knownNumbers(dialIn, conferencing),
        localNumbersUrl: dialIn.dialInUrl,
      },
      licenseReadAt: undefined,
      expiry: dialInExpiry({ kind, start, end }, ports.clock()),
    });
  };
}

interface Found {
  readonly meeting: OnlineMeeting;
  readonly role: MeetingRole;
}

async function byChat(
  { meetings }: Ports,
  caller: Caller,
  asked: MeetingOfChat,
): Promise<Result<Found, Failure>> {
  const read = await meetings.meeting(asked);
  if (!read.ok) return read;
  if (read.value === 'notFound') return fail({ code: 'meetingNotReadable' });
  return ok({ meeting: read.value, role: roleOf(read.value, caller, undefined) ?? 'member' });
}

async function byLink(ports: Ports, caller: Caller, link: JoinLink): Promise<Result<Found, Failure>> {
  const { tenantId, organizerId, joinUrls } = link;
  if (tenantId !== caller.tenantId.toLowerCase()) return fail({ code: 'meetingElsewhere' });
  for (const joinUrl of joinUrls) {
    const read = await ports.meetings.meetingByLink({ organizerId, joinUrl });
    if (!read.ok) return read;
    if (read.value === 'notFound') continue;
    const meeting = { ...read.value, inChannel: read.value.inChannel || link.inChannel };
    const role = roleOf(meeting, caller, undefined) ?? roleOf(meeting, caller, await nameOf(ports, caller));
    return role === undefined ? STRANGER : ok({ meeting, role });
  }
  return STRANGER;
}

/** The same whether there is no such meeting or it is none of theirs. */
const STRANGER = fail({ code: 'meetingNotYours' } as const);

function roleOf(
  { organizer, attendees }: OnlineMeeting,
  { userId }: Caller,
  userPrincipalName: string | undefined,
): MeetingRole | undefined {
  if (organizer.id.toLowerCase() === userId.toLowerCase()) return 'organizer';
  const invited = attendees.find((attendee) => {
    const byId = attendee.userId !== undefined && attendee.userId === userId.toLowerCase();
    const byName = userPrincipalName !== undefined && attendee.userPrincipalName === userPrincipalName;
    return byId || (attendee.userId === undefined && byName);
  });
  if (invited === undefined) return undefined;
  return invited.coOrganizer ? 'coOrganizer' : 'invitee';
}

/** For invitees whom Microsoft names by their sign-in name alone. */
async function nameOf({ people }: Ports, { userId }: Caller): Promise<string | undefined> {
  const person = await people.person(userId);
  return person.ok ? person.value?.userPrincipalName.toLowerCase() : undefined;
}
