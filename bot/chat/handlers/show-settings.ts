import { settingsCard } from '../cards/settings-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "Show the settings": the bridge's and this product's own. */
export function showSettings(useCases: Pick<ChatUseCases, 'showSettings'>) {
  return async (turn: Turn): Promise<Answer> => {
    const shown = await useCases.showSettings(turn.caller);
    return shown.ok ? cardAnswer(settingsCard(shown.value, turn.text)) : refusal(turn, shown.failure);
  };
}
