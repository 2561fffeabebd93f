/** One meeting in the chat: how to join it by phone, which meeting is meant, and the three things called an ID. */
export const meeting = {
  'meeting.call': 'To join {meeting} by phone, call {number} and enter the conference ID {id}',
  'meeting.noNumber':
    '{meeting} has the conference ID {id} but prints no number. The organizer’s administrator can see which numbers invites print.',
  'meeting.unnamed': 'this meeting',
  'meeting.quoted': '“{subject}”',
  'meeting.when': '{when}, {zone}',
  'meeting.organizedBy': 'Organizer: {name}',
  'meeting.organizedByYou': 'You are the organizer.',
  'meeting.others': 'Other numbers ({count, number})',
  'meeting.moreOthers': '{more, plural, one {# more is} other {# more are}} on the invite.',
  'meeting.quickDial': 'On a phone, this calls and enters the ID:',
  'meeting.localNumber': 'Find a local number',
  'meeting.expiry.fromEnd':
    '{over, select, yes {The phone details may have expired: they end 60 days after the meeting ({day}), unless it was started or updated since.} other {The phone details expire 60 days after the meeting, on {day} at the earliest; starting or updating the meeting extends that. The link goes on.}}',
  'meeting.expiry.fromStart':
    '{over, select, yes {The phone details may have expired: they end 60 days after the start ({day}), unless it was started or updated since.} other {The phone details expire 60 days after the start, on {day} at the earliest; starting or updating the meeting extends that. The link goes on.}}',
  'meeting.expiry.meetNow':
    '{over, select, yes {The phone details have expired: those of a “Meet now” end 8 hours after its start ({time}).} other {The phone details of a “Meet now” expire 8 hours after its start, at {time}.}}',
  'meeting.expiry.last':
    'The phone details expire 60 days after the last meeting of the series; starting or updating it extends that.',
  'meeting.license.you':
    'Your license decides about this dial-in, because you are its organizer: also where somebody else scheduled it for you.',
  'meeting.license.other':
    'The license of the organizer decides about this dial-in, never yours: of the person, shared mailbox or room in whose calendar it was made, also where somebody else scheduled it for them.',
  'meeting.license.channel':
    'A channel meeting goes by the license of whoever scheduled it, not by that of the team or of the people in the channel.',
  'meeting.license.events':
    'Whose license counts for webinars and town halls is not told by the pages of Microsoft that Bridgekeeper goes by.',
  'meeting.license.readAt': 'License read {age}.',
  'meeting.none.you': '{meeting} has no dial-in. {why}',
  'meeting.none.older':
    '{meeting} has no dial-in, although your license includes it: the meeting may be older than your license, or the license has not reached it yet, which takes up to 24 hours. Change it and send it again to have the numbers added.',
  'meeting.none.unread':
    '{meeting} has no dial-in. Your license could not be looked up just now, so the reason cannot be told. Ask again in a few minutes.',
  'meeting.none.other':
    '{meeting} has no dial-in. The license of its organizer{name, select, none {} other { ({name})}} decides, not yours. Ask the organizer, or join in Teams.',

  'meeting.several': '{count, plural, other {# meetings}} in your calendar fit that. Which one do you mean?',
  'meeting.severalMore':
    '{more, plural, one {# more fits} other {# more fit}}. Say its subject or its time to see it.',
  'meeting.choice': '{when} {subject}',
  'meeting.noSubject': 'Meeting without a subject',
  'meeting.notFound':
    'No Teams meeting in your calendar fits that. {count, plural, =0 {There is none at all} one {The one} other {All #}} until {day} {count, plural, =0 {there} one {was looked at} other {were looked at}}, by subject, organizer and time ({zone}). Say its subject or time in other words, or paste its join link.',
  'meeting.noCalendar':
    'Microsoft keeps no calendar for you in this organization, so the meeting cannot be looked up. Paste its join link, or look at the bottom of its invite.',
  'meeting.zoneAssumed': 'Your Teams client did not say which time zone you are in, so times are in UTC.',
  'meeting.shortLink':
    'Short links (teams.microsoft.com/meet/…) do not say whose meeting it is, so it cannot be looked up by one. Ask in the chat of the meeting, say when it is (“my 3 pm”), or look at the bottom of its invite.',
  'meeting.ownChat':
    'Calendars are only read in a person’s own chat with Bridgekeeper. Open it and ask there, or paste the join link here.',
  'meeting.whichOne':
    'Each meeting has a conference ID of its own, so there is none for all of them. Ask in the chat of the meeting, say which one (“my 3 pm”, “the Friday all hands”), or paste its join link.',
  'meeting.button.next': 'My next meeting',
  'meeting.button.chatMeeting': 'This meeting',

  'meeting.signIn.text':
    'Your calendar has not been read, because you have not agreed to that yet. Choose “Allow” and agree, and the answer comes here. Where people may not agree themselves, an administrator can grant Calendars.ReadBasic for everybody (“check the setup” says how).',
  'meeting.signIn.allow': 'Allow',
  'meeting.signIn.looking': 'Looking in your calendar.',
  'meeting.signIn.failed':
    'Teams could not sign you in for this chat, so your calendar was not read. The page “My meetings” in the Bridgekeeper tab shows the same, and a pasted join link works here.',

  'meeting.ids.ask': 'Three things are called an ID here. Which one do you mean?',
  'meeting.ids.conference': 'Conference ID',
  'meeting.ids.conference.what':
    'The digits and # that callers enter on a phone. Each meeting has its own; it stands under the numbers on the invite.',
  'meeting.ids.meeting': 'Meeting ID and passcode',
  'meeting.ids.meeting.what':
    'For joining in the Teams app or a browser without the link. It stands under the join link on the invite, and no phone asks for it.',
  'meeting.ids.pin': 'PIN',
  'meeting.ids.pin.what':
    'Only the organizer has one. It is asked for when the organizer calls in before anybody has started the meeting in Teams.',

  'meeting.fixed.says':
    'Conference IDs cannot be reset, fixed or chosen: Microsoft gives each meeting one of its own. A PIN can be reset.',
  'meeting.fixed.id':
    'There is nothing to reset since 31 January 2022, when Microsoft took that away: each meeting has a random ID. To have another one, make a new meeting.',
  'meeting.fixed.pin': 'PIN',
  'meeting.fixed.pin.link':
    'Organizers reset their own at {link}. The new PIN is shown there once and no mail is sent; note it down.',
  'meeting.fixed.pin.noLink':
    'Where organizers reset their own in this cloud is not documented; an administrator can do it.',
  'meeting.fixed.pin.linkTitle': 'Microsoft’s dial-in settings',
  'meeting.fixed.pin.administrator':
    'An administrator can reset it in the Teams admin center (Users › the person › Audio Conferencing › Reset PIN). It is shown once there, and mailed to the organizer where such mails are on.',
  'meeting.fixed.pin.when':
    'A PIN works for the meetings its holder organizes, and only starts a meeting that nobody has started in Teams yet.',
  'meeting.fixed.here':
    'It can be done here as well: say “reset Dana Lopez’s PIN” with the name. Microsoft then mails the new PIN to the organizer, and nobody else sees it.',
} as const;
