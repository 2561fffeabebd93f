import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { shellTextIn } from './text.js';
import { THEMES } from '../ui/themes.js';
import { Words } from '../ui/words.js';
import { ShellWords, useWords } from './shell-words.js';
import type { SandboxApi, SandboxState } from './sandbox-api.js';
import { useShellAddress } from './shell-address.js';
import { useShellStyles } from './shell-styles.js';
import { ShellPage } from './shell-page.js';

const STATE_AGAIN_MS = 5000;

/** The local shell: Teams, as far as a bot and its tab need it, around the simulated tenant of this machine. */
export function ShellApp({ api }: { readonly api: SandboxApi }) {
  useShellStyles();
  const styles = useStyles();
  const [address, go] = useShellAddress();
  const [sandbox, refresh] = useSandbox(api);
  const words = shellTextIn(window.navigator.language);
  useEffect(() => {
    document.title = words('shell.title');
    document.documentElement.lang = words.language;
  }, [words]);
  return (
    <ShellWords.Provider value={words}>
      <Words.Provider value={words}>
        <FluentProvider theme={THEMES[address.theme]}>
          <div className={styles.shell}>
            {sandbox.state === undefined && !sandbox.away && <Opening />}
            {sandbox.away && <Away tryAgain={refresh} />}
            {sandbox.state !== undefined && (
              <ShellPage api={api} sandbox={sandbox.state} address={address} go={go} refresh={refresh} />
            )}
          </div>
        </FluentProvider>
      </Words.Provider>
    </ShellWords.Provider>
  );
}

function Opening() {
  const words = useWords();
  return (
    <main className={useStyles().middle}>
      <Spinner label={words('shell.starting')} />
    </main>
  );
}

function Away({ tryAgain }: { readonly tryAgain: () => void }) {
  const words = useWords();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words('shell.unreachable')}</MessageBarTitle>
        {words('shell.unreachable.next')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={tryAgain}>{words('shell.tryAgain')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface Seen {
  readonly state: SandboxState | undefined;
  readonly away: boolean;
}

/** The sandbox's state, asked for when told to and every few seconds while it is away. */
function useSandbox(api: SandboxApi): readonly [Seen, () => void] {
  const [seen, setSeen] = useState<Seen>({ state: undefined, away: false });
  const refresh = useCallback(() => {
    api.state().then(
      (state) => setSeen({ state, away: false }),
      () => setSeen((before) => ({ ...before, away: true })),
    );
  }, [api]);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    if (!seen.away) return;
    const timer = setInterval(refresh, STATE_AGAIN_MS);
    return () => clearInterval(timer);
  }, [seen.away, refresh]);
  return [seen, refresh];
}

const useStyles = makeStyles({
  shell: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  middle: { flexGrow: 1, display: 'grid', placeItems: 'center' },
});
