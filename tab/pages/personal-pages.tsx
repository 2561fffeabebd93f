import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { BridgekeeperApi } from '../api/bridgekeeper-api.js';
import type { Me } from '../api/contract.js';
import { useLoaded } from '../ui/loaded.js';
import { Page } from '../ui/page.js';
import { useWords } from '../ui/words.js';
import { MyNumbersPage } from './my-numbers-page.js';

/** Administrators' page is fetched when somebody opens it; most people never do. */
const BridgeNumbersPage = lazy(async () => {
  const { BridgeNumbersPage } = await import('./bridge-numbers-page.js');
  return { default: BridgeNumbersPage };
});

type PageName = 'mine' | 'bridge';

interface PersonalPagesProps {
  readonly api: BridgekeeperApi;
  /** The page that a link asked for. */
  readonly subPage: string;
}

/** The personal tab: everybody's own numbers and, for administrators and readers, those of the bridge. */
export function PersonalPages({ api, subPage }: PersonalPagesProps) {
  const words = useWords();
  const styles = useStyles();
  const [me] = useLoaded<Me>(api.me);
  const [page, setPage] = useState<PageName>(subPage === 'bridge' ? 'bridge' : 'mine');
  const mayList = me.state === 'ready' && me.value.mayListBridgeNumbers;
  const mayChange = me.state === 'ready' && me.value.mayChangeDefaults;
  return (
    <>
      {(mayList || page === 'bridge') && (
        <TabList
          className={styles.pages}
          selectedValue={page}
          onTabSelect={(_, { value }) => setPage(value === 'bridge' ? 'bridge' : 'mine')}
          aria-label={words('tab.pages')}
        >
          <Tab value="mine">{words('tab.page.mine')}</Tab>
          <Tab value="bridge">{words('tab.page.bridge')}</Tab>
        </TabList>
      )}
      <Page>
        {page === 'mine' && <MyNumbersPage api={api} />}
        {page === 'bridge' && (
          <Suspense fallback={<Spinner label={words('tab.bridge.loading')} />}>
            <BridgeNumbersPage api={api} mayChange={mayChange} />
          </Suspense>
        )}
      </Page>
    </>
  );
}

const useStyles = makeStyles({
  pages: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowX: 'auto',
  },
});
