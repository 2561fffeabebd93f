import { Body1, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import * as z from 'zod';
import { useWords } from '../shell-words.js';

export const FILE_CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
export const FILE_CARD = 'application/vnd.microsoft.teams.card.file.info';
export const SENT_FILE = 'application/vnd.microsoft.teams.file.download.info';

const ConsentCard = z.object({ description: z.string(), sizeInBytes: z.number() });
const FileCard = z.object({ uniqueId: z.string() });

export type FileAnswer = 'accept' | 'decline';

interface ConsentProps {
  readonly name: string | undefined;
  readonly content: unknown;
  /** Resolves to what went wrong. */
  readonly onAnswer: (answer: FileAnswer) => Promise<string | undefined>;
}

/** The card with which Teams asks whether the bot may put a file into the person's OneDrive. */
export function FileConsentView({ name, content, onAnswer }: ConsentProps) {
  const words = useWords();
  const styles = useStyles();
  const [problem, setProblem] = useState<string>();
  const [pressed, setPressed] = useState(false);
  const card = ConsentCard.safeParse(content);
  if (!card.success) return <em>{words('shell.message.unshown')}</em>;
  const press = async (answer: FileAnswer): Promise<void> => {
    setPressed(true);
    setProblem(await onAnswer(answer));
    setPressed(false);
  };
  return (
    <div className={styles.card}>
      <FileName name={name ?? ''} />
      <Body1>{card.data.description}</Body1>
      <Caption1>{words('shell.file.size', { kilobytes: Math.ceil(card.data.sizeInBytes / 1_000) })}</Caption1>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={pressed} onClick={() => void press('accept')}>
          {words('shell.file.accept')}
        </Button>
        <Button disabled={pressed} onClick={() => void press('decline')}>
          {words('shell.file.decline')}
        </Button>
      </div>
      {problem !== undefined && <Body1 role="alert">{problem}</Body1>}
    </div>
  );
}

interface FileProps {
  readonly name: string | undefined;
  readonly content: unknown;
}

/** A file that is there: the bot's, or one that somebody has sent. */
export function FileView({ name, content }: FileProps) {
  const card = FileCard.safeParse(content);
  const file = name ?? '';
  if (!card.success) return <FileName name={file} />;
  return (
    <Link href={`/sandbox/files/${encodeURIComponent(card.data.uniqueId)}`} download={file}>
      <FileName name={file} />
    </Link>
  );
}

function FileName({ name }: { readonly name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.name}>
      <DocumentTableRegular aria-hidden />
      {name}
    </span>
  );
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
});
