import { z } from 'zod';
import { parsePhone, type E164 } from '../../domain/numbers/phone-number.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { MeetingAttendee, MeetingDialIn, Meetings, OnlineMeeting } from '../../ports/meetings.js';
import type { GraphClient } from './graph-client.js';
import { unreadable, type GraphFailure } from './graph-failure.js';
import { quoted } from './odata.js';

/** Reads an organizer's meeting, with its dial-in. */
export function createMeetings(graph: GraphClient): Meetings {
  return {
    async meeting({ organizerId, meetingId }) {
      const found = await graph.get({
        operation: 'dial-in of a meeting',
        path: `${pathOf(organizerId)}/${encodeURIComponent(meetingId)}`,
        shape: Meeting,
      });
      return found.ok ? ok(meetingFrom(organizerId, found.value)) : lost(found.failure);
    },

    async meetingByLink({ organizerId, joinUrl }) {
      const filter = `JoinWebUrl eq ${quoted(joinUrl)}`;
      const found = await graph.list({
        operation: 'dial-in of a meeting by its link',
        path: `${pathOf(organizerId)}?$filter=${encodeURIComponent(filter)}`,
        shape: Meeting,
      });
      if (!found.ok) return lost(found.failure);
      const [meeting] = found.value;
      return ok(meeting === undefined ? 'notFound' : meetingFrom(organizerId, meeting));
    },
  };
}

function pathOf(organizerId: string): string {
  return `/users/${encodeURIComponent(organizerId)}/onlineMeetings`;
}

function lost(failure: GraphFailure): Result<'notFound', Unreadable> {
  const notFound = failure.cause === 'notFound' || failure.code === NOT_THEIRS;
  return notFound ? ok('notFound') : fail(unreadable('meetings', failure));
}

/** "User does not have access to lookup meeting": it is somebody else's, or there is none. */
const NOT_THEIRS = '3003';

function meetingFrom(organizerId: string, meeting: Meeting): OnlineMeeting {
  const { subject, startDateTime, endDateTime, participants, chatInfo, audioConferencing } = meeting;
  return {
    subject: subject ?? undefined,
    organizer: { id: organizerId, name: participants?.organizer?.identity?.user?.displayName ?? undefined },
    start: instantOf(startDateTime),
    end: instantOf(endDateTime),
    attendees: (participants?.attendees ?? []).flatMap((attendee) =>
      attendee === null ? [] : [attendeeFrom(attendee)],
    ),
    inChannel: chatInfo?.threadId?.endsWith('@thread.tacv2') ?? false,
    dialIn: dialInFrom(audioConferencing),
  };
}

function attendeeFrom({ identity, upn, role }: Participant): MeetingAttendee {
  return {
    userId: identity?.user?.id?.toLowerCase(),
    userPrincipalName: upn?.toLowerCase(),
    coOrganizer: role === 'coorganizer',
  };
}

function instantOf(time: string | null | undefined): number | undefined {
  const at = Date.parse(time ?? '');
  return Number.isNaN(at) ? undefined : at;
}

function dialInFrom(dialIn: Meeting['audioConferencing']): MeetingDialIn | undefined {
  const conferenceId = (dialIn?.conferenceId ?? dialIn?.ConferenceId ?? '').replaceAll(/\D/g, '');
  if (dialIn === null || dialIn === undefined || conferenceId === '') return undefined;
  return {
    conferenceId,
    dialInUrl: dialIn.dialinUrl ?? undefined,
    toll: printed(dialIn.tollNumbers, dialIn.tollNumber),
    tollFree: printed(dialIn.tollFreeNumbers, dialIn.tollFreeNumber),
  };
}

const Numbers = z.array(z.string().nullable()).nullish();

const Participant = z.object({
  identity: z
    .object({
      user: z.object({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
    })
    .nullish(),
  upn: z.string().nullish(),
  role: z.string().nullish(),
});
type Participant = z.output<typeof Participant>;

/** Older samples of Microsoft's spell ConferenceId; its metadata spells conferenceId. */
const Meeting = z.object({
  subject: z.string().nullish(),
  startDateTime: z.string().nullish(),
  endDateTime: z.string().nullish(),
  participants: z
    .object({ organizer: Participant.nullish(), attendees: z.array(Participant.nullable()).nullish() })
    .nullish(),
  chatInfo: z.object({ threadId: z.string().nullish() }).nullish(),
  audioConferencing: z
    .object({
      conferenceId: z.string().nullish(),
      ConferenceId: z.string().nullish(),
      dialinUrl: z.string().nullish(),
      tollNumber: z.string().nullish(),
      tollNumbers: Numbers,
      tollFreeNumber: z.string().nullish(),
      tollFreeNumbers: Numbers,
    })
    .nullish(),
});
type Meeting = z.output<typeof Meeting>;

/** The list is what the invite prints, in its order; the single number is the organizer's default and stands in for it. */
function printed(list: z.infer<typeof Numbers>, single: string | null | undefined): readonly E164[] {
  const texts = list !== null && list !== undefined && list.length > 0 ? list : [single];
  const numbers = texts.flatMap((text) => {
    const parsed = parsePhone(text ?? '');
    return parsed.ok ? [parsed.value] : [];
  });
  return [...new Set(numbers)];
}
