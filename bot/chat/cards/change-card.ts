import { endedSteps, isOver, isUndoable, type Change } from '../../domain/changes/change.js';
import type { Instant } from '../../domain/instant.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayChange, sayConfirm, sayPace, sayTrouble } from '../../text/say-change.js';
import { timeInWords } from '../../text/time.js';
import type { ChangeView } from '../../use-cases/changes/show-change.js';
import {
  answerLine,
  button,
  cardOf,
  heading,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';
import { fitted } from './fitted.js';
import { stepBlock } from './step-blocks.js';

export interface ChangeLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** The reader's; UTC where it is not known. */
  readonly timeZone?: string | undefined;
}

/**
 * How a change stands. While it is not over, the card has the button `progress`, which asks again: that button is what
 * tells a card that will still change from one that will not.
 */
export function changeCard(view: ChangeView, look: ChangeLook): Card {
  const { change } = view;
  const { text } = look;
  const says = sayChange(text, change);
  const buttons = buttonsOf(change, text);
  return fitted((room) => cardOf({ text, says, body: bodyOf(view, look, room), buttons }));
}

function bodyOf(
  { change, people }: ChangeView,
  { text, now, timeZone }: ChangeLook,
  room: number,
): readonly Block[] {
  const { outline, troubles, state, visibleBy } = change;
  const { notBefore } = outline;
  const many = outline.steps > 1;
  const sample = many ? outline.sample.slice(0, 1) : outline.sample;
  const pace = sayPace(text, change, now);
  const first = change.startedAt === undefined ? 'change.now' : 'change.before';
  return [
    answerLine(sayChange(text, change)),
    ...(many ? [words(sayConfirm(text, outline))] : []),
    ...(pace === undefined ? [] : [words(pace)]),
    ...(state === 'scheduled' && notBefore !== undefined
      ? [words(text('change.notBefore', { time: timeInWords(notBefore, text.locale, timeZone) }))]
      : []),
    ...endingLine(change, text),
    ...(visibleBy === undefined || visibleBy <= now
      ? []
      : [words(text('change.visibleBy', { time: timeInWords(visibleBy, text.locale, timeZone) }))]),
    ...sample.map((step) => stepBlock(step, { text, people, first, room })),
    ...(troubles.length === 0 || !many
      ? []
      : [
          heading(text('change.trouble')),
          ...troubles.map((each) => words(shortened(sayTrouble(text, each, people), Math.min(room, 240)))),
          ...moreTroubles(change, text),
        ]),
  ];
}

/** Why the rest was left undone; that somebody cancelled it is said by the state once it is over. */
function endingLine({ ending, state }: Change, text: ChatText): readonly Block[] {
  if (ending === undefined) return [];
  if (!isOver({ state })) return [words(text('change.isEnding'))];
  return ending === 'asked' ? [] : [words(text('change.ending', { ending }))];
}

/** The first few are named; how many there are is always said. */
function moreTroubles({ progress, troubles }: Change, text: ChatText): readonly Block[] {
  const more = endedSteps(progress) - progress.applied - progress.alreadySo - troubles.length;
  return more > 0 ? [small(text('change.trouble.more', { more }))] : [];
}

function buttonsOf(change: Change, text: ChatText): readonly Button[] {
  const { id: changeId, state, ending } = change;
  if (isOver(change)) {
    return isUndoable(change) ? [button(text('button.undo'), { verb: 'undo', changeId })] : [];
  }
  const progress = button(text('button.progress'), { verb: 'progress', changeId });
  if (ending !== undefined) return [progress];
  return [
    progress,
    state === 'paused'
      ? button(text('change.button.resume'), { verb: 'resume', changeId })
      : button(text('change.button.pause'), { verb: 'pause', changeId }),
    button(text('change.button.cancel'), { verb: 'cancelChange', changeId }),
  ];
}
