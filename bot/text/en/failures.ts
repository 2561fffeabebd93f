/** Expected refusals and outages: what is the matter, why, and what to do next. */
export const failures = {
  'failures.invalidPhone':
    '“{said}” is not a phone number that can be read. Write it with its country code, such as +44 20 7946 0100.',
  'failures.unreadable':
    '{cause, select, notGranted {This is not told by this installation, because Bridgekeeper was not given Teams PowerShell. An administrator finds how under “check the setup”.} other {{system, select, directory {The directory (Microsoft Graph)} teamsAdministration {Teams administration (PowerShell)} other {Microsoft’s meeting service}} {cause, select, throttled {asks to be called less often} forbidden {does not allow Bridgekeeper to read this; an administrator can grant the permission} notYet {has not been asked for this yet} signInFailed {did not accept Bridgekeeper’s sign-in; an administrator can check it} partial {gave only a part of what was asked} other {does not answer}}, so this cannot be told. Nothing was changed. Ask again in a few minutes.}}',
  'failures.noDialIn':
    '{license, select, unknown {Whether this person’s license allows dial-in cannot be told} other {This person’s license has no dial-in}}, so no default number can be set. A license administrator can change that.',
  'failures.notOnBridge': '{number} is not on the bridge. Say “list the bridge numbers” to see what is.',
  'failures.noSuchNumber':
    'No number of the bridge fits that. Say “list the bridge numbers” to see what there is, or write the number.',
  'failures.severalNumbers':
    'Several numbers of the bridge fit that: {numbers}. Write the one you mean. Nothing was changed.',
  'failures.notAllowedByLicense':
    '{number} comes from a provider that this person’s license ({license}) does not include. Choose an operator’s number, or have the license changed. (Microsoft documents no check of its own here; this follows from what the license allows.)',
  'failures.tollFreeForbidden':
    'This person’s invite policy does not allow toll-free dial-in, so {number} would not work. Choose a toll number, or change the policy first.',
  'failures.alreadySo': '{number} is this person’s default number already, so there is nothing to change.',
  'failures.notAllowed':
    'To {what} you need one of these roles: {roles}. Ask one of these administrators, or have the role given to you.',
  'failures.tierMissing':
    '{tier, select, writing {Changes are switched off in this organization, so Bridgekeeper only reads. An administrator switches them on with “turn writing on”.} other {Bridgekeeper was not given what this needs in this organization: {tier, select, bridge {Teams PowerShell, to read the bridge} meetings {the right to read meetings} calendar {your consent to read your calendar} other {the right to read the directory}}. An administrator who says “check the setup” sees what is missing and who can grant it.}}',
  'failures.consentNeeded':
    'Bridgekeeper needs {by, select, person {your agreement} other {an administrator’s agreement}} before it can read this for you. {by, select, person {Choose “Allow” and agree} other {Ask an administrator to grant it}}, then try again.',
  'failures.signInAgain':
    'Microsoft wants you to sign in again before this can be read. Sign in, then try again.',
  'failures.personNotFound': 'Nobody here is called “{said}”. Write the full name or the sign-in name.',
  'failures.personAmbiguous':
    'Several people match “{said}”: {names}. Write the sign-in name of the one you mean.',
  'failures.groupNotFound': 'No group here is called “{said}”. Write its name as Microsoft Entra has it.',
  'failures.groupAmbiguous':
    'Several groups match “{said}”: {names}. Write the whole name of the one you mean.',
  'failures.groupsNotGranted':
    'Groups cannot be looked up, because Bridgekeeper was not given the permission for it (GroupMember.Read.All, optional). An administrator can grant it; a country or everybody can be asked about without it.',
  'failures.notAnOrganizer':
    'The directory does not know this person any more. Check the name in Microsoft Entra.',
  'failures.guest':
    'Guests organize no meetings here, so there are no numbers to show. The numbers of a meeting are on its invite.',
  'failures.defaultsUnknown':
    'Microsoft does not list this person among its dial-in users, so their default number cannot be read or set. After a new license this takes up to 24 hours.',
  'failures.proposalNotFound':
    'That proposal is not kept any more, and nothing was changed. Ask for the change again.',
  'failures.proposalNotYours':
    'Only the person who asked for this change can confirm it. Ask for it yourself to confirm your own.',
  'failures.proposalExpired':
    'This proposal has expired, and nothing was changed. Ask for the change again to see it against today’s settings.',
  'failures.proposalUsed':
    'This proposal was answered before, and is not applied twice. Ask again for a new one.',
  'failures.proposalOutdated':
    'This card does not match the proposal that is kept, and nothing was changed. Ask for the change again.',
  'failures.nothingToUndo':
    'There is no change of yours that could be taken back. Say “help” for what you can do.',
  'failures.movedSince':
    'The number was changed again since, by somebody else, so it is not taken back. Look at the numbers first, then set the one you want.',
  'failures.cannotUndo':
    'Nothing of that change can be taken back: a mail has gone out, a PIN was replaced, or there was no default number before, which Microsoft offers no way to remove. You can set what you want instead.',
  'failures.changeNotFound': 'There is no such change of yours. Ask for the change again.',
  'failures.notInMeeting':
    'Each meeting has a conference ID of its own. Ask in the chat of the meeting, or look at the bottom of its invite.',
  'failures.meetingNotReadable':
    'The details of this meeting cannot be read. They are on its invite, under the join link.',
  'failures.meetingNotYours':
    'The dial-in of a meeting is told to its organizer and to people invited by name, and you are not among them. Its organizer can tell you; so can the invite, if you have one.',
  'failures.meetingElsewhere':
    'That link is not to a meeting of your organization. Its dial-in, if it has one, is at the bottom of the invite; its organizer can tell you.',
  'failures.noDialInForMeeting':
    'This meeting has no dial-in: its organizer has no audio conferencing license, or it was given only lately. Join in Teams, or ask the organizer.',
  'failures.empty': 'There were no words in that message. Say “help” for what you can ask.',
  'failures.tooLong':
    'That message is longer than {characters, number} characters; only the beginning was read. Say what you need in a sentence or two.',
  'failures.unknownButton': 'That button is from an older card. Ask again for a fresh one.',
  'failures.malformed': 'That message arrived incomplete, so nothing was done. Send it again.',
  'failures.foreignTenant':
    'This conversation belongs to another organization. Ask in a chat of your own organization.',
  'failures.unexpected':
    'Something went wrong here and nothing was changed. Try again; if it stays, give your administrator this code: {trace}.',
} as const;
