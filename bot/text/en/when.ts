/** Questions about when a change is to happen. Nothing was changed while one is open. */
export const when = {
  'when.ask':
    '{unclear, select, past {That time has passed already. Say one to come, such as “not before 6 October 8:00”.} future {That time is still to come. Say one that has been, such as “yesterday 9:00”.} several {More than one time is named. Say a single one, such as “not before 6 October 8:00”.} hour {At which hour? Say it with one, such as “tomorrow 18:00”.} date {Which day is meant? Write the month as a word, such as “not before 6 October”.} zone {That time zone is not known here. Name a city, such as “8:00 London time”.} before {A change can wait for a time, but not be promised to be over by one. Say when it may begin, such as “not before 6 October 8:00”.} other {When should it happen? Say it with a day, such as “not before 6 October 8:00”.}} Nothing was changed.',
} as const;
