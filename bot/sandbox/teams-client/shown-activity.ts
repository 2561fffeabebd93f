import { visibleTo } from '../connector/conversation.js';
import type { Conversation, StoredActivity } from '../connector/conversation.js';
import type { JsonRecord } from '../connector/json.js';
import { withCard } from '../connector/outgoing-activity.js';

/** An activity as one person's client shows it, with its place in the conversation's count. */
export function shownActivity(stored: StoredActivity, userId: string): JsonRecord {
  const { activity, sequence, updatedSequence, deleted, targetedTo, views } = stored;
  const view = views?.[userId];
  return {
    ...(view === undefined ? activity : withCard(activity, view)),
    sequence,
    ...(updatedSequence !== undefined && { updatedSequence }),
    ...(deleted && { deleted }),
    ...(targetedTo !== undefined && { targeted: true }),
  };
}

/** What the bot has said since then that this person may see, without its typing signs. */
export function repliesSince(
  conversation: Conversation,
  sequence: number,
  userId: string,
): readonly JsonRecord[] {
  return conversation.activities
    .filter((stored) => stored.fromBot && stored.sequence > sequence && visibleTo(stored, userId))
    .filter(({ activity, deleted }) => activity['type'] !== 'typing' && !deleted)
    .map((stored) => shownActivity(stored, userId));
}
