import { z } from 'zod';
import { answer, refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import { CONVERSATION_TYPES } from '../connector/conversation.js';
import type { Conversation } from '../connector/conversation.js';
import { connectorMeetingIdOf, graphMeetingIdOf } from '../tenant/meeting-ids.js';
import type { TenantMeeting, TenantUser } from '../tenant/tenant-file.js';
import { unknownPerson } from './client.js';
import type { Client } from './client.js';

export const ConversationInput = z.strictObject({
  type: z.enum(CONVERSATION_TYPES),
  as: z.string(),
  members: z.array(z.string()).max(1000).optional(),
  meetingId: z.string().optional(),
  /** The conversation of that name, made when there is none. */
  name: z.string().max(200).optional(),
  /** A new chat with the bot instead of the person's one. */
  fresh: z.boolean().optional(),
});

/** Opens a chat with the bot: the person's own, a group's, a channel's or a meeting's. */
export function openConversation(client: Client, input: z.output<typeof ConversationInput>): Answer {
  const { tenant } = client.context;
  const keys = [input.as, ...(input.members ?? [])];
  const unknown = keys.find((key) => tenant.person(key) === undefined);
  if (unknown !== undefined) return unknownPerson(unknown);
  const people = keys.flatMap((key) => tenant.person(key) ?? []);
  const opened =
    input.type === 'meeting' ? meetingChat(client, input.meetingId, people) : chat(client, input, people);
  if (opened === undefined) return refusal(404, 'UnknownMeeting', 'There is no such meeting in this tenant');
  return answer(200, { id: opened.id, type: opened.type, name: opened.name });
}

function chat(
  { conversations }: Client,
  { type, name, fresh }: z.output<typeof ConversationInput>,
  people: readonly TenantUser[],
): Conversation | undefined {
  const members = people.map(({ id }) => id);
  const [owner = ''] = members;
  if (type === 'personal' && name === undefined && !fresh) return conversations.personalOf(owner);
  const existing = conversations.search(
    (each) =>
      name !== undefined &&
      each.name === name &&
      each.type === type &&
      (type !== 'personal' || each.members[0] === owner),
  );
  if (existing !== undefined && type === 'personal') return existing;
  if (existing !== undefined) return conversations.join(existing.id, members);
  return conversations.create({
    type,
    members: type === 'personal' ? [owner] : members,
    ...(name !== undefined && { name }),
  });
}

/** A meeting has one chat, and everybody invited is in it. */
function meetingChat(
  { context, conversations }: Client,
  meetingId: string | undefined,
  people: readonly TenantUser[],
): Conversation | undefined {
  const meeting = context.tenant.state.meetings.find((each) => idsOf(each).includes(meetingId ?? ''));
  if (meeting === undefined) return undefined;
  const invited = [meeting.organizer, ...meeting.attendees.flatMap(({ user }) => user ?? [])];
  const members = [...invited, ...people.map(({ id }) => id)];
  const existing = conversations.join(meeting.threadId, members);
  if (existing !== undefined) return existing;
  const { threadId: id, subject: name } = meeting;
  return conversations.create({ type: 'meeting', members, id, name, meetingId: meeting.id });
}

function idsOf(meeting: TenantMeeting): readonly string[] {
  return [meeting.id, graphMeetingIdOf(meeting), connectorMeetingIdOf(meeting)];
}
