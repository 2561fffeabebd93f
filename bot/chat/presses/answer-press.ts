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
import { exportRecord, record } from '../handlers/record.js';
import { showReport } from '../handlers/report.js';
import type { OfferFile } from '../files/offer-file.js';
import { ownRequests } from '../handlers/own-requests.js';
import { undoChange } from '../handlers/undo.js';
import { organizerNamed } from '../handlers/show-organizer.js';
import { supportPack } from '../handlers/support-pack.js';
import { lookAtProposal } from '../handlers/waiting.js';
import { whyFor } from '../handlers/why.js';
import type { AskCalendar } from '../sign-in/ask-calendar.js';
import type { Answer, Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { askForIt } from './ask-for-it.js';
import { decideRequest } from './decide-request.js';
import { bringUpToDate, showProgress } from './bring-up-to-date.js';
import { confirmChange } from './confirm-change.js';
import { controlChange } from './control-change.js';
import { approveChange, declineApproval } from './decide-approval.js';
import { leaveChange } from './leave-change.js';
import type { Press } from './press.js';
import { proposeForReal } from './propose-for-real.js';
import { showScript } from './show-script.js';
import { showChange } from './show-change.js';

/** Answers a press. `place` is where the pressed card stands, if the channel says. */
export type AnswerPress = (turn: Turn, press: Press, place: CardPlace | undefined) => Promise<Answer>;

interface Parts {
  readonly useCases: ChatUseCases;
  readonly changeCards: ChangeCards;
  readonly askCalendar: AskCalendar;
  readonly offerFile: OfferFile;
  readonly handlers: Readonly<Record<Intent, Handler>>;
}

/** Every button of ours, and who answers it. */
export function answerPress({ useCases, changeCards, askCalendar, offerFile, handlers }: Parts): AnswerPress {
  const report = showReport(useCases);
  const numbers = showNumbers(useCases);
  const explain = whyFor(useCases);
  const organizer = organizerNamed(useCases);
  const pack = supportPack(useCases);
  const compare = comparison(useCases);
  const license = myLicense(useCases);
  const bridge = bridgeNumbers(useCases);
  const takeBack = undoChange(useCases);
  const changes = historyPage(useCases);
  const coverage = coveragePage(useCases);
  const number = showNumber(useCases);
  const ask = askForIt(useCases);
  const own = ownRequests(useCases);
  const decide = decideRequest(useCases);
  const routes = routeCheck(useCases);
  const callsOut = dialOut(useCases);
  const sync = bringUpToDate(useCases);
  const syncProgress = showProgress(useCases);
  const confirm = confirmChange({ useCases, changeCards });
  const leave = leaveChange(useCases);
  const progress = showChange(useCases);
  const forReal = proposeForReal(useCases);
  const script = showScript(useCases);
  const approve = approveChange({ useCases, changeCards });
  const declines = declineApproval(useCases);
  const lookAt = lookAtProposal(useCases);
  const recorded = record(useCases);
  const exported = exportRecord(useCases);
  const control = controlChange(useCases);
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
        return ask(turn, { filter: press.filter, licenses: [] });
      case 'ask':
        return ask(turn, press.asked);
      case 'ownRequests':
        return own(turn);
      case 'withdraw':
      case 'lookAtRequest':
      case 'approveRequest':
      case 'requestDone':
      case 'declineRequest':
        return decide(turn, press);
      case 'history':
        return changes(turn, press);
      case 'meeting': {
        const { verb: _, ...wish } = press;
        return askCalendar(turn, wish);
      }
      case 'report':
        return report(turn, press.report);
      case 'download':
        return offerFile(turn, { report: press.report });
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
      case 'forReal':
        return forReal(turn, press);
      case 'script':
        return script(turn, press);
      case 'approve':
        return approve(turn, press);
      case 'declineApproval':
        return declines(turn, press);
      case 'waiting':
        return handlers.admin_decide_request(turn, {});
      case 'lookAtProposal':
        return lookAt(turn, press);
      case 'record':
        return recorded(turn, press);
      case 'exportRecord':
        return press.format === undefined ? exported(turn) : offerFile(turn, { record: press.format });
      case 'progress':
        return progress(turn, press);
      case 'pause':
      case 'resume':
      case 'cancelChange':
        return control(turn, press);
      case 'undo':
        return takeBack(turn, press.changeId);
    }
  };
}
