import { bridgeNumbersCard } from '../cards/bridge-numbers-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "List the bridge numbers", for administrators and readers. */
export function bridgeNumbers({ listBridgeNumbers }: Pick<ChatUseCases, 'listBridgeNumbers'>) {
  return async (turn: Turn, page: number): Promise<Answer> => {
    const listed = await listBridgeNumbers(turn.caller);
    if (!listed.ok) return refusal(turn, listed.failure);
    return cardAnswer(bridgeNumbersCard(listed.value, { text: turn.text, now: turn.at, page }));
  };
}
