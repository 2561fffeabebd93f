import type { TenantMeeting, TenantState } from '../tenant/tenant-file.js';
import type { GraphOperation } from './graph-call.js';
import { badRequest, refuse } from './graph-reply.js';
import { ofMe, personOf } from './me.js';
import { audioConferencingOf } from './online-meetings.js';
import { page, type Paging } from './page.js';
import type { Entity, EntityType } from './select.js';
import { withUser } from './users.js';

/** Somebody's meetings between two times, those they organize and those they are invited to. */
export const listCalendarView: GraphOperation = {
  method: 'GET',
  path: '/users/{user-id}/calendarView',
  options: ['startDateTime', 'endDateTime', '$select', '$orderby', '$top', '$skip'],
  answer: (call) =>
    withUser(call, (user) => {
      const query = call.url.searchParams;
      const from = Date.parse(query.get('startDateTime') ?? '');
      const until = Date.parse(query.get('endDateTime') ?? '');
      if (Number.isNaN(from) || Number.isNaN(until)) {
        return refuse(
          400,
          'ErrorInvalidParameter',
          'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
        );
      }
      const signedIn = personOf(call);
      if (signedIn !== undefined && signedIn !== user.id) {
        return refuse(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
      }
      const order = query.get('$orderby');
      if (order !== null && order !== 'start/dateTime') return badRequest(`Cannot order by '${order}'.`);
      const { state } = call.context.tenant;
      const rows = state.meetings
        .filter(
          (meeting) =>
            meeting.organizer === user.id || meeting.attendees.some((each) => each.user === user.id),
        )
        .filter((meeting) => Date.parse(meeting.start) < until && Date.parse(meeting.end) > from)
        .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
      return page(call, { rows, type: eventType(state, user.id), paging: CALENDAR_PAGES });
    }),
};

export const listMyCalendarView = ofMe('/me/calendarView', listCalendarView);

const CALENDAR_PAGES: Paging = { size: 10, largest: 1000, next: '$skip' };

function eventType(state: TenantState, viewerId: string): EntityType<TenantMeeting> {
  return {
    name: 'event',
    properties: {
      id: (meeting) => Buffer.from(`event ${meeting.id} ${viewerId}`).toString('base64url'),
      subject: (meeting) => meeting.subject,
      start: (meeting) => inUtc(meeting.start),
      end: (meeting) => inUtc(meeting.end),
      organizer: (meeting) => ({ emailAddress: addressOf(state, meeting.organizer) }),
      isOrganizer: (meeting) => meeting.organizer === viewerId,
      isCancelled: () => false,
      isOnlineMeeting: () => true,
      onlineMeetingProvider: () => 'teamsForBusiness',
      onlineMeeting: (meeting) => onlineMeetingOf(state, meeting),
      seriesMasterId: ({ id, recurring }) =>
        recurring ? Buffer.from(`series ${id} ${viewerId}`).toString('base64url') : null,
      type: ({ recurring }) => (recurring ? 'occurrence' : 'singleInstance'),
    },
  };
}

function onlineMeetingOf(state: TenantState, meeting: TenantMeeting): Entity {
  const dialIn = audioConferencingOf(state, meeting);
  return {
    joinUrl: meeting.joinWebUrl,
    conferenceId: dialIn?.conferenceId ?? null,
    tollNumber: dialIn?.tollNumber ?? null,
    tollFreeNumbers: dialIn?.tollFreeNumbers ?? [],
    phones: null,
    quickDial: null,
  };
}

function addressOf(state: TenantState, userId: string): Entity {
  const user = state.users.find((each) => each.id === userId);
  return { name: user?.displayName ?? null, address: user?.mail ?? user?.userPrincipalName ?? null };
}

function inUtc(time: string): Entity {
  return { dateTime: new Date(time).toISOString().replace('Z', '0000'), timeZone: 'UTC' };
}
