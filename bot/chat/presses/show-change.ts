import type { ChangeCards } from '../change-cards.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showChange'>;
  readonly changeCards: ChangeCards;
}

/** "How is it going?" */
export function showChange({ useCases, changeCards }: Parts) {
  return async (turn: Turn, { changeId }: PressOf<'progress'>): Promise<Answer> => {
    const shown = await useCases.showChange(turn.caller, changeId);
    return shown.ok
      ? cardAnswer(await changeCards.show(shown.value, turn.text))
      : refusal(turn, shown.failure);
  };
}
