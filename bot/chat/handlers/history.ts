import { HISTORY_PAGE, historyCard } from '../cards/history-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** "What changed", "show the history of Dana", for administrators and readers. */
export function history(useCases: Pick<ChatUseCases, 'showHistory'>): Handler {
  const show = historyPage(useCases);
  return async (turn, { person }) => {
    if (typeof person === 'object') return textAnswer(turn.text('history.ask.onePerson'), 'asked');
    return show(turn, { person, page: 0 });
  };
}

/** One page of it. */
export function historyPage({ showHistory }: Pick<ChatUseCases, 'showHistory'>) {
  return async (
    turn: Turn,
    { person, page }: { readonly person?: string | undefined; readonly page: number },
  ): Promise<Answer> => {
    const shown = await showHistory(turn.caller, { person, limit: (page + 1) * HISTORY_PAGE });
    if (!shown.ok) return refusal(turn, shown.failure);
    return cardAnswer(historyCard(shown.value, { text: turn.text, page }));
  };
}
