import type { TenantMeeting, TenantState } from '../tenant/tenant-file.js';
import type { GraphOperation } from './graph-call.js';
import { refuse } from './graph-reply.js';
import { single } from './page.js';
import type { EntityType } from './select.js';

/** The chat of a meeting, which leads to its join address and organizer. */
export const getChat: GraphOperation = {
  method: 'GET',
  path: '/chats/{chat-id}',
  options: ['$select'],
  answer: (call) => {
    const { state } = call.context.tenant;
    const meeting = state.meetings.find((each) => each.threadId === call.parameters['chat-id']);
    if (meeting === undefined) return refuse(404, 'NotFound', 'NotFound');
    return single(call, meeting, chatType(state));
  },
};

function chatType(state: TenantState): EntityType<TenantMeeting> {
  return {
    name: 'chat',
    properties: {
      id: (meeting) => meeting.threadId,
      topic: (meeting) => meeting.subject,
      chatType: () => 'meeting',
      createdDateTime: (meeting) => new Date(meeting.createdAt).toISOString(),
      lastUpdatedDateTime: (meeting) => new Date(meeting.createdAt).toISOString(),
      tenantId: () => state.tenant.id,
      webUrl: (meeting) =>
        `https://teams.microsoft.com/l/chat/${encodeURIComponent(meeting.threadId)}/0?tenantId=${state.tenant.id}`,
      onlineMeetingInfo: (meeting) => ({
        calendarEventId: null,
        joinWebUrl: meeting.joinWebUrl,
        organizer: {
          id: meeting.organizer,
          displayName: state.users.find((user) => user.id === meeting.organizer)?.displayName ?? null,
          userIdentityType: 'aadUser',
        },
      }),
      viewpoint: () => null,
    },
  };
}
