/** The tab's own words. Answers, effects and refusals come from the server in the reader's language. */
export const tab = {
  'tab.title': 'Dial-in numbers',
  'tab.pages': 'Pages',
  'tab.page.mine': 'My numbers',
  'tab.page.meetings': 'My meetings',
  'tab.page.bridge': 'Bridge numbers',
  'tab.page.setup': 'Setup',
  'tab.page.history': 'History',
  'tab.tryAgain': 'Try again',
  'tab.signInAgain': 'Sign in again',
  'tab.readAt': 'Read from Microsoft on {time}.',
  'tab.neverRead': 'Nothing could be read from Microsoft yet.',
  'tab.notes': 'Good to know',

  'tab.starting': 'Connecting to Teams',
  'tab.outside.title': 'Open this in Microsoft Teams',
  'tab.outside.why':
    'This page shows the phone numbers of your own meetings, so it has to know from Teams who you are.',
  'tab.outside.next':
    'In Teams, choose Apps, search for Bridgekeeper and open its Numbers tab. If it is not there, a Teams administrator can make it available.',
  'tab.noPage.title': 'There is no such page',
  'tab.noPage.next': 'Open the Numbers tab of Bridgekeeper again.',

  'tab.broken.next': 'Close the tab and open it again. Nothing was changed by this.',

  'tab.problem.title': 'This could not be shown',
  'tab.problem.notAllowed.title': 'This page needs another role',
  'tab.problem.trace': 'If you ask an administrator about this, give them the code {trace}.',
  'tab.problem.offline':
    'Bridgekeeper could not be reached. Check your connection, then try again. Nothing was changed.',
  'tab.problem.timeout':
    'Bridgekeeper did not answer within {seconds, number} seconds. Try again in a minute.',
  'tab.problem.unreadable':
    'Bridgekeeper answered in a way this page does not understand. Reload the page; it may be older than the server.',
  'tab.problem.signIn':
    'Teams could not sign you in to this page. Close the tab and open it again; if it stays, a Teams administrator has to allow the app.',

  'tab.mine.loading': 'Looking up your numbers',
  'tab.mine.license': 'License',
  'tab.mine.printed': 'On your invites',
  'tab.mine.printed.none': 'No number is printed on your invites.',
  'tab.mine.from.policy': 'Chosen by your invite policy.',
  'tab.mine.from.defaults': 'Your own default numbers.',
  'tab.mine.from.usageLocation': 'The number of your own country, because you have no default numbers.',
  'tab.mine.from.bridgeDefault': 'The default number of the bridge, because you have none of your own.',
  'tab.mine.from.nothing': 'Nothing decides a number for your invites.',
  'tab.mine.from.unknown': 'What decides these numbers could not be read completely.',
  'tab.mine.callable': 'Callers may also use',
  'tab.mine.callable.none': 'There are no further numbers that callers may use.',
  'tab.mine.filter': 'Filter by country, city, number or source',
  'tab.mine.filter.none': 'No number fits “{filter}”. Clear the filter to see all {count, number}.',
  'tab.mine.filter.found': '{count, plural, one {# number fits} other {# numbers fit}} the filter.',
  'tab.mine.group.count': '{count, plural, one {# number} other {# numbers}}',
  'tab.mine.why': 'Why these numbers?',
  'tab.mine.why.none': 'Why no number?',

  'tab.meetings.loading': 'Looking up your meetings',
  'tab.meetings.loading.agreed': 'Microsoft is taking note of your answer, which takes some seconds',
  'tab.meetings.title':
    '{count, plural, =0 {No Teams meetings in the next seven days} one {# Teams meeting in the next seven days} other {# Teams meetings in the next seven days}}',
  'tab.meetings.what':
    'They come from your own calendar and are shown to you alone. Numbers of your own country come first.',
  'tab.meetings.none':
    'Teams meetings that you organize or are invited to show here with the numbers to call.',
  'tab.meetings.noSubject': 'Without a subject',
  'tab.meetings.byYou': 'You organize it',
  'tab.meetings.by': 'Organized by {name}',
  'tab.meetings.byOther': 'Organized by somebody else',
  'tab.meetings.id': 'Conference ID',
  'tab.meetings.numbersOf': 'Numbers of {subject}',
  'tab.meetings.more': '{count, plural, one {# more number} other {# more numbers}}',
  'tab.meetings.fewer': 'Fewer numbers',
  'tab.meetings.call': 'Call and enter the ID',
  'tab.meetings.callOf': 'Call and enter the ID: {subject}',

  'tab.consent.title': 'May Bridgekeeper read your calendar for you?',
  'tab.consent.what':
    'It reads when your Teams meetings of the next seven days are, what they are called, who organizes them and how to call in. It shows this to you alone and keeps none of it.',
  'tab.consent.by.person': 'Microsoft asks you once, in a window of its own.',
  'tab.consent.by.administrator':
    'In your organization an administrator has to agree to this. Ask one to grant it, then open this page again.',
  'tab.consent.allow': 'Allow',
  'tab.consent.asking': 'Answer in the window of Microsoft.',
  'tab.consent.refused':
    'You did not agree, so your calendar was not read. You can allow it whenever you like.',
  'tab.consent.noWindow':
    'The window of Microsoft could not be opened. Allow pop-up windows for Teams, then choose “Allow” again.',
  'tab.consent.permission':
    'Microsoft’s name of the permission: {scopes}. It would allow the texts of appointments as well; they are not asked for.',
  'tab.consented.agreed': 'You agreed',
  'tab.consented.refused': 'Nothing was agreed to',
  'tab.consented.close': 'This window closes by itself. If it stays, close it and go back to Teams.',

  'tab.trace.decided': 'Decided here',
  'tab.trace.notNeeded': 'Not needed',
  'tab.trace.unknown': 'Could not be told',
  'tab.trace.where': 'Where, and who can change it',
  'tab.trace.where.of': 'Where, and who can change it: {subject}',
  'tab.trace.place': 'Admin center',
  'tab.trace.cmdlet': 'PowerShell',
  'tab.trace.who': 'Can be changed by',
  'tab.trace.nobody': 'Nobody; it follows by itself',

  'tab.number.toll': 'Toll',
  'tab.number.tollFree': 'Toll-free',
  'tab.number.microsoft': 'Microsoft',
  'tab.number.operator': 'An operator',
  'tab.number.directRouting': 'Direct Routing',
  'tab.number.unknown': 'Source not known',
  'tab.number.shared': 'Shared number',
  'tab.number.dedicated': 'Own number',
  'tab.number.noCountry': 'International',
  'tab.number.sharedCode': '{country} and countries of the same code',
  'tab.number.languagesMore': '{language} and {count, number} more',

  'tab.bridge.loading': 'Looking up the numbers of the bridge',
  'tab.bridge.empty':
    'The bridge has no numbers yet. Register one in the Teams admin center under Voice, Phone numbers; it shows here within a few minutes.',
  'tab.bridge.search': 'Search numbers, places, sources, languages',
  'tab.bridge.kind': 'Kind',
  'tab.bridge.kind.all': 'Toll and toll-free',
  'tab.bridge.source': 'Source',
  'tab.bridge.source.all': 'All sources',
  'tab.bridge.count': '{shown, number} of {all, plural, one {# number} other {# numbers}}',
  'tab.bridge.none': 'No number fits. Clear the search or choose other filters.',
  'tab.bridge.clear': 'Clear all',
  'tab.bridge.table': 'Numbers of the bridge',
  'tab.bridge.column.number': 'Number',
  'tab.bridge.column.place': 'Place',
  'tab.bridge.column.kind': 'Kind',
  'tab.bridge.column.source': 'Source',
  'tab.bridge.column.languages': 'Languages',
  'tab.bridge.column.action': 'Change',
  'tab.bridge.default': 'Bridge default',
  'tab.bridge.of': 'Bridge “{name}”',
  'tab.bridge.more': 'Show {count, number} more',
  'tab.bridge.setDefault': 'Set for a person',
  'tab.bridge.setDefault.of': 'Set for a person: {number}',
  'tab.bridge.lookOnly':
    'You can look at these numbers. To set them as somebody’s default you need to be a Teams administrator, Teams communications administrator or global administrator.',

  'tab.change.title': 'Set {number} as default number',
  'tab.change.person': 'Whose default number?',
  'tab.change.person.hint': 'Type a name or a sign-in name.',
  'tab.change.person.searching': 'Searching',
  'tab.change.person.none': 'Nobody is found for “{search}”. Try the sign-in name.',
  'tab.change.proposing': 'Reading what is set now',
  'tab.change.what': 'What',
  'tab.change.before': 'Before',
  'tab.change.after': 'After',
  'tab.change.changed': 'Changes',
  'tab.change.same': 'Stays',
  'tab.change.nothingYet': 'Nothing is changed yet.',
  'tab.change.lasting': 'What cannot be taken back',
  'tab.change.effects': 'What people forget',
  'tab.change.leave': 'Leave as is',
  'tab.change.cancel': 'Cancel',
  'tab.change.close': 'Close',
  'tab.change.back': 'Choose another person',
  'tab.change.undo': 'Undo this change',
  'tab.change.confirming': 'Handing over the change',
  'tab.change.running': 'Making the change and reading it back',
  'tab.change.long':
    'This takes longer than usual. It goes on when you close this window; the chat with Bridgekeeper tells how it ended.',
  'tab.change.left': 'Left as it is. Nothing was changed.',

  'tab.configure.title': 'Add dial-in help to this conversation',
  'tab.configure.what':
    'The tab shows everybody the same: how to join by phone and how to get the numbers of a meeting. Nobody’s own numbers are shown to others.',
  'tab.configure.next': 'There is nothing to choose. Select Save to add it.',
  'tab.configure.name': 'Dial-in',
  'tab.configure.failed': 'Teams could not save the tab. Select Save again.',

  'tab.shared.title': 'Join by phone',
  'tab.shared.intro':
    'A Teams meeting with audio conferencing can be joined from any phone, without the app and without an account.',
  'tab.shared.step.invite':
    'Find the phone number and the conference ID at the end of the meeting invitation.',
  'tab.shared.step.call':
    'Call the number. Toll-free numbers cost nothing, others what a call to that place costs.',
  'tab.shared.step.id': 'Enter the conference ID on the keypad, then #.',
  'tab.shared.ask':
    'To post the numbers of a meeting here, mention Bridgekeeper in its chat and say “share the dial-in”.',
  'tab.shared.own': 'Your own numbers',
  'tab.shared.own.why': 'They open for you alone; nobody else in this conversation sees them.',
  'tab.shared.own.open': 'Show my numbers',
  'tab.shared.own.close': 'Hide my numbers',
} as const;
