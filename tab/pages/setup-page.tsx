import { Body1, Spinner } from '@fluentui/react-components';
import type { BridgekeeperApi } from '../api/bridgekeeper-api.js';
import type { SetupView } from '../api/contract.js';
import { FoldedFindings } from '../features/setup/folded-findings.js';
import { SetupProblems } from '../features/setup/setup-problems.js';
import { VerdictPanel } from '../features/setup/verdict-panel.js';
import { SyncPanel } from '../features/sync/sync-panel.js';
import { useLoaded } from '../ui/loaded.js';
import { Panel } from '../ui/page.js';
import { ProblemMessage } from '../ui/problem-message.js';
import { useWords } from '../ui/words.js';

/** For those who look after the installation: what works, what does not, what to do, and how old its data is. */
export function SetupPage({ api }: { readonly api: BridgekeeperApi }) {
  return (
    <>
      <SetupReport api={api} />
      <SyncPanel api={api} />
    </>
  );
}

function SetupReport({ api }: { readonly api: BridgekeeperApi }) {
  const words = useWords();
  const [setup, again] = useLoaded<SetupView>(api.setup);
  switch (setup.state) {
    case 'loading':
      return <Spinner label={words('setup.tab.loading')} />;
    case 'problem':
      return <ProblemMessage problem={setup.problem} tryAgain={again} />;
    case 'ready':
      return <Report setup={setup.value} again={again} />;
  }
}

function Report({ setup, again }: { readonly setup: SetupView; readonly again: () => void }) {
  const words = useWords();
  const { findings } = setup;
  const problems = WORST_FIRST.flatMap((outcome) => findings.filter((each) => each.outcome === outcome));
  return (
    <>
      <VerdictPanel setup={setup} again={again} />
      {findings.length === 0 && (
        <Panel label={words('tab.page.setup')}>
          <Body1>{words('setup.tab.empty')}</Body1>
        </Panel>
      )}
      <SetupProblems problems={problems} />
      <FoldedFindings
        title={words('setup.works')}
        findings={findings.filter(({ outcome }) => outcome === 'good')}
      />
      <FoldedFindings
        title={words('setup.off')}
        findings={findings.filter(({ outcome }) => outcome === 'off')}
      />
    </>
  );
}

const WORST_FIRST = ['bad', 'attention', 'unknown'] as const;
