import { declinedCard } from '../cards/declined-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

/** "Leave as is". */
export function leaveChange({ declineChange }: Pick<ChatUseCases, 'declineChange'>) {
  return async (turn: Turn, { proposalId }: PressOf<'decline'>): Promise<Answer> => {
    const declined = await declineChange(turn.caller, proposalId);
    return declined.ok ? cardAnswer(declinedCard(turn.text)) : refusal(turn, declined.failure);
  };
}
