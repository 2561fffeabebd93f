/** The settings of the bridge and of Bridgekeeper, as they are. */
export const settings = {
  'settings.says':
    '{writing, select, yes {Changes are switched on.} other {Changes are switched off: nothing is changed through Bridgekeeper.}} {masking, select, outsiders {People outside the organization do not see the numbers of callers.} everybody {Only organizers see the numbers of callers.} nobody {Everybody in a meeting sees the numbers of callers.} other {How numbers of callers are masked could not be read.}}',
  'settings.spoken':
    'Callers who give no name are announced by number, which everybody in the meeting hears. “Announce by tone” keeps numbers private.',
  'settings.bridge': 'The bridge, for all meetings',
  'settings.bridge.unread': 'The bridge’s settings could not be read just now. Ask again in a few minutes.',
  'settings.own': 'Bridgekeeper',
  'settings.how':
    'Say what to change, such as “mask numbers for everybody”, “PIN length 6”, “largest change 500” or “stop all changes”.',
  'settings.name':
    '{name, select, announceComingAndGoing {Announce callers} announceBy {Announced by} recordNames {Record callers’ names} pinLength {PIN length} mailOrganizers {Mails to organizers} updateInvites {Automatic invite updates} maskNumbersFor {Numbers are masked for} confirmCallsOut {Press 1 to accept a call out} writing {Changes} largestChange {Largest change} secondPerson {Second person} operatorConnectPlanIds {Operator Connect Conferencing plans} other {Country administrators}}',
  'settings.value':
    '{value, select, on {on} off {off} name {name} tone {tone} outsiders {people outside the organization} everybody {everybody but the organizer} nobody {nobody} risky {for risky changes} never {never} none {none} other {not told}}',
  'settings.digits': '{count, plural, one {# digit} other {# digits}}',
  'settings.organizers': '{count, plural, one {# organizer} other {# organizers}}',
  'settings.administrator': '{name}: {countries}',
  'settings.button.stop': 'Stop all changes',
  'settings.button.on': 'Switch changes on',
  'settings.button.maskAll': 'Mask numbers for everybody',
  'settings.button.tone': 'Announce by tone',
} as const;
