import {
  Body1,
  Button,
  makeStyles,
  Spinner,
  Subtitle2,
  Tab,
  TabList,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { ChatPane } from './chat/chat-pane.js';
import type { ShellConversation } from './conversations-of.js';
import type { Persona, SandboxApi } from './sandbox-api.js';
import type { ShellAddress } from './shell-address.js';
import { AddTabDialog } from './teams-host/add-tab-dialog.js';
import { TabFrame } from './teams-host/tab-frame.js';
import type { AddedTab } from './teams-host/teams-host.js';
import { useWords } from './shell-words.js';

interface ConversationPaneProps {
  readonly api: SandboxApi;
  readonly person: Persona;
  readonly tenantId: string;
  readonly conversation: ShellConversation;
  readonly address: ShellAddress;
  readonly go: (part: Partial<ShellAddress>) => void;
  readonly refresh: () => void;
}

/** One conversation as Teams shows it: its name, its tabs, and the tab that is open. */
export function ConversationPane(props: ConversationPaneProps) {
  const { person, tenantId, conversation, address, go } = props;
  const words = useWords();
  const styles = useStyles();
  const [added, setAdded] = useState<AddedTab>();
  const personal = conversation.chat === 'personal';
  const tab = personal
    ? { name: words('shell.pane.numbers'), contentUrl: '/tab' }
    : tabInChat(added, address);
  const surroundings = { person, tenantId, theme: address.theme, chat: conversation };
  return (
    <section aria-label={conversation.name} className={styles.pane}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.name} truncate wrap={false}>
          {conversation.name}
        </Subtitle2>
        <TabList
          size="small"
          selectedValue={address.pane === 'tab' ? 'tab' : 'chat'}
          onTabSelect={(_, { value }) => go({ pane: value === 'tab' ? 'tab' : 'chat' })}
          aria-label={words('shell.pane.tabs')}
        >
          <Tab value="chat">{words('shell.pane.chat')}</Tab>
          {tab !== undefined && <Tab value="tab">{tab.name}</Tab>}
        </TabList>
        {!personal && (
          <Tooltip content={words('shell.pane.add')} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<AddRegular />}
              onClick={() => go({ pane: 'configure' })}
            />
          </Tooltip>
        )}
      </div>
      {address.pane === 'tab' && tab !== undefined ? (
        <TabFrame api={props.api} tab={tab} surroundings={surroundings} />
      ) : (
        <OpenChat {...props} />
      )}
      {address.pane === 'configure' && !personal && (
        <AddTabDialog
          api={props.api}
          surroundings={surroundings}
          onAdded={(saved) => {
            setAdded(saved);
            go({ pane: 'tab' });
          }}
          onCancel={() => go({ pane: 'chat' })}
        />
      )}
    </section>
  );
}

/** A tab that was added here; a link to the tab pane finds the one that adding would make. */
function tabInChat(added: AddedTab | undefined, { pane }: ShellAddress): AddedTab | undefined {
  if (added !== undefined || pane !== 'tab') return added;
  return { name: 'Dial-in', contentUrl: '/tab?view=shared' };
}

type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly id: string }
  | { readonly state: 'refused'; readonly reason: string };

function OpenChat({ api, person, conversation, refresh }: ConversationPaneProps) {
  const words = useWords();
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  const [wanted] = useState(conversation.wanted);
  useEffect(() => {
    let current = true;
    api.open(wanted).then(
      ({ id }) => {
        if (current) setOpened({ state: 'open', id });
      },
      (error: unknown) => {
        if (current) setOpened({ state: 'refused', reason: error instanceof Error ? error.message : '' });
        refresh();
      },
    );
    return () => {
      current = false;
    };
  }, [api, wanted, refresh]);
  switch (opened.state) {
    case 'opening':
      return <Spinner className={styles.middle} label={words('shell.starting')} />;
    case 'refused':
      return (
        <Body1 role="alert" className={styles.middle}>
          {words('shell.refused', { reason: opened.reason })}
        </Body1>
      );
    case 'open':
      return (
        <ChatPane
          api={api}
          person={person}
          conversationId={opened.id}
          chat={conversation.chat}
          refresh={refresh}
        />
      );
  }
}

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0 },
  middle: { margin: 'auto', padding: tokens.spacingHorizontalXL },
});
