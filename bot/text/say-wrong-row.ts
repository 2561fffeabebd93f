import type { WrongBulkRow } from '../domain/changes/wrong-bulk-row.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { sayFailure } from './say-failure.js';

/** So many rows are named with their reason; of the rest the lines. */
const NAMED = 10;
const LINES_NAMED = 20;

/** The rows of a list that cannot be used: ten with their line and reason, the rest by their lines. */
export function sayWrongRows(text: ChatText, rows: readonly WrongBulkRow[]): readonly string[] {
  const named = rows
    .slice(0, NAMED)
    .map((row) => text('bulk.wrong.row', { line: row.line, why: sayWhy(text, row) }));
  const rest = rows.slice(NAMED);
  if (rest.length === 0) return named;
  const lines = rest.slice(0, LINES_NAMED).map(({ line }) => line.toLocaleString(text.locale));
  const said = rest.length > LINES_NAMED ? [...lines, '…'] : lines;
  return [...named, text('bulk.wrong.more', { count: rest.length, lines: listOf(said, text.locale) })];
}

function sayWhy(text: ChatText, { why }: WrongBulkRow): string {
  switch (why.kind) {
    case 'unread':
      return text(`bulk.wrong.why.${why.code}`);
    case 'samePerson':
      return text('bulk.wrong.why.samePerson', { line: why.otherLine });
    case 'refused':
      return sayFailure(text, why.failure);
  }
}
