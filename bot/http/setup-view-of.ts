import type { SetupFindingView, SetupView } from '../contract/setup-view.js';
import type { SetupFinding, SetupReport } from '../domain/setup/setup-check.js';
import type { ChatText } from '../text/chat-text.js';
import { sayFinding, sayVerdict, setupAsText } from '../text/say-setup.js';

export function setupViewOf(text: ChatText, report: SetupReport): SetupView {
  return {
    verdict: sayVerdict(text, report),
    checkedAt: new Date(report.checkedAt).toISOString(),
    findings: report.findings.map((finding) => findingView(text, finding)),
    asText: setupAsText(text, report),
  };
}

function findingView(text: ChatText, finding: SetupFinding): SetupFindingView {
  const { mark, title, found, todo, who, without } = sayFinding(text, finding);
  return {
    check: finding.check,
    outcome: finding.outcome,
    mark,
    title,
    found,
    ...(todo !== undefined && { todo }),
    ...(who !== undefined && { who }),
    ...(without !== undefined && { without }),
  };
}
