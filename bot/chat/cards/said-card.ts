import type { ChatText } from '../../text/chat-text.js';
import { answerLine, cardOf, type Button, type Card } from './blocks.js';

/** One sentence that takes the place of the card whose button was pressed, so that it cannot be pressed again. */
export function saidCard(says: string, text: ChatText, buttons: readonly Button[] = []): Card {
  return cardOf({ text, says, body: [answerLine(says)], buttons });
}
