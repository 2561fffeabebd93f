/** Files in the chat: those that people send, and those that they are offered. */
export const file = {
  'file.trouble.notATable':
    'That file is {known, select, yes {of the kind “{type}”} other {of a kind that cannot be told}}, and only tables in plain text can be read (CSV). In Excel choose “Save as” and “CSV UTF-8”, then send it again.',
  'file.trouble.severalFiles':
    'There were {count, number} files in that message, and one at a time is read. Send the one you mean.',
  'file.trouble.strangeHost':
    'That file lies in a place Bridgekeeper does not fetch files from, so it was left unread. Send it from your own device or OneDrive.',
  'file.trouble.fileTooLarge':
    'That file is larger than {megabytes, number} MB, so it was left unread. Send it in parts.',
  'file.trouble.tooManyLines':
    'That file has more than {most, number} lines, so nothing in it was used. Send it in parts.',
  'file.trouble.notUtf8':
    'That file is not written in UTF-8, so names in it would come out wrong and nothing was used. In Excel choose “Save as” and “CSV UTF-8”, then send it again.',
  'file.trouble.emptyFile': 'That file is empty. Send one with a line for each change.',
  'file.trouble.noSuchFile':
    'That file cannot be opened. The link to it works for a few minutes only; send it again.',
  'file.trouble.fileNotAnswered':
    'The place where that file lies did not answer in time. Nothing was changed; send it again in a few minutes.',
} as const;
