import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import type { BridgekeeperApi } from '../../api/bridgekeeper-api.js';
import type { SyncView } from '../../api/contract.js';
import { listOf, readsLists, timeInWords, type Text } from '../../text.js';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { ProblemMessage } from '../../ui/problem-message.js';
import { useWords } from '../../ui/words.js';
import { PartList } from './part-list.js';
import { useSync, type SyncWatch } from './use-sync.js';

/** How old the copy of the tenant is, how far its reading has come, and a new reading at the press of a button. */
export function SyncPanel({ api }: { readonly api: BridgekeeperApi }) {
  const words = useWords();
  const sync = useSync(api);
  const { view, problem } = sync;
  // Who may not look at this may not look at the page it stands on, which says so already.
  if (problem?.code === 'notAllowed' && view === undefined) return null;
  if (view === undefined) {
    return problem === undefined ? (
      <Spinner label={words('sync.tab.loading')} />
    ) : (
      <ProblemMessage problem={problem} tryAgain={sync.lookAgain} />
    );
  }
  return (
    <Panel label={words('sync.title')}>
      <Heading level={2}>{words('sync.title')}</Heading>
      <Body1>{words('sync.what')}</Body1>
      <Body1>{view.known}</Body1>
      {problem !== undefined && <ProblemMessage problem={problem} tryAgain={sync.lookAgain} />}
      {view.mayStart ? <Start view={view} sync={sync} /> : <Caption1>{words('sync.tab.lookOnly')}</Caption1>}
      <Body1 role="status">{sayNow(words, view, sync)}</Body1>
      <PartList view={view} />
      <Caption1>{sayNext(words, view)}</Caption1>
    </Panel>
  );
}

function Start({ view, sync }: { readonly view: SyncView; readonly sync: SyncWatch }) {
  const words = useWords();
  const styles = useStyles();
  const busy = sync.asked || readsLists(view.parts);
  return (
    <div className={styles.start}>
      <Button
        appearance="primary"
        icon={<ArrowSyncRegular />}
        disabledFocusable={busy}
        onClick={() => sync.start('changes')}
      >
        {words('sync.tab.now')}
      </Button>
      <Button appearance="subtle" disabledFocusable={busy} onClick={() => sync.start('full')}>
        {words('sync.tab.full')}
      </Button>
    </div>
  );
}

/** Read aloud when it changes: which part it is at, not how far. */
function sayNow(words: Text, view: SyncView, { asked }: SyncWatch): string {
  const names = view.parts.flatMap(({ state, name }) => (state === 'running' ? [name] : []));
  if (names.length > 0) return words('sync.tab.reading', { names: listOf(names, words.locale) });
  return words(asked ? 'sync.tab.asked' : 'sync.tab.idle');
}

function sayNext(words: Text, { nextAt }: SyncView): string {
  if (nextAt === undefined) return words('sync.next.none');
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return words('sync.next', { time: timeInWords(Date.parse(nextAt), words.locale, zone) });
}

const useStyles = makeStyles({
  start: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
