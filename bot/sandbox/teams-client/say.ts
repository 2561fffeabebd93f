import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answer, refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import { deliver } from './deliver.js';
import { incomingActivity, spokenParts } from './incoming-activity.js';
import type { Turn } from './incoming-activity.js';
import { repliesSince } from './shown-activity.js';
import { signInSilently } from './silent-sign-in.js';
import type { Client } from './client.js';

export const MessageInput = z.strictObject({
  as: z.string(),
  text: z.string().optional(),
  /** What an Action.Submit sends; Teams shows no message for it. */
  value: z.record(z.string(), z.unknown()).optional(),
  replyToId: z.string().optional(),
  /** Attached to the message, as from the person's own device. */
  file: z.strictObject({ name: z.string().min(1).max(200), content: z.string() }).optional(),
});

const MAX_KEPT_CHARACTERS = 28_000;

/** A person writes to the bot, or presses an Action.Submit. */
export async function say(
  client: Client,
  turn: Turn,
  { text, value, replyToId, file }: z.output<typeof MessageInput>,
): Promise<Answer> {
  const { context, conversations, oneDrive } = client;
  if (text === undefined && value === undefined && file === undefined)
    return refusal(400, 'BadArgument', 'Say text, value or both, or send a file');
  const { conversation, person } = turn;
  if (file !== undefined && conversation.type !== 'personal')
    return refusal(400, 'BadArgument', 'Teams hands a file to a bot in a personal chat only');
  const attached = file === undefined ? {} : { attachments: [oneDrive.attach(person.id, file)] };
  const spoken = {
    ...(text === undefined && file === undefined ? { type: 'message' } : spokenParts(turn, text ?? '')),
    ...attached,
  };
  const kept = { ...spoken, text: text?.slice(0, MAX_KEPT_CHARACTERS) };
  const posted =
    text === undefined && file === undefined
      ? undefined
      : conversations.post(conversation.id, { activity: incomingActivity(turn, kept), fromBot: false });
  const activityId = posted?.activity.id ?? `f:${randomUUID()}`;
  const activity = incomingActivity(turn, {
    ...spoken,
    id: activityId,
    ...(value !== undefined && { value }),
    ...(replyToId !== undefined && { replyToId }),
    ...(conversation.type === 'channel' && threadOf(turn, replyToId ?? activityId)),
  });
  const { status } = await deliver(context, activity);
  await signInSilently(client, turn, conversation.sequence);
  const after = conversations.find(conversation.id) ?? conversation;
  return answer(200, { status, activityId, replies: repliesSince(after, conversation.sequence, person.id) });
}

/** In a channel the conversation's id names the thread by its first message. */
function threadOf({ context, conversation }: Turn, rootId: string) {
  const tenantId = context.tenant.state.tenant.id;
  const id = `${conversation.id};messageid=${rootId}`;
  return { conversation: { id, conversationType: 'channel', tenantId, isGroup: true } };
}
