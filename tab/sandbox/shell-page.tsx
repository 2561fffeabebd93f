import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { conversationsOf } from './conversations-of.js';
import { ConversationPane } from './conversation-pane.js';
import type { Persona, SandboxApi, SandboxState } from './sandbox-api.js';
import type { ShellAddress } from './shell-address.js';
import { SidePanel } from './side-panel.js';
import { TitleBar } from './title-bar.js';
import { useWords } from './shell-words.js';

interface ShellPageProps {
  readonly api: SandboxApi;
  readonly sandbox: SandboxState;
  readonly address: ShellAddress;
  readonly go: (part: Partial<ShellAddress>) => void;
  readonly refresh: () => void;
}

/** Title bar on top, chats and people at the side, and the open conversation. */
export function ShellPage({ api, sandbox, address, go, refresh }: ShellPageProps) {
  const words = useWords();
  const styles = useStyles();
  const [sideOpen, setSideOpen] = useState(false);
  const person = personOf(sandbox.personas, address.as);
  if (person === undefined) return null;
  const conversations = conversationsOf(sandbox, person, words);
  const open = conversations.find(({ chat }) => chat === address.chat) ?? conversations[0];
  return (
    <>
      <TitleBar
        api={api}
        sandbox={sandbox}
        address={address}
        go={go}
        refresh={refresh}
        sideOpen={sideOpen}
        onSide={() => setSideOpen(!sideOpen)}
      />
      <div className={styles.body}>
        <div className={mergeClasses(styles.side, !sideOpen && styles.closedOnPhone)}>
          <SidePanel
            personas={sandbox.personas}
            person={person}
            conversations={conversations}
            openChat={open.chat}
            onPerson={({ handle, userPrincipalName }) => {
              setSideOpen(false);
              go({ as: handle ?? userPrincipalName });
            }}
            onChat={(chat) => {
              setSideOpen(false);
              go({ chat, pane: 'chat' });
            }}
          />
        </div>
        <main className={mergeClasses(styles.stage, address.width === 'phone' && styles.phoneStage)}>
          <div className={mergeClasses(styles.pane, address.width === 'phone' && styles.phone)}>
            <ConversationPane
              key={`${person.id} ${open.key}`}
              api={api}
              person={person}
              tenantId={sandbox.tenant.id}
              conversation={open}
              address={address}
              go={go}
              refresh={refresh}
            />
          </div>
        </main>
      </div>
    </>
  );
}

function personOf(personas: readonly Persona[], key: string): Persona | undefined {
  const wanted = key.toLowerCase();
  return (
    personas.find(
      ({ id, handle, userPrincipalName }) =>
        handle === wanted || userPrincipalName.toLowerCase() === wanted || id === wanted,
    ) ?? personas[0]
  );
}

const NARROW = '@media (max-width: 720px)';

const useStyles = makeStyles({
  body: { flexGrow: 1, minHeight: 0, display: 'flex', position: 'relative' },
  side: {
    width: '320px',
    flexShrink: 0,
    minHeight: 0,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    [NARROW]: { position: 'absolute', inset: 0, width: '100%', zIndex: 2, border: 'none' },
  },
  closedOnPhone: { [NARROW]: { display: 'none' } },
  stage: { flexGrow: 1, minWidth: 0, display: 'flex', justifyContent: 'center' },
  phoneStage: {
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground5,
    [NARROW]: { padding: 0 },
  },
  pane: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  phone: {
    flexGrow: 0,
    width: '360px',
    maxWidth: '100%',
    maxHeight: '740px',
    overflow: 'hidden',
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '24px',
    [NARROW]: { width: '100%', maxHeight: 'none', border: 'none', borderRadius: 0 },
  },
});
