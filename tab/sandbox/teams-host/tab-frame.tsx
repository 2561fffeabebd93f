import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../shell-words.js';
import type { ShellConversation } from '../conversations-of.js';
import type { Persona, SandboxApi } from '../sandbox-api.js';
import type { ShellAddress } from '../shell-address.js';
import { startTeamsHost, type AddedTab, type HostOptions, type TeamsHost } from './teams-host.js';

/** What Teams knows about the place a tab is shown in. */
export interface Surroundings {
  readonly person: Persona;
  readonly tenantId: string;
  readonly theme: ShellAddress['theme'];
  readonly chat: ShellConversation;
}

interface TabFrameProps {
  readonly api: SandboxApi;
  readonly tab: AddedTab;
  readonly surroundings: Surroundings;
  readonly settings?: Pick<HostOptions, 'onValidity' | 'onSaved' | 'onSaveFailed'> | undefined;
  /** Gets the host once it listens, to press Save through it. */
  readonly onHost?: (host: TeamsHost) => void;
}

/** A page of the app in a frame, with Teams' side of the conversation around it. */
export function TabFrame({ api, tab, surroundings, settings, onHost }: TabFrameProps) {
  const words = useWords();
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TeamsHost>();
  // The handshake happens once for each page; what it was told then is not repeated when a prop changes later.
  const first = useRef({ api, surroundings, settings, onHost });
  useEffect(() => {
    if (frame.current === null) return;
    const started = startTeamsHost({ frame: frame.current, ...hostOptions(first.current) });
    host.current = started;
    first.current.onHost?.(started);
    frame.current.src = tab.contentUrl;
    return started.close;
  }, [tab.contentUrl]);
  useEffect(() => host.current?.changeTheme(surroundings.theme), [surroundings.theme]);
  return <iframe ref={frame} title={words('shell.tab.frame', { name: tab.name })} className={styles.frame} />;
}

function hostOptions({
  api,
  surroundings,
  settings,
}: Pick<TabFrameProps, 'api' | 'surroundings' | 'settings'>): Omit<HostOptions, 'frame'> {
  return {
    frameContext: settings === undefined ? 'content' : 'settings',
    context: contextOf(surroundings, settings === undefined ? 'content' : 'settings'),
    getToken: (claims) => api.token(surroundings.person.id, claims ? 'twoFactors' : 'oneFactor'),
    ...settings,
  };
}

/** The context in teams-js' older form, which its newer one is made of. */
function contextOf({ person, tenantId, theme, chat }: Surroundings, frameContext: string) {
  return {
    theme,
    locale: window.navigator.language,
    userObjectId: person.id,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    tid: tenantId,
    entityId: chat.chat === 'personal' ? 'numbers' : 'dial-in',
    frameContext,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: '',
    ...(chat.chat !== 'personal' && { chatId: chat.key }),
    ...(chat.chat === 'meeting' && { meetingId: chat.key }),
  };
}

const useStyles = makeStyles({
  frame: { flexGrow: 1, minHeight: 0, width: '100%', border: 'none', display: 'block' },
});
