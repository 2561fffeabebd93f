import type { LicenseReason } from '../domain/licenses/license.js';
import type { ExplainedStep } from '../domain/explain/trace.js';
import type { ChatText } from './chat-text.js';
import { timeInWords } from './time.js';

/** What to look at next, by what a step found; undefined where nothing follows from it. */
export function sayNextCheck(text: ChatText, found: ExplainedStep['found']): string | undefined {
  switch (found.code) {
    case 'license':
      return text(`explain.next.license.${NEXT_OF_LICENSE[found.finding.reason]}`);
    case 'source':
      return found.allowed === 'yes' ? undefined : text(`explain.next.source.${found.allowed}`);
    case 'notOnBridge':
      return text(`explain.next.notOnBridge.${found.setBy}`);
    case 'changedLately':
      return text('explain.next.changedLately', { until: timeInWords(found.until, text.locale) });
    case 'policyNumbers':
      return text('explain.next.policyPrints');
    case 'tollFreeLeftOut':
    case 'tollFreeForbidden':
      return text('explain.next.tollFree');
    case 'defaultPrints':
    case 'defaultsOthers':
    case 'defaults':
      return text('explain.next.defaults');
    case 'locationPrints':
    case 'locationOther':
    case 'usageLocation':
      return text('explain.next.usageLocation');
    case 'bridgeDefault':
    case 'bridgeDefaultNone':
    case 'bridgeDefaultPrints':
    case 'bridgeDefaultOther':
      return text('explain.next.bridgeDefault');
    case 'unread':
    case 'noBridge':
    case 'otherBridge':
    case 'kindNotOnBridge':
    case 'sourcesFiltered':
    case 'policyPrints':
    case 'policyPrintsOthers':
    case 'policyMissing':
      return text(`explain.next.${found.code}`);
    default:
      return undefined;
  }
}

const NEXT_OF_LICENSE = {
  granted: 'add',
  grantedTwice: 'add',
  noLicenses: 'add',
  noPlan: 'add',
  planDisabled: 'add',
  planFailed: 'add',
  noTeams: 'add',
  planPending: 'wait',
  planUnknown: 'plan',
  unreadable: 'untold',
} as const satisfies Record<LicenseReason, string>;
