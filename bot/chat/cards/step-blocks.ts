import type { Step } from '../../domain/changes/step.js';
import type { Person } from '../../domain/tenant/organizer.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayStep, type SaidFact } from '../../text/say-step.js';
import { container, small, words, type Block, type Column } from './blocks.js';
import { escapeMarkdown, shortened } from './escape-markdown.js';

interface StepLook {
  readonly text: ChatText;
  readonly people: ReadonlyMap<string, Person>;
  /** What the first column is called: what is so now, or what was so before. */
  readonly first: 'change.now' | 'change.before';
  /** How many characters a value may have. */
  readonly room: number;
}

/** One step: whom it is about, then before and after side by side, in two columns that share the width of a phone. */
export function stepBlock(step: Step, { text, people, first, room }: StepLook): Block {
  const { about, signIn, facts } = sayStep(text, step, people);
  const changing = facts.filter(({ after }) => after !== undefined);
  const column = (title: string, side: 'before' | 'after'): Column => ({
    type: 'Column',
    width: 'stretch',
    items: [words(title, { weight: 'Bolder' }), ...changing.flatMap((fact) => factLines(fact, side, room))],
  });
  return container(
    [
      words(readable(about, Math.min(room, 80)), { weight: 'Bolder' }),
      ...(signIn === undefined ? [] : [small(shortened(signIn, Math.min(room, 120)))]),
      ...facts
        .filter(({ after }) => after === undefined)
        .map(({ what }) => words(shortened(what, Math.min(room, 200)), { spacing: 'None' })),
      ...(changing.length === 0
        ? []
        : [
            {
              type: 'ColumnSet' as const,
              columns: [column(text(first), 'before'), column(text('change.after'), 'after')],
            },
          ]),
    ],
    { spacing: 'Medium' },
  );
}

function factLines(
  { what, before = '', after = '' }: SaidFact,
  side: 'before' | 'after',
  room: number,
): readonly Block[] {
  const value = readable(side === 'before' ? before : after, room);
  return [
    small(shortened(what, Math.min(room, 80))),
    words(
      value,
      before === after ? { isSubtle: true, spacing: 'None' } : { weight: 'Bolder', spacing: 'None' },
    ),
  ];
}

/** A name may be of nothing that can be seen; a card has no empty lines. */
function readable(said: string, room: number): string {
  return escapeMarkdown(said) === '' ? '–' : shortened(said, room);
}
