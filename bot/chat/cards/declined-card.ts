import type { Text } from '../../text/catalogue.js';
import { answerLine, cardOf, type Card } from './blocks.js';

/** A proposal that was left as it is; it cannot be confirmed any more. */
export function declinedCard(text: Text): Card {
  const says = text('change.left');
  return cardOf({ text, says, body: [answerLine(says)], buttons: [] });
}
