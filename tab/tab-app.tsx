import { FluentProvider, makeStaticStyles, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { createApi } from './api/bridgekeeper-api.js';
import { CONSENT_PAGES } from './api/contract.js';
import { ConfigurePage } from './pages/configure-page.js';
import { BrokenPage, NoSuchPage, OutsideTeamsPage } from './pages/message-page.js';
import { PersonalPages } from './pages/personal-pages.js';
import { SharedPage } from './pages/shared-page.js';
import type { TeamsHost, TeamsStart } from './teams/start-teams.js';
import { textIn } from './text.js';
import { FaultBoundary } from './ui/fault-boundary.js';
import { preferredTheme, THEMES, type ThemeName } from './ui/themes.js';
import { useWords, Words } from './ui/words.js';

/** Most people see it once. */
const ConsentedPage = lazy(async () => {
  const { ConsentedPage } = await import('./pages/consented-page.js');
  return { default: ConsentedPage };
});

export interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

interface TabAppProps {
  readonly starting: Promise<TeamsStart>;
  readonly place: Place;
}

/** The whole tab: waits for Teams, takes over its theme and language, and shows the page that the address names. */
export function TabApp({ starting, place }: TabAppProps) {
  useMotionRules();
  const styles = useStyles();
  const [start, setStart] = useState<TeamsStart>();
  const [theme, setTheme] = useState<ThemeName>(preferredTheme);
  useEffect(() => {
    void starting.then((started) => {
      setStart(started);
      if (started.state === 'outsideTeams') return;
      setTheme(started.host.theme);
      started.host.onThemeChange(setTheme);
    });
  }, [starting]);
  const locale = start?.state === 'inTeams' ? start.host.locale : globalThis.navigator.language;
  const words = useMemo(() => textIn(locale), [locale]);
  useEffect(() => {
    document.documentElement.lang = words.locale;
    document.title = words('tab.title');
  }, [words]);
  return (
    <Words.Provider value={words}>
      <FluentProvider theme={THEMES[theme]}>
        <div className={styles.page}>
          <FaultBoundary fallback={<BrokenPage />}>
            <Started start={start} place={place} />
          </FaultBoundary>
        </div>
      </FluentProvider>
    </Words.Provider>
  );
}

function Started({ start, place }: { readonly start: TeamsStart | undefined; readonly place: Place }) {
  const words = useWords();
  // A window of its own, whose only business is with the tab that had it opened.
  if (place.pathname === CONSENT_PAGES.answered) {
    return (
      <Suspense>
        <ConsentedPage fragment={place.hash} />
      </Suspense>
    );
  }
  switch (start?.state) {
    case undefined:
      return <Spinner label={words('tab.starting')} style={{ padding: tokens.spacingVerticalXXXL }} />;
    case 'outsideTeams':
      return <OutsideTeamsPage />;
    case 'inTeams':
      return <NamedPage host={start.host} place={place} />;
  }
}

function NamedPage({ host, place }: { readonly host: TeamsHost; readonly place: Place }) {
  const words = useWords();
  const api = useMemo(
    () =>
      createApi({ getToken: host.getToken, text: words, fetch: (...asked) => globalThis.fetch(...asked) }),
    [host, words],
  );
  switch (place.pathname.replace(/\/$/, '')) {
    case '/tab/configure':
      return <ConfigurePage />;
    case '/tab':
      if (new URLSearchParams(place.search).get('view') === 'shared') return <SharedPage api={api} />;
      return <PersonalPages api={api} subPage={host.subPage} askInWindow={host.askInWindow} />;
    default:
      return <NoSuchPage />;
  }
}

/** Whoever asked their system for less motion gets none that carries no meaning. */
const useMotionRules = makeStaticStyles({
  '@media (prefers-reduced-motion: reduce)': {
    '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
  },
});

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});
