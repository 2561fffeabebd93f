/** A person's own meetings: why one cannot be joined by phone, and what can be done about it. */
export const meetings = {
  'meetings.noDialIn.organizer':
    'No dial-in. Whether a meeting has one depends on its organizer’s license. Ask the organizer, or join in Teams.',
  'meetings.noDialIn.older':
    'No dial-in, although your license includes it: this meeting may be older than your license. Change it and send it again to have the numbers added.',
  'meetings.noDialIn.license': 'No dial-in. {why}',
  'meetings.noDialIn.unread':
    'No dial-in. Your license could not be looked up just now, so the reason cannot be told. Try again in a few minutes.',
  'meetings.noCalendar':
    'Microsoft keeps no calendar for you in this organization, so there are no meetings to show. The numbers of a meeting are at the bottom of its invite.',
} as const;
