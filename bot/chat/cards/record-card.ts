import type { AuditEntry } from '../../ports/audit.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayChange, sayWhat } from '../../text/say-change.js';
import { timeInWords } from '../../text/time.js';
import type { RecordedChange, RecordView } from '../../use-cases/changes/show-record.js';
import { nameOf } from './approval-card.js';
import { answerLine, button, cardOf, container, small, words, type Block, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';

interface RecordLook {
  readonly text: ChatText;
  readonly timeZone: string | undefined;
  /** Whether newer ones were shown before. */
  readonly page: 'first' | 'older';
}

/** How many changes one card shows: each has a button, and two more are for the rest and the export. */
export const RECORD_PAGE = 3;

/** Changes made here, newest first: what, who and through which door, what came of it. */
export function recordCard(view: RecordView, { text, timeZone, page }: RecordLook): Card {
  const { entries, olderBefore } = view;
  const says = text(page === 'first' ? 'record.title' : 'record.title.older', { count: entries.length });
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...(entries.length === 0 ? [words(text('record.none'))] : []),
      ...entries.map((entry, at) => entryBlock(entry, { view, text, timeZone, at })),
    ],
    buttons: [
      ...entries.map(({ change }, at) =>
        button(text('record.button.open', { which: at + 1 }), { verb: 'progress', changeId: change.id }),
      ),
      ...(olderBefore === undefined
        ? []
        : [button(text('record.button.older'), { verb: 'record', before: olderBefore })]),
      ...(entries.length === 0 ? [] : [button(text('record.button.export'), { verb: 'exportRecord' })]),
      button(text('record.button.history'), { verb: 'history', page: 0 }),
    ],
  });
}

interface EntryLook {
  readonly view: RecordView;
  readonly text: ChatText;
  readonly timeZone: string | undefined;
  readonly at: number;
}

function entryBlock(
  { change, happened }: RecordedChange,
  { view: { people }, text, timeZone, at }: EntryLook,
): Block {
  const title = sayWhat(text, change.outline, people);
  return container(
    [
      words(`${String(at + 1)}. ${shortened(title, 200)}`, { weight: 'Bolder' }),
      words(shortened(sayChange(text, change), 240), { spacing: 'None' }),
      ...happened
        .filter(({ event }) => SHOWN.has(event))
        .slice(0, MOST_LINES)
        .map(({ event, actor, door, at: when }) =>
          small(
            text('record.by', {
              event,
              name: nameOf(text, people, actor),
              door,
              time: timeInWords(when, text.locale, timeZone),
            }),
          ),
        ),
      ...(change.undoneBy === undefined ? [] : [small(text('record.undone'))]),
    ],
    { spacing: 'Medium' },
  );
}

const SHOWN: ReadonlySet<AuditEntry['event']> = new Set([
  'confirmed',
  'approvalAsked',
  'approved',
  'paused',
  'resumed',
  'cancelled',
  'changeEnded',
]);
const MOST_LINES = 8;
