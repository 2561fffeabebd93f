import { meetingLinkOf } from '../../domain/meetings/meeting-link.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Failure } from '../../domain/failure.js';
import type { Entities } from '../../language/understood.js';
import { saySummary } from '../../text/say-numbers.js';
import type { MeetingOfChat, MeetingOfLink } from '../../use-cases/show-meeting-dial-in.js';
import { dialInCard, type DialIn } from '../cards/dial-in-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Answer } from '../turn/answer.js';
import type { FindMeeting } from '../turn/find-meeting.js';
import type { Turn } from '../turn/turn.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showMeetingDialIn' | 'showMyNumbers'>;
  readonly findMeeting: FindMeeting;
}

/**
 * "Share the dial-in": of a pasted join link or, in the chat of a meeting, of that meeting what its invite prints;
 * elsewhere the numbers that the asker's invites print, without a conference ID, because each meeting has its own.
 * Everybody in the chat sees it, so nobody's country comes first.
 */
export function shareDialIn({ useCases, findMeeting }: Parts) {
  const dialInOf = async (
    turn: Turn,
    asked: MeetingOfChat | MeetingOfLink,
  ): Promise<Result<DialIn, Failure>> => {
    const shown = await useCases.showMeetingDialIn(turn.caller, asked);
    if (!shown.ok) return shown;
    const { dialIn, subject } = shown.value;
    return dialIn.there ? ok({ ...dialIn, subject }) : fail({ code: 'noDialInForMeeting' });
  };
  return async (turn: Turn, { link }: Entities): Promise<Answer> => {
    const { text, company } = turn;
    const look = { text, reader: undefined, back: company === 'alone' ? 'shown' : 'none' } as const;
    const asked = await askedMeeting(findMeeting, turn, link);
    if (asked !== undefined) {
      if (asked === 'shortLink') return textAnswer(text('meeting.shortLink'), 'refused');
      const dialIn = asked.ok ? await dialInOf(turn, asked.value) : asked;
      return dialIn.ok
        ? forEveryone({ card: dialInCard(dialIn.value, look) })
        : refusal(turn, dialIn.failure);
    }
    const shown = await useCases.showMyNumbers(turn.caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { numbers, organizer } = shown.value;
    if (numbers.printed.length === 0) {
      return textAnswer(saySummary(text, numbers, organizer.person.usageLocation), 'refused');
    }
    const dialIn = { numbers: numbers.printed, conferenceId: undefined, subject: undefined };
    return forEveryone({ card: dialInCard(dialIn, look) });
  };
}

/** The meeting that is meant; undefined where none is. */
async function askedMeeting(
  findMeeting: FindMeeting,
  turn: Turn,
  link: string | undefined,
): Promise<Result<MeetingOfChat | MeetingOfLink, Failure> | 'shortLink' | undefined> {
  if (link === undefined) return turn.meetingId === undefined ? undefined : findMeeting(turn);
  const read = meetingLinkOf(link);
  return read?.kind === 'join' ? ok({ link: read }) : 'shortLink';
}

function forEveryone(content: Answer['content']): Answer {
  return { outcome: 'answered', audience: 'everyone', content };
}
