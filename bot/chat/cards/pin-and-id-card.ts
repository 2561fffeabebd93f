import type { ChatText } from '../../text/chat-text.js';
import { answerLine, cardOf, heading, markdown, words, type Block, type Card } from './blocks.js';
import { escapeMarkdown } from './escape-markdown.js';

interface PinAndIdLook {
  readonly text: ChatText;
  /** Microsoft's page where organizers reset their own PIN in this cloud; undefined where none is documented. */
  readonly pinReset: string | undefined;
  /** Administrators are told as well how to reset one here. */
  readonly administrator: boolean;
}

/** What can be reset and what not: a conference ID never, a PIN by its holder or an administrator. */
export function pinAndIdCard({ text, pinReset, administrator }: PinAndIdLook): Card {
  const says = text('meeting.fixed.says');
  const body: readonly Block[] = [
    answerLine(says),
    words(text('meeting.fixed.id')),
    heading(text('meeting.fixed.pin')),
    pinReset === undefined
      ? words(text('meeting.fixed.pin.noLink'), { spacing: 'None' })
      : markdown(ownPin(text, pinReset), { spacing: 'None' }),
    words(text('meeting.fixed.pin.administrator')),
    words(text('meeting.fixed.pin.when')),
    ...(administrator ? [words(text('meeting.fixed.here'))] : []),
  ];
  return cardOf({ text, says, body, buttons: [] });
}

/** The sentence with its address as a link; the address is written out, so that it can be read aloud or typed. */
function ownPin(text: ChatText, pinReset: string): string {
  const address = pinReset.replace(/^https:\/\//, '');
  const [before = '', after = ''] = text('meeting.fixed.pin.link', { link: '\u0001' }).split('\u0001');
  return `${escapeMarkdown(before)} [${escapeMarkdown(address)}](${pinReset})${escapeMarkdown(after)}`;
}
