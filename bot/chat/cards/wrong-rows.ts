import type { WrongBulkRow } from '../../domain/changes/wrong-bulk-row.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayWrongRows } from '../../text/say-wrong-row.js';
import { answerLine, cardOf, heading, words, type Block, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';

/** The rows of a list that are left out of a proposal, above what is proposed; nothing where there are none. */
export function wrongRowBlocks(rows: readonly WrongBulkRow[], text: ChatText): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    heading(text('bulk.wrong.title', { count: rows.length })),
    ...sayWrongRows(text, rows).map((each) => words(shortened(each, 400), { spacing: 'Small' })),
    words(text('bulk.wrong.mend'), { spacing: 'Small' }),
  ];
}

/** A list of which no row can be used: the rows and why, and nothing to confirm. */
export function wrongRowsCard(rows: readonly WrongBulkRow[], text: ChatText): Card {
  const says = text('failures.everyRowIsWrong', { count: rows.length });
  const lines = sayWrongRows(text, rows).map((each) => words(shortened(each, 400), { spacing: 'Small' }));
  return cardOf({ text, says, body: [answerLine(says), ...lines], buttons: [] });
}
