import type { SandboxContext } from '../context.js';
import { connectorMeetingIdOf, graphMeetingIdOf } from '../tenant/meeting-ids.js';
import type { TenantMeeting } from '../tenant/tenant-file.js';
import { answer, refusal } from './answer.js';
import type { Answer } from './answer.js';
import type { ConnectorCall } from './connector-call.js';
import type { Conversation } from './conversation.js';
import { channelIdOf, memberOf, personOf } from './members.js';

/** `GET v1/meetings/{id}`: needs OnlineMeeting.ReadBasic.Chat in the app's manifest, and the bot in the meeting. */
export function showMeeting(call: ConnectorCall): Answer {
  const { context } = call;
  const found = meetingOf(call);
  if (found === undefined) return NOT_IN_MEETING;
  const { meeting, conversation } = found;
  return answer(200, {
    details: {
      id: connectorMeetingIdOf(meeting),
      msGraphResourceId: graphMeetingIdOf(meeting),
      scheduledStartTime: meeting.start,
      scheduledEndTime: meeting.end,
      joinUrl: meeting.joinWebUrl,
      title: meeting.subject,
      type: meeting.recurring ? 'Recurring' : 'Scheduled',
    },
    conversation: placeOf(conversation),
    organizer: {
      id: channelIdOf(meeting.organizer),
      aadObjectId: meeting.organizer,
      objectId: meeting.organizer,
      tenantId: context.tenant.state.tenant.id,
    },
  });
}

/** `GET v1/meetings/{id}/participants/{object id}?tenantId=`. */
export function showParticipant(call: ConnectorCall): Answer {
  const { context, query, ids } = call;
  const found = meetingOf(call);
  if (found === undefined) return NOT_IN_MEETING;
  if (query.get('tenantId') !== context.tenant.state.tenant.id) {
    return refusal(400, 'BadArgument', 'tenantId is missing or of another tenant');
  }
  const person = personOf(context, ids[1] ?? '');
  if (person === undefined || !found.conversation.members.includes(person.id)) {
    return refusal(404, 'NotFound', 'The participant is not part of the meeting');
  }
  const role = person.id === found.meeting.organizer ? 'Organizer' : 'Attendee';
  return answer(200, {
    user: memberOf(context, person),
    meeting: { role, inMeeting: false },
    conversation: placeOf(found.conversation),
  });
}

const NOT_IN_MEETING = refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the meeting chat.');

function meetingOf({ context, conversations, ids: [id = ''] }: ConnectorCall): FoundMeeting | undefined {
  const meeting = context.tenant.state.meetings.find((each) => connectorMeetingIdOf(each) === id);
  const conversation = meeting && conversations.find(meeting.threadId);
  return conversation && { meeting, conversation };
}

interface FoundMeeting {
  readonly meeting: TenantMeeting;
  readonly conversation: Conversation;
}

function placeOf({ id }: Conversation) {
  return { id, conversationType: 'groupChat', isGroup: true };
}

/** The meeting a chat belongs to; undefined for other conversations. */
export function meetingOfChat(
  { tenant }: Pick<SandboxContext, 'tenant'>,
  conversation: Conversation,
): TenantMeeting | undefined {
  return tenant.state.meetings.find((meeting) => meeting.id === conversation.meetingId);
}
