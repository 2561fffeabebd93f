import { internationalFormat, parsePhone } from '../../domain/numbers/phone-number.js';
import { conferencingOf } from '../tenant/held-plans.js';
import { graphMeetingIdOf } from '../tenant/meeting-ids.js';
import type { TenantMeeting, TenantState } from '../tenant/tenant-file.js';
import type { GraphCall, GraphOperation } from './graph-call.js';
import { badRequest, found, noSuchResource, refuse, type GraphReply } from './graph-reply.js';
import { ofMe, personOf } from './me.js';
import { shownAs, type Entity, type EntityType } from './select.js';

export const getOnlineMeeting: GraphOperation = {
  method: 'GET',
  path: '/users/{user-id}/onlineMeetings/{onlineMeeting-id}',
  options: ['$select'],
  answer: (call) =>
    withMeetingsOf(call, (meetings) => {
      const meeting = meetings.find((each) => graphMeetingIdOf(each) === call.parameters['onlineMeeting-id']);
      if (meeting === undefined) return refuse(404, 'NotFound', '3004: Meeting not found.');
      return shown(call, meeting, (entity) => entity);
    }),
};

/** A look-up by join address. There is no list of somebody's meetings. */
export const findOnlineMeeting: GraphOperation = {
  method: 'GET',
  path: '/users/{user-id}/onlineMeetings',
  options: ['$select', '$filter'],
  answer: (call) =>
    withMeetingsOf(call, (meetings) => {
      const filter = call.url.searchParams.get('$filter') ?? '';
      const joinUrl = /^JoinWebUrl\s+eq\s+'([^']+)'$/i.exec(filter.trim())?.[1];
      if (joinUrl === undefined)
        return refuse(400, 'InvalidArgument', 'Filter expression expected - JoinWebUrl eq.');
      const meeting = meetings.find((each) => each.joinWebUrl === joinUrl);
      if (meeting === undefined)
        return refuse(403, 'Forbidden', '3003: User does not have access to lookup meeting');
      return shown(call, meeting, (entity) => ({ value: [entity] }));
    }),
};

export const findMyOnlineMeeting = ofMe('/me/onlineMeetings', findOnlineMeeting);
export const getMyOnlineMeeting = ofMe('/me/onlineMeetings/{onlineMeeting-id}', getOnlineMeeting);

/** An application sees what the organizer named by object id organizes, a person also what they are named in by themselves. */
function withMeetingsOf(
  call: GraphCall,
  answer: (meetings: readonly TenantMeeting[]) => GraphReply,
): GraphReply {
  const { state } = call.context.tenant;
  const organizerId = (call.parameters['user-id'] ?? '').toLowerCase();
  if (!GUID.test(organizerId)) return badRequest('The user id has to be an object id.');
  if (!state.users.some((user) => user.id === organizerId)) return noSuchResource(organizerId);
  const signedIn = personOf(call);
  if (signedIn === undefined && call.context.limits.current.applicationAccessPolicy === 'missing') {
    const app = String(call.claims['appid']);
    return refuse(
      403,
      'Unauthorized',
      `App ${app} is not authorized to Get meeting on behalf of user ${organizerId}`,
    );
  }
  if (signedIn !== undefined && signedIn !== organizerId)
    return refuse(403, 'Forbidden', 'An error has occurred.');
  const attends = ({ attendees }: TenantMeeting): boolean =>
    signedIn !== undefined && attendees.some(({ user }) => user === signedIn);
  return answer(state.meetings.filter((each) => each.organizer === organizerId || attends(each)));
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function shown(call: GraphCall, meeting: TenantMeeting, wrap: (entity: Entity) => Entity): GraphReply {
  const show = shownAs(meetingType(call.context.tenant.state), call.url.searchParams.get('$select'));
  return show.ok ? found(wrap(show.value(meeting))) : show.failure;
}

function meetingType(state: TenantState): EntityType<TenantMeeting> {
  return {
    name: 'onlineMeeting',
    properties: {
      id: graphMeetingIdOf,
      subject: (meeting) => meeting.subject,
      creationDateTime: (meeting) => new Date(meeting.createdAt).toISOString(),
      startDateTime: (meeting) => new Date(meeting.start).toISOString(),
      endDateTime: (meeting) => new Date(meeting.end).toISOString(),
      joinWebUrl: (meeting) => meeting.joinWebUrl,
      chatInfo: (meeting) => ({ threadId: meeting.threadId, messageId: '0', replyChainMessageId: null }),
      participants: (meeting) => ({
        organizer: participant(state, meeting.organizer),
        attendees: meeting.attendees.flatMap(({ user }) =>
          user === undefined ? [] : [participant(state, user)],
        ),
      }),
      audioConferencing: (meeting) => audioConferencingOf(state, meeting),
      isEntryExitAnnounced: () => true,
    },
  };
}

function participant(state: TenantState, userId: string): Entity {
  const user = state.users.find((each) => each.id === userId);
  return {
    upn: user?.userPrincipalName ?? null,
    identity: { user: { id: userId, displayName: user?.displayName ?? null } },
  };
}

/** null for an organizer without a dial-in license. Numbers are printed the way people read them, not as E.164. */
export function audioConferencingOf(state: TenantState, meeting: TenantMeeting): Entity | null {
  const organizer = state.users.find((user) => user.id === meeting.organizer);
  if (organizer === undefined || organizer.dialIn === null || conferencingOf(state, organizer) === undefined)
    return null;
  const { conferenceId, printedTollNumbers, printedTollFreeNumbers } = meeting;
  const toll = printedTollNumbers.map(asRead);
  const tollFree = printedTollFreeNumbers.map(asRead);
  return {
    conferenceId,
    dialinUrl: `https://dialin.teams.microsoft.com/${organizer.dialIn.bridgeId}?id=${conferenceId}`,
    tollNumber: toll[0] ?? null,
    tollNumbers: toll,
    tollFreeNumber: tollFree[0] ?? null,
    tollFreeNumbers: tollFree,
  };
}

function asRead(number: string): string {
  const parsed = parsePhone(number);
  return parsed.ok ? internationalFormat(parsed.value) : number;
}
