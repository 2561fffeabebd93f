import type { Failure } from '../../domain/failure.js';
import type { Wanted } from '../../domain/changes/wanted.js';
import type { ProposalView } from '../../use-cases/changes/keep-proposal.js';
import { proposalCard } from '../cards/proposal-card.js';
import { wrongRowsCard } from '../cards/wrong-rows.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { SaidModifiers } from './modifiers-of.js';

export type Propose = (turn: Turn, wanted: Wanted, modifiers?: SaidModifiers) => Promise<Answer>;

/** Answers a wish with its proposal to look at. Nothing changes before that is confirmed. */
export function propose(useCases: Pick<ChatUseCases, 'proposeChange' | 'showScript'>): Propose {
  return async (turn, wanted, { powershell, ...modifiers } = {}) => {
    const proposed = await useCases.proposeChange(turn.caller, wanted, modifiers);
    if (!proposed.ok) return refused(turn, proposed.failure);
    const view = proposed.value;
    if (powershell !== true) return showProposal(turn, view);
    const scripted = await useCases.showScript(turn.caller, view.proposal.id);
    return showProposal(turn, view, scripted.ok ? scripted.value.script : undefined);
  };
}

function refused(turn: Turn, failure: Failure): Answer {
  if (failure.code !== 'everyRowIsWrong') return refusal(turn, failure);
  return { ...cardAnswer(wrongRowsCard(failure.rows, turn.text)), outcome: 'refused' };
}

/** A proposal for the one who asked, with the same as PowerShell where that was asked for. */
export function showProposal({ text, timeZone }: Turn, view: ProposalView, script?: string): Answer {
  return cardAnswer(proposalCard(view, { text, timeZone, script }), 'proposed');
}
