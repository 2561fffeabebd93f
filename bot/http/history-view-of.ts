import type { HistoryEntryView, HistoryView } from '../contract/history-view.js';
import type { Text } from '../text/catalogue.js';
import { sayHistoryChange, sayMade, sayWho } from '../text/say-history.js';
import type { HistoryEntry, HistoryView as Shown } from '../use-cases/show-history.js';

export function historyViewOf(text: Text, { about, entries, more, at }: Shown): HistoryView {
  return {
    ...(about !== undefined && { about: about.displayName }),
    entries: entries.map((entry) => entryView(text, entry)),
    more,
    at: new Date(at).toISOString(),
  };
}

function entryView(text: Text, entry: HistoryEntry): HistoryEntryView {
  const { line, change } = entry;
  const { fact, subject, seenBefore, seenAt, changeId } = line;
  return {
    fact,
    who: sayWho(text, entry),
    ...(subject.kind === 'organizer' && { personId: subject.userId }),
    what: [...sayHistoryChange(text, change)],
    ...(seenBefore !== undefined && { seenBefore: new Date(seenBefore).toISOString() }),
    seenAt: new Date(seenAt).toISOString(),
    made: changeId === undefined ? 'elsewhere' : 'here',
    madeInWords: sayMade(text, entry),
    ...(changeId !== undefined && { changeId }),
  };
}
