/** What another license would change, for one person and for many. */
export const whatIf = {
  'whatIf.ask.license': 'Which license do you mean? Choose one, or compare them all.',
  'whatIf.button.license': 'What if: {license}',
  'whatIf.button.compare': 'Compare all licenses',
  'whatIf.answer.same':
    '{who, select, you {You have} other {{who} has}} {license} already, so nothing would change.',
  'whatIf.answer.unknownNow':
    'What {license} would change cannot be told, because {who, select, you {your license} other {the license of {who}}} is not known now. With it, callers could use {callable, plural, one {# number} other {# numbers}}.',
  'whatIf.answer.none':
    'Without audio conferencing, {who, select, you {your invites} other {the invites of {who}}} would print no dial-in numbers, and nobody could call in to new meetings.',
  'whatIf.answer.gets':
    'With {license}, callers could use {callable, plural, one {# number} other {# numbers}}, and {who, select, you {your invites} other {the invites of {who}}} would print {printed, plural, =0 {none yet} other {#}}.',
  'whatIf.answer.keeps':
    'With {license}, {who, select, you {your invites} other {the invites of {who}}} would print the same numbers as now; callers could use {after} of the {before, plural, one {# number} other {# numbers}} they can use now{open, plural, =0 {} other { (about # more it cannot be told)}}{gained, plural, =0 {} other {, and # more}}.',
  'whatIf.answer.loses':
    'With {license}, {lost, plural, one {# number} other {# numbers}} would vanish from {who, select, you {your invites} other {the invites of {who}}}, which would print {printed, plural, =0 {no number at all} other {#}}; callers could use {after} of the {before, plural, one {# number} other {# numbers}} they can use now{open, plural, =0 {} other { (about # more it cannot be told)}}{gained, plural, =0 {} other {, and # more}}.',
  'whatIf.answer.open':
    'With {license}, it is not documented whether {who, select, you {your invites} other {the invites of {who}}} would keep {lost, plural, one {# number} other {# numbers}}; callers could use {after} of the {before, plural, one {# number} other {# numbers}} they can use now{open, plural, =0 {} other { (about # more it cannot be told)}}{gained, plural, =0 {} other {, and # more}}.',
  'whatIf.answer.others':
    'With {license}, {who, select, you {your invites} other {the invites of {who}}} would print other numbers than now; callers could use {after} of the {before, plural, one {# number} other {# numbers}} they can use now{open, plural, =0 {} other { (about # more it cannot be told)}}{gained, plural, =0 {} other {, and # more}}.',
  'whatIf.answer.nothingPrinted':
    'With {license}, {who, select, you {your invites} other {the invites of {who}}} would print no number, as now; callers could use {after} of the {before, plural, one {# number} other {# numbers}} they can use now{open, plural, =0 {} other { (about # more it cannot be told)}}{gained, plural, =0 {} other {, and # more}}.',
  'whatIf.answer.printedUnknown':
    'With {license}, callers could use {callable, plural, one {# number} other {# numbers}}. What {who, select, you {your invites} other {the invites of {who}}} would print cannot be told just now.',

  'whatIf.said.e5':
    'Microsoft 365 E5 and Office 365 E5 include Audio Conferencing (Standard), unless the plan is switched off or the product says “without Audio Conferencing”.',
  'whatIf.said.e3':
    'Microsoft 365 E3 and Office 365 E3 have no audio conferencing of their own; it is an add-on.',

  'whatIf.heading.invites': 'On the invites',
  'whatIf.heading.callable': 'Numbers callers may use',
  'whatIf.heading.dialOut': 'Calls out of the meetings',
  'whatIf.heading.bills': 'Who bills what then',
  'whatIf.heading.meetings': 'Meetings already scheduled',
  'whatIf.heading.notes': 'Worth knowing',
  'whatIf.numbers.kept': 'Would stay ({count}): {numbers}',
  'whatIf.numbers.lost': 'Would vanish ({count}): {numbers}',
  'whatIf.numbers.open': 'Cannot be told ({count}): {numbers}',
  'whatIf.numbers.gained': 'Would come ({count}): {numbers}',
  'whatIf.numbers.none': 'None, before and after.',
  'whatIf.numbers.more': '{more} more',

  'whatIf.dialOut.change': 'Now: {before} Then: {after}',
  'whatIf.dialOut.same': 'As now: {after}',
  'whatIf.dialOut.none': 'none, but by whoever has calling rights of their own.',
  'whatIf.dialOut.microsoft': 'Microsoft carries them.',
  'whatIf.dialOut.microsoftOrOperator':
    'an operator carries what the routing policy matches, Microsoft the rest.',
  'whatIf.dialOut.operator':
    'an operator carries what the routing policy matches; anything else cannot be placed.',
  'whatIf.dialOut.operatorUnread':
    'only an operator could carry them; whether a route exists could not be read.',
  'whatIf.dialOut.notPlaced':
    'they cannot be placed until a Teams administrator grants a routing policy that leads to an operator.',
  'whatIf.dialOut.ownCarrier': 'your organization’s own carrier takes them.',
  'whatIf.dialOut.unknown': 'cannot be told.',
  'whatIf.dialOut.restricted':
    'The dial-out restriction stays as it is: calls out of meetings {reach, select, nowhere {are switched off} ownCountry {only within the organization’s own country} other {only to Zone A countries}}.',

  'whatIf.meetings.untouched': 'Nothing changes.',
  'whatIf.meetings.givesDialIn':
    'Giving the license starts Microsoft’s meeting migration, which puts dial-in into existing invites and mails everybody invited.',
  'whatIf.meetings.takesDialIn':
    'Taking the license starts Microsoft’s meeting migration, which takes dial-in out of existing invites and mails everybody invited. New invites have no dial-in.',
  'whatIf.meetings.swapsLicense':
    'Old invites keep their numbers until they are updated. Giving or taking a license starts Microsoft’s meeting migration, which mails everybody invited; whether exchanging one license for another does is not documented.',
  'whatIf.meetings.unknown': 'Cannot be told while the license of now is not known.',
  'whatIf.meetings.off':
    'Automatic updates of meetings are switched off in this organization, so an administrator starts them by hand.',
  'whatIf.meetings.time':
    'A license takes up to 24 hours to show in Teams; the update of invites begins 90 minutes later at the earliest.',

  'whatIf.note.needsTeams': 'Audio conferencing is an add-on: a license with Teams is needed beside it.',
  'whatIf.note.needsCredits':
    'Pay-per-minute also needs the Communications Credits license and a positive balance; calls in are charged as well.',
  'whatIf.note.setAtEnablement':
    'Microsoft sets the default numbers when the license arrives: one of the usage location if the bridge has one, else the default of the bridge.',
  'whatIf.note.operatorDefaultUndocumented':
    'Which default number Microsoft gives somebody with only Operator Connect Conferencing is not documented: check it afterwards.',
  'whatIf.note.operatorNumbersUndocumented':
    'Whether this license includes numbers of operators is not documented by Microsoft, so none are promised.',
  'whatIf.note.oldMicrosoftNumbersUndocumented':
    'What happens when somebody calls a Microsoft number from an old invite is not documented for organizers with Operator Connect Conferencing.',
  'whatIf.note.needsRoutingPolicy':
    'Before the switch: create routes to the operator and grant a routing policy, or no call out of a meeting can be placed.',

  'whatIf.calls.heading': 'Calls to {country}',
  'whatIf.calls.pool':
    'With {license}: Microsoft carries them; {pool, select, usaCanada {they use the minutes pool for the USA and Canada} other {non-premium numbers there (Zone A) use the minutes pool}}, then Communications Credits.',
  'whatIf.calls.credits':
    'With {license}: not included; Microsoft carries them and every minute is charged to Communications Credits.',
  'whatIf.calls.creditsZone':
    'With {license}: outside Zone A, so every minute is charged to Communications Credits.',
  'whatIf.calls.operator':
    'With {license}: only an operator can carry them, where the routing policy has a route for them; the operator bills them.',
  'whatIf.calls.notPlaced':
    'With {license}: they cannot be placed until a routing policy leads to an operator.',
  'whatIf.calls.ownCarrier': 'With {license}: your organization’s own carrier takes and bills them.',
  'whatIf.calls.none':
    'With {license}: none out of meetings, but by whoever has calling rights of their own.',
  'whatIf.calls.unknown': 'With {license}: cannot be told.',
  'whatIf.calls.routed': 'Where the routing policy matches, an operator carries and bills the call instead.',
  'whatIf.enough.yes': '{license} is enough to call {countries} out of meetings: the minutes pool covers it.',
  'whatIf.enough.charged':
    '{license} lets you call {countries} out of meetings, but does not cover it: every minute is charged to Communications Credits.',
  'whatIf.enough.operator':
    '{license} is enough to call {countries} out of meetings only where an operator’s route leads there.',
  'whatIf.enough.no': '{license} is not enough to call {countries} out of meetings.',

  'whatIf.compare.answer':
    '{who, select, you {You have} other {{who} has}} {license}. This is what each license would mean.',
  'whatIf.compare.answerMany': 'This is what each license would mean for {scope}.',
  'whatIf.compare.now': '{license} (now)',
  'whatIf.compare.gives.standard':
    'Numbers from Microsoft and operators; calls out by Microsoft, or by an operator where a route matches. Add-on to a Teams license, and included in E5.',
  'whatIf.compare.gives.operatorConnect':
    'Numbers from operators only; calls out by an operator only. Add-on to a Teams license.',
  'whatIf.compare.gives.usaCanada':
    'Numbers from Microsoft; the minutes pool for calls out covers the USA and Canada. Operators’ numbers: not documented.',
  'whatIf.compare.gives.payPerMinute':
    'Numbers from Microsoft; every minute in and out is charged. Operators’ numbers: not documented.',
  'whatIf.compare.gives.directRouting':
    'The organization’s own numbers by Direct Routing; government clouds only.',
  'whatIf.compare.gives.none': 'No dial-in numbers, no calls out of meetings. E3 alone is this.',
  'whatIf.compare.forOne':
    '{callable, plural, =0 {No number for callers} one {# number for callers} other {# numbers for callers}}; invites print {printed, plural, =0 {none} other {#}}. Calls out: {dialOut}',
  'whatIf.compare.forMany':
    '{losePrinted, plural, =0 {Nobody loses} one {# person loses} other {# people lose}} a number their invites print; {gain, plural, =0 {nobody gains} one {# person gains} other {# people gain}} dial-in; {loseDialOut, plural, =0 {nobody loses} one {# person loses} other {# people lose}} calls out.',
  'whatIf.compare.price':
    'Prices are not stated here: Microsoft’s price list and your reseller’s offer have them. Whether something is billed at 0 stands there too.',

  'whatIf.scope.everybody': 'everybody',
  'whatIf.scope.country': 'everybody whose usage location is {country}',
  'whatIf.scope.group': 'the group {group} (direct members)',
  'whatIf.scope.from': '{scope} with {license} now',
  'whatIf.many.nobody': 'Nobody is meant by that: {scope}.',
  'whatIf.many.notListedYet':
    'That cannot be counted yet, because the copy of your organization has not been filled. Bring it up to date, and ask again when it is.',
  'whatIf.many.answer':
    'With {license}, {losePrinted} of {people, plural, one {# person} other {# people}} would lose a number that their invites print, and {loseAll} of them every number.',
  'whatIf.many.answerNoLoss':
    'With {license}, none of the {people, plural, one {# person} other {# people}} would lose a number that their invites print.',
  'whatIf.many.fact.scope': 'Who',
  'whatIf.many.fact.unchanged': 'Have it already',
  'whatIf.many.fact.gain': 'Gain dial-in',
  'whatIf.many.fact.loseDialOut': 'Can call nobody out of meetings any more',
  'whatIf.many.fact.unknown': 'License not known, not counted',
  'whatIf.many.fact.notListed': 'Members not in the copy',
  'whatIf.many.groups': 'Who it means the same for',
  'whatIf.many.group':
    '{people, plural, one {# person} other {# people}} with {license}: {invite} Calls out: {dialOut}',
  'whatIf.many.names': 'For example {names}',
  'whatIf.many.invite.same': 'invites print the same.',
  'whatIf.many.invite.losesAll': 'invites would print no number any more.',
  'whatIf.many.invite.losesSome': 'invites would print fewer numbers.',
  'whatIf.many.invite.others': 'invites would print other numbers.',
  'whatIf.many.invite.gets': 'invites would get numbers.',
  'whatIf.many.invite.none': 'invites print no number, before and after.',
  'whatIf.many.invite.unknown': 'what invites print could not be read.',
  'whatIf.many.moreGroups': 'and {more, plural, one {# smaller group} other {# smaller groups}}',
  'whatIf.many.lost': 'Numbers that most invites would lose',
  'whatIf.many.lostNumber': '{number}: {people, plural, one {# person} other {# people}}',
  'whatIf.many.readAt': 'From the copy of your organization; its oldest license was read {age}.',
  'whatIf.ownInstead': 'This is about you alone. {refused}',
} as const;
