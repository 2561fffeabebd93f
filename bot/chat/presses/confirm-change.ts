import type { CardPlace } from '../../ports/conversations.js';
import { awaitingCard } from '../cards/awaiting-card.js';
import type { ChangeCards } from '../change-cards.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'confirmChange'>;
  readonly changeCards: ChangeCards;
}

/** "Set default number": the one press that changes something. It is bound to the plan that the card showed. */
export function confirmChange({ useCases, changeCards }: Parts) {
  return async (turn: Turn, press: PressOf<'confirm'>, place: CardPlace | undefined): Promise<Answer> => {
    const confirmed = await useCases.confirmChange(turn.caller, press);
    if (!confirmed.ok) return refusal(turn, confirmed.failure);
    const { value } = confirmed;
    if (value.kind === 'awaitingApproval') {
      await changeCards.waits(turn, value.proposal, place);
      return cardAnswer(awaitingCard(value.proposal, turn.text, turn.timeZone), 'proposed');
    }
    return cardAnswer(await changeCards.settle(turn, value.change, place), 'changed');
  };
}
