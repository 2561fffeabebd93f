import { approvalCard } from '../cards/approval-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { showProposal } from '../handlers/propose.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

/** "Show PowerShell": the same card, with the script below. */
export function showScript(useCases: Pick<ChatUseCases, 'showScript'>) {
  return async (turn: Turn, { proposalId }: PressOf<'script'>): Promise<Answer> => {
    const shown = await useCases.showScript(turn.caller, proposalId);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { script, ...view } = shown.value;
    if (view.proposal.proposedBy === turn.caller.userId) return showProposal(turn, view, script);
    const { text, timeZone } = turn;
    return cardAnswer(approvalCard(view, { text, timeZone, script }));
  };
}
