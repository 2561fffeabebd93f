/** Changes of many people at once, lists of people, and how it was before. */
export const bulk = {
  'bulk.ask.whom':
    'Whom do you mean? Name people, a group or a country, such as “everyone in Germany”, or attach a list as CSV. Nothing was changed.',
  'bulk.ask.number':
    'Which number should they get? Write it in full or by its place, such as “everyone in Germany gets the Berlin number”. Nothing was changed.',
  'bulk.ask.oneNumber':
    'One number at a time: say which one they should get, or attach a list with each person’s number as CSV. Nothing was changed.',
  'bulk.ask.oneFrom':
    'Which number do they have now? Name one, such as “replace +44 113 496 0180 by +44 20 7946 0180”. Nothing was changed.',
  'bulk.ask.oneGroup': 'One group, or people by name, at a time. Nothing was changed.',
  'bulk.ask.city':
    'In which city somebody works is not known here, only in which country they use Microsoft 365. Say the country, a group or the names. Nothing was changed.',
  'bulk.ask.license':
    'Which license do you mean? Say Standard, Operator Connect Conferencing, USA and Canada, or pay-per-minute. Nothing was changed.',
  'bulk.ask.emptyList':
    'There are no rows in that list. Each row needs a person and a number, such as: dana@contoso.com, +49 89 1234567. Nothing was changed.',
  'bulk.ask.moment':
    'To which moment? Say a day or an hour that has passed, such as “yesterday 9:00” or “3 hours ago”. Nothing was changed.',
  'bulk.ask.pin':
    'Whose PIN do you mean? Say it with the name, such as “reset Dana Lopez’s PIN”. Nothing was changed.',
  'bulk.ask.mail':
    'Who should get the mail? Say it with the name, such as “send Dana Lopez the conference information”. Nothing was changed.',

  'bulk.wrong.title':
    '{count, plural, one {# row of your list cannot be used and is left out} other {# rows of your list cannot be used and are left out}}',
  'bulk.wrong.row': 'Line {line, number}: {why}',
  'bulk.wrong.more':
    '{count, plural, one {And # more row, on line {lines}.} other {And # more rows, on lines {lines}.}}',
  'bulk.wrong.mend': 'Mend those rows and send them again; the others need not be sent twice.',
  'bulk.wrong.why.personMissing': 'No person is named.',
  'bulk.wrong.why.numberMissing': 'No number is given.',
  'bulk.wrong.why.numberWrong': 'That is not a phone number with its country code.',
  'bulk.wrong.why.personTwice': 'The person has another number on an earlier row.',
  'bulk.wrong.why.quoteOpen':
    'A quotation mark is opened and never closed, so the rest cannot be told apart.',
  'bulk.wrong.why.samePerson':
    'The same person has another number on line {line, number}; say which one counts.',
} as const;
