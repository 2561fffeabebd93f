import { createHash, randomUUID } from 'node:crypto';
import { changedAfter, withoutThread } from './conversation.js';
import type { Conversation, ConversationType, StoredActivity } from './conversation.js';
import { conversationFolder } from './conversation-folder.js';
import type { JsonRecord } from './json.js';

const MAX_CONVERSATIONS = 1000;
const MAX_ACTIVITIES = 200;

/** The conversations the bot is in: bounded in number and length, and kept on disk so that old cards can be updated. */
export interface Conversations {
  create(wanted: Wanted): Conversation;
  /** The one chat a person has with the bot; made when first asked for. */
  personalOf(userId: string): Conversation;
  find(conversationId: string): Conversation | undefined;
  search(fits: (conversation: Conversation) => boolean): Conversation | undefined;
  join(conversationId: string, userIds: readonly string[]): Conversation | undefined;
  post(conversationId: string, post: Post): StoredActivity | undefined;
  change(conversationId: string, activityId: string, changed: ChangedActivity): StoredActivity | undefined;
  /** Resolves when something comes or changes after `sequence`, when the time is up, or on abort. */
  changeAfter(conversationId: string, sequence: number, waiting: Waiting): Promise<void>;
  close(): void;
}

export interface Wanted {
  readonly type: ConversationType;
  readonly members: readonly string[];
  readonly id?: string;
  readonly name?: string;
  readonly meetingId?: string;
}

export interface Post {
  readonly activity: JsonRecord;
  readonly fromBot: boolean;
  readonly targetedTo?: string;
  readonly hidden?: true;
}

/** A new content by the bot, a card that only one person sees, what was hidden until now, or nothing any more. */
export type ChangedActivity =
  | { readonly activity: JsonRecord }
  | { readonly card: JsonRecord; readonly seenBy: string }
  | 'shown'
  | 'deleted';

export interface Waiting {
  readonly ms: number;
  readonly signal: AbortSignal;
}

export function openConversations(dataDir: string, clock: () => number): Conversations {
  const folder = conversationFolder(dataDir);
  const byId = new Map(folder.load().map((conversation) => [conversation.id, conversation]));
  const listeners = new Map<string, Set<() => void>>();

  function keep(conversation: Conversation): Conversation {
    byId.delete(conversation.id);
    byId.set(conversation.id, conversation);
    for (const id of [...byId.keys()].slice(0, Math.max(0, byId.size - MAX_CONVERSATIONS))) {
      byId.delete(id);
      folder.forget(id);
    }
    folder.save(conversation);
    for (const heard of listeners.get(conversation.id) ?? []) heard();
    return conversation;
  }

  function create({ type, members, id, name, meetingId }: Wanted): Conversation {
    return keep({
      id: id ?? newIdOf(type),
      type,
      name: name ?? null,
      members: [...new Set(members)],
      meetingId: meetingId ?? null,
      activities: [],
      sequence: 0,
    });
  }

  function find(conversationId: string): Conversation | undefined {
    return byId.get(withoutThread(conversationId));
  }

  return {
    create,
    find,
    personalOf(userId) {
      const id = `a:1${createHash('sha256').update(userId).digest('base64url')}`;
      return byId.get(id) ?? create({ type: 'personal', members: [userId], id });
    },
    search: (fits) => [...byId.values()].find(fits),
    join(conversationId, userIds) {
      const found = find(conversationId);
      if (found === undefined || userIds.every((id) => found.members.includes(id))) return found;
      return keep({ ...found, members: [...new Set([...found.members, ...userIds])] });
    },
    post(conversationId, { activity, fromBot, targetedTo, hidden }) {
      const found = find(conversationId);
      if (found === undefined) return undefined;
      const sequence = found.sequence + 1;
      const id = nextActivityId(found, clock());
      const stored: StoredActivity = {
        activity: { ...activity, id },
        sequence,
        fromBot,
        ...(targetedTo !== undefined && { targetedTo }),
        ...(hidden && { hidden }),
      };
      // A bot's typing sign ends with what it was typing.
      const before = fromBot
        ? found.activities.filter(({ activity: { type } }) => type !== 'typing')
        : found.activities;
      keep({ ...found, sequence, activities: [...before, stored].slice(-MAX_ACTIVITIES) });
      return stored;
    },
    change(conversationId, activityId, changed) {
      const found = find(conversationId);
      const before = found?.activities.find(({ activity }) => activity.id === activityId);
      if (found === undefined || before === undefined || before.deleted) return undefined;
      const sequence = found.sequence + 1;
      const after = { ...changedActivity(before, changed), updatedSequence: sequence };
      const activities = found.activities.map((each) => (each === before ? after : each));
      keep({ ...found, sequence, activities });
      return after;
    },
    async changeAfter(conversationId, sequence, { ms, signal }) {
      const found = find(conversationId);
      if (found === undefined || signal.aborted || ms <= 0) return;
      if (found.activities.some((stored) => changedAfter(stored, sequence))) return;
      await new Promise<void>((resolve) => {
        const heard = listeners.get(found.id) ?? new Set();
        listeners.set(found.id, heard);
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          heard.delete(done);
          if (heard.size === 0) listeners.delete(found.id);
          resolve();
        };
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', done, { once: true });
        heard.add(done);
      });
    },
    close() {
      for (const heard of [...listeners.values()].flatMap((each) => [...each])) heard();
      folder.close();
    },
  };
}

function changedActivity(
  { views, hidden, ...before }: StoredActivity,
  changed: ChangedActivity,
): StoredActivity {
  const { id } = before.activity;
  if (changed === 'shown') return before;
  if (changed === 'deleted') return { ...before, activity: { id, type: 'message' }, deleted: true };
  if ('activity' in changed)
    return { ...before, activity: { ...changed.activity, id }, ...(hidden && { hidden }) };
  return { ...before, views: { ...views, [changed.seenBy]: changed.card } };
}

/** Teams' own forms of conversation ids. */
function newIdOf(type: ConversationType): string {
  const unique = randomUUID().replaceAll('-', '');
  if (type === 'personal') return `a:1${unique}`;
  if (type === 'meeting') return `19:meeting_${unique}@thread.v2`;
  return `19:${unique}@thread.${type === 'channel' ? 'tacv2' : 'v2'}`;
}

/** Teams names an activity by its time in milliseconds; two of one millisecond still differ here. */
function nextActivityId(conversation: Conversation, now: number): string {
  const last = Number(conversation.activities.at(-1)?.activity.id ?? 0);
  return String(Math.max(now, last + 1));
}
