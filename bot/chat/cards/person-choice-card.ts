import type { ChatText } from '../../text/chat-text.js';
import type { Press } from '../presses/press.js';
import { answerLine, button, cardOf, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';

interface People {
  readonly said: string;
  /** One for each person the name fits: their sign-in name, and what picking them asks. */
  readonly choices: readonly { readonly title: string; readonly press: Press }[];
}

/** A name that fits several people: one button each. */
export function personChoiceCard({ said, choices }: People, text: ChatText): Card {
  const says = text('organizer.whom', { said: shortened(said, 80) });
  const buttons = choices.slice(0, MAX_PEOPLE).map(({ title, press }) => button(shortened(title, 80), press));
  return cardOf({ text, says, body: [answerLine(says)], buttons });
}

const MAX_PEOPLE = 6;
