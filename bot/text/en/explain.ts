/** Why a number is there or not, for the reader (`who` is you) or for somebody else. */
export const explain = {
  'explain.kind': 'a number for this ({what})',
  'explain.says.printed':
    '{who, select, you {Your} other {{who}’s}} invites print {what}. The marked step decided that.',
  'explain.says.callable':
    'Callers may use {what}, but {who, select, you {your} other {{who}’s}} invites do not print it. The marked step decided what they print.',
  'explain.says.callableUnsure':
    'Callers may use {what}. Whether {who, select, you {your} other {{who}’s}} invites print it cannot be told just now; the marked step says why.',
  'explain.says.leftOut':
    'The bridge has {what}, but callers of {who, select, you {your} other {{who}’s}} meetings cannot use it. The marked step left it out.',
  'explain.says.notOnBridge':
    'The bridge does not have {what}, so no setting can show it on new invites. An administrator can register it on the bridge.',
  'explain.says.unknown': 'Whether callers may use {what} cannot be told. The marked step says why.',
  'explain.since': '{says} Something that bears on this changed {age}, and may take up to 24 hours to show.',

  'explain.found.onBridge': '{number} is on {bridge}.',
  'explain.found.notOnBridge':
    '{number} is not on the bridge. {setBy, select, policy {The invite policy still lists it, which has no effect.} default {It is still set as a default number, which has no effect.} bridgeDefault {It is still named as the default of the bridge.} other {No setting names it.}}',
  'explain.found.otherBridge': '{number} is on another bridge, {bridge}.',
  'explain.found.kindOnBridge': 'The bridge has {count, plural, one {# such number} other {# such numbers}}.',
  'explain.found.kindNotOnBridge': 'The bridge has no such number.',
  'explain.found.source':
    'It comes from {source}. {allowed, select, yes {The license includes that.} no {The license does not include that.} undocumented {Whether the license includes that is not documented by Microsoft, so it is not counted on.} other {So it cannot be told whether the license includes it.}}',
  'explain.found.tollFreeKept': 'It is toll-free, and the invite policy allows that.',
  'explain.found.tollFreeLeftOut':
    'It is toll-free, and {policy} does not allow toll-free dial-in: calling it to join fails, from old invites too.',
  'explain.found.policyPrints': '{policy} lists it, in place {place, number}.',
  'explain.found.policyPrintsOthers':
    '{policy} lists {numbers, plural, one {# number} other {# numbers}}, and this is none of them. Invites print exactly those.',
  'explain.found.defaultHidden':
    '{number} is set as a default number, but {policy} lists numbers, and those are printed instead.',
  'explain.found.defaultPrints': '{number} is set as a default number, and the invite policy lists none.',
  'explain.found.defaultsOthers': 'Others are set. Toll: {toll}. Toll-free: {tollFree}.',
  'explain.found.locationPrints':
    'It is the number for {country}, which Microsoft sets when dial-in is first switched on.',
  'explain.found.locationOther': 'For {country} Microsoft sets {number} when dial-in is first switched on.',
  'explain.found.bridgeDefaultPrints': 'It is the default of the bridge, and no toll number is set.',
  'explain.found.bridgeDefaultOther': 'It is {number}, printed because no toll number is set.',
  'explain.found.oldMeetings':
    'Meetings that exist keep the numbers they were sent with, until their invites are updated or they are sent again.',
  'explain.found.changedLately':
    'Something above changed {age}. A change can take up to 24 hours to show on new invites, here until {until}. Meetings that exist keep the numbers they were sent with.',

  'explain.next': 'Next check: {next}',
  'explain.next.license.wait': 'ask again 24 hours after the license was given.',
  'explain.next.license.untold':
    'ask again in a few minutes; if it stays so, have an administrator check the setup.',
  'explain.next.license.add':
    'a license administrator looks under Licenses and apps whether audio conferencing is there and switched on.',
  'explain.next.license.plan':
    'an administrator compares the plan’s id with the Operator Connect Conferencing plan id in the settings.',
  'explain.next.unread': 'ask again in a few minutes; an administrator can say “check the setup”.',
  'explain.next.noBridge':
    'an administrator looks whether any license with audio conferencing works; the bridge appears with the first one.',
  'explain.next.notOnBridge.policy': 'take the number out of the policy, or register it on the bridge again.',
  'explain.next.notOnBridge.default': 'set another default number, or register this one on the bridge again.',
  'explain.next.notOnBridge.bridgeDefault': 'set another default of the bridge.',
  'explain.next.notOnBridge.nothing':
    'if it stands on an old invite, have the invites of that meeting updated.',
  'explain.next.otherBridge': 'see which bridge the default numbers name.',
  'explain.next.kindNotOnBridge':
    'see which numbers could be acquired there, and register one on the bridge.',
  'explain.next.source.no': 'change the license, or use a number of a provider that it includes.',
  'explain.next.source.undocumented': 'ask Microsoft; the documentation does not say.',
  'explain.next.source.unknown': 'look the number up under Voice › Phone numbers to learn who provides it.',
  'explain.next.sourcesFiltered': 'change the license, or register numbers that it includes.',
  'explain.next.tollFree': 'allow toll-free in the policy, or grant a policy that does.',
  'explain.next.policyPrints':
    'to change what is printed, edit the policy’s numbers or grant another policy.',
  'explain.next.policyPrintsOthers':
    'put the number on the policy, or grant a policy that lists none: then the default numbers are printed.',
  'explain.next.defaults': 'set the default number to the one wanted; there is no need to touch the policy.',
  'explain.next.usageLocation':
    'wait until Microsoft lists the account, then set the default number if another is wanted.',
  'explain.next.bridgeDefault': 'set a default number for the organizer.',
  'explain.next.changedLately': 'make a new test meeting after {until}, and look at its invite.',
  'explain.next.policyMissing': 'grant a policy that exists.',
  'explain.next.oldMeetings': 'compare with the invite of a new test meeting before changing anything.',

  'explain.changes.bearing': 'What changed and bears on this, newest first',
  'explain.changes.none':
    'No change that bears on this was seen since the copy of the tenant was first read.',
  'explain.changes.more': '{more, plural, one {And # older change.} other {And # older changes.}}',

  'explain.given.direct': 'Given directly{at, select, none {} other {, {at}}}: {product}.',
  'explain.given.group': 'Given by the group {group}{at, select, none {} other {, {at}}}: {product}.',
  'explain.given.someGroup': 'Given by a group{at, select, none {} other {, {at}}}: {product}.',
  'explain.given.off':
    '{off, plural, one {# plan in it is switched off.} other {# plans in it are switched off.}}',
  'explain.given.failed':
    'It has an error: {trouble, select, noSeats {not enough licenses were bought} conflictingPlans {one of its plans conflicts with another license} missingPlan {a plan that it depends on is missing} usageLocation {the usage location does not allow it or is not set} notUnique {an address of the account is not unique} other {Microsoft gives no reason}}.',
  'explain.given.disabled': 'It is switched off.',
  'explain.fact.origin': 'How it was given',
  'explain.plan':
    '{plan}, {state, select, working {working} pending {still being set up} disabled {switched off} other {failed}}',
  'explain.fact.plan': 'Plan that decides',

  'explain.ready': 'Check in this order',
  'explain.ready.line': '{check}: {state}. {hint}',
  'explain.ready.inOrder': 'in order',
  'explain.ready.missing': 'missing',
  'explain.ready.wait': 'wait',
  'explain.ready.untold': 'not known',
  'explain.ready.unreadable': 'cannot be read',
  'explain.ready.note': 'check yourself',
  'explain.ready.check.license': 'A license whose audio conferencing plan works',
  'explain.ready.check.usageLocation': 'Usage location',
  'explain.ready.check.time': 'A day since the license was given',
  'explain.ready.check.bridge': 'A conferencing bridge',
  'explain.ready.check.listed': 'Listed among Microsoft’s dial-in users',
  'explain.ready.check.role': 'The role to see it',
  'explain.ready.check.otherProvider': 'No old third-party provider',
  'explain.ready.hint.license':
    'A product alone is not enough: its audio conferencing plan has to be there and switched on.',
  'explain.ready.hint.usageLocation':
    'It decides, not the country of the profile, and a license cannot be given without it.',
  'explain.ready.hint.time': 'Setting up takes up to 24 hours.',
  'explain.ready.hint.bridge':
    'Meetings › Conference bridges appears in the Teams admin center once a license with audio conferencing works.',
  'explain.ready.hint.listed': 'This follows the license, within a day.',
  'explain.ready.hint.role':
    'Only Teams, Teams Communications and Global Administrators see Conference bridges.',
  'explain.ready.hint.otherProvider':
    'Accounts that once used another company’s conferencing kept that provider. The cmdlet that told it is gone; Microsoft support can look.',
} as const;
