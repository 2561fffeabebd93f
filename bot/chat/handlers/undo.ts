import { proposalCard } from '../cards/proposal-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Undo": the inverse of a change, proposed like any other. Without an id, of the asker's newest one. */
export function undo({ proposeUndo }: Pick<ChatUseCases, 'proposeUndo'>) {
  return async (turn: Turn, changeId?: string): Promise<Answer> => {
    const proposed = await proposeUndo(turn.caller, changeId);
    if (!proposed.ok) return refusal(turn, proposed.failure);
    return cardAnswer(proposalCard(proposed.value, turn.text), 'proposed');
  };
}
