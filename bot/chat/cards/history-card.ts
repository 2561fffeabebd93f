import type { ChatText } from '../../text/chat-text.js';
import { sayHistoryChange, sayMade, sayWho } from '../../text/say-history.js';
import { saySeen } from '../../text/say-seen.js';
import type { HistoryEntry, HistoryView } from '../../use-cases/show-history.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';

interface HistoryLook {
  readonly text: ChatText;
  /** From 0; the view holds everything up to its end. */
  readonly page: number;
}

/** How many changes one card shows. */
export const HISTORY_PAGE = 8;

/** What has changed, newest first: whose, what, when it happened, and whether it was made here or elsewhere. */
export function historyCard(view: HistoryView, { text, page }: HistoryLook): Card {
  const from = page * HISTORY_PAGE;
  const entries = view.entries.slice(from, from + HISTORY_PAGE);
  const says = sayTitle(text, view, { from, count: entries.length });
  const body: readonly Block[] = [
    answerLine(says),
    ...(entries.length === 0 ? [words(text('history.none'))] : []),
    ...entries.map((entry) => entryBlock(text, entry, view.at)),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(view, { text, page }) });
}

function sayTitle(
  text: ChatText,
  { about }: HistoryView,
  { from, count }: { readonly from: number; readonly count: number },
): string {
  const name = about === undefined ? undefined : shortened(about.displayName, 80);
  const older = { from: from + 1, to: from + count };
  if (name === undefined) {
    return from === 0 ? text('history.title.all', { count }) : text('history.title.older', older);
  }
  return from === 0
    ? text('history.title.person', { count, name })
    : text('history.title.olderPerson', { ...older, name });
}

function entryBlock(text: ChatText, entry: HistoryEntry, now: number): Block {
  const says = sayHistoryChange(text, entry.change).slice(0, MOST_SENTENCES);
  return container(
    [
      words(shortened(sayWho(text, entry), 80), { weight: 'Bolder' }),
      ...says.map((sentence) => words(shortened(sentence, 240), { spacing: 'None' })),
      small(shortened(sayMade(text, entry), 120)),
      small(saySeen(text, entry.line, { now })),
    ],
    { spacing: 'Medium' },
  );
}

const MOST_SENTENCES = 5;

function buttonsOf({ about, more }: HistoryView, { text, page }: HistoryLook): readonly Button[] {
  const person = about === undefined ? {} : { person: about.userPrincipalName };
  const goTo = (title: string, to: number): Button => button(title, { verb: 'history', ...person, page: to });
  return [
    ...(more ? [goTo(text('history.button.older'), page + 1)] : []),
    ...(page > 0 ? [goTo(text('history.button.newer'), page - 1)] : []),
    ...(about === undefined ? [] : [button(text('history.button.everybody'), { verb: 'history', page: 0 })]),
    ...(page > 0 ? [] : [button(text('record.button.record'), { verb: 'record' })]),
  ];
}
