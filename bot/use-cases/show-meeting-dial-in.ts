import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { ServiceNumber } from '../domain/service-number.js';
import type { MeetingDialIn, Meetings } from '../ports/meetings.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
import { knownNumbers } from './known-numbers.js';

/** The meeting behind a meeting chat, as Teams names it. */
export interface MeetingOfChat {
  readonly organizerId: string;
  /** Graph's online meeting id. */
  readonly meetingId: string;
}

export interface MeetingDialInView {
  readonly meeting: MeetingDialIn;
  /** The meeting's numbers in the order of its invite, known ones with city and languages. */
  readonly numbers: readonly ServiceNumber[];
}

export type ShowMeetingDialIn = (
  caller: Caller,
  meeting: MeetingOfChat,
) => Promise<Result<MeetingDialInView, Failure>>;

interface Ports {
  readonly meetings: Meetings;
  readonly mirror: Mirror;
}

/** What is printed on one meeting's invite. Anybody in the meeting may see it: it is on their invite already. */
export function showMeetingDialIn(ports: Ports, authorize: Authorize): ShowMeetingDialIn {
  return async (caller, asked) => {
    const allowed = await authorize(caller, 'showConferenceId');
    if (!allowed.ok) return allowed;
    const read = await ports.meetings.dialInOf(asked);
    // Whether meetings may be read only shows by asking for one.
    if (!read.ok)
      return read.failure.cause === 'forbidden' ? fail({ code: 'tierMissing', tier: 'meetings' }) : read;
    if (read.value === 'notFound') return fail({ code: 'meetingNotReadable' });
    if (read.value === 'noDialIn') return fail({ code: 'noDialInForMeeting' });
    const meeting = read.value;
    const conferencing = await ports.mirror.conferencing(caller.tenantId);
    return ok({ meeting, numbers: knownNumbers(meeting, conferencing) });
  };
}
