/** What has changed in the tenant, by whomever: one line a fact. */
export const history = {
  'history.title.all':
    '{count, plural, =0 {Nothing has changed since the copy of the tenant was first read.} one {The last change that was seen} other {The last # changes that were seen}}',
  'history.title.person':
    '{count, plural, =0 {Nothing has changed for {name} since the copy of the tenant was first read.} one {The last change that was seen for {name}} other {The last # changes that were seen for {name}}}',
  'history.title.older': 'Older changes ({from, number}–{to, number})',
  'history.title.olderPerson': 'Older changes for {name} ({from, number}–{to, number})',
  'history.none':
    'Changes show here once two readings differ, whether they were made with Bridgekeeper, in an admin center or by a script. “Bring up to date” on the Setup page reads again.',
  'history.what':
    'Every difference between two readings of the tenant, whether it was made with Bridgekeeper or elsewhere.',
  'history.tenant': 'The tenant',
  'history.stranger': 'Somebody who is not known any more',

  'history.here': 'Made with Bridgekeeper',
  'history.hereBy': 'Made with Bridgekeeper by {name}',
  'history.elsewhere': 'Made elsewhere (in an admin center, by a script or by Microsoft)',
  'history.elsewhere.short': 'Made elsewhere',
  'history.change': 'Change {id}',
  'history.seen': 'Seen {seen}.',
  'history.seenBetween': 'Between {from} and {to}.',

  'history.joined': 'Came to the directory',
  'history.left': 'Left the directory',
  'history.moved': '{what}: {before} → {after}',
  'history.usageLocation': 'Usage location',
  'history.license': 'License',
  'history.license.none': 'no dial-in',
  'history.license.pending': 'being set up',
  'history.license.unknown': 'not known',
  'history.license.same': 'License: still {license}',
  'history.license.came':
    '{count, plural, one {Product that came: {names}} other {Products that came: {names}}}',
  'history.license.went':
    '{count, plural, one {Product that went: {names}} other {Products that went: {names}}}',
  'history.default.toll': 'Default number',
  'history.default.tollFree': 'Default toll-free number',
  'history.default.listed': 'Listed as a dial-in user now',
  'history.default.notListed': 'Not listed as a dial-in user any more',
  'history.default.bridge': 'Bridge of the default numbers changed',
  'history.policy.invite': 'Invite policy',
  'history.policy.routing': 'Dial-out routing policy',
  'history.policy.restriction': 'Dial-out policy',
  'history.policy.meeting': 'Meeting policy',
  'history.granted':
    '{how, select, direct {{name} (direct)} group {{name} (through a group)} tenant {{name} (for everybody)} other {{name}}}',
  'history.bridges.both':
    '{came, plural, one {# number came to the bridge} other {# numbers came to the bridge}}, {went, number} went',
  'history.bridges.came':
    '{came, plural, one {# number came to the bridge} other {# numbers came to the bridge}}',
  'history.bridges.went':
    '{went, plural, one {# number went from the bridge} other {# numbers went from the bridge}}',
  'history.bridges.changed':
    '{count, plural, one {Settings of # number of the bridge changed} other {Settings of # numbers of the bridge changed}}',
  'history.bridges.default': 'Default number of {bridge}',
  'history.bridges.other': 'Settings of the bridge changed',
  'history.came': 'Came: {names}',
  'history.went': 'Went: {names}',
  'history.changed': 'Changed: {names}',
  'history.more': '{names} and {more, number} more',
  'history.fact.inventory': 'Acquired numbers',
  'history.fact.invitePolicies': 'Invite policies',
  'history.fact.routingPolicies': 'Dial-out routing policies',
  'history.fact.voiceRoutes': 'Voice routes',
  'history.fact.usages': 'PSTN usages',
  'history.fact.meetingPolicies': 'Meeting policies',
  'history.fact.bridgeSettings': 'Bridge settings',
  'history.setting':
    '{name, select, announceComingAndGoing {announcing callers} announceBy {announcing by name or tone} recordNames {recording names} pinLength {PIN length} mailOrganizers {mails to organizers} updateInvites {updating invites} maskNumbersFor {masking of numbers} confirmCallsOut {confirming calls out} other {{name}}}',
  'history.fact.line': '{fact}. {moves}',
  'history.untold':
    '{fact, select, license {License} policies {Policies} defaults {Default numbers} other {Something}} changed; the details are kept in a form that this version does not read.',

  'history.ask.onePerson':
    'One person at a time: say whose history to show, such as “show the history of Dana Lopez”.',
  'history.button.older': 'Older changes',
  'history.button.newer': 'Newer changes',
  'history.button.everybody': 'Changes of everybody',

  'history.tab.loading': 'Looking up what has changed',
  'history.tab.list': 'Changes, newest first',
  'history.tab.filter': 'Only changes of one person',
  'history.tab.about': 'Changes of {name}',
  'history.tab.all': 'Show the changes of everybody',
  'history.tab.more': 'Show older changes',
  'history.tab.again': 'Look again',
  'history.tab.end': 'Older changes are kept as well. Choose a person to see theirs.',
} as const;
