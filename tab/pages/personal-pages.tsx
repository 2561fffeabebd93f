import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { BridgekeeperApi } from '../api/bridgekeeper-api.js';
import type { Me } from '../api/contract.js';
import type { TeamsHost } from '../teams/start-teams.js';
import { useLoaded } from '../ui/loaded.js';
import { Page } from '../ui/page.js';
import { useWords } from '../ui/words.js';
import { MyNumbersPage } from './my-numbers-page.js';

/** What not everybody looks at each time is fetched when somebody does. */
const MyMeetingsPage = lazy(async () => {
  const { MyMeetingsPage } = await import('./my-meetings-page.js');
  return { default: MyMeetingsPage };
});

/** Administrators' page is fetched when somebody opens it; most people never do. */
const BridgeNumbersPage = lazy(async () => {
  const { BridgeNumbersPage } = await import('./bridge-numbers-page.js');
  return { default: BridgeNumbersPage };
});

const SetupPage = lazy(async () => {
  const { SetupPage } = await import('./setup-page.js');
  return { default: SetupPage };
});

const HistoryPage = lazy(async () => {
  const { HistoryPage } = await import('./history-page.js');
  return { default: HistoryPage };
});

const PAGES = ['mine', 'meetings', 'bridge', 'history', 'setup'] as const;
type PageName = (typeof PAGES)[number];

interface PersonalPagesProps {
  readonly api: BridgekeeperApi;
  /** The page that a link asked for. */
  readonly subPage: string;
  readonly askInWindow: TeamsHost['askInWindow'];
}

/** The personal tab: everybody's own numbers and meetings and, for administrators and readers, the numbers of the bridge. */
export function PersonalPages({ api, subPage, askInWindow }: PersonalPagesProps) {
  const words = useWords();
  const styles = useStyles();
  const [me] = useLoaded<Me>(api.me);
  const [page, setPage] = useState<PageName>(pageNamed(subPage));
  const mayList = me.state === 'ready' && me.value.mayListBridgeNumbers;
  const mayShow = me.state === 'ready' && me.value.mayShowHistory;
  const mayCheck = me.state === 'ready' && me.value.mayCheckSetup;
  const mayChange = me.state === 'ready' && me.value.mayChangeDefaults;
  return (
    <>
      <nav className={styles.pages}>
        <TabList
          selectedValue={page}
          onTabSelect={(_, { value }) => setPage(pageNamed(value))}
          aria-label={words('tab.pages')}
        >
          <Tab value="mine">{words('tab.page.mine')}</Tab>
          <Tab value="meetings">{words('tab.page.meetings')}</Tab>
          {(mayList || page === 'bridge') && <Tab value="bridge">{words('tab.page.bridge')}</Tab>}
          {(mayShow || page === 'history') && <Tab value="history">{words('tab.page.history')}</Tab>}
          {(mayCheck || page === 'setup') && <Tab value="setup">{words('tab.page.setup')}</Tab>}
        </TabList>
      </nav>
      <Page>
        {page === 'mine' && <MyNumbersPage api={api} />}
        {page === 'meetings' && (
          <Suspense fallback={<Spinner label={words('tab.meetings.loading')} />}>
            <MyMeetingsPage api={api} askInWindow={askInWindow} />
          </Suspense>
        )}
        {page === 'bridge' && (
          <Suspense fallback={<Spinner label={words('tab.bridge.loading')} />}>
            <BridgeNumbersPage api={api} mayChange={mayChange} />
          </Suspense>
        )}
        {page === 'history' && (
          <Suspense fallback={<Spinner label={words('history.tab.loading')} />}>
            <HistoryPage api={api} />
          </Suspense>
        )}
        {page === 'setup' && (
          <Suspense fallback={<Spinner label={words('setup.tab.loading')} />}>
            <SetupPage api={api} />
          </Suspense>
        )}
      </Page>
    </>
  );
}

function pageNamed(name: unknown): PageName {
  return PAGES.find((page) => page === name) ?? 'mine';
}

const useStyles = makeStyles({
  pages: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowX: 'auto',
  },
});
