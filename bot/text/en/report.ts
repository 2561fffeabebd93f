/** Reports about the whole tenant, as cards and as tables to download. */
export const report = {
  'report.name.unlicensed': 'Organizers without dial-in',
  'report.name.unusedNumbers': 'Unused numbers',
  'report.name.mismatches': 'Settings that cannot work',
  'report.name.drift': 'Changes made elsewhere',
  'report.name.people': 'People and their numbers',
  'report.name.numberUse': 'People per number',
  'report.name.licenses': 'People per license',
  'report.name.costs': 'What can cost money',
  'report.name.coverage': 'Coverage',
  'report.which': 'Which report do you want to see?',
  'report.alsoThere':
    'Also: people per number, people per license, who is on a number (“who is on the Leeds number”), who has a license.',

  'report.says.unlicensed':
    '{count, plural, =0 {Everybody who can organize Teams meetings has a license with dial-in.} one {# person can organize Teams meetings but has no license with dial-in} other {# people can organize Teams meetings but have no license with dial-in}}{count, plural, =0 {} other {{certain, plural, =0 {.} one {; # of them still has default numbers or a policy of their own.} other {; # of them still have default numbers or a policy of their own.}}}}',
  'report.says.unusedNumbers':
    '{count, plural, =0 {Every {kind, select, tollFree {toll-free number} toll {toll number} other {number}} of your own is in use.} one {# {kind, select, tollFree {toll-free number} toll {toll number} other {number}} of your own is used for nothing.} other {# {kind, select, tollFree {toll-free numbers} toll {toll numbers} other {numbers}} of your own are used for nothing.}}',
  'report.says.mismatches':
    '{people, plural, =0 {Nobody has a setting that cannot take effect.} one {# person has a setting that cannot take effect} other {# people have a setting that cannot take effect}}{kinds, plural, =0 {} one {.} other {, of # different kinds.}}',
  'report.says.drift':
    '{count, plural, =0 {Nothing was changed elsewhere since {since}.} one {# change was made elsewhere since {since}.} other {# changes were made elsewhere since {since}.}}',
  'report.says.people': '{count, plural, =0 {Nobody} one {# person} other {# people}}{whom}.',
  'report.whom.numbers':
    ' {count, plural, =0 {has} one {has} other {have}} {numbers} as a default number or on their invites',
  'report.whom.licenses': ' with {licenses}',
  'report.whom.countries': ' in {countries}',
  'report.whom.all': ' in the directory, guests left out',
  'report.says.numberUse':
    '{count, plural, =0 {There is no number on the bridge.} one {The bridge has # number; {used, number} of them is printed on invites.} other {The bridge has # numbers; {used, plural, =0 {none} one {one} other {#}} of them {used, plural, one {is} other {are}} printed on invites.}}',
  'report.says.licenses':
    '{licensed, plural, =0 {Nobody has a license with dial-in} one {# person has a license with dial-in} other {# people have a license with dial-in}}, {none, plural, =0 {and nobody has none} one {# has none} other {# have none}}{unknown, plural, =0 {.} one {; for # it cannot be told.} other {; for # it cannot be told.}}',
  'report.says.costs':
    '{count, plural, =0 {By its settings nobody can cause charges to Communications Credits.} one {# organizer can cause charges to Communications Credits. What was really called is in Microsoft’s usage reports, not here.} other {# organizers can cause charges to Communications Credits. What was really called is in Microsoft’s usage reports, not here.}}',

  'report.more.withoutTeams':
    '{count, plural, one {# more person has neither dial-in nor Teams, so they organize nothing.} other {# more people have neither dial-in nor Teams, so they organize nothing.}}',
  'report.more.untold':
    '{count, plural, one {For # person the license cannot be told; they may belong here.} other {For # people the license cannot be told; they may belong here.}}',
  'report.more.calendars': 'Who really organizes meetings is in calendars, which Bridgekeeper does not read.',
  'report.more.shared':
    '{count, plural, one {# shared number of Microsoft’s is printed nowhere either; it comes with the bridge and costs nothing.} other {# shared numbers of Microsoft’s are printed nowhere either; they come with the bridge and cost nothing.}}',
  'report.more.stillCallable':
    'Callers may still dial them, and invites sent earlier may print them; whether anybody does is in Microsoft’s usage reports.',
  'report.more.acquiredKind': 'Whether an acquired number is toll or toll-free shows once it is on a bridge.',
  'report.more.group': '{people, plural, one {# person} other {# people}}: {what}',
  'report.more.ours':
    '{count, plural, =0 {No change was made with Bridgekeeper in that time.} one {# change was made with Bridgekeeper in that time.} other {# changes were made with Bridgekeeper in that time.}}',
  'report.more.driftWho':
    'Who did it Microsoft does not tell here; the audit log of Microsoft Purview knows.',
  'report.more.driftCut':
    'The history is longer than what was looked at; older changes of that time are missing.',
  'report.more.country':
    '{country}: {people, plural, one {# organizer} other {# organizers}}{payPerMinute, plural, =0 {} other {, # pay-per-minute}}{tollFree, plural, =0 {} other {, # with Microsoft’s toll-free numbers}}{callsOut, plural, =0 {} other {, # who may call beyond what the license covers}}',
  'report.more.costsUnknown':
    'Minutes, prices, the balance and what is left of the pool are not known here: Bridgekeeper reads settings, not call records. By call: Teams admin center › Analytics & reports › Usage reports › PSTN and SMS usage.',
  'report.more.costsWho':
    'Toll-free minutes are charged for every caller, whoever organizes. Where an operator’s route takes a call, the operator bills it instead.',

  'report.says.soFar': 'Not everybody has been read yet ({progress}); so far: {says}',
  'report.age.notBegun': 'the first reading begins in a moment',
  'report.age.progress': '{done, number} of {total, number} read',
  'report.age.progressOpen': '{done, number} read so far',
  'report.age.people': 'Everybody was listed {age}; numbers and policies were read {read}.',
  'report.age.peopleOnly': 'Everybody was listed {age}; numbers and policies could not be read.',
  'report.age.defaults':
    'Partial: for {count, plural, one {# organizer} other {# organizers}} the default numbers have not been read yet.',
  'report.age.running': 'A new reading is under way: {progress}.',
  'report.age.history': 'From the copy of the tenant, which sees a change when it is read next.',

  'report.sample': 'The first {shown, number} of {total, number}',
  'report.line': '{title}: {value}',

  'report.column.name': 'Name',
  'report.column.signInName': 'Sign-in name',
  'report.column.country': 'Usage location',
  'report.column.numberCountry': 'Country',
  'report.column.license': 'License',
  'report.column.why': 'Why',
  'report.column.toll': 'Default number',
  'report.column.tollFree': 'Default toll-free number',
  'report.column.as': 'How',
  'report.column.number': 'Number',
  'report.column.kind': 'Kind',
  'report.column.source': 'Provider',
  'report.column.place': 'Place',
  'report.column.where': 'Where',
  'report.column.bridge': 'Bridge',
  'report.column.what': 'What',
  'report.column.seen': 'Seen',
  'report.column.seenBefore': 'Old value last seen',
  'report.column.printed': 'Invites that print it',
  'report.column.defaults': 'People with it as default',
  'report.column.policies': 'Invite policies',
  'report.column.routes': 'Routes that call out with it',
  'report.column.bridgeDefault': 'Default of the bridge',
  'report.column.people': 'People',
  'report.column.causes': 'What can be charged',
  'report.column.credits': 'Communications Credits license',
  'report.column.code': 'Code',

  'report.sign.defaults': 'default numbers are set',
  'report.sign.policy': 'has a policy of their own',
  'report.sign.teams': 'has Teams',
  'report.where.bridge': 'on the bridge',
  'report.where.acquired': 'acquired, on no bridge',
  'report.as.default': 'default number',
  'report.as.printed': 'printed on invites',
  'report.cause.payPerMinute': 'every minute (pay-per-minute)',
  'report.cause.tollFree': 'calls in on Microsoft’s toll-free numbers',
  'report.cause.callsOut': 'calls out beyond what the license covers',
  'report.yes': 'yes',
  'report.no': 'no',
  'report.notKnown': 'not known',
  'report.whoever': 'the person',
  'report.nowhere': 'No usage location',
  'report.everybodys': 'The tenant',

  'report.untold.unusedLicenses':
    'Which licenses are never used for dial-in cannot be told: Bridgekeeper reads settings, not calls. Microsoft’s usage reports show who called (Teams admin center › Analytics & reports › Usage reports › PSTN and SMS usage). Who has which license can be shown.',
  'report.untold.meetingsWithNumber':
    'Which meetings still print a number cannot be told: that is in calendars, which Bridgekeeper does not read. Invites sent before a change keep the old number until they are sent again. Who has the number now can be shown.',

  'report.button.download': 'Download CSV',
  'report.button.numbers': 'List the bridge numbers',
  'report.button.history': 'All changes',
  'report.button.routes': 'Check the routes',
  'report.button.who': 'Who has it',
  'report.button.sync': 'Bring up to date',

  'report.file.description': '{name}: {rows, plural, one {# row} other {# rows}}, as a table (CSV).',
  'report.file.offered': 'Teams asks below whether “{name}” may be put into your OneDrive.',
  'report.file.offeredThere':
    'Files go into your own chat with Bridgekeeper; Teams asks there whether “{name}” may be put into your OneDrive.',
  'report.file.notReachable':
    'Files go into your own chat with Bridgekeeper, which is not open yet. Open it and ask there.',
  'report.file.declined': 'No file was made.',
  'report.file.notYours': 'This file was offered to somebody else. Ask for the report yourself.',
  'report.file.notHere': 'Files are handed over in your own chat with Bridgekeeper only. Ask there.',
  'report.file.noFiles':
    'Microsoft lets no file be handed over here in this cloud. The card shows the first rows.',
  'report.file.strangeHost':
    'The place for the file is none that Bridgekeeper puts files to, so nothing was sent. Ask for the report again.',
  'report.file.notTaken':
    'OneDrive did not take the file, and nothing of it was kept. Ask for the report again.',
  'report.file.tooLarge':
    'This report is larger than {megabytes, number} MB. Ask for a part of it, such as one country.',
} as const;
