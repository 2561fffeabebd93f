/** Numbers of an organizer, a meeting and the bridge. */
export const numbers = {
  'numbers.summary.printed':
    'Your invites print {printed, plural, one {# number} other {# numbers}}: {first}{more, plural, =0 {} one { and # more} other { and # more}}. Callers may use {callable, plural, one {# number} other {# numbers}} in all.',
  'numbers.summary.printedNone':
    'Your invites print no number, but callers may use {callable, plural, one {# number} other {# numbers}}.',
  'numbers.summary.printedUnknown':
    'What your invites print cannot be told just now. Callers may use {callable, plural, one {# number} other {# numbers}}.',
  'numbers.summary.none': 'You have no dial-in numbers. {why}',
  'numbers.summary.noBridge':
    'You have no dial-in numbers: your organization has no conferencing bridge, although your license allows dial-in. A Teams administrator can check under Meetings › Conference bridges.',
  'numbers.summary.noneAllowed':
    'You have no dial-in numbers: none of the numbers on the bridge may be used with your license ({license}). An administrator can add operator numbers or change the license.',
  'numbers.summary.licenseUnknown': 'Your dial-in numbers cannot be told. {why}',
  'numbers.summary.unread': 'Your dial-in numbers cannot be told just now. {why}',

  'numbers.summary.notGranted':
    'Your license allows dial-in ({license}), but this installation does not tell which numbers you have: Bridgekeeper was not given Teams PowerShell. An administrator finds how under “check the setup”.',

  'numbers.note.policyNumberNotOnBridge':
    'The invite policy lists {number}, not on the bridge any more; nobody can call it. An administrator can take it out of the policy.',
  'numbers.note.defaultNotOnBridge':
    'The default number {number} is not on the bridge any more; nobody can call it. An administrator can set another.',
  'numbers.note.policyNumberNotAllowedByLicense':
    'The invite policy lists {number}, which the license does not include. An administrator can change the policy or the license.',
  'numbers.note.defaultNotAllowedByLicense':
    'The default number {number} comes from a provider that the license does not include. An administrator can set an operator’s number.',
  'numbers.note.bridgeDefaultNotAllowedByLicense':
    'No default number is set, and the default of the bridge, {number}, is not included in the license. An administrator can set a number.',
  'numbers.note.policyNumberTollFreeForbidden':
    'The invite policy lists the toll-free number {number} but does not allow toll-free dial-in. An administrator can change the policy.',
  'numbers.note.policyMissing':
    'The invite policy {policy} is granted but does not exist any more. An administrator can grant another.',
  'numbers.note.notListedAsDialInUser':
    'Microsoft does not list {who} among its dial-in users yet, so the default numbers are not known. After a new license this takes up to 24 hours.',
  'numbers.note.audioConferencingWithoutTeams':
    'The license includes audio conferencing but not Teams. A license administrator can add a license with Teams.',
  'numbers.note.licensesCombinedUndocumented':
    'There is more than one audio conferencing license here. Microsoft does not document the combination; the wider one is shown.',
  'numbers.note.operatorNumbersUndocumented':
    'The bridge also has {numbers, plural, one {# operator number} other {# operator numbers}}. Microsoft does not document whether the license includes them, so they are not shown.',
  'numbers.note.sourceUnknown':
    '{numbers, plural, one {For # number of the bridge it cannot be told who provides it, so it is not shown.} other {For # numbers of the bridge it cannot be told who provides them, so they are not shown.}}',
  'numbers.note.noRoutingPolicy':
    'Nobody can be called out of meetings yet: the license needs a dial-out routing policy, and none matches. A Teams administrator can grant one.',
  'numbers.note.gap':
    '{cause, select, notGranted {Numbers, defaults and policies are not told by this installation, because Bridgekeeper was not given Teams PowerShell.} other {{system, select, directory {The directory (Microsoft Graph)} teamsAdministration {Teams administration (PowerShell)} other {Microsoft’s meeting service}} {cause, select, throttled {asks to be called less often} forbidden {does not allow Bridgekeeper to read this} notYet {has not been asked for this yet} signInFailed {did not accept Bridgekeeper’s sign-in} partial {gave only a part of the list, so for some numbers it is not known who provides them} other {does not answer}}. What is shown may be old or incomplete; ask again in a few minutes.}}',

  'numbers.noNumber': 'none',
  'numbers.source.microsoft': 'Microsoft',
  'numbers.source.operator': 'an operator',
  'numbers.source.directRouting': 'your organization’s own carrier',
  'numbers.source.unknown': 'provider not known',

  'numbers.toll': 'Toll',
  'numbers.tollFree': 'Toll-free',
  'numbers.country.none': 'No single country',
  'numbers.country.shared': '{country} and others that share its code',
  'numbers.moreLanguages': '{more, plural, one {# more language} other {# more languages}}',
  'numbers.onInvites': 'On your invites ({count})',
  'numbers.alsoCallable': 'Callers may also use ({count})',
  'numbers.page': '{from}–{to} of {total} numbers.',
  'numbers.notes': 'Worth knowing',
  'numbers.moreNotes':
    'And {more, plural, one {# more remark} other {# more remarks}}; say “why” for the whole explanation.',
  'numbers.readAt': 'Read from Microsoft {age}.',
  'numbers.filter.tollFree': 'toll-free',
  'numbers.filter.toll': 'toll',
  'numbers.filter.operator': 'from an operator',
  'numbers.filter.source': 'from {source}',
  'numbers.narrowed.some':
    '{count, plural, one {One of your numbers fits} other {# of your numbers fit}} ({what}): {first}{more, plural, =0 {} one { and # more} other { and # more}}.',
  'numbers.narrowed.none':
    'None of your {total, plural, one {# number} other {# numbers}} fits ({what}). Say “my numbers” to see all of them; an administrator can add numbers to the bridge.',
  'numbers.step': '{number}. {looked}',

  'bridge.none':
    'Your organization has no conferencing bridge: dial-in is not switched on. It appears once somebody has an audio conferencing license.',
  'bridge.total':
    'The bridge has {total, plural, one {# number} other {# numbers}}: {microsoft} from Microsoft, {operator} from operators{rest, plural, =0 {} other {, # from elsewhere or not known}}.',
  'bridge.default': 'default of the bridge',
} as const;
