import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answer, refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import { visibleTo } from '../connector/conversation.js';
import { consentCardIn } from '../connector/file-cards.js';
import type { Client } from './client.js';
import { deliver } from './deliver.js';
import { incomingActivity, type Turn } from './incoming-activity.js';
import { repliesSince } from './shown-activity.js';

export const ConsentInput = z.strictObject({
  as: z.string(),
  replyToId: z.string(),
  action: z.enum(['accept', 'decline']),
});

/** A person allows or refuses a file: Teams makes room for it in their OneDrive and tells the bot where (`fileConsent/invoke`). */
export async function pressFile(
  { context, conversations, oneDrive }: Client,
  turn: Turn,
  { replyToId, action }: z.output<typeof ConsentInput>,
): Promise<Answer> {
  const { conversation, person } = turn;
  const shown = conversation.activities.find(
    (each) => each.activity.id === replyToId && !each.deleted && visibleTo(each, person.id),
  );
  const card = shown === undefined ? undefined : consentCardIn(shown.activity);
  if (card === undefined)
    return refusal(404, 'ActivityNotFound', 'There is no such file card in this conversation');
  const { acceptContext, declineContext } = card.content;
  const value =
    action === 'decline'
      ? { type: 'fileUpload', action, context: declineContext }
      : {
          type: 'fileUpload',
          action,
          context: acceptContext,
          uploadInfo: oneDrive.beginUpload(person.id, card.name),
        };
  const id = `f:${randomUUID()}`;
  const parts = { type: 'invoke', id, name: 'fileConsent/invoke', value, replyToId };
  const { status, body } = await deliver(context, incomingActivity(turn, parts));
  const after = conversations.find(conversation.id) ?? conversation;
  const replies = repliesSince(after, conversation.sequence, person.id);
  return answer(200, { status, body, replies });
}
