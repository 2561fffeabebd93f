import type { ComparedStep } from '../../domain/explain/compare-organizers.js';
import type { Instant } from '../../domain/instant.js';
import type { ExplainedStep } from '../../domain/explain/trace.js';
import type { ChatText } from '../../text/chat-text.js';
import { listOf } from '../../text/list.js';
import { sayExplanation } from '../../text/say-explanation.js';
import type { Comparison } from '../../use-cases/compare-organizers.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { capitalized } from './capitalized.js';
import { shortened } from './escape-markdown.js';

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
  const names: Names = [
    first === 'own' ? text('compare.you') : shortened(one.organizer.person.displayName, 60),
    shortened(other.organizer.person.displayName, 60),
  ];
  const differing = steps.filter(({ same }) => !same);
  const said = {
    one: names[0],
    other: names[1],
    count: differing.length,
    steps: listOf(
      differing.map(({ subject }) => text(`compare.subject.${subject}`)),
      text.locale,
    ),
  };
  const says = text(differing.length === 0 ? 'compare.says.same' : 'compare.says.differs', said);
  const readTimes = [one.readAt, other.readAt].filter((at) => at !== undefined);
  const body = [
    answerLine(says),
    ...steps.map((step) => stepRow(text, step, { names, now })),
    ...ageLines({
      text,
      now,
      readAt: readTimes.length === 0 ? undefined : Math.min(...readTimes),
      gaps: one.numbers.gaps,
    }),
  ];
  return cardOf({ text, says, body, buttons: buttonsFor({ one, other }, first) });

  function buttonsFor(
    { one, other }: Pick<SideBySide, 'one' | 'other'>,
    who: 'own' | 'others',
  ): readonly Button[] {
    const people = who === 'own' ? [other] : [one, other];
    return people.map(({ organizer: { person } }) =>
      button(text('organizer.button.back', { name: shortened(person.displayName, 40) }), {
        verb: 'organizer',
        person: person.userPrincipalName,
      }),
    );
  }
}

type Names = readonly [one: string, other: string];

function stepRow(
  text: ChatText,
  { subject, one, other, same }: ComparedStep,
  { names, now }: { readonly names: Names; readonly now: Instant },
): Block {
  const what = capitalized(text(`compare.subject.${subject}`), text.locale);
  const title = `${what} · ${text(same ? 'compare.same' : 'compare.differs')}`;
  const side = (steps: readonly ExplainedStep[], name: string): string =>
    steps.length === 0
      ? text('compare.notReached')
      : sayExplanation(text, { steps }, { who: name, now })
          .map(({ found }) => shortened(found, 200))
          .join(' ');
  const heading = words(title, { weight: 'Bolder' });
  if (same) {
    return container([heading, words(side(one, names[1]), { spacing: 'None', isSubtle: true })], {
      spacing: 'Medium',
    });
  }
  const column = (steps: readonly ExplainedStep[], name: string) => ({
    type: 'Column' as const,
    width: 'stretch' as const,
    items: [words(name, { isSubtle: true, size: 'Small' }), words(side(steps, name), { spacing: 'None' })],
  });
  return container(
    [heading, { type: 'ColumnSet', columns: [column(one, names[0]), column(other, names[1])] }],
    { spacing: 'Medium', style: 'emphasis' },
  );
}
