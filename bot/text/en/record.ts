/** What was changed with Bridgekeeper: its own record. */
export const record = {
  'record.title':
    '{count, plural, =0 {Nothing has been changed with Bridgekeeper yet.} one {The last change made with Bridgekeeper} other {The last # changes made with Bridgekeeper}}',
  'record.title.older': 'Older changes made with Bridgekeeper',
  'record.none':
    'Each change made here is kept: who asked, who approved, when, through which door, and what came of it.',
  'record.by':
    '{event, select, confirmed {Confirmed by {name} {door, select, chat {in the chat} tab {in the tab} other {here}}, {time}} approvalAsked {Confirmed by {name} {door, select, chat {in the chat} tab {in the tab} other {here}}, {time}} approved {Approved by {name} {door, select, chat {in the chat} tab {in the tab} other {here}}, {time}} paused {Paused by {name}, {time}} resumed {Went on, by {name}, {time}} cancelled {Cancelled by {name}, {time}} other {Ended, {time}}}',
  'record.undone': 'Taken back later.',
  'record.button.open': 'Open {which, number}',
  'record.button.older': 'Older changes',
  'record.name': 'Record of changes',
  'record.button.export': 'Export',
  'record.button.csv': 'Download CSV',
  'record.button.jsonl': 'Download JSON lines',
  'record.button.record': 'Made with Bridgekeeper',
  'record.button.history': 'All differences seen',
  'record.export':
    'The whole record has {count, plural, one {# line} other {# lines}} and ends at {sequence}:{hash}. Keep that line with the export: with it a check finds an end that was cut off. Programs get the record over the API, at /api/v1/record.',
  'record.export.none': 'The record is empty: nothing has been proposed here yet.',
} as const;
