import { cardFaults } from './card-rules.js';
import { fileCardFaults, isFileCard } from './file-cards.js';
import { isRecord, listOf } from './json.js';
import type { JsonRecord } from './json.js';
import { OAUTH_CARD, signInCardFaults } from './sign-in-card.js';
import { refusal } from './answer.js';
import type { Answer } from './answer.js';

/** Teams' limit for a whole message, about 100 KB counted in UTF-16. */
const MAX_BYTES = 100 * 1024;
const ACTIVITY_TYPES = ['message', 'typing'];
export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const ATTACHMENTS = [
  ADAPTIVE_CARD,
  'application/vnd.microsoft.card.hero',
  'application/vnd.microsoft.card.thumbnail',
  'application/vnd.microsoft.card.signin',
];

/** Why Teams would not take this activity from a bot; undefined when it would. */
export function refusalOf(activity: unknown): Answer | undefined {
  if (!isRecord(activity)) return refusal(400, 'BadSyntax', 'The activity is not a JSON object');
  if (JSON.stringify(activity).length * 2 > MAX_BYTES) {
    return refusal(413, 'MessageSizeTooBig', 'Message size too large');
  }
  if (!ACTIVITY_TYPES.includes(String(activity['type']))) {
    return refusal(400, 'BadArgument', `Unknown activity type ${JSON.stringify(activity['type'])}`);
  }
  const faults = attachmentFaultsOf(activity);
  if (faults.length > 0) return refusal(400, 'BadArgument', faults.join('; '));
  const empty = !activity['text'] && listOf(activity['attachments']).length === 0;
  if (activity['type'] === 'message' && empty) {
    return refusal(400, 'BadSyntax', 'Activity resulted into empty skype activities');
  }
  return undefined;
}

/** The activity with its adaptive card replaced. */
export function withCard(activity: JsonRecord, card: JsonRecord): JsonRecord {
  const others = listOf(activity['attachments']).filter(
    (attachment) => !isRecord(attachment) || attachment['contentType'] !== ADAPTIVE_CARD,
  );
  return { ...activity, attachments: [...others, { contentType: ADAPTIVE_CARD, content: card }] };
}

function attachmentFaultsOf(activity: JsonRecord): readonly string[] {
  return listOf(activity['attachments']).flatMap((attachment) => {
    if (!isRecord(attachment)) return ['an attachment is not an object'];
    const { contentType, content } = attachment;
    if (contentType === ADAPTIVE_CARD) return cardFaults(content);
    if (contentType === OAUTH_CARD) return signInCardFaults(content);
    if (isFileCard(attachment)) return fileCardFaults(attachment);
    return ATTACHMENTS.includes(String(contentType))
      ? []
      : [`unknown attachment ${JSON.stringify(contentType)}`];
  });
}
