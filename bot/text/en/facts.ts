/** What stands around the answer to a standing question. */
export const facts = {
  'factCard.source': 'Source: {sources}.',
  'factCard.publisher': '{publisher}: {pages}',
  'factCard.page': '{title} ({date})',
  'factCard.here': 'In your case',
  'factCard.noEvidence': 'What holds for you could not be looked up. {why}',

  'factCard.policy':
    'Your meeting policy is {name} ({how, select, direct {granted to you} group {through a group} tenant {for everybody} other {the built-in one}}).',
  'factCard.start':
    '{may, select, yes {Callers may start your meetings without you.} no {Callers may not start your meetings without you.} other {Microsoft did not say whether callers may start your meetings.}}',
  'factCard.lobby':
    '{may, select, yes {Callers skip your lobby.} no {Callers wait in your lobby.} other {Microsoft did not say whether callers skip your lobby.}}',
  'factCard.masking':
    '{for, select, outsiders {Numbers of callers are masked for people outside your organization.} everybody {Numbers of callers are masked for everybody but the organizer.} nobody {Numbers of callers are not masked: everybody in the meeting sees them.} other {Microsoft did not say for whom numbers of callers are masked.}}',
  'factCard.announcing':
    '{by, select, off {Callers are not announced.} tone {Callers are announced by a tone.} name {Callers are announced by name, or by number where no name was recorded.} other {Microsoft did not say how callers are announced.}}',
  'factCard.recordNames':
    '{on, select, yes {Callers are asked to record their name.} no {Callers are not asked to record their name.} other {Microsoft did not say whether callers record their name.}}',
  'factCard.pinLength':
    '{known, select, yes {New PINs have {digits} digits in your tenant.} other {Microsoft did not say how long new PINs are in your tenant.}}',
  'factCard.mails':
    '{on, select, yes {Mails to organizers are on in your tenant.} no {Mails to organizers are off in your tenant: an administrator has to tell new PINs and numbers.} other {Microsoft did not say whether mails to organizers are on.}}',
  'factCard.updates':
    '{on, select, yes {Automatic updates of invitations are on in your tenant.} no {Automatic updates of invitations are off in your tenant.} other {Microsoft did not say whether automatic updates of invitations are on.}}',
  'factCard.dialOut':
    '{reach, select, anywhere {Your dial-out policy ({name}) allows calls out of meetings to anywhere.} zoneA {Your dial-out policy ({name}) allows calls out of meetings to Zone A only.} ownCountry {Your dial-out policy ({name}) allows calls out of meetings inside your own country only.} nowhere {Your dial-out policy ({name}) allows no calls out of meetings.} other {Your dial-out policy is {name}; what it allows is not known.}}',
  'factCard.usageLocation':
    '{known, select, yes {Your usage location is {country}.} other {You have no usage location.}}',

  'button.fact.myNumbers': 'My numbers',
  'button.fact.license': 'My license',
  'button.fact.why': 'Why these numbers?',
  'button.fact.dialOut': 'Who carries my calls?',
  'button.fact.coverage': 'Countries with numbers',
  'button.fact.whatIf': 'Compare licenses',
  'button.fact.meeting': 'Dial-in of a meeting',
  'button.fact.costs': 'Who can cause costs',
  'button.fact.setup': 'Check the setup',
  'button.fact.bridge': 'Numbers of the bridge',
} as const;
