import { adviceCard, generalAdviceCard } from '../cards/advice-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Handler } from '../turn/answer.js';

/** "Should we use Operator Connect Conferencing": with evidence for administrators, the criteria alone for everybody else. */
export function advice({ advise }: Pick<ChatUseCases, 'advise'>): Handler {
  return async (turn) => {
    const look = { text: turn.text, now: turn.at };
    const advised = await advise(turn.caller);
    if (advised.ok) return cardAnswer(adviceCard(advised.value, look));
    return advised.failure.code === 'notAllowed'
      ? cardAnswer(generalAdviceCard(look))
      : refusal(turn, advised.failure);
  };
}
