import type { ChatText } from '../../text/chat-text.js';
import { answerLine, cardOf, type Card } from './blocks.js';

/** A proposal that was left as it is; it cannot be confirmed any more. */
export function declinedCard(text: ChatText): Card {
  const says = text('change.left');
  return cardOf({ text, says, body: [answerLine(says)], buttons: [] });
}
