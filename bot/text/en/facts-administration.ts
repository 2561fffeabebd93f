/** Standing questions of administrators and developers. Written as in facts-meeting.ts. */
export const factsAdministration = {
  'fact.noBridgeMenu':
    'The menu “Conference bridges” needs three things: an Audio Conferencing license in the tenant, a role that may see it, and some time after the purchase.',
  'fact.noBridgeMenu.more': `1. License | at least one Audio Conferencing license or an E5, assigned to somebody; no bridge exists before
2. Role | Teams Administrator, Teams Communications Administrator or Global Administrator
3. Time | up to 24 hours from license to Teams
4. Place | Teams admin center › Meetings › Conference bridges
An administrator can say “check the setup” here to see which of these is missing. Get-CsOnlineDialInConferencingBridge that answers nothing means that dial-in is off, not that there are no numbers.`,

  'fact.retiredCommands':
    'Set-CsOnlineDialInConferencingUserDefaultNumber is gone since July 2024; Microsoft documents no other command for everybody, so numbers are set person by person or by an invite policy.',
  'fact.retiredCommands.more': `One person | Set-CsOnlineDialInConferencingUser -Identity <person> -ServiceNumber <number>
Everybody, by policy | New-CsTeamsAudioConferencingPolicy with MeetingInvitePhoneNumbers, granted to a group: it outranks personal defaults
Everybody, in a loop | Get-CsOnlineDialInConferencingUser, then the first command for each
New numbers show on new invitations within 24 hours; older ones need Start-CsExMeetingMigration. The commands that enabled and disabled people are gone as well: assigning the license is the switch.`,

  'fact.ownGateways':
    'Yes, that can happen: without a conferencing license, calls out use the calling rights of the person who dials, and Direct Routing sends them through your gateways.',
  'fact.ownGateways.more': `With a license, the organizer’s dial-out routing policy decides first: a route over gateways that matches takes the call, else Microsoft carries it (Standard) or nobody does (Operator Connect Conferencing).
The caller ID is then that of the person who dialed, says a third party; Microsoft does not document it. Ask “who carries a call to” and the number for one organizer’s case.`,

  'fact.foreignNumbersInGraph':
    'Yes: Microsoft Graph returns all numbers of the organizer’s invitation, of every country, in tollNumbers and tollFreeNumbers.',
  'fact.foreignNumbersInGraph.more': `Which ones depends on the organizer: the numbers of their invite policy, else their default numbers. A single US number there means that the organizer’s default is one.
tollNumber and tollFreeNumber, in the singular, are deprecated: read the lists. dialinUrl leads to the full list.`,

  'fact.nullInGraph':
    'audioConferencing is null where the organizer had no working Audio Conferencing license when the meeting was made, or it had not arrived yet.',
  'fact.nullInGraph.more': `1. License | does the organizer hold a plan for audio conferencing, switched on?
2. Time | license to Teams takes up to 24 hours; a meeting made before stays without
3. Whose | it is the organizer’s license, not that of the app or of the person who asks
Microsoft does not document all causes. Ask “why do I have no numbers” for the chain of one organizer.`,

  'fact.organizerMails':
    'Organizers get a mail when dial-in is switched on or off, when their number changes and when an administrator resets their PIN, unless mails are off.',
  'fact.organizerMails.more': `Switched on | conference information, default number and PIN
Number changed | the new number, no PIN
Conference information sent again | no PIN
PIN reset by an administrator | the new PIN
License removed | that dial-in is off
Mails go to the primary address. In GCC High and DoD there are none. Where mails are off, the administrator has to pass on the PIN.`,

  'fact.inviteUpdates':
    'Not always: Microsoft’s meeting migration rewrites existing invitations when a license, the provider or the bridge changes, but not when a default number or a policy does.',
  'fact.inviteUpdates.more': `By itself | license assigned or removed, dial-in switched on or off, another provider or bridge
By hand | after a new default number or policy: Start-CsExMeetingMigration for each organizer
It waits at least 90 minutes and is done in about two hours. It mails every attendee, replaces the whole meeting block, drops attached whiteboards and polls, and leaves out meetings of more than 250 people.
An administrator can switch it off for the tenant. Existing invitations keep their old numbers until then, and those numbers go on working while they are on the bridge.`,

  'fact.changeDelay':
    'New numbers show on new invitations within 24 hours; existing invitations stay as they are until they are updated.',
  'fact.changeDelay.more': `License to Teams | up to 24 hours
Default number or invite policy | up to 24 hours, new meetings only
Policy through a group | 24 hours or more
Meeting policy, such as the lobby | up to 24 hours
Removing a number | at once: whoever dials it gets nowhere
Dial-out routing policy | Microsoft does not document how long
Updating existing invitations | at least 90 minutes, usually two hours`,
} as const;
