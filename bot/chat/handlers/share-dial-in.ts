import { saySummary } from '../../text/say-numbers.js';
import { dialInCard } from '../cards/dial-in-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Answer } from '../turn/answer.js';
import type { FindMeeting } from '../turn/find-meeting.js';
import type { Turn } from '../turn/turn.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showMeetingDialIn' | 'showMyNumbers'>;
  readonly findMeeting: FindMeeting;
}

/**
 * "Share the dial-in": in the chat of a meeting what its invite prints; elsewhere the numbers that the asker's invites
 * print, without a conference ID, because each meeting has its own. Everybody in the chat sees it, so nobody's country
 * comes first.
 */
export function shareDialIn({ useCases, findMeeting }: Parts) {
  return async (turn: Turn): Promise<Answer> => {
    const { text, company } = turn;
    const look = { text, reader: undefined, back: company === 'alone' ? 'shown' : 'none' } as const;
    if (turn.meetingId !== undefined) {
      const meeting = await findMeeting(turn);
      if (!meeting.ok) return refusal(turn, meeting.failure);
      const shown = await useCases.showMeetingDialIn(turn.caller, meeting.value);
      if (!shown.ok) return refusal(turn, shown.failure);
      return forEveryone({
        card: dialInCard({ numbers: shown.value.numbers, ...shown.value.meeting }, look),
      });
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

function forEveryone(content: Answer['content']): Answer {
  return { outcome: 'answered', audience: 'everyone', content };
}
