import { Body1, Button, Spinner } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PersonSearchRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { BridgekeeperApi } from '../api/bridgekeeper-api.js';
import type { HistoryView } from '../api/contract.js';
import { HistoryList } from '../features/history/history-list.js';
import { PersonSearch } from '../features/people/person-search.js';
import { ButtonRow } from '../ui/button-row.js';
import { Heading } from '../ui/heading.js';
import { useLoaded } from '../ui/loaded.js';
import { Panel } from '../ui/page.js';
import { ProblemMessage } from '../ui/problem-message.js';
import { useWords } from '../ui/words.js';

/** What has changed in the tenant, by whomever; of everything, or of one person. For administrators and readers. */
export function HistoryPage({ api }: { readonly api: BridgekeeperApi }) {
  const [person, setPerson] = useState<string>();
  const load = useCallback(() => api.history(person), [api, person]);
  const [history, again] = useLoaded<HistoryView>(load);
  const words = useWords();
  switch (history.state) {
    case 'loading':
      return <Spinner label={words('history.tab.loading')} />;
    case 'problem':
      return (
        <>
          <ProblemMessage problem={history.problem} tryAgain={again} />
          {person !== undefined && (
            <ButtonRow>
              <Button onClick={() => setPerson(undefined)}>{words('history.tab.all')}</Button>
            </ButtonRow>
          )}
        </>
      );
    case 'ready':
      return <History api={api} history={history.value} show={setPerson} again={again} />;
  }
}

interface HistoryProps {
  readonly api: BridgekeeperApi;
  readonly history: HistoryView;
  /** Shows the changes of one person, or of everybody. */
  readonly show: (person: string | undefined) => void;
  readonly again: () => void;
}

function History({ api, history, show, again }: HistoryProps) {
  const words = useWords();
  const [searching, setSearching] = useState(false);
  const { about, entries } = history;
  const count = entries.length;
  const title =
    about === undefined
      ? words('history.title.all', { count })
      : words('history.title.person', { count, name: about });
  return (
    <>
      <Panel label={words('tab.page.history')}>
        <Heading level={1}>{title}</Heading>
        <Body1>{words(count === 0 ? 'history.none' : 'history.what')}</Body1>
        <ButtonRow>
          <Button icon={<ArrowClockwiseRegular />} onClick={again}>
            {words('history.tab.again')}
          </Button>
          {about === undefined ? (
            <Button
              icon={<PersonSearchRegular />}
              aria-expanded={searching}
              onClick={() => setSearching(!searching)}
            >
              {words('history.tab.filter')}
            </Button>
          ) : (
            <Button onClick={() => show(undefined)}>{words('history.tab.all')}</Button>
          )}
        </ButtonRow>
        {searching && <PersonSearch api={api} label={words('history.tab.filter')} onChosen={show} />}
      </Panel>
      {count > 0 && <HistoryList history={history} />}
    </>
  );
}
