import {
  Avatar,
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  SearchBox,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { BotRegular, CalendarRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { fits } from '../ui/fits.js';
import { useWords } from './shell-words.js';
import type { ShellConversation } from './conversations-of.js';
import type { Persona } from './sandbox-api.js';
import type { ChatName } from './shell-address.js';

interface SidePanelProps {
  readonly personas: readonly Persona[];
  readonly person: Persona;
  readonly conversations: readonly ShellConversation[];
  readonly openChat: ChatName;
  readonly onPerson: (person: Persona) => void;
  readonly onChat: (chat: ChatName) => void;
}

/** The chats of the person one is, and everybody one can be. */
export function SidePanel(props: SidePanelProps) {
  const words = useWords();
  const styles = useStyles();
  return (
    <nav aria-label={words('shell.side')} className={styles.panel}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words('shell.chats')}
      </Subtitle2>
      <Chats {...props} />
      <Subtitle2 as="h2" className={styles.heading}>
        {words('shell.people')}
      </Subtitle2>
      <People {...props} />
    </nav>
  );
}

const CHAT_ICONS = {
  personal: <BotRegular />,
  group: <PeopleTeamRegular />,
  meeting: <CalendarRegular />,
} as const satisfies Record<ChatName, unknown>;

function Chats({ conversations, openChat, onChat }: SidePanelProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {conversations.map(({ chat, name, about }) => (
        <li key={chat}>
          <button
            type="button"
            aria-current={chat === openChat ? 'page' : undefined}
            className={mergeClasses(styles.entry, chat === openChat && styles.current)}
            onClick={() => onChat(chat)}
          >
            <Avatar
              icon={CHAT_ICONS[chat]}
              size={32}
              shape="square"
              color="colorful"
              idForColor={chat}
              aria-hidden
            />
            <span className={styles.words}>
              <Text weight="semibold" truncate wrap={false} block>
                {name}
              </Text>
              <Caption1 truncate wrap={false} block>
                {about}
              </Caption1>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function People({ personas, person, onPerson }: SidePanelProps) {
  const words = useWords();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const found = useMemo(
    () =>
      personas.filter(({ displayName, description, handle, userPrincipalName }) =>
        fits(search, [displayName, description, handle ?? '', userPrincipalName]),
      ),
    [personas, search],
  );
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label={words('shell.people.filter')}
        placeholder={words('shell.people.filter')}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.length === 0 && <Body1 className={styles.search}>{words('shell.people.none')}</Body1>}
      <ul className={mergeClasses(styles.list, styles.people)}>
        {found.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              aria-current={each.id === person.id ? 'true' : undefined}
              className={mergeClasses(styles.entry, each.id === person.id && styles.current)}
              onClick={() => onPerson(each)}
            >
              <Avatar name={each.displayName} size={32} color="colorful" aria-hidden />
              <span className={styles.words}>
                <Text weight="semibold" truncate wrap={false} block>
                  {each.displayName}
                </Text>
                <Caption1 block>{each.description}</Caption1>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  panel: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  heading: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalS}` },
  people: { overflowY: 'auto', flexGrow: 1, minHeight: '120px', paddingBottom: tokens.spacingVerticalM },
  search: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, maxWidth: 'none' },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Selected}`,
  },
  words: { minWidth: 0, flexGrow: 1 },
});
