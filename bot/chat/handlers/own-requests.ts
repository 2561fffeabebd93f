import { ownRequestsCard } from '../cards/own-requests-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "My requests." */
export function ownRequests({ listOwnRequests }: Pick<ChatUseCases, 'listOwnRequests'>) {
  return async (turn: Turn): Promise<Answer> => {
    const listed = await listOwnRequests(turn.caller);
    if (!listed.ok) return refusal(turn, listed.failure);
    return cardAnswer(ownRequestsCard(listed.value, turn.text, turn.timeZone));
  };
}
