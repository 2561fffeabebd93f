import type { Intent } from '../../language/intents.js';
import type { CardPlace } from '../../ports/conversations.js';
import type { ChangeCards } from '../change-cards.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { bridgeNumbers } from '../handlers/bridge-numbers.js';
import { comparison } from '../handlers/comparison.js';
import { coveragePage } from '../handlers/coverage.js';
import { dialOut, routeCheck } from '../handlers/dial-out.js';
import { help } from '../handlers/help.js';
import { historyPage } from '../handlers/history.js';
import { myLicense } from '../handlers/my-license.js';
import { showNumbers } from '../handlers/my-numbers.js';
import { showNumber } from '../handlers/number-owner.js';
import { composeRequest } from '../handlers/request-change.js';
import { undo } from '../handlers/undo.js';
import { organizerNamed } from '../handlers/show-organizer.js';
import { supportPack } from '../handlers/support-pack.js';
import { whyFor } from '../handlers/why.js';
import type { AskCalendar } from '../sign-in/ask-calendar.js';
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
  readonly askCalendar: AskCalendar;
  readonly handlers: Readonly<Record<Intent, Handler>>;
}

/** Every button of ours, and who answers it. */
export function answerPress({ useCases, changeCards, askCalendar, handlers }: Parts): AnswerPress {
  const numbers = showNumbers(useCases);
  const explain = whyFor(useCases);
  const organizer = organizerNamed(useCases);
  const pack = supportPack(useCases);
  const compare = comparison(useCases);
  const license = myLicense(useCases);
  const bridge = bridgeNumbers(useCases);
  const takeBack = undo(useCases);
  const changes = historyPage(useCases);
  const coverage = coveragePage(useCases);
  const number = showNumber(useCases);
  const request = composeRequest(useCases);
  const routes = routeCheck(useCases);
  const callsOut = dialOut(useCases);
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
        return explain(turn, { filter: {}, ...(press.person !== undefined && { person: press.person }) });
      case 'organizer':
        return organizer(turn, press.person);
      case 'compare':
        return compare(turn, { person: press.people });
      case 'supportPack':
        return pack(turn, press);
      case 'license':
        return license(turn);
      case 'share':
        return handlers.share_dialin(turn, {});
      case 'help':
        return Promise.resolve(help(turn));
      case 'bridge':
        return bridge(turn, press.page);
      case 'coverage': {
        const { verb: _verb, ...wanted } = press;
        return coverage(turn, wanted);
      }
      case 'number':
        return number(turn, { kind: 'digits', said: press.number });
      case 'request':
        return request(turn, { filter: press.filter, said: undefined, licenses: [] });
      case 'history':
        return changes(turn, press);
      case 'meeting': {
        const { verb: _, ...wish } = press;
        return askCalendar(turn, wish);
      }
      case 'dialOut':
        return callsOut(turn, {});
      case 'routes':
        return routes(turn);
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
