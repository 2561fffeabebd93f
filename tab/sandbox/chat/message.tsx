import { Avatar, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BotRegular, EyeRegular } from '@fluentui/react-icons';
import { useWords } from '../shell-words.js';
import type { Persona } from '../sandbox-api.js';
import { timeOfDay } from '../clock-words.js';
import { isFromBot, type Activity } from './activity.js';
import { CardView } from './card-view.js';
import { FILE_CARD, FILE_CONSENT_CARD, FileConsentView, FileView, SENT_FILE } from './file-view.js';
import type { FileAnswer } from './file-view.js';
import { markdownToHtml, plainText } from './markdown.js';
import { SIGN_IN_CARD, SignInView } from './sign-in-view.js';

export interface MessageActions {
  readonly onSubmit: (message: { value: unknown; replyToId: string }) => void;
  readonly onPress: (value: unknown, replyToId: string) => Promise<string | undefined>;
  readonly onSignIn: () => Promise<string | undefined>;
  readonly onFile: (answer: FileAnswer, replyToId: string) => Promise<string | undefined>;
}

interface MessageProps extends MessageActions {
  readonly activity: Activity;
  readonly person: Persona;
}

/** One message as a bubble: who said it and when, its text, and its cards. */
export function Message({ activity, person, ...actions }: MessageProps) {
  const words = useWords();
  const styles = useStyles();
  const fromBot = isFromBot(activity);
  const mine = activity.from?.aadObjectId === person.id;
  const name = mine ? words('shell.message.you') : (activity.from?.name ?? words('shell.name'));
  const time = activity.timestamp === undefined ? '' : timeOfDay(activity.timestamp, words.locale);
  return (
    <article
      aria-label={words('shell.message.at', { name, time })}
      className={mergeClasses(styles.message, mine && styles.mine)}
    >
      {!mine && (
        <Avatar
          size={28}
          className={styles.avatar}
          aria-hidden
          {...(fromBot
            ? { icon: <BotRegular />, shape: 'square', color: 'brand' }
            : { name, color: 'colorful' })}
        />
      )}
      <div className={mergeClasses(styles.column, mine && styles.mineColumn)}>
        <Caption1 className={styles.who}>
          {[...(mine ? [] : [name]), time].filter((part) => part !== '').join('  ')}
        </Caption1>
        <div className={mergeClasses(styles.bubble, mine && styles.mineBubble)}>
          {activity.targeted && (
            <Caption1 className={styles.targeted}>
              <EyeRegular aria-hidden />
              {words('shell.message.targeted')}
            </Caption1>
          )}
          <Content activity={activity} fromBot={fromBot} {...actions} />
        </div>
      </div>
    </article>
  );
}

interface ContentProps extends MessageActions {
  readonly activity: Activity;
  readonly fromBot: boolean;
}

function Content({ activity, fromBot, ...actions }: ContentProps) {
  const words = useWords();
  const styles = useStyles();
  if (activity.deleted) return <em>{words('shell.message.deleted')}</em>;
  const text = activity.text ?? '';
  const formatted = fromBot && activity.textFormat !== 'plain';
  return (
    <>
      {text !== '' && formatted && (
        // markdown-it escapes HTML, and only addresses that it takes for harmless become links.
        <div className={styles.text} dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />
      )}
      {text !== '' && !formatted && <div className={styles.text}>{plainText(text)}</div>}
      {activity.attachments?.map((attachment, index) => (
        <AttachmentView key={index} {...attachment} activityId={activity.id} {...actions} />
      ))}
    </>
  );
}

interface AttachmentProps extends MessageActions {
  readonly contentType: string;
  readonly name?: string | undefined;
  readonly content: unknown;
  readonly activityId: string;
}

function AttachmentView({ contentType, name, content, activityId, ...actions }: AttachmentProps) {
  const { onSubmit, onPress, onSignIn, onFile } = actions;
  const words = useWords();
  switch (contentType) {
    case ADAPTIVE_CARD:
      return (
        <CardView
          card={content}
          onSubmit={(value) => onSubmit({ value, replyToId: activityId })}
          onPress={(value) => onPress(value, activityId)}
        />
      );
    case SIGN_IN_CARD:
      return <SignInView content={content} onSignIn={onSignIn} />;
    case FILE_CONSENT_CARD:
      return (
        <FileConsentView name={name} content={content} onAnswer={(answer) => onFile(answer, activityId)} />
      );
    case FILE_CARD:
    case SENT_FILE:
      return <FileView name={name} content={content} />;
    default:
      return <em>{words('shell.message.unshown')}</em>;
  }
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const useStyles = makeStyles({
  message: { display: 'flex', gap: tokens.spacingHorizontalS, maxWidth: '100%' },
  mine: { justifyContent: 'flex-end' },
  avatar: { flexShrink: 0, marginTop: '20px', '@container (max-width: 480px)': { display: 'none' } },
  column: { display: 'flex', flexDirection: 'column', minWidth: 0, maxWidth: 'min(600px, 100%)' },
  mineColumn: { alignItems: 'flex-end', maxWidth: '85%' },
  who: {
    color: tokens.colorNeutralForeground2,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    whiteSpace: 'pre-wrap',
  },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  mineBubble: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  targeted: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  text: {
    whiteSpace: 'pre-wrap',
    '& p': { margin: 0, whiteSpace: 'normal' },
    '& p + p, & p + ul, & ul + p, & ol + p': { marginTop: tokens.spacingVerticalS },
    '& ul, & ol': { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});
