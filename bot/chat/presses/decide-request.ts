import { button } from '../cards/blocks.js';
import { decideRequestCard } from '../cards/decide-request-card.js';
import { saidCard } from '../cards/said-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { showProposal } from '../handlers/propose.js';
import { cardAnswer, refusal, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import type { PressOf } from './press.js';

type Deciding = 'lookAtRequest' | 'approveRequest' | 'requestDone' | 'declineRequest' | 'withdraw';
type UseCases = Pick<
  ChatUseCases,
  'lookAtRequest' | 'approveRequest' | 'requestIsDone' | 'declineRequest' | 'withdrawRequest'
>;

/** What administrators, and the one who asked, press on a request. */
export function decideRequest(useCases: UseCases) {
  return async (turn: Turn, press: PressOf<Deciding>): Promise<Answer> => {
    const { caller, text } = turn;
    const { requestId } = press;
    switch (press.verb) {
      case 'lookAtRequest': {
        const looked = await useCases.lookAtRequest(caller, requestId);
        return looked.ok ? cardAnswer(decideRequestCard(looked.value, text)) : refusal(turn, looked.failure);
      }
      case 'approveRequest': {
        const approved = await useCases.approveRequest(caller, requestId);
        if (!approved.ok) return refusal(turn, approved.failure);
        const { value } = approved;
        if (value.kind === 'proposal') return showProposal(turn, value.view);
        return cardAnswer(decideRequestCard(value.view, text));
      }
      case 'requestDone': {
        const done = await useCases.requestIsDone(caller, requestId);
        return done.ok ? said(turn, 'request.done') : refusal(turn, done.failure);
      }
      case 'declineRequest': {
        const declined = await useCases.declineRequest(caller, requestId);
        return declined.ok ? said(turn, 'request.declined') : refusal(turn, declined.failure);
      }
      case 'withdraw': {
        const withdrawn = await useCases.withdrawRequest(caller, requestId);
        if (!withdrawn.ok) return refusal(turn, withdrawn.failure);
        const own = button(text('request.button.own'), { verb: 'ownRequests' });
        return cardAnswer(saidCard(text('request.withdrawn'), text, [own]));
      }
    }
  };
}

function said({ text }: Turn, key: 'request.done' | 'request.declined'): Answer {
  const waiting = button(text('request.button.waiting'), { verb: 'waiting' });
  return cardAnswer(saidCard(text(key), text, [waiting]));
}
