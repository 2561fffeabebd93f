/** The dial-in card that participants get. */
export const share = {
  'share.othersMeetings':
    'For a meeting that somebody else organizes, ask in its chat, paste its join link, or name it (“dial-in for my next meeting”): the card puts the number of your country first.',
  'share.call': 'To join by phone, call {number} and enter the conference ID {id}',
  'share.callWithoutId': 'To join by phone, call {number} and enter the conference ID of the meeting.',
  'share.noNumber': 'There is no number to call for this meeting. Join in Teams, or ask the organizer.',
  'share.conferenceId': 'Conference ID',
  'share.noId':
    'Each meeting has its own conference ID, followed by #. It is at the bottom of the invite; in the chat of a meeting, say “share the dial-in” to show it here.',
  'share.more': 'And {more, plural, one {# more number} other {# more numbers}}, all on the invite.',
  'share.elsewhere': 'That answer is for the person who asked only, so it is in their own chat.',
  'share.notReachable':
    'That answer is for the person who asked only. Open a chat with Bridgekeeper and ask there.',
} as const;
