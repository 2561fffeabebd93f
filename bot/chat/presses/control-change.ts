import { changeCard } from '../cards/change-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

const ACTION = { pause: 'pause', resume: 'resume', cancelChange: 'cancel' } as const;

/** "Pause", "Go on" and "Cancel the rest", on the card of a change that is not over. */
export function controlChange(useCases: Pick<ChatUseCases, 'controlChange'>) {
  return async (turn: Turn, { verb, changeId }: PressOf<keyof typeof ACTION>): Promise<Answer> => {
    const controlled = await useCases.controlChange(turn.caller, { changeId, action: ACTION[verb] });
    if (!controlled.ok) return refusal(turn, controlled.failure);
    const { text, at: now, timeZone } = turn;
    return cardAnswer(changeCard(controlled.value, { text, now, timeZone }), 'changed');
  };
}
