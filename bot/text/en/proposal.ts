/** What is proposed, as a question with its confirming button, one pair for each kind of change. */
export const proposal = {
  'proposal.title.setDefaults':
    '{count, plural, one {Set the default number of {name} to {number}?} other {Set the default number of # organizers to {number}?}}',
  'proposal.title.setDefaultsEach':
    'Set the default {count, plural, one {number of # organizer} other {numbers of # organizers}} from your list?',
  'proposal.title.replaceNumber':
    'Replace {number} by {replacement} for {count, plural, one {# organizer} other {# organizers}}?',
  'proposal.title.retireNumber':
    '{hasReplacement, select, yes {Retire {number} and use {replacement} instead?} other {Retire {number}?}}',
  'proposal.title.registerNumber': 'Register {number} on the bridge?',
  'proposal.title.unregisterNumber': 'Take {number} off the bridge?',
  'proposal.title.unregisterInUse': 'Take {number} off the bridge although it is in use?',
  'proposal.title.setBridgeDefault': 'Make {number} the default number of the bridge?',
  'proposal.title.setLanguages': 'Change the prompt languages of {number}?',
  'proposal.title.changeBridgeSettings': 'Change the settings of the bridge?',
  'proposal.title.changeSettings': 'Change the settings of Bridgekeeper?',
  'proposal.title.createInvitePolicy':
    'Create the invite policy {name}{target, select, none {} other { and grant it to {whom}}}?',
  'proposal.title.editInvitePolicy': 'Change the invite policy {name}?',
  'proposal.title.grantPolicy':
    '{policy, select, none {Take back what {whom} {target, select, tenant {was} other {{count, plural, =0 {was} one {was} other {were}}}} granted?} other {Grant the policy {name} to {whom}?}}',
  'proposal.title.routeCallsOut':
    'Send calls out of meetings {target, select, none {} other {of {whom} }}by the operator of {number}?',
  'proposal.title.restrictDialOut': 'Change where people may be called from meetings of {whom}?',
  'proposal.title.addUsage': 'Add the PSTN usage {name}?',
  'proposal.title.createRoute': 'Create the voice route {name}?',
  'proposal.title.editRoute': 'Change the voice route {name}?',
  'proposal.title.removeRoute': 'Remove the voice route {name}?',
  'proposal.title.createRoutingPolicy': 'Create the routing policy {name}?',
  'proposal.title.editRoutingPolicy': 'Change the routing policy {name}?',
  'proposal.title.resetPin':
    '{count, plural, one {Give {name} a new PIN?} other {Give # organizers a new PIN?}}',
  'proposal.title.sendConferenceInfo':
    '{count, plural, one {Mail {name} their conference information?} other {Mail # organizers their conference information?}}',
  'proposal.title.updateInvites':
    'Have the invites of {count, plural, one {{name}} other {# organizers}} rewritten?',
  'proposal.title.restore':
    'Restore {count, plural, =0 {what has changed} one {# organizer} other {# organizers}} to how it was at {time}?',
  'proposal.title.undo':
    '{count, plural, =0 {Take the change back?} one {Take back the last change for {name}?} other {Take the change back for # organizers?}}',

  'proposal.whom.tenant': 'everybody without one of their own or by a group',
  'proposal.whom.group': 'the group {group}',
  'proposal.whom.people': '{count, plural, one {# organizer} other {# organizers}}',

  'proposal.confirm.setDefaults': '{count, plural, one {Set default number} other {Set # defaults}}',
  'proposal.confirm.setDefaultsEach': '{count, plural, one {Set default number} other {Set # defaults}}',
  'proposal.confirm.replaceNumber': 'Replace for {count, plural, one {# organizer} other {# organizers}}',
  'proposal.confirm.retireNumber': 'Retire the number',
  'proposal.confirm.registerNumber': 'Register the number',
  'proposal.confirm.unregisterNumber': 'Take it off the bridge',
  'proposal.confirm.unregisterInUse': 'Take it off and break what uses it',
  'proposal.confirm.setBridgeDefault': 'Set bridge default',
  'proposal.confirm.setLanguages': 'Set languages',
  'proposal.confirm.changeBridgeSettings': 'Change settings',
  'proposal.confirm.changeSettings': 'Change settings',
  'proposal.confirm.createInvitePolicy': 'Create the policy',
  'proposal.confirm.editInvitePolicy': 'Change the policy',
  'proposal.confirm.grantPolicy': '{policy, select, none {Take it back} other {Grant the policy}}',
  'proposal.confirm.routeCallsOut': 'Route the calls',
  'proposal.confirm.restrictDialOut': 'Change dial-out',
  'proposal.confirm.addUsage': 'Add the usage',
  'proposal.confirm.createRoute': 'Create the route',
  'proposal.confirm.editRoute': 'Change the route',
  'proposal.confirm.removeRoute': 'Remove the route',
  'proposal.confirm.createRoutingPolicy': 'Create the policy',
  'proposal.confirm.editRoutingPolicy': 'Change the policy',
  'proposal.confirm.resetPin': '{count, plural, one {Reset the PIN} other {Reset # PINs}}',
  'proposal.confirm.sendConferenceInfo': '{count, plural, one {Send the mail} other {Send # mails}}',
  'proposal.confirm.updateInvites': 'Rewrite the invites',
  'proposal.confirm.restore': 'Restore',
  'proposal.confirm.undo': 'Take the change back',
} as const;
