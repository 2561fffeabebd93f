import type { ChatText } from '../../text/chat-text.js';
import { answerLine, button, cardOf, type Card } from './blocks.js';

/** A question about a meeting that names none: there is one conference ID for each, and how to say which. */
export function whichMeetingCard(text: ChatText): Card {
  const says = text('meeting.whichOne');
  const next = button(text('meeting.button.next'), { verb: 'meeting', which: 'next' });
  return cardOf({ text, says, body: [answerLine(says)], buttons: [next] });
}
