/** What a number is. Only the chat says it. */
export const identity = {
  'identity.onBridge':
    '{number} is a {tollFree, select, yes {toll-free} other {toll}} number{where, select, none {} other { in {where}}}, {source, select, none {and it is not known who provides it} other {provided by {source}}}. It is on {bridge, select, none {your organization’s bridge} other {your bridge, {bridge}}}{isDefault, select, yes {, as its default number} other {}}.',
  'identity.acquired':
    '{number} belongs to your organization ({source, select, none {provider not known} other {{source}}}) but is not on a bridge, so nobody can join a meeting by it. {use}',
  'identity.use.nothing': 'Nothing uses it.',
  'identity.use.user': 'It is a person’s number, and such a number cannot be on a bridge.',
  'identity.use.conference': 'The inventory says that a bridge uses it.',
  'identity.use.voiceApplication': 'It is in use by a call queue or an auto attendant.',
  'identity.use.otherApplication': 'It is in use by another application.',
  'identity.use.unknown': 'What it is in use for is not told.',
  'identity.notOurs':
    '{number} is not one of yours: it is on no bridge of your organization, nor among its numbers that could be on one. As a number it can exist{country, select, none {} other { ({country})}}. It may be a person’s number; those cannot be on a bridge and are not listed here.',
  'identity.unread':
    'Whether {number} is one of yours cannot be told just now, because the list of numbers could not be read to its end. As a number it can exist{country, select, none {} other { ({country})}}. Ask again in a few minutes.',
  'identity.ask': 'Which number do you mean? Write it in any form, or its end, such as “ending in 0142”.',
  'identity.none':
    'No number of yours fits that ({what}). Write the whole number, or say “my numbers” for those that you have.',
  'identity.several': '{total, plural, one {# number fits} other {# numbers fit}} that ({what}):',
  'identity.moreFound': 'And {more} more; write more digits of the one that you mean.',
  'identity.end': 'ending in {digits}',

  'identity.fact.source': 'Provided by',
  'identity.fact.kind': 'Kind',
  'identity.fact.place': 'Place',
  'identity.fact.dial': 'Dialed as',
  'identity.fact.languages': 'Languages',
  'identity.fact.ownership': 'Shared or dedicated',
  'identity.fact.bridge': 'Bridge',
  'identity.fact.yours': 'For your meetings',
  'identity.source.shared': '{source} (known because it is one of Microsoft’s shared numbers)',
  'identity.source.inventory': '{source} (from your organization’s list of acquired numbers)',
  'identity.source.nothing': 'Not known: the list of acquired numbers does not name it',
  'identity.kind.toll': 'Toll: callers pay what their own carrier asks',
  'identity.kind.tollFree':
    'Toll-free: the organization pays, and callers can often use it only inside its own country',
  'identity.dial': '{national} inside the country, {international} from elsewhere',
  'identity.shared':
    'Shared: Microsoft’s, used by several organizations. Its languages cannot be changed, and it cannot be taken off the bridge.',
  'identity.dedicated':
    'Dedicated: only your organization’s. An administrator can set its languages and take it off the bridge.',
  'identity.bridge.default':
    '{bridge}; it is the bridge’s default number: new organizers without a local number get it, and calls that Microsoft carries out of meetings show it as caller ID',
  'identity.bridge.notDefault': '{bridge}; not its default number',
  'identity.yours.printed': 'Your invites print it',
  'identity.yours.callable': 'Your callers may use it, but your invites do not print it',
  'identity.yours.leftOut': 'Your license or your invite policy leaves it out; say “why” for which',
  'identity.yours.none': 'It is not on the bridge of your meetings',
  'identity.yours.unknown': 'Cannot be told just now',

  'identity.users.title': 'Who uses it',
  'identity.users.defaults':
    'Default number of {organizers, plural, =0 {no organizer} one {# organizer} other {# organizers}}{names, select, none {} other {: {names}{more, plural, =0 {} other { and # more}}}}.',
  'identity.users.unread':
    'The default numbers of {count, plural, one {# organizer} other {# organizers}} were not read yet, so there may be more.',
  'identity.users.partial': 'The directory has not been read to its end yet, so there may be more.',
  'identity.users.policies': 'Printed by the invite policies: {names}.',
  'identity.users.noPolicies': 'No invite policy prints it.',
  'identity.users.routes':
    'Caller ID and carrier of calls out by the routes: {names}. Taking it off the bridge breaks those calls.',
  'identity.users.noRoutes': 'No dial-out route uses it as caller ID.',
  'identity.users.settingsUnread':
    'Invite policies or routes could not be read, so what they use is not known.',
  'identity.users.history': 'What happened to it',
  'identity.users.noHistory': 'No change of it was seen since the copy of the tenant exists.',
  'identity.users.meanings':
    '“Default” means three things: the default bridge, the default number of a bridge (new organizers and caller ID), and the default number of one organizer (their invites).',
  'identity.users.asOf': 'Organizers as listed by the directory {age}.',

  'identity.remove.title': 'Taking it off the bridge',
  'identity.remove.shared':
    'A shared number cannot be taken off; the admin center shows “Unassign” greyed out for it, which is right.',
  'identity.remove.default':
    'While it is the default number of the bridge it cannot be taken off, and “Unassign” is greyed out. Make another toll number of Microsoft’s the default first; a toll-free or an operator’s number cannot be the default.',
  'identity.remove.dedicated':
    'Roles that can take it off: {roles}. First move the organizers, policies and routes above to another number, then have the invites updated, because old invites keep printing it. Where the admin center greys out “Unassign”, Unregister-CsOnlineDialInConferencingServiceNumber does the same.',
  'identity.remove.support': 'Text for a request to Microsoft support, if both refuse: “{text}”',
  'identity.remove.supportText':
    'The dedicated service number {number} on conferencing bridge {bridge} ({bridgeId}) cannot be unassigned: “Unassign” is greyed out in Meetings › Conference bridges, and Unregister-CsOnlineDialInConferencingServiceNumber is refused. It is not the default number of the bridge. Unassign it, or name what still uses it.',

  'identity.button.remove': 'Taking it off',
  'identity.button.history': 'What has changed?',
} as const;
