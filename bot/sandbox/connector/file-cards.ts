import { z } from 'zod';
import type { Conversation } from './conversation.js';
import { isRecord, listOf, type JsonRecord } from './json.js';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** As Teams documents its cards about files (bots/how-to/bots-filesv4). */
const ConsentCard = z.strictObject({
  contentType: z.literal(CONSENT),
  name: z.string().min(1).max(255),
  content: z.strictObject({
    description: z.string(),
    sizeInBytes: z.int().positive(),
    acceptContext: z.record(z.string(), z.unknown()),
    declineContext: z.record(z.string(), z.unknown()),
  }),
});
export type ConsentCard = z.output<typeof ConsentCard>;

const InfoCard = z.strictObject({
  contentType: z.literal(INFO),
  contentUrl: z.url(),
  name: z.string().min(1),
  content: z.strictObject({ uniqueId: z.guid(), fileType: z.string(), etag: z.string().optional() }),
});

export function isFileCard({ contentType }: JsonRecord): boolean {
  return contentType === CONSENT || contentType === INFO;
}

/** What Teams would not show of a card about a file. */
export function fileCardFaults(attachment: JsonRecord): readonly string[] {
  const card = attachment['contentType'] === CONSENT ? ConsentCard : InfoCard;
  const parsed = card.safeParse(attachment);
  return parsed.success ? [] : [`the file card is not right: ${z.prettifyError(parsed.error)}`];
}

/** The question of an activity whether a file may be put into somebody's OneDrive. */
export function consentCardIn(activity: JsonRecord): ConsentCard | undefined {
  const cards = listOf(activity['attachments']).map((each) => ConsentCard.safeParse(each).data);
  return cards.find((card) => card !== undefined);
}

/** True where a bot sends a file card to a place that has none: Teams' file interface for bots is for personal chats. */
export function isMisplaced(activity: JsonRecord, { type }: Pick<Conversation, 'type'>): boolean {
  if (type === 'personal') return false;
  return listOf(activity['attachments']).some((each) => isRecord(each) && isFileCard(each));
}
