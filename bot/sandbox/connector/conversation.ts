import type { JsonRecord } from './json.js';

export const CONVERSATION_TYPES = ['personal', 'groupChat', 'channel', 'meeting'] as const;
export type ConversationType = (typeof CONVERSATION_TYPES)[number];

/** One chat, channel or meeting chat that the bot is in. Members are Entra object ids. */
export interface Conversation {
  readonly id: string;
  readonly type: ConversationType;
  readonly name: string | null;
  readonly members: readonly string[];
  /** The Graph id of the meeting, for a meeting chat. */
  readonly meetingId: string | null;
  readonly activities: readonly StoredActivity[];
  /** Grows by one with every activity posted, changed or deleted. */
  readonly sequence: number;
}

/** An activity as it stands now, and when it came and last changed in its conversation's own count. */
export interface StoredActivity {
  readonly activity: JsonRecord & { readonly id: string };
  readonly sequence: number;
  readonly updatedSequence?: number;
  readonly deleted?: true;
  readonly fromBot: boolean;
  /** The object id of the one person who sees it; absent: everybody in the conversation. */
  readonly targetedTo?: string;
  /** A sign-in card that the person's client tries by itself; it is shown only if that comes to nothing. */
  readonly hidden?: true;
  /** Cards that a press has shown to one person alone (user-specific views), by object id; a change by the bot ends them. */
  readonly views?: Readonly<Record<string, JsonRecord>>;
}

/** Whether this person sees the activity: everybody does, unless it is meant for one of them alone or for no eyes. */
export function visibleTo(stored: StoredActivity, userId: string): boolean {
  if (stored.hidden) return false;
  return stored.targetedTo === undefined || stored.targetedTo === userId;
}

/** What came or changed after that point in the conversation's count. */
export function changedAfter(stored: StoredActivity, sequence: number): boolean {
  return Math.max(stored.sequence, stored.updatedSequence ?? 0) > sequence;
}

/** A reply in a channel names its thread: `19:…@thread.tacv2;messageid=…` is the channel `19:…@thread.tacv2`. */
export function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
