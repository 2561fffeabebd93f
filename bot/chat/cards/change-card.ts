import type { Change } from '../../domain/changes/change.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayChange } from '../../text/say-change.js';
import { answerLine, button, cardOf, words, type Button, type Card } from './blocks.js';
import { beforeAndAfter } from './proposal-card.js';
import { shortened } from './escape-markdown.js';

interface ChangeLook {
  readonly text: ChatText;
  /** The organizer's name, where it is known. */
  readonly name: string | undefined;
}

/**
 * How a change stands. While it is not over, the card has one button, `progress`, which asks again: that button is what
 * tells a card that will still change from one that will not.
 */
export function changeCard(change: Change, { text, name }: ChangeLook): Card {
  const says = sayChange(text, change);
  const about = name === undefined ? [] : [words(text('change.about', { name: shortened(name, 80) }))];
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...about,
      ...change.plan.steps.map((step) => beforeAndAfter(step, text, 'change.before')),
    ],
    buttons: buttonsOf(change, text),
  });
}

/** True when nothing about the change will move any more. */
export function isOver({ state }: Change): boolean {
  return state !== 'queued' && state !== 'running';
}

function buttonsOf(change: Change, text: ChatText): readonly Button[] {
  if (!isOver(change)) return [button(text('button.progress'), { verb: 'progress', changeId: change.id })];
  const applied = change.results.some((result) => result?.outcome === 'applied');
  const undoable = applied && change.undoneBy === undefined && change.plan.undoes === undefined;
  return undoable ? [button(text('button.undo'), { verb: 'undo', changeId: change.id })] : [];
}
