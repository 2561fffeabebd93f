import type { Intent } from '../../language/intents.js';
import type { CardPlace } from '../../ports/conversations.js';
import type { ChangeCards } from '../change-cards.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { bridgeNumbers } from '../handlers/bridge-numbers.js';
import { help } from '../handlers/help.js';
import { historyPage } from '../handlers/history.js';
import { myLicense } from '../handlers/my-license.js';
import { showNumbers } from '../handlers/my-numbers.js';
import { undo } from '../handlers/undo.js';
import { why } from '../handlers/why.js';
import type { Answer, Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { bringUpToDate, showProgress } from './bring-up-to-date.js';
import { confirmChange } from './confirm-change.js';
import { leaveChange } from './leave-change.js';
import type { Press } from './press.js';
import { showChange } from './show-change.js';

/** Answers a press. `place` is where the pressed card stands, if the channel says. */
export type AnswerPress = (turn: Turn, press: Press, place: CardPlace | undefined) => Promise<Answer>;

interface Parts {
  readonly useCases: ChatUseCases;
  readonly changeCards: ChangeCards;
  readonly handlers: Readonly<Record<Intent, Handler>>;
}

/** Every button of ours, and who answers it. */
export function answerPress({ useCases, changeCards, handlers }: Parts): AnswerPress {
  const numbers = showNumbers(useCases);
  const explain = why(useCases);
  const license = myLicense(useCases);
  const bridge = bridgeNumbers(useCases);
  const takeBack = undo(useCases);
  const changes = historyPage(useCases);
  const sync = bringUpToDate(useCases);
  const syncProgress = showProgress(useCases);
  const confirm = confirmChange({ useCases, changeCards });
  const leave = leaveChange(useCases);
  const progress = showChange({ useCases, changeCards });
  return (turn, press, place) => {
    switch (press.verb) {
      case 'numbers':
        return numbers(turn, press);
      case 'why':
        return explain(turn, {});
      case 'license':
        return license(turn);
      case 'share':
        return handlers.share_dialin(turn, {});
      case 'help':
        return Promise.resolve(help(turn));
      case 'bridge':
        return bridge(turn, press.page);
      case 'history':
        return changes(turn, press);
      case 'sync':
        return sync(turn);
      case 'syncProgress':
        return syncProgress(turn);
      case 'choose':
        return handlers[press.intent](turn, press.entities);
      case 'confirm':
        return confirm(turn, press, place);
      case 'decline':
        return leave(turn, press);
      case 'progress':
        return progress(turn, press);
      case 'undo':
        return takeBack(turn, press.changeId);
    }
  };
}
