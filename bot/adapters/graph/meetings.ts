import { z } from 'zod';
import { parsePhone, type E164 } from '../../domain/phone-number.js';
import { fail, ok } from '../../domain/result.js';
import type { Meetings } from '../../ports/meetings.js';
import type { GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';

/** Reads the dial-in details of an organizer's meeting. */
export function createMeetings(graph: GraphClient): Meetings {
  return {
    async dialInOf({ organizerId, meetingId }) {
      const found = await graph.get({
        operation: 'dial-in of a meeting',
        path: `/users/${encodeURIComponent(organizerId)}/onlineMeetings/${encodeURIComponent(meetingId)}`,
        shape: OnlineMeeting,
      });
      if (!found.ok && found.failure.cause === 'notFound') return ok('notFound');
      if (!found.ok) return fail(unreadable('meetings', found.failure));
      const { subject, audioConferencing: dialIn } = found.value;
      const conferenceId = (dialIn?.conferenceId ?? dialIn?.ConferenceId ?? '').replaceAll(/\D/g, '');
      if (dialIn === null || dialIn === undefined || conferenceId === '') return ok('noDialIn');
      return ok({
        subject: subject ?? undefined,
        organizerId,
        conferenceId,
        dialInUrl: dialIn.dialinUrl ?? undefined,
        toll: printed(dialIn.tollNumbers, dialIn.tollNumber),
        tollFree: printed(dialIn.tollFreeNumbers, dialIn.tollFreeNumber),
      });
    },
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

/** The list is what the invite prints, in its order; the single number is the organizer's default and stands in for it. */
function printed(list: z.infer<typeof Numbers>, single: string | null | undefined): readonly E164[] {
  const texts = list !== null && list !== undefined && list.length > 0 ? list : [single];
  const numbers = texts.flatMap((text) => {
    const parsed = parsePhone(text ?? '');
    return parsed.ok ? [parsed.value] : [];
  });
  return [...new Set(numbers)];
}
