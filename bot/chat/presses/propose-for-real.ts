import type { ChatUseCases } from '../chat-use-cases.js';
import { showProposal } from '../handlers/propose.js';
import { refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

/** "Propose it for real", on what was only to be looked at: the same plan, now with a button that confirms it. */
export function proposeForReal(useCases: Pick<ChatUseCases, 'proposeForReal'>) {
  return async (turn: Turn, press: PressOf<'forReal'>): Promise<Answer> => {
    const proposed = await useCases.proposeForReal(turn.caller, press);
    return proposed.ok ? showProposal(turn, proposed.value) : refusal(turn, proposed.failure);
  };
}
