import type { ComparedStep } from '../../domain/explain/compare-organizers.js';
import type { Instant } from '../../domain/instant.js';
import type { ExplainedStep } from '../../domain/explain/trace.js';
import type { ChatText } from '../../text/chat-text.js';
import { listOf } from '../../text/list.js';
import { sayExplanation } from '../../text/say-explanation.js';
import type { Comparison } from '../../use-cases/compare-organizers.js';
import { YOU } from '../../text/who.js';
import type { ExplainedView } from '../../use-cases/explain-organizer.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  heading,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { capitalized } from './capitalized.js';
import { shortened } from './escape-markdown.js';
import { changeBlocks, originBlocks } from './explain-blocks.js';

interface ComparisonLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** `own`: the first one is the reader. */
  readonly first: 'own' | 'others';
}

type SideBySide = Extract<Comparison, { readonly kind: 'sideBySide' }>;

/** Two people step by step, the differing ones marked in words. Columns stand one below the other on a narrow screen's text. */
export function comparisonCard(
  { one, other, steps }: SideBySide,
  { text, now, first }: ComparisonLook,
): Card {
  const sides: Sides = [
    first === 'own' ? { title: text('compare.you'), who: YOU } : namedSide(one),
    namedSide(other),
  ];
  const differing = steps.filter(({ same }) => !same);
  const said = {
    one: sides[0].title,
    other: sides[1].title,
    count: differing.length,
    steps: listOf(
      differing.map(({ subject }) => text(`compare.subject.${subject}`)),
      text.locale,
    ),
  };
  const says = text(differing.length === 0 ? 'compare.says.same' : 'compare.says.differs', said);
  const readTimes = [one.view.readAt, other.view.readAt].filter((at) => at !== undefined);
  const body = [
    answerLine(says),
    ...steps.map((step) => stepRow(text, step, { sides, now })),
    ...(steps.some(({ subject }) => subject === 'sourceFilter') ? [] : [words(text('compare.ended'))]),
    ...sinceBlocks(text, one, { side: sides[0], now }),
    ...sinceBlocks(text, other, { side: sides[1], now }),
    ...ageLines({
      text,
      now,
      readAt: readTimes.length === 0 ? undefined : Math.min(...readTimes),
      gaps: one.view.numbers.gaps,
    }),
  ];
  return cardOf({ text, says, body, buttons: buttonsFor({ one, other }, first) });

  function buttonsFor(
    { one, other }: Pick<SideBySide, 'one' | 'other'>,
    who: 'own' | 'others',
  ): readonly Button[] {
    const people = who === 'own' ? [other] : [one, other];
    return people.map(({ view }) => {
      const { displayName, userPrincipalName: person } = view.organizer.person;
      const back = text('organizer.button.back', { name: shortened(displayName, 40) });
      return button(back, { verb: 'organizer', person });
    });
  }
}

/** How one of the two is called in a heading, and in sentences. */
interface Side {
  readonly title: string;
  readonly who: string;
}
/** Since when: how the license came, what changed lately that bears on the numbers, and how long that may take to show. */
function sinceBlocks(
  text: ChatText,
  explained: ExplainedView,
  { side, now }: { readonly side: Side; readonly now: Instant },
): readonly Block[] {
  const { changes, explanation } = explained;
  const wait = explanation.steps.filter(({ subject }) => subject === 'propagation');
  const waits = sayExplanation(text, { steps: wait }, { who: side.who, now });
  return [
    heading(text('compare.since', { name: side.title })),
    ...originBlocks(text, explained, now),
    ...(changes.length > 0 ? changeBlocks(text, changes, { now, shown: SHOWN_CHANGES }) : []),
    ...waits.map(({ found }) => words(shortened(found, 300), { spacing: 'Small' })),
  ];
}

/** The rest is in the history. */
const SHOWN_CHANGES = 2;

type Sides = readonly [one: Side, other: Side];

function namedSide({ view }: ExplainedView): Side {
  const { person } = view.organizer;
  const name = shortened(person.displayName, 60);
  return { title: name, who: name };
}

function stepRow(
  text: ChatText,
  { subject, one, other, same }: ComparedStep,
  { sides, now }: { readonly sides: Sides; readonly now: Instant },
): Block {
  const what = capitalized(text(`compare.subject.${subject}`), text.locale);
  const title = `${what} · ${text(same ? 'compare.same' : 'compare.differs')}`;
  const said = (steps: readonly ExplainedStep[], { who }: Side): string =>
    steps.length === 0
      ? text('compare.notReached')
      : sayExplanation(text, { steps }, { who, now })
          .map(({ found }) => shortened(found, 200))
          .join(' ');
  const head = words(title, { weight: 'Bolder' });
  if (same) {
    return container([head, words(said(one, sides[1]), { spacing: 'None', isSubtle: true })], {
      spacing: 'Medium',
    });
  }
  const column = (steps: readonly ExplainedStep[], side: Side) => ({
    type: 'Column' as const,
    width: 'stretch' as const,
    items: [
      words(side.title, { isSubtle: true, size: 'Small' }),
      words(said(steps, side), { spacing: 'None' }),
    ],
  });
  return container([head, { type: 'ColumnSet', columns: [column(one, sides[0]), column(other, sides[1])] }], {
    spacing: 'Medium',
    style: 'emphasis',
  });
}
