import type { Instant } from '../../domain/instant.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf } from '../../text/list.js';
import { sayTrace, type SaidStep } from '../../text/say-trace.js';
import type { OrganizerView } from '../../use-cases/look-up-organizer.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  small,
  toggle,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';

interface TraceLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** The answer that the steps explain, in a sentence. */
  readonly says: string;
}

/** The steps that led to an answer; where each setting lives and who can change it is one press away. */
export function traceCard({ numbers, readAt }: OrganizerView, { text, now, says }: TraceLook): Card {
  const steps = sayTrace(text, numbers.trace).slice(0, MAX_STEPS);
  const places = steps.map((_, index) => `place-${String(index + 1)}`);
  const body = [
    answerLine(says),
    small(text('trace.intro')),
    ...steps.map((step, index) => stepBlock(text, step, { number: index + 1, placeId: places[index] ?? '' })),
    ...ageLines({ text, now, readAt, gaps: numbers.gaps }),
  ];
  const buttons: readonly Button[] = [
    toggle(text('button.places'), places),
    button(text('button.back'), { verb: 'numbers', filter: {}, page: 0 }),
  ];
  return cardOf({ text, says, body, buttons });
}

const MAX_STEPS = 20;

function stepBlock(
  text: ChatText,
  step: SaidStep,
  at: { readonly number: number; readonly placeId: string },
): Block {
  const decides = step.verdict === 'decides';
  const verdict =
    step.verdict === 'goesOn' ? [] : [words(text(`trace.${step.verdict}`), VERDICT_LOOK[step.verdict])];
  return container(
    [
      words(text('numbers.step', { number: at.number, looked: step.looked }), { weight: 'Bolder' }),
      words(shortened(step.found, 600), { spacing: 'None' }),
      ...verdict,
      placeBlock(text, step, at.placeId),
    ],
    { spacing: 'Medium', ...(decides && { style: 'emphasis' }) },
  );
}

/** Color only repeats what the words say. */
const VERDICT_LOOK = {
  decides: { weight: 'Bolder', spacing: 'None' },
  notNeeded: { isSubtle: true, spacing: 'None' },
  unknown: { weight: 'Bolder', color: 'Warning', spacing: 'None' },
} as const;

function placeBlock(text: ChatText, { adminCenter, cmdlet, changedBy }: SaidStep, id: string): Block {
  const who =
    changedBy.length === 0
      ? text('trace.changedByNobody')
      : text('trace.changedBy', { roles: choiceOf(changedBy, text.locale) });
  const place = cmdlet === 'none' ? adminCenter : `${adminCenter} (${cmdlet})`;
  return container([small(text('trace.place', { place })), small(who)], {
    id,
    isVisible: false,
    spacing: 'Small',
  });
}
