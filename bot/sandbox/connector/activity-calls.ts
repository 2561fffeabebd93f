import { SANDBOX_APP } from '../entra/app-registration.js';
import { answer, refusal } from './answer.js';
import type { Answer } from './answer.js';
import type { ConnectorCall } from './connector-call.js';
import type { Conversation } from './conversation.js';
import { isMisplaced } from './file-cards.js';
import { isRecord, textOf } from './json.js';
import type { JsonRecord } from './json.js';
import { personOf } from './members.js';
import { refusalOf } from './outgoing-activity.js';
import { signInCardIn } from './sign-in-card.js';

/** `POST …/activities` and `POST …/activities/{replyTo}`: one message or typing sign of the bot. */
export function sendActivity({ context, conversations, ids, query, body }: ConnectorCall): Answer {
  const [conversationId = '', replyToId] = ids;
  const conversation = conversations.find(conversationId);
  if (conversation === undefined) return NO_CONVERSATION;
  const refused = refusalOf(body);
  if (refused !== undefined || !isRecord(body)) return refused ?? NO_CONVERSATION;
  if (isMisplaced(body, conversation)) return NO_FILES_HERE;
  const targetedTo = isTargeted(query) ? targetOf({ context, conversation, activity: body }) : undefined;
  if (typeof targetedTo === 'object') return targetedTo;
  const posted = conversations.post(conversationId, {
    activity: sent({
      context,
      conversation,
      activity: { ...body, ...(replyToId !== undefined && { replyToId }) },
    }),
    fromBot: true,
    ...(targetedTo !== undefined && { targetedTo }),
    ...(conversation.type === 'personal' && signInCardIn(body) !== undefined && { hidden: true }),
  });
  return posted === undefined ? NO_CONVERSATION : answer(201, { id: posted.activity.id });
}

/** `PUT …/activities/{id}`: the bot changes what it said. */
export function updateActivity({ context, conversations, ids, query, body }: ConnectorCall): Answer {
  const [conversationId = '', activityId = ''] = ids;
  const conversation = conversations.find(conversationId);
  if (conversation === undefined) return NO_CONVERSATION;
  const refused = refusalOf(body) ?? refusalToTouch(conversation, activityId, isTargeted(query));
  if (refused !== undefined || !isRecord(body)) return refused ?? NO_ACTIVITY;
  const activity = sent({ context, conversation, activity: body });
  const changed = conversations.change(conversationId, activityId, { activity });
  return changed === undefined ? NO_ACTIVITY : answer(200, { id: activityId });
}

/** `DELETE …/activities/{id}`: the bot takes back what it said. */
export function deleteActivity({ conversations, ids, query }: ConnectorCall): Answer {
  const [conversationId = '', activityId = ''] = ids;
  const conversation = conversations.find(conversationId);
  if (conversation === undefined) return NO_CONVERSATION;
  const refused = refusalToTouch(conversation, activityId, isTargeted(query));
  if (refused !== undefined) return refused;
  const deleted = conversations.change(conversationId, activityId, 'deleted');
  return deleted === undefined ? NO_ACTIVITY : answer(200, undefined);
}

const NO_FILES_HERE = refusal(400, 'BadArgument', 'A bot sends files in personal chats only');
const NO_CONVERSATION = refusal(404, 'ConversationNotFound', 'Conversation not found.');
const NO_ACTIVITY = refusal(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');

function isTargeted(query: URLSearchParams): boolean {
  return query.get('isTargetedActivity') === 'true';
}

/** The one person a targeted message is for, who must be a member of a chat of several; else why not. */
function targetOf({ context, conversation, activity }: Sending): string | Answer {
  if (conversation.type === 'personal') {
    return refusal(400, 'BadArgument', 'Targeted messages are for group chats, channels and meeting chats');
  }
  const recipient = isRecord(activity['recipient']) ? textOf(activity['recipient']['id']) : undefined;
  if (recipient === undefined) return refusal(400, 'BadArgument', 'A targeted message needs recipient.id');
  const person = personOf(context, recipient);
  if (person === undefined || !conversation.members.includes(person.id)) {
    return refusal(403, 'RecipientNotInConversation', 'The recipient is not a member of the conversation');
  }
  return person.id;
}

function refusalToTouch(
  conversation: Conversation,
  activityId: string,
  targeted: boolean,
): Answer | undefined {
  const stored = conversation.activities.find(({ activity }) => activity.id === activityId);
  if (stored === undefined || stored.deleted || (stored.targetedTo !== undefined) !== targeted)
    return NO_ACTIVITY;
  return stored.fromBot ? undefined : refusal(403, 'Forbidden', 'A bot changes its own messages only');
}

interface Sending {
  readonly context: ConnectorCall['context'];
  readonly conversation: Conversation;
  readonly activity: JsonRecord;
}

/** What people see is what Teams knows, whatever the bot wrote about itself and the place. */
function sent({ context, conversation, activity }: Sending): JsonRecord {
  return {
    ...activity,
    channelId: 'msteams',
    serviceUrl: `${context.urls.connector}/`,
    from: { id: `28:${SANDBOX_APP.botId}`, name: 'Bridgekeeper' },
    conversation: { id: conversation.id, tenantId: context.tenant.state.tenant.id },
    timestamp: new Date(context.clock.now()).toISOString(),
  };
}
