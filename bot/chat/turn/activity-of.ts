import type { Outgoing } from '../channel/connector.js';
import type { Entities } from '../../language/understood.js';
import type { Intent } from '../../language/intents.js';
import type { Answer } from './answer.js';

/** What the words were understood as; it travels with the answer, where Teams does not look and scripts do. */
export interface Command {
  readonly intent: Intent;
  readonly entities: Entities;
}

/** An answer as a message. Plain text is sent as such, so that no name in it turns into a link. */
export function activityOf(content: Answer['content'], command?: Command): Outgoing {
  const channelData = command === undefined ? {} : { channelData: { bridgekeeper: { command } } };
  if ('text' in content) return { type: 'message', textFormat: 'plain', text: content.text, ...channelData };
  if ('signIn' in content) {
    const attachments = [{ contentType: OAUTH_CARD, content: content.signIn }];
    return { type: 'message', attachments, ...channelData };
  }
  if ('offer' in content) return { type: 'message', attachments: [content.offer], ...channelData };
  const { card } = content;
  return {
    type: 'message',
    summary: card.fallbackText,
    attachments: [{ contentType: ADAPTIVE_CARD, content: card }],
    ...channelData,
  };
}

const OAUTH_CARD = 'application/vnd.microsoft.card.oauth';
export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
