import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '../write-file-whole.js';
import { CONVERSATION_TYPES } from './conversation.js';
import type { Conversation, StoredActivity } from './conversation.js';

const WRITE_AFTER_MS = 50;
/** Enough for a bot that updates the cards of its last changes after a restart. */
const KEPT_ACTIVITIES = 40;
const KEPT_CONVERSATIONS = 300;

const StoredActivityFile = z.object({
  activity: z.looseObject({ id: z.string() }),
  sequence: z.int(),
  updatedSequence: z.int().optional(),
  deleted: z.literal(true).optional(),
  fromBot: z.boolean(),
  targetedTo: z.string().optional(),
  hidden: z.literal(true).optional(),
  views: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

const ConversationFile = z.object({
  id: z.string(),
  type: z.enum(CONVERSATION_TYPES),
  name: z.string().nullable(),
  members: z.array(z.string()),
  meetingId: z.string().nullable(),
  activities: z.array(StoredActivityFile),
  sequence: z.int(),
});

/** Conversations on disk, one file each, written a moment after they change. */
export interface ConversationFolder {
  /** Every kept conversation, the one changed last at the end. */
  load(): readonly Conversation[];
  save(conversation: Conversation): void;
  forget(conversationId: string): void;
  /** Writes what is still waiting. */
  close(): void;
}

export function conversationFolder(dataDir: string): ConversationFolder {
  const folder = join(dataDir, 'conversations');
  const waiting = new Map<string, Conversation>();
  let timer: NodeJS.Timeout | undefined;

  function writeWaiting(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const conversation of waiting.values()) {
      const activities = conversation.activities.slice(-KEPT_ACTIVITIES);
      writeFileWhole(pathOf(folder, conversation.id), JSON.stringify({ ...conversation, activities }));
    }
    waiting.clear();
  }

  return {
    load() {
      mkdirSync(folder, { recursive: true });
      const paths = readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name))
        .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
      for (const path of paths.slice(0, -KEPT_CONVERSATIONS)) rmSync(path, { force: true });
      return paths.slice(-KEPT_CONVERSATIONS).flatMap(read);
    },
    save(conversation) {
      waiting.set(conversation.id, conversation);
      timer ??= setTimeout(writeWaiting, WRITE_AFTER_MS);
    },
    forget(conversationId) {
      waiting.delete(conversationId);
      rmSync(pathOf(folder, conversationId), { force: true });
    },
    close: writeWaiting,
  };
}

function pathOf(folder: string, conversationId: string): string {
  return join(folder, `${createHash('sha256').update(conversationId).digest('hex').slice(0, 32)}.json`);
}

/** One conversation, or none where the file was cut off or is another version's: an old chat is no reason not to start. */
function read(path: string): readonly Conversation[] {
  try {
    const file = ConversationFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return [{ ...file, activities: file.activities.map(definedOnly) }];
  } catch {
    process.stderr.write(`sandbox: a stored conversation cannot be read and is left out: ${path}\n`);
    return [];
  }
}

/** Leaves out what the file has not, so that absent stays absent. */
function definedOnly(file: z.output<typeof StoredActivityFile>): StoredActivity {
  const { updatedSequence, deleted, targetedTo, hidden, views, ...rest } = file;
  return {
    ...rest,
    ...(updatedSequence !== undefined && { updatedSequence }),
    ...(deleted !== undefined && { deleted }),
    ...(targetedTo !== undefined && { targetedTo }),
    ...(hidden !== undefined && { hidden }),
    ...(views !== undefined && { views }),
  };
}
