import { isOpenWish, type AskedFor } from '../../domain/requests/organizer-request.js';
import { askedCard } from '../cards/asked-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { composeRequest } from '../handlers/request-change.js';
import { wantedPlaces } from '../handlers/wanted-places.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

type UseCases = Pick<ChatUseCases, 'askAdministrators' | 'showMyNumbers' | 'authorize'>;

/** "Ask for it": has administrators told. Who may make the change is shown how instead. */
export function askForIt(useCases: UseCases) {
  const compose = composeRequest(useCases);
  return async (turn: Turn, asked: AskedFor): Promise<Answer> => {
    const { filter, licenses, number } = asked;
    const mayChange = await useCases.authorize(turn.caller, 'setDefaults');
    if (isOpenWish(asked) || (mayChange.ok && licenses.length === 0)) {
      return compose(turn, { filter, licenses, said: number });
    }
    const country = asked.country ?? wantedPlaces(filter)[0]?.country;
    const kept = await useCases.askAdministrators(turn.caller, {
      ...asked,
      ...(country !== undefined && { country }),
    });
    return kept.ok ? cardAnswer(askedCard(kept.value, turn.text)) : refusal(turn, kept.failure);
  };
}
