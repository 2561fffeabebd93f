import { answer, refusal } from './answer.js';
import type { Answer } from './answer.js';
import type { ConnectorCall } from './connector-call.js';
import { memberOf, peopleOf, personOf } from './members.js';

const NO_CONVERSATION = refusal(404, 'ConversationNotFound', 'Conversation not found.');

/** `GET …/members`: everybody at once (deprecated by Microsoft). */
export function listMembers({ context, conversations, ids: [id = ''] }: ConnectorCall): Answer {
  const conversation = conversations.find(id);
  if (conversation === undefined) return NO_CONVERSATION;
  return answer(
    200,
    peopleOf(context, conversation).map((user) => memberOf(context, user)),
  );
}

/** `GET …/pagedmembers`: a page size below 50 counts as 50, above 500 as 500. */
export function pageMembers({ context, conversations, ids: [id = ''], query }: ConnectorCall): Answer {
  const conversation = conversations.find(id);
  if (conversation === undefined) return NO_CONVERSATION;
  const size = Math.min(500, Math.max(50, Number(query.get('pageSize') ?? 200) || 50));
  const from = Number(Buffer.from(query.get('continuationToken') ?? '', 'base64url').toString()) || 0;
  const everybody = peopleOf(context, conversation);
  const members = everybody.slice(from, from + size).map((user) => memberOf(context, user));
  const next = from + size;
  const continuationToken = Buffer.from(String(next)).toString('base64url');
  return answer(200, { members, ...(next < everybody.length && { continuationToken }) });
}

/** `GET …/members/{id}`: one of them by channel id, object id or user principal name. */
export function showMember({ context, conversations, ids: [id = '', key = ''] }: ConnectorCall): Answer {
  const conversation = conversations.find(id);
  if (conversation === undefined) return NO_CONVERSATION;
  const person = personOf(context, key);
  if (person === undefined || !conversation.members.includes(person.id)) {
    return refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  }
  return answer(200, memberOf(context, person));
}
