import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answer, refusal } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import { cardFaults } from '../connector/card-rules.js';
import { visibleTo } from '../connector/conversation.js';
import { isRecord } from '../connector/json.js';
import { ADAPTIVE_CARD } from '../connector/outgoing-activity.js';
import { deliver } from './deliver.js';
import { incomingActivity } from './incoming-activity.js';
import type { Turn } from './incoming-activity.js';
import { repliesSince } from './shown-activity.js';
import { signInSilently } from './silent-sign-in.js';
import type { Client } from './client.js';

export const InvokeInput = z.strictObject({
  as: z.string(),
  name: z.string().max(200),
  value: z.record(z.string(), z.unknown()),
  replyToId: z.string().optional(),
});

/**
 * A person presses a button, or the client asks the bot something (an invoke). A card that comes back takes the place
 * of the pressed one for that person; others go on seeing what the bot posted.
 */
export async function press(
  client: Client,
  turn: Turn,
  { name, value, replyToId }: z.output<typeof InvokeInput>,
): Promise<Answer> {
  const { context, conversations } = client;
  const { conversation, person } = turn;
  const pressed = conversation.activities.find(({ activity }) => activity.id === replyToId);
  if (
    replyToId !== undefined &&
    (pressed === undefined || pressed.deleted || !visibleTo(pressed, person.id))
  ) {
    return refusal(404, 'ActivityNotFound', 'There is no such card in this conversation');
  }
  const parts = {
    type: 'invoke',
    id: `f:${randomUUID()}`,
    name,
    value,
    ...(replyToId !== undefined && { replyToId }),
  };
  const { status, body } = await deliver(context, incomingActivity(turn, parts));
  const faults = replaceCard(body);
  await signInSilently(client, turn, conversation.sequence);
  const after = conversations.find(conversation.id) ?? conversation;
  const replies = repliesSince(after, conversation.sequence, person.id);
  return answer(200, { status, body, replies, ...(faults.length > 0 && { cardFaults: faults }) });

  function replaceCard(body: unknown): readonly string[] {
    if (!isRecord(body) || body['type'] !== ADAPTIVE_CARD) return [];
    const card = body['value'];
    const faults = cardFaults(card);
    if (faults.length > 0) {
      process.stderr.write(`sandbox: the card answered to ${name} is not right: ${faults.join('; ')}\n`);
    } else if (replyToId !== undefined && isRecord(card)) {
      conversations.change(conversation.id, replyToId, { card, seenBy: person.id });
    }
    return faults;
  }
}
