import { answer, refusal } from './answer.js';
import type { Answer } from './answer.js';
import type { ConnectorCall } from './connector-call.js';
import { sendActivity } from './activity-calls.js';
import { isRecord, listOf, textOf } from './json.js';
import { personOf } from './members.js';

/** `POST v3/conversations`: the chat of one person with the bot, for a proactive message. */
export function createConversation(call: ConnectorCall): Answer {
  const { context, conversations, body } = call;
  if (!isRecord(body)) return refusal(400, 'BadSyntax', 'The body is not a JSON object');
  const tenant = isRecord(body['channelData']) ? body['channelData']['tenant'] : undefined;
  const tenantId = textOf(body['tenantId']) ?? (isRecord(tenant) ? textOf(tenant['id']) : undefined);
  if (tenantId === undefined) return refusal(400, 'BadArgument', 'The tenant id is missing');
  if (tenantId !== context.tenant.state.tenant.id) return refusal(403, 'Forbidden', 'Another tenant');
  const members = listOf(body['members']);
  const [member] = members;
  if (body['isGroup'] === true || members.length !== 1 || !isRecord(member)) {
    return refusal(400, 'BadArgument', 'A bot creates conversations with exactly one person');
  }
  const person = personOf(context, textOf(member['id']) ?? '');
  if (person === undefined) return refusal(403, 'BotNotInConversationRoster', 'The person is not known here');
  const conversation = conversations.personalOf(person.id);
  const serviceUrl = `${context.urls.connector}/`;
  if (body['activity'] === undefined) return answer(201, { id: conversation.id, serviceUrl });
  const first = sendActivity({
    ...call,
    ids: [conversation.id],
    query: new URLSearchParams(),
    body: body['activity'],
  });
  if (first.status >= 400 || !isRecord(first.body)) return first;
  return answer(201, { id: conversation.id, activityId: first.body['id'], serviceUrl });
}
