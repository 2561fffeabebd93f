import { meetingLinkOf } from '../../domain/meetings/meeting-link.js';
import type { Intent } from '../../language/intents.js';
import { meetingWishOf } from '../../language/meeting-wish.js';
import type { MeetingOfChat, MeetingOfLink } from '../../use-cases/show-meeting-dial-in.js';
import { meetingCard } from '../cards/meeting-card.js';
import { whichMeetingCard } from '../cards/which-meeting-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { AskCalendar } from '../sign-in/ask-calendar.js';
import { cardAnswer, refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { FindMeeting } from '../turn/find-meeting.js';
import type { Turn } from '../turn/turn.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showMeetingDialIn'>;
  readonly findMeeting: FindMeeting;
  readonly askCalendar: AskCalendar;
}

/**
 * "Conference ID", "dial-in for my 3 pm", or a pasted join link: the meeting of the link, else the one that is named, in
 * the asker's own calendar, else the one whose chat this is.
 */
export function meetingDialIn({ useCases, findMeeting, askCalendar }: Parts, intent: Intent): Handler {
  return async (turn, entities) => {
    const { link, meeting, when } = entities;
    const show = async (asked: MeetingOfChat | MeetingOfLink): Promise<Answer> => {
      const shown = await useCases.showMeetingDialIn(turn.caller, asked);
      return shown.ok ? cardAnswer(meetingCard(shown.value, lookOf(turn))) : refusal(turn, shown.failure);
    };
    if (link !== undefined) {
      const read = meetingLinkOf(link);
      if (read?.kind === 'join') return show({ link: read });
      return textAnswer(turn.text('meeting.shortLink'), 'refused');
    }
    const wish = meetingWishOf([meeting ?? '', when ?? ''].join(' ').trim());
    const here = turn.meetingId !== undefined;
    const named = wish !== undefined && wish !== 'this' && !(here && isAtHand(wish));
    if (named) return askCalendar(turn, wish, { intent, entities });
    if (!here) return cardAnswer(whichMeetingCard(turn.text), 'asked');
    const found = await findMeeting(turn);
    return found.ok ? show(found.value) : refusal(turn, found.failure);
  };
}

function lookOf({ text, at: now, readerCountry: reader, timeZone }: Turn) {
  return { text, now, reader, timeZone };
}

/** "The call that's running", said in the chat of a meeting, is that meeting. */
function isAtHand(wish: Exclude<ReturnType<typeof meetingWishOf>, 'this' | undefined>): boolean {
  return wish.which === 'now' && Object.keys(wish).length === 1;
}
