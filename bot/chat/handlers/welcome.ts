import type { Conversations } from '../../ports/conversations.js';
import { helpCard } from '../cards/help-card.js';
import { textAnswer, cardAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** Said once in a conversation, when the bot comes in; Teams tells of it twice. Among others it is one neutral line. */
export function welcome(conversations: Pick<Conversations, 'welcome'>) {
  return async ({ caller, place, company, text }: Turn): Promise<Answer | undefined> => {
    if (!(await conversations.welcome(caller.tenantId, place.conversationId))) return undefined;
    if (company === 'alone') return cardAnswer(helpCard(text, 'welcome'));
    return { ...textAnswer(text('help.shared'), 'answered'), audience: 'everyone' };
  };
}
