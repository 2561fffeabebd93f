/** What another organizer has, and two organizers side by side. */
export const organizer = {
  'organizer.says.printed':
    '{name}’s invites print {printed, plural, one {# number} other {# numbers}}: {first}{more, plural, =0 {} one { and # more} other { and # more}}. Callers may use {callable, plural, one {# number} other {# numbers}} in all.',
  'organizer.says.printedNone':
    '{name}’s invites print no number, but callers may use {callable, plural, one {# number} other {# numbers}}.',
  'organizer.says.printedUnknown':
    'What {name}’s invites print cannot be told just now. Callers may use {callable, plural, one {# number} other {# numbers}}.',
  'organizer.says.none': '{name} has no dial-in numbers. {why}',
  'organizer.says.noBridge':
    '{name} has no dial-in numbers: the organization has no conferencing bridge, although the license allows dial-in.',
  'organizer.says.noneAllowed':
    '{name} has no dial-in numbers: none of the numbers on the bridge may be used with the license ({license}).',
  'organizer.says.unknown': '{name}’s dial-in numbers cannot be told. {why}',
  'organizer.says.license': '{name}: {license}. {why}',
  'organizer.license': 'License',
  'organizer.printed': 'On invites ({count})',
  'organizer.callable': 'Callers may use ({count})',
  'organizer.more': '{numbers} and {more, number} more',
  'organizer.usageLocation': 'Usage location',
  'organizer.notSet': 'not set',
  'organizer.defaults': 'Default numbers',
  'organizer.defaults.pair': 'Toll: {toll}. Toll-free: {tollFree}.',
  'organizer.defaults.notListed': 'Not listed among Microsoft’s dial-in users',
  'organizer.unread': 'could not be read',
  'organizer.policy.invite': 'Invite policy',
  'organizer.policy.routing': 'Dial-out routing',
  'organizer.policy.restriction': 'Dial-out restriction',
  'organizer.policy.meeting': 'Meeting policy',
  'organizer.policy':
    '{name}{how, select, direct { (granted directly)} group { (through a group)} tenant { (for the whole organization)} other {}}',
  'organizer.dialOut': 'Calls out of meetings',
  'organizer.dialOut.yes':
    '{microsoft, select, yes {Microsoft carries them} other {Microsoft never carries them}}{operator, select, routed {; an operator does where a route of {policy} matches} notRouted {; no operator’s route matches} undocumented {; whether an operator may is not documented} other {}}.',
  'organizer.dialOut.none': 'Not with this license.',
  'organizer.dialOut.unknown': 'Cannot be told.',
  'organizer.onlyLicense':
    'Your role shows licenses only; numbers and policies are for Teams administrators and readers.',
  'organizer.whom': 'Several people are called “{said}”. Whom do you mean?',
  'organizer.ask': 'Say whom, such as “show the numbers of Dana Lopez”.',
  'organizer.button.why': 'Why is it so?',
  'organizer.button.history': 'History',
  'organizer.button.back': 'Back to {name}',

  'compare.says.same': '{one} and {other} have the same at every step.',
  'compare.says.differs':
    '{one} and {other} differ in {count, plural, one {# step} other {# steps}}: {steps}.',
  'compare.differs': 'Differs',
  'compare.same': 'Same',
  'compare.notReached': 'Not needed here.',
  'compare.ended': 'For one of the two this decided, so nothing after it can be compared.',
  'compare.you': 'You',
  'compare.since': 'Since when: {name}',
  'compare.own.differs':
    'There is a difference: your colleague’s dial-in numbers are not the same as yours. What they have only an administrator can see; here is why yours are as they are.',
  'compare.own.same':
    'There is no difference: your colleague’s dial-in numbers are the same as yours. Here is why yours are as they are.',
  'compare.own.untold':
    'Whether there is a difference cannot be told: say a colleague’s full name or sign-in name. Here is why your own numbers are as they are.',
  'compare.own.nobodyNamed':
    'Everybody’s numbers follow from their own license and policies. {mine} Name the colleague to learn whether there is a difference; what they have only an administrator can see.',
  'compare.subject.license': 'license',
  'compare.subject.bridge': 'conferencing bridge',
  'compare.subject.policy': 'invite policy',
  'compare.subject.policyNumbers': 'numbers of the invite policy',
  'compare.subject.tollFree': 'toll-free numbers',
  'compare.subject.defaults': 'default numbers',
  'compare.subject.usageLocation': 'usage location',
  'compare.subject.bridgeDefault': 'default of the bridge',
  'compare.subject.sourceFilter': 'providers of the numbers',
  'compare.subject.routing': 'dial-out routing',
  'compare.subject.propagation': 'when changes show',
  'compare.tooMany': 'Two people at a time can be compared.',
} as const;
