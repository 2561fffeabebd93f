import { Body1, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { BridgekeeperApi } from '../api/bridgekeeper-api.js';
import type { BridgeNumbers, NumberView } from '../api/contract.js';
import { BridgePanel } from '../features/bridge-numbers/bridge-panel.js';
import { useLoaded } from '../ui/loaded.js';
import { Notes } from '../ui/notes.js';
import { Panel } from '../ui/page.js';
import { ProblemMessage } from '../ui/problem-message.js';
import { ReadAt } from '../ui/read-at.js';
import { useWords } from '../ui/words.js';

const SetDefaultDialog = lazy(async () => {
  const { SetDefaultDialog } = await import('../features/set-default/set-default-dialog.js');
  return { default: SetDefaultDialog };
});

interface BridgeNumbersPageProps {
  readonly api: BridgekeeperApi;
  readonly mayChange: boolean;
}

/** Every number of the bridge, for administrators and readers; a change of somebody's default starts here. */
export function BridgeNumbersPage({ api, mayChange }: BridgeNumbersPageProps) {
  const words = useWords();
  const [bridges, again] = useLoaded<BridgeNumbers>(api.bridgeNumbers);
  const [chosen, setChosen] = useState<NumberView>();
  switch (bridges.state) {
    case 'loading':
      return <Spinner label={words('tab.bridge.loading')} />;
    case 'problem':
      return <ProblemMessage problem={bridges.problem} tryAgain={again} />;
    case 'ready':
      return (
        <>
          <Notes notes={bridges.value.notes} />
          {bridges.value.bridges.every(({ numbers }) => numbers.length === 0) ? (
            <Panel label={words('tab.page.bridge')}>
              <Body1>{words('tab.bridge.empty')}</Body1>
            </Panel>
          ) : (
            bridges.value.bridges.map((bridge) => (
              <BridgePanel key={bridge.id} bridge={bridge} onSetDefault={mayChange ? setChosen : undefined} />
            ))
          )}
          <ReadAt at={bridges.value.readAt} />
          {chosen !== undefined && (
            <Suspense>
              <SetDefaultDialog api={api} number={chosen} onClose={() => setChosen(undefined)} />
            </Suspense>
          )}
        </>
      );
  }
}
