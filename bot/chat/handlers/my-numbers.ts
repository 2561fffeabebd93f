import type { NumberFilter } from '../../domain/number-filter.js';
import { myNumbersCard } from '../cards/my-numbers-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { numberFilterOf } from './number-filter-of.js';

/** "My numbers", "my number for France", "toll-free numbers", "which of mine are from BT". */
export function myNumbers(useCases: Pick<ChatUseCases, 'showMyNumbers'>, always: NumberFilter = {}): Handler {
  const show = showNumbers(useCases);
  return (turn, entities) => show(turn, { filter: { ...always, ...numberFilterOf(entities) }, page: 0 });
}

/** The same for buttons, which know the page. */
export function showNumbers({ showMyNumbers }: Pick<ChatUseCases, 'showMyNumbers'>) {
  return async (
    turn: Turn,
    wanted: { readonly filter: NumberFilter; readonly page: number },
  ): Promise<Answer> => {
    const shown = await showMyNumbers(turn.caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { text, at: now, readerCountry: reader, company } = turn;
    return cardAnswer(
      myNumbersCard(shown.value, { text, now, reader, alone: company === 'alone', ...wanted }),
    );
  };
}
