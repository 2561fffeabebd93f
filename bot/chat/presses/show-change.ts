import { changeCard } from '../cards/change-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

/** "How is it going?" */
export function showChange(useCases: Pick<ChatUseCases, 'showChange'>) {
  return async (turn: Turn, { changeId }: PressOf<'progress'>): Promise<Answer> => {
    const shown = await useCases.showChange(turn.caller, changeId);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { text, at: now, timeZone } = turn;
    return cardAnswer(changeCard(shown.value, { text, now, timeZone }));
  };
}
