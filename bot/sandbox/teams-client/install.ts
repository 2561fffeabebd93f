import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answer, refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import { deliver } from './deliver.js';
import { BOT, incomingActivity } from './incoming-activity.js';
import { repliesSince } from './shown-activity.js';
import { unknownPerson } from './client.js';
import type { Client } from './client.js';

export const InstallationInput = z.strictObject({ as: z.string(), conversationId: z.string().optional() });

/** A person adds the bot to themselves or to a conversation: Teams tells it so twice. `status` is the worse answer. */
export async function install(
  { context, conversations }: Client,
  { as, conversationId }: z.output<typeof InstallationInput>,
): Promise<Answer> {
  const person = context.tenant.person(as);
  if (person === undefined) return unknownPerson(as);
  const conversation =
    conversationId === undefined ? conversations.personalOf(person.id) : conversations.find(conversationId);
  if (conversation === undefined)
    return refusal(404, 'ConversationNotFound', 'There is no such conversation');
  const turn = { context, conversation, person };
  const told = [
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [BOT] },
  ];
  const statuses: number[] = [];
  for (const parts of told) {
    const { status } = await deliver(context, incomingActivity(turn, { ...parts, id: `f:${randomUUID()}` }));
    statuses.push(status);
  }
  const after = conversations.find(conversation.id) ?? conversation;
  const replies = repliesSince(after, conversation.sequence, person.id);
  return answer(200, { status: Math.max(...statuses), conversationId: conversation.id, replies });
}
