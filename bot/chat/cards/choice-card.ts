import type { Intent } from '../../language/intents.js';
import type { Entities } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import { answerLine, button, cardOf, type Card } from './blocks.js';

interface Choice {
  readonly intents: readonly Intent[];
  readonly entities: Entities;
}

/** Words that could mean several things: the person picks, and nothing happens before. */
export function choiceCard({ intents, entities }: Choice, text: ChatText): Card {
  const says = text('help.ask');
  const buttons = [...new Set(intents)]
    .slice(0, MAX_CHOICES)
    .map((intent) =>
      button(capitalized(text(`help.intent.${intent}`), text.locale), { verb: 'choose', intent, entities }),
    );
  return cardOf({ text, says, body: [answerLine(says)], buttons });
}

const MAX_CHOICES = 5;

function capitalized(words: string, locale: string): string {
  return `${words.slice(0, 1).toLocaleUpperCase(locale)}${words.slice(1)}`;
}
