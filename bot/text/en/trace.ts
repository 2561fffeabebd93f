/** The steps that explain an answer: what was looked at, what was found, so what. */
export const trace = {
  'trace.title': 'Why it is so',
  'trace.intro': 'These settings were looked at, in this order.',
  'trace.decides': 'This step decided.',
  'trace.notNeeded': 'Not used here.',
  'trace.unknown': 'This could not be read.',
  'trace.place': 'Where: {place}',
  'trace.changedBy': 'Who can change it: {roles}',
  'trace.changedByNobody': 'Nobody needs to do anything.',

  'trace.looked.license': 'License',
  'trace.looked.bridge': 'Conferencing bridge',
  'trace.looked.policy': 'Invite policy (audio conferencing policy)',
  'trace.looked.policyNumbers': 'Numbers of the invite policy',
  'trace.looked.tollFree': 'Toll-free numbers',
  'trace.looked.defaults': '{who, select, you {Your} other {{who}’s}} own default numbers',
  'trace.looked.usageLocation': 'Usage location',
  'trace.looked.bridgeDefault': 'Default number of the bridge',
  'trace.looked.sourceFilter': 'Who provides the numbers',
  'trace.looked.routing': 'Dial-out routing policy',
  'trace.looked.propagation': 'When changes show',

  'trace.found.bridge': '{name}, with {numbers, plural, one {# number} other {# numbers}}.',
  'trace.found.noBridge':
    'Your organization has no conferencing bridge. Dial-in is not switched on, so no license can show a number.',
  'trace.found.policy':
    '{policy}, {how, select, direct {granted directly} group {granted through a group} tenant {granted to the whole organization} other {the organization’s standard policy}}.',
  'trace.found.policyMissing':
    'The policy {policy} is granted but does not exist any more, so its settings cannot apply.',
  'trace.found.policyNumbers':
    '{policy} lists {numbers, plural, one {# number} other {# numbers}}. Invites print exactly those, in its order.',
  'trace.found.policyNumbersEmpty':
    '{policy} lists no numbers, so an organizer’s own default numbers are printed instead.',
  'trace.found.policyNumbersGone': '{policy} still lists {gone}, not on the bridge any more.',
  'trace.found.tollFreeAllowed': 'Allowed by the invite policy.',
  'trace.found.tollFreeForbidden':
    '{policy} does not allow toll-free dial-in. {hidden, plural, =0 {The bridge has no toll-free numbers.} one {# toll-free number is left out, and calling it to join fails.} other {# toll-free numbers are left out, and calling them to join fails.}}',
  'trace.found.defaults':
    'Toll: {toll}. Toll-free: {tollFree}. Microsoft sets them once, when dial-in is first switched on; an administrator can change them.',
  'trace.found.defaultsNotUsed': 'Not used, because {policy} lists numbers.',
  'trace.found.defaultsNone': 'None are set.',
  'trace.found.defaultsNotListed':
    'Microsoft does not list {who} among its dial-in users, although the license allows it. This can last up to 24 hours after a license is given.',
  'trace.found.defaultGone': '{number} is set, but it is not on the bridge any more, so it cannot be called.',
  'trace.found.usageLocation':
    '{country}. {hasToll, select, yes {The bridge has a toll number there.} other {The bridge has no toll number there, so another country’s number is the default.}} It counts once, when dial-in is first switched on.',
  'trace.found.usageLocationNone': 'Not set in the directory.',
  'trace.found.bridgeDefault': '{number}. It is printed when nothing else is set.',
  'trace.found.bridgeDefaultNotUsed': '{number}. Not needed, because something before it decided.',
  'trace.found.bridgeDefaultNone': 'The bridge has none.',
  'trace.found.sourcesAll':
    'The license allows {numbers, plural, =0 {numbers of every source, but the bridge has none} one {the # number of the bridge, whoever provides it} other {all # numbers of the bridge, whoever provides them}}.',
  'trace.found.sourcesFiltered':
    'The license allows {kept, plural, one {# number} other {# numbers}} of the bridge. {left, plural, =0 {} one {# is left out, because it comes from a provider that the license does not include. } other {# are left out, because they come from a provider that the license does not include. }}{undocumented, plural, =0 {} one {For # Microsoft does not document whether this license allows it.} other {For # Microsoft does not document whether this license allows them.}}',
  'trace.found.routed': '{policy} carries calls out of meetings through an operator.',
  'trace.found.notRouted':
    'None matches. The license lets only an operator carry calls out of meetings, so nobody can be called from them yet.',
  'trace.found.propagation':
    'A change can take up to 24 hours to show on new invites. Meetings that exist keep the numbers they were sent with.',
  'trace.found.unread':
    '{cause, select, notGranted {Not told by this installation: Bridgekeeper was not given Teams PowerShell.} other {{system, select, directory {The directory (Microsoft Graph)} teamsAdministration {Teams administration (PowerShell)} other {Microsoft’s meeting service}} {cause, select, throttled {asks to be called less often} forbidden {does not allow Bridgekeeper to read this} notYet {has not been asked for this yet} signInFailed {did not accept Bridgekeeper’s sign-in} partial {gave only a part of the list} other {does not answer}}. Ask again in a few minutes.}}',
} as const;
