import type { ChatText } from '../../text/chat-text.js';
import { answerLine, button, cardOf, container, small, type Block, type Card } from './blocks.js';
import { escapeMarkdown, shortened } from './escape-markdown.js';
import type { Press } from '../presses/press.js';

interface Pack {
  readonly lines: readonly string[];
  /** Asks for the explanation that the text is about. */
  readonly back: Press;
}

/** A text for a ticket, to be selected and copied: one line below the other, in letters of one width. */
export function supportCard({ lines, back }: Pack, text: ChatText): Card {
  const says = text('support.says');
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      container(
        lines.slice(0, MAX_LINES).map((line): Block => {
          return {
            type: 'TextBlock',
            text: escapeMarkdown(shortened(line, 300)),
            wrap: true,
            fontType: 'Monospace',
            size: 'Small',
            spacing: 'None',
          };
        }),
        { style: 'emphasis' },
      ),
      small(text('support.leftOut')),
    ],
    buttons: [button(text('button.why'), back)],
  });
}

const MAX_LINES = 48;
