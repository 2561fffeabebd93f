import { declinedApprovalCard } from '../cards/awaiting-card.js';
import type { ChangeCards } from '../change-cards.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'approveChange'>;
  readonly changeCards: Pick<ChangeCards, 'settle'>;
}

/** "Approve", by the second person. The card of the one who asked goes on; this one shows the change as well. */
export function approveChange({ useCases, changeCards }: Parts) {
  return async (turn: Turn, press: PressOf<'approve'>): Promise<Answer> => {
    const approved = await useCases.approveChange(turn.caller, press);
    if (!approved.ok) return refusal(turn, approved.failure);
    return cardAnswer(await changeCards.settle(turn, approved.value, undefined), 'changed');
  };
}

/** "Decline", by the second person. */
export function declineApproval({ declineChange }: Pick<ChatUseCases, 'declineChange'>) {
  return async (turn: Turn, { proposalId }: PressOf<'declineApproval'>): Promise<Answer> => {
    const declined = await declineChange(turn.caller, proposalId);
    return declined.ok ? cardAnswer(declinedApprovalCard(turn.text)) : refusal(turn, declined.failure);
  };
}
