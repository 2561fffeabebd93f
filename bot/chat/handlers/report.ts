import { isNarrowed, type NumberFilter } from '../../domain/numbers/number-filter.js';
import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';
import type { ReportKind, UntoldReport } from '../../domain/reports/report-kind.js';
import type { Entities } from '../../language/understood.js';
import type { WantedReport } from '../../use-cases/show-report.js';
import { answerLine, button, cardOf } from '../cards/blocks.js';
import { reportCard, reportChoiceCard } from '../cards/report-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { coveragePage } from './coverage.js';
import { numberFilterOf } from './number-filter-of.js';
import { licensesNamed } from './supposed-licenses.js';

type UseCases = Pick<
  ChatUseCases,
  'authorize' | 'showReport' | 'showCoverage' | 'showCoverageDemand' | 'listBridgeNumbers'
>;

/** "Unused numbers", "who is on the Leeds number", "report of mismatches". */
export function reports(useCases: UseCases): Handler {
  const show = showReport(useCases);
  const coverage = coveragePage(useCases);
  return async (turn, entities) => {
    const kind = entities.report;
    switch (kind) {
      case undefined: {
        const allowed = await useCases.authorize(turn.caller, 'showReport');
        return allowed.ok ? cardAnswer(reportChoiceCard(turn.text), 'asked') : refusal(turn, allowed.failure);
      }
      case 'coverage':
        return coverage(turn, { view: 'demand', page: 0 });
      case 'unusedLicenses':
      case 'meetingsWithNumber':
        return untold(useCases, turn, { kind, entities });
      default:
        return show(turn, wantedIn(kind, entities));
    }
  };
}

/** One report, for words and for buttons. */
export function showReport(useCases: Pick<ChatUseCases, 'showReport'>) {
  return async (turn: Turn, wanted: WantedReport): Promise<Answer> => {
    const shown = await useCases.showReport(turn.caller, wanted, turn.readerCountry);
    return shown.ok ? cardAnswer(reportCard(shown.value, turn.text)) : refusal(turn, shown.failure);
  };
}

/** Whom and what the words narrow a report to. */
function wantedIn(kind: ReportKind, entities: Entities): WantedReport {
  if (kind === 'drift') return { kind, ...(entities.days !== undefined && { days: entities.days }) };
  if (kind === 'unusedNumbers') {
    return { kind, ...(entities.tollFree !== undefined && { filter: { tollFree: entities.tollFree } }) };
  }
  if (kind !== 'people') return { kind };
  const [number] = [entities.number ?? []].flat();
  const { countries, ...filter }: NumberFilter = numberFilterOf(entities);
  // A city, a provider or "toll-free" tells of numbers; a country alone tells where people are.
  const ofNumbers = isNarrowed(filter);
  const licenses = licensesNamed(entities.licence);
  const people: readonly CountryCode[] = ofNumbers
    ? []
    : (countries ?? []).filter((code) => isCountryCode(code));
  return {
    kind,
    ...(number !== undefined && { number }),
    ...(number === undefined && ofNumbers && { filter: { ...filter, ...(countries && { countries }) } }),
    ...(licenses.length > 0 && { licenses }),
    ...(people.length > 0 && { countries: people }),
  };
}

interface Asked {
  readonly kind: UntoldReport;
  readonly entities: Entities;
}

/** What no setting tells: says so, where it is, and shows what comes near. */
async function untold({ authorize }: UseCases, turn: Turn, { kind, entities }: Asked): Promise<Answer> {
  const allowed = await authorize(turn.caller, 'showReport');
  if (!allowed.ok) return refusal(turn, allowed.failure);
  const { text } = turn;
  const says = text(`report.untold.${kind}`);
  const near: WantedReport = kind === 'unusedLicenses' ? { kind: 'licenses' } : wantedIn('people', entities);
  const next = button(text(`report.name.${near.kind}`), { verb: 'report', report: near });
  return cardAnswer(cardOf({ text, says, body: [answerLine(says)], buttons: [next] }));
}
