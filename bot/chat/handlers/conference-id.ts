import { dialInCard } from '../cards/dial-in-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { FindMeeting } from '../turn/find-meeting.js';
import type { Turn } from '../turn/turn.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showMeetingDialIn'>;
  readonly findMeeting: FindMeeting;
}

/** "Conference ID", "dial-in of this meeting": in the chat of a meeting, for the person who asks. */
export function conferenceId({ useCases, findMeeting }: Parts) {
  return async (turn: Turn): Promise<Answer> => {
    const meeting = await findMeeting(turn);
    if (!meeting.ok) return refusal(turn, meeting.failure);
    const shown = await useCases.showMeetingDialIn(turn.caller, meeting.value);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { numbers, meeting: dialIn } = shown.value;
    const { text, readerCountry: reader } = turn;
    return cardAnswer(dialInCard({ numbers, ...dialIn }, { text, reader, back: 'none' }));
  };
}
