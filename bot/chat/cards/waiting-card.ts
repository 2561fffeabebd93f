import type { ChatText } from '../../text/chat-text.js';
import { answerLine, button, cardOf, container, small, words, type Block, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import type { Press } from '../presses/press.js';

/** One thing that waits for an administrator's decision: a change for a second person, or what an organizer asks for. */
export interface WaitingItem {
  /** What it is, in a sentence. */
  readonly title: string;
  /** Who asked, until when it can be decided, why it is not the reader's to decide. */
  readonly notes: readonly string[];
  /** Shows it with the buttons that decide; undefined where the reader may not. */
  readonly look: Press | undefined;
}

/** What waits, the oldest first. */
export function waitingCard(items: readonly WaitingItem[], text: ChatText): Card {
  const says = text('approval.waiting', { count: items.length });
  const shown = items.slice(0, MOST);
  const more = items.length - shown.length;
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...(items.length === 0 ? [words(text('approval.waiting.none'))] : []),
      ...shown.map(itemBlock),
      ...(more > 0 ? [small(text('approval.waiting.more', { count: more }))] : []),
    ],
    buttons: shown.flatMap(({ look }, at) =>
      look === undefined ? [] : [button(text('approval.button.look', { which: at + 1 }), look)],
    ),
  });
}

/** A card has room for six buttons. */
const MOST = 6;

function itemBlock({ title, notes }: WaitingItem, at: number): Block {
  return container(
    [
      words(`${String(at + 1)}. ${shortened(title, 200)}`, { weight: 'Bolder' }),
      ...notes.map((note) => small(shortened(note, 200))),
    ],
    { spacing: 'Medium' },
  );
}
