import { z } from 'zod';
import { parsePhone, type E164 } from '../../domain/phone-number.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { MeetingDialIn, Meetings } from '../../ports/meetings.js';
import type { GraphClient } from './graph-client.js';
import { unreadable, type GraphFailure } from './graph-failure.js';
import { quoted } from './odata.js';

/** Reads the dial-in details of an organizer's meeting. */
export function createMeetings(graph: GraphClient): Meetings {
  return {
    async dialInOf({ organizerId, meetingId }) {
      const found = await graph.get({
        operation: 'dial-in of a meeting',
        path: `${pathOf(organizerId)}/${encodeURIComponent(meetingId)}`,
        shape: OnlineMeeting,
      });
      return found.ok ? ok(dialInFrom(organizerId, found.value)) : lost(found.failure);
    },

    async dialInByLink({ organizerId, joinUrl }) {
      const filter = `JoinWebUrl eq ${quoted(joinUrl)}`;
      const found = await graph.list({
        operation: 'dial-in of a meeting by its link',
        path: `${pathOf(organizerId)}?$filter=${encodeURIComponent(filter)}`,
        shape: OnlineMeeting,
      });
      if (!found.ok) return lost(found.failure);
      const [meeting] = found.value;
      return ok(meeting === undefined ? 'notFound' : dialInFrom(organizerId, meeting));
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

function dialInFrom(organizerId: string, meeting: OnlineMeeting): MeetingDialIn | 'noDialIn' {
  const { subject, audioConferencing: dialIn } = meeting;
  const conferenceId = (dialIn?.conferenceId ?? dialIn?.ConferenceId ?? '').replaceAll(/\D/g, '');
  if (dialIn === null || dialIn === undefined || conferenceId === '') return 'noDialIn';
  return {
    subject: subject ?? undefined,
    organizerId,
    conferenceId,
    dialInUrl: dialIn.dialinUrl ?? undefined,
    toll: printed(dialIn.tollNumbers, dialIn.tollNumber),
    tollFree: printed(dialIn.tollFreeNumbers, dialIn.tollFreeNumber),
  };
}

const Numbers = z.array(z.string().nullable()).nullish();

/** Older samples of Microsoft's spell ConferenceId; its metadata spells conferenceId. */
const OnlineMeeting = z.object({
  subject: z.string().nullish(),
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
type OnlineMeeting = z.output<typeof OnlineMeeting>;

/** The list is what the invite prints, in its order; the single number is the organizer's default and stands in for it. */
function printed(list: z.infer<typeof Numbers>, single: string | null | undefined): readonly E164[] {
  const texts = list !== null && list !== undefined && list.length > 0 ? list : [single];
  const numbers = texts.flatMap((text) => {
    const parsed = parsePhone(text ?? '');
    return parsed.ok ? [parsed.value] : [];
  });
  return [...new Set(numbers)];
}
