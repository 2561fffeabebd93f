/** Why a change is refused before it reaches Microsoft, each with what would make it possible. */
export const refusals = {
  'failures.changeOver': 'That change is over already. Look at it in the history; “undo” takes it back.',
  'failures.onlyToBeLookedAt':
    'That proposal was only to be looked at, so it cannot be confirmed. Ask for the change again without “show me first”.',
  'failures.secondPersonNeeded':
    'A second administrator has to approve this change. Nothing was changed; ask somebody with the same role to say “approve”.',
  'failures.ownApproval':
    'You asked for this change yourself, so somebody else has to approve it. Ask another administrator to say “approve”.',
  'failures.overLargestChange':
    'This is about {organizers, number} organizers, and one change may be about {largest, number} at most in this organization. Ask for a smaller part, such as one country, or have the limit raised.',
  'failures.outsideCountries':
    'You may change organizers of {countries} only, and nothing that others share. Ask for those alone, or ask an administrator of the whole organization.',
  'failures.nothingToChange': 'Everything is so already, so there is nothing to change.',
  'failures.nobodyFits':
    'Nobody fits that, so there is nothing to change. Say whom you mean by name, group or country.',
  'failures.momentPassed':
    'That time has passed already. Say a time to come, such as “not before tomorrow 8:00”.',
  'failures.requestNotFound': 'That request is not kept. “Which requests wait” shows those that are.',
  'failures.requestDecided':
    'That request is not open any more: it was decided or withdrawn. “Which requests wait” shows those that are.',
  'failures.tooManyRequests':
    'You have {most, number} open requests already. “My requests” shows them; withdraw one, or wait until one is decided.',
  'failures.numberNotAcquired':
    '{number} is not among the numbers that this organization has acquired for conferencing. Order it, or have the operator provide it, then ask again.',
  'failures.numberOfAPerson':
    '{number} belongs to a person or an app, not to a bridge. Choose a service number, or free the number in the Teams admin center first.',
  'failures.notAServiceNumber':
    '{number} is acquired as a number for people, which Microsoft does not put on a bridge. Acquire a service number, or have the operator provide one for conferencing.',
  'failures.noBridge':
    'This organization has no conferencing bridge: dial-in is not switched on. Give somebody a dial-in license first; Microsoft then makes the bridge.',
  'failures.alreadyOnBridge': '{number} is on the bridge already, so there is nothing to change.',
  'failures.sharedNumber':
    '{number} is one of Microsoft’s shared numbers, which cannot be changed. A dedicated number can; acquire one first.',
  'failures.numberInUse':
    '{number} is still in use: {uses}. Say “retire {number}” to move everything to another number first, or name the emergency: “unregister {number} even though it is in use”.',
  'failures.usesUnknown':
    'Not every organizer’s default number is known yet, so nobody can tell whether {number} is still in use. Say “bring up to date”, then ask again; in an emergency, “unregister {number} even though it is in use”.',
  'failures.alreadyBridgeDefault':
    '{number} is the default number of the bridge already, so there is nothing to change.',
  'failures.isBridgeDefault':
    '{number} is the default number of the bridge. Set another one as the bridge default first, then ask again.',
  'failures.operatorAsBridgeDefault':
    '{number} is an operator’s number, and only one of Microsoft’s can be the default of the bridge. Choose one of those; “list the bridge numbers” shows them.',
  'failures.tollFreeAsBridgeDefault':
    '{number} is toll-free, and only a toll number can be the default of the bridge. Choose a toll number.',
  'failures.noReplacement':
    '{number} is still in use, so it needs a number that takes its place. Say “retire {number} and use +44 … instead”.',
  'failures.languageUnknown':
    '“{said}” is not a language that prompts are spoken in. Say one such as “English (United Kingdom)”.',
  'failures.tooManyLanguages': 'A number speaks one primary and at most four further languages. Name fewer.',
  'failures.invalidPinLength': 'A PIN has 4 to 12 digits, not {length, number}. Say a length in between.',
  'failures.invalidLargestChange':
    'The largest change is a number of organizers from 1 on. Say one, such as “at most 500 people in one change”.',
  'failures.invalidPlanId':
    '“{said}” is not the id of a service plan. Microsoft writes them like 3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40.',
  'failures.policyNotFound': 'There is no policy called “{said}”. {names}',
  'failures.policyExists':
    'There is a policy called “{name}” already. Change that one, or choose another name.',
  'failures.invalidName': '“{said}” cannot be a name. Use letters, digits, spaces, dots and hyphens.',
  'failures.usageNotFound': 'There is no PSTN usage called “{said}”. {names} Add it first.',
  'failures.routeNotFound': 'There is no voice route called “{said}”. {names}',
  'failures.routeExists':
    'There is a voice route called “{name}” already. Change that one, or choose another name.',
  'failures.invalidPattern':
    'That pattern cannot be used: {why, select, invalid {it is no regular expression from its character {at, number} on} cannotEvaluate {“{construct}” in it cannot be evaluated exactly} other {it matches no phone number, which has a plus and 7 to 15 digits}}. Write it for numbers with their plus, such as ^\\+44\\d+$.',
  'failures.policyAmbiguous':
    'Several policies fit “{said}”: {names}. Write the whole name of the one you mean.',
  'failures.usagesNeeded':
    'Without a PSTN usage it would carry nothing. Say which one, such as “with the usage Conferencing GB”.',
  'failures.notAnOperatorRoute':
    'The route “{name}” goes over your own gateways. Only routes that an operator carries are changed here; change that one with Teams PowerShell.',
  'failures.notOperatorNumber':
    '{number} is no operator’s number on the bridge, and only such a number can carry calls out. Choose one; “list the bridge numbers” shows them.',
  'failures.notGrantableToGroup':
    'Microsoft does not grant dial-out policies to groups. Say “for the members of” the group, which means its direct members now.',
  'failures.noSuchRestriction':
    'Microsoft has no dial-out policy that keeps these people’s other half as it is. Change the policy in the Teams admin center.',
  'failures.conferencingUnknown':
    'What is on the bridge could not be read, so nothing can be changed safely. Ask again in a few minutes.',
  'failures.nothingKnownThen':
    'The copy of the tenant does not reach back that far. “Show the history” says from when on it knows.',
  'failures.peopleNotListed':
    'Not everybody of this organization is known here yet: the copy of the tenant is still being read. “Bring up to date” shows how far it is; ask again then, or name people one by one.',
  'failures.differentKind':
    '{replacement} cannot take the place of {number}: one of them is toll-free and the other is not. Name a number of the same kind.',
  'failures.sameNumber': '{number} cannot take its own place. Name another number.',
  'failures.nothingUsesIt':
    'Nothing uses {number} as far as is known, so there is nothing to replace. “Who uses {number}” shows what is known.',
  'failures.everyRowIsWrong':
    '{count, plural, one {The row of your list cannot be used:} other {None of the # rows of your list can be used:}}',

  'refusals.use':
    '{use, select, defaults {{count, plural, one {default of # organizer} other {default of # organizers}}} policies {{count, plural, one {on # invite policy} other {on # invite policies}}} routes {{count, plural, one {caller ID of # route} other {caller ID of # routes}}} other {default number of the bridge}}',
  'refusals.usesUnknown': 'perhaps more, because not every organizer’s default number is known yet',
  'refusals.thereAreNone': 'There is none yet.',
  'refusals.thereAre': 'There are: {names}.',
} as const;
