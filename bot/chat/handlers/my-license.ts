import { licenseCard } from '../cards/license-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "My license". */
export function myLicense({ showMyNumbers }: Pick<ChatUseCases, 'showMyNumbers'>) {
  return async (turn: Turn): Promise<Answer> => {
    const shown = await showMyNumbers(turn.caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    return cardAnswer(licenseCard(shown.value, { text: turn.text, now: turn.at }));
  };
}
