/**
 * Standing questions about a meeting and its callers: the verdict, then reason, table and next step. In the second text a
 * line with " | " is a row of a table.
 */
export const factsMeeting = {
  'fact.phoneKeys':
    'Everybody on the phone has *1, *5 and *6; the organizer also has *21 to *24, after giving the PIN.',
  'fact.phoneKeys.more': `*1 | hear the keys you have
*5 | raise or lower your hand
*6 | mute or unmute yourself
*21 | organizer: admit everybody who waits in the lobby
*22 | organizer: mute everybody else
*23 | organizer: entry and exit announcements on or off
*24 | organizer: hear how many wait in the lobby (only on the page of January 2023)
Microsoft does not document what *2 alone does, and no keys for co-organizers: press *1 to hear what you have. Lists with *3, *4, *7, *8 or *9 are of Skype for Business.`,

  'fact.startByPhone':
    'Callers can start a meeting without you only where your meeting policy lets them, or where you yourself dial in with your PIN; by default they cannot.',
  'fact.startByPhone.more': `Two settings of the organizer’s meeting policy decide. Both are off as Microsoft ships them.
Start off, bypass off | callers wait until a verified person is in; then somebody admits them (*21 by phone)
Start off, bypass on | callers wait until the meeting has started, then come straight in
Start on, bypass on | callers come straight in, also as the first ones
Start on, bypass off | Microsoft does not document it: callers may start and may still have to be admitted; try it once
Letting callers start also lets people without an account start it in the app, whenever the link is valid; Microsoft and the CIS and CISA baselines advise against it. Microsoft’s page ties it to “Who can bypass the lobby: Everyone”; whether that binds callers is not clear from it.
A Teams administrator changes it in Meetings › Meeting policies › Meeting join & lobby; it takes up to 24 hours.`,

  'fact.skipLobby':
    'Callers skip the lobby only where the organizer’s meeting policy or the meeting’s own options say so; by default they wait.',
  'fact.skipLobby.more': `The setting is “People dialing in can bypass the lobby”. The organizer can change it for one meeting in Meeting options; it starts nothing by itself: until the meeting has started, callers wait either way.
While callers wait, an organizer, co-organizer or presenter admits them in Teams, or the organizer presses *21 on the phone after giving the PIN.`,

  'fact.callMe':
    '“Call me” works for people in the meeting with Teams while the organizer’s license and dial-out policy allow calls to that number; the person who is called needs no license.',
  'fact.callMe.more': `The organizer and colleagues in the meeting | yes, while the organizer has Audio Conferencing (or Operator Connect Conferencing with a route that matches) and a dial-out policy that allows the destination
The organizer’s dial-out is off | nobody sees “Phone audio” on the join screen; people with calling rights of their own can still add their number from inside
Somebody who is on a phone already | no, dialing out works from Teams only
Guests, federated people, people without an account | Microsoft does not document it; do not count on it
“Phone audio” stands on the join screen: enter a number and choose Call me. Where it is missing, dial in with a number of the invitation.`,

  'fact.callMeAfterLobby':
    'Microsoft does not document why “Call me” is missing after the lobby; dial in instead with a number of the invitation and the conference ID.',
  'fact.callMeAfterLobby.more': `It was reported to Microsoft once (June 2023) and closed without an explanation, so neither a rule nor a fault is known.
“Call me” always depends on the organizer’s license and dial-out policy. Dialing in works without either of yours: call a number of the invitation, then type the conference ID and #.`,

  'fact.callMeBrowser':
    'Whether Teams can call a guest who joins in a browser is not documented by Microsoft; dial in instead, or have somebody in the meeting call you.',
  'fact.callMeBrowser.more': `People who are in the meeting with Teams can choose “Invite someone or dial a number” and enter yours, while the organizer’s license and dial-out policy allow it. You need no license for that.
There is a switch in the meeting policy for people without an account who dial out; Microsoft does not say whether it governs “Call me”.
Otherwise call a number of the invitation, then type the conference ID and #.`,

  'fact.callerNames':
    'Callers show by number, not by name: dialing in identifies nobody but the organizer, by the PIN.',
  'fact.callerNames.more': `Microsoft does not document a match between a caller’s number and a name in the directory, nor a way to rename callers in the meeting. Recognizing attendees by a PIN was asked for in 2019; nothing came of it that is public.
What can be set for the bridge: who sees all digits of a number (masking), and whether callers record their name when they come in, where announcements use names. Who wants to be seen by name joins with Teams.`,

  'fact.numberPrivacy':
    'By default people of your organization see all digits of a caller’s number and outsiders see only some; an administrator can hide them from everybody.',
  'fact.numberPrivacy.more': `Masked for outsiders (default) | people of the organization see the number, others do not
Masked for everybody | only the organizer sees it
No masking | everybody in the meeting sees it
Masking covers every place of the meeting that shows numbers. Spoken announcements can give a number away where no name was recorded: tones do not.
A Teams administrator sets both in Meetings › Conference bridges › Bridge settings (Set-CsOnlineDialInConferencingTenantSettings).`,

  'fact.announcements':
    'Whether callers are announced is one setting for the whole tenant: on by default, by name or by a tone.',
  'fact.announcements.more': `With names, callers are asked to record theirs; without a recording a number can be heard. Tones give nothing away and suit privacy best.
The organizer can switch announcements for one meeting with *23 on the phone. A Teams administrator sets the tenant’s in Meetings › Conference bridges › Bridge settings.`,

  'fact.capacity':
    'Up to 1,000 people can be in a meeting by phone, and a meeting of callers alone ends by itself.',
  'fact.capacity.more': `Somebody is in with the app | ends 24 hours after the last person came or went
Everybody on phones, somebody gave the PIN | ends after 24 hours
Everybody on phones, no PIN, callers may start meetings | ends after 4 hours
Everybody on phones, no PIN, callers may not start | ends 90 minutes after the last verified person left`,

  'fact.expiry':
    'The phone details of a meeting expire about 60 days after it ended, although its link goes on working.',
  'fact.expiry.more': `Meet now | 8 hours after the start
Scheduled | 60 days after the end, or after the start where there is no end
Recurring | 60 days after the last occurrence
Each start and each update of the meeting adds 60 days. After that, make a new meeting or send an update.`,

  'fact.pin':
    'You see and change your PIN yourself at dialin.teams.microsoft.com/usp; it is shown once, so note it down.',
  'fact.pin.more': `US government, GCC High | dialin.cpc.gov.teams.microsoft.us/usp
US government, DoD | dialin.cpc.dod.teams.microsoft.us/usp
The PIN only says that you are the organizer, when nobody has started your meeting in Teams yet. Callers never need one, and it is not the conference ID. It has 4 to 12 digits; a new length holds for new PINs only.
A Teams administrator can reset it in Users › Manage users › Audio Conferencing; the new one goes to your mailbox, where mails are on.`,

  'fact.pinMail':
    'That is expected: a PIN that you reset on the web page is shown there once and is not mailed.',
  'fact.pinMail.more': `A mail with the PIN comes when an administrator resets it and mails to organizers are on. Where they are off, the administrator has to pass it on. The mail with the conference information leaves the PIN out.
If you did not note it down, reset it once more at dialin.teams.microsoft.com/usp.`,

  'fact.resetId':
    'A conference ID cannot be reset: each meeting has its own, and Microsoft took away the commands for it in January 2022.',
  'fact.resetId.more': `Where an ID has leaked, make a new meeting and cancel the old one; the new one gets another ID. Let the lobby hold callers back meanwhile.
If it is the organizer’s PIN that leaked, that can be reset, at dialin.teams.microsoft.com/usp or by a Teams administrator.`,

  'fact.fixedId':
    'A fixed or chosen conference ID is not possible: Teams makes a random one for each meeting.',
  'fact.fixedId.more': `The parameters that once set and reset IDs are no longer supported since 31 January 2022.
The dial-in numbers stay the same from meeting to meeting, only the ID changes: “share the dial-in” puts both into the chat of a meeting.`,

  'fact.webinars':
    'Microsoft does not document in what was read how webinars, town halls and live events get dial-in numbers.',
  'fact.webinars.more': `What holds for every meeting: numbers follow the organizer’s license, and the details of a meeting show in its invitation.
Make one, look at its invitation, or ask in its chat for the numbers of the meeting.`,

  'fact.channelMeetings':
    'Microsoft does not document channel meetings apart: the license of the person who schedules one counts, as in every meeting.',
  'fact.channelMeetings.more': `The organizer is who scheduled the meeting, not the team and not the channel. If that person has dial-in, the invitation shows their numbers.
To be sure, look at the invitation of such a meeting, or ask in its chat for the numbers of the meeting.`,
} as const;
