import type { MeetingView, MyMeetings } from '../contract/my-meetings.js';
import type { Text } from '../text/catalogue.js';
import { conferenceIdInThrees } from '../text/conference-id.js';
import { sayLicense } from '../text/say-license.js';
import type { MyMeeting, MyMeetingsView, NoDialIn } from '../use-cases/show-my-meetings.js';
import { numberViewOf } from './number-view-of.js';

/** A person's meetings as the contract promises them, in the reader's words. */
export function myMeetingsViewOf(text: Text, view: MyMeetingsView): MyMeetings {
  const { meetings, country, hasCalendar, from } = view;
  return {
    ...(country !== undefined && { usageLocation: country }),
    meetings: meetings.map((meeting) => meetingViewOf(text, meeting)),
    notes: hasCalendar ? [] : [text('meetings.noCalendar')],
    readAt: new Date(from).toISOString(),
  };
}

function meetingViewOf(text: Text, { id, subject, start, end, organizer, dialIn }: MyMeeting): MeetingView {
  return {
    id,
    ...(subject !== undefined && subject !== '' && { subject }),
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    organizedByYou: organizer.isReader,
    ...(organizer.name !== undefined && { organizer: organizer.name }),
    ...(dialIn.there
      ? {
          dialIn: {
            conferenceId: conferenceIdInThrees(dialIn.conferenceId),
            numbers: dialIn.numbers.map(numberViewOf),
            ...(dialIn.quickDial !== undefined && { quickDial: dialIn.quickDial }),
          },
        }
      : { noDialIn: sayNoDialIn(text, dialIn) }),
  };
}

function sayNoDialIn(text: Text, none: NoDialIn): string {
  if (none.because !== 'license') return text(`meetings.noDialIn.${none.because}`);
  if (none.license === undefined) return text('meetings.noDialIn.unread');
  return text('meetings.noDialIn.license', { why: sayLicense(text, none.license).why });
}
