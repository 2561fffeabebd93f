import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../shell-words.js';
import type { Persona, SaidMessage, SandboxApi } from '../sandbox-api.js';
import type { ChatName } from '../shell-address.js';
import { isTyping, type Activity } from './activity.js';
import { ComposeBox } from './compose-box.js';
import type { FileAnswer } from './file-view.js';
import { Message } from './message.js';
import { suggestionsFor } from './suggestions.js';
import { useActivities } from './use-activities.js';
import { useNewestInView } from './use-newest-in-view.js';

interface ChatPaneProps {
  readonly api: SandboxApi;
  readonly person: Persona;
  readonly conversationId: string;
  readonly chat: ChatName;
  readonly refresh: () => void;
}

/** The messages of a conversation, newest below, and the box to write in. */
export function ChatPane({ api, person, conversationId, chat, refresh }: ChatPaneProps) {
  const words = useWords();
  const styles = useStyles();
  const { activities, heard } = useActivities({ api, as: person.id, conversationId, onLost: refresh });
  const [waiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const to = { as: person.id, conversationId };
  const say = (message: SaidMessage): void => {
    setWaiting(true);
    setTrouble(undefined);
    api
      .say(to, message)
      .then(
        (status) => setTrouble(status >= 400 ? words('shell.notSent', { status }) : undefined),
        (error: unknown) => setTrouble(words('shell.refused', { reason: messageOf(error) })),
      )
      .finally(() => setWaiting(false));
  };
  const messages = activities.filter(({ type }) => type === 'message');
  const answering = waiting || isTyping(activities);
  return (
    <div className={styles.pane}>
      <Log messages={messages} answering={answering} heard={heard}>
        {messages.map((activity) => (
          <Message
            key={activity.id}
            activity={activity}
            person={person}
            onSubmit={say}
            onPress={press}
            onSignIn={signIn}
            onFile={answerFile}
          />
        ))}
      </Log>
      {trouble !== undefined && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <Suggestions
        suggestions={suggestionsFor(messages, { chat, person, words })}
        onChosen={(text) => say({ text })}
      />
      <ComposeBox
        takesFiles={chat === 'personal'}
        onSend={({ text, file }) => say({ ...(text !== '' && { text }), ...(file && { file }) })}
      />
    </div>
  );

  async function signIn(): Promise<string | undefined> {
    try {
      await api.signIn(to);
      return undefined;
    } catch (error) {
      return words('shell.refused', { reason: messageOf(error) });
    }
  }

  async function answerFile(answer: FileAnswer, replyToId: string): Promise<string | undefined> {
    try {
      const { status } = await api.answerFile(to, { action: answer, replyToId });
      return status < 300 ? undefined : words('shell.notSent', { status });
    } catch (error) {
      return words('shell.refused', { reason: messageOf(error) });
    }
  }

  /** Resolves to what went wrong; a card that comes back is heard like every other change. */
  async function press(value: unknown, replyToId: string): Promise<string | undefined> {
    try {
      const { status, body } = await api.press(to, { value, replyToId });
      const answered = body?.statusCode ?? status;
      if (answered < 300) return undefined;
      return words('shell.notPressed', { reason: words('shell.notPressed.status', { status: answered }) });
    } catch (error) {
      return words('shell.notPressed', { reason: messageOf(error) });
    }
  }
}

interface LogProps {
  readonly messages: readonly Activity[];
  readonly answering: boolean;
  readonly heard: boolean;
  readonly children: React.ReactNode;
}

function Log({ messages, answering, heard, children }: LogProps) {
  const words = useWords();
  const styles = useStyles();
  const log = useNewestInView(messages, answering);
  return (
    <div ref={log} role="log" aria-label={words('shell.log')} tabIndex={0} className={styles.log}>
      {heard && messages.length === 0 && !answering && (
        <div className={styles.empty}>
          <Body1>{words('shell.log.empty')}</Body1>
          <Body1>{words('shell.log.empty.next')}</Body1>
        </div>
      )}
      {children}
      {answering && <Spinner size="tiny" className={styles.waiting} label={words('shell.waiting')} />}
    </div>
  );
}

interface SuggestionsProps {
  readonly suggestions: readonly string[];
  readonly onChosen: (text: string) => void;
}

function Suggestions({ suggestions, onChosen }: SuggestionsProps) {
  const words = useWords();
  const styles = useStyles();
  return (
    <div role="group" aria-label={words('shell.suggestions')} className={styles.suggestions}>
      {suggestions.map((text) => (
        <Button
          key={text}
          size="small"
          shape="circular"
          className={styles.chip}
          onClick={() => onChosen(text)}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const useStyles = makeStyles({
  pane: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  log: {
    flexGrow: 1,
    minHeight: 0,
    containerType: 'inline-size',
    position: 'relative',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  empty: {
    margin: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  waiting: { alignSelf: 'flex-start', marginLeft: '40px' },
  suggestions: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    overflowX: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  chip: { flexShrink: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
});
