import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import * as z from 'zod';
import { useWords } from '../shell-words.js';

export const SIGN_IN_CARD = 'application/vnd.microsoft.card.oauth';

const SignInCard = z.object({
  text: z.string().optional(),
  buttons: z.array(z.object({ title: z.string() })).min(1),
});

interface SignInViewProps {
  readonly content: unknown;
  /** Resolves to what went wrong. */
  readonly onSignIn: () => Promise<string | undefined>;
}

/** The card by which a bot asks for a sign-in, shown where Teams could not give it silently. */
export function SignInView({ content, onSignIn }: SignInViewProps) {
  const words = useWords();
  const styles = useStyles();
  const [problem, setProblem] = useState<string>();
  const [pressed, setPressed] = useState(false);
  const card = SignInCard.safeParse(content);
  if (!card.success) return <em>{words('shell.message.unshown')}</em>;
  const press = async (): Promise<void> => {
    setPressed(true);
    setProblem(await onSignIn());
    setPressed(false);
  };
  return (
    <div className={styles.card}>
      {card.data.text !== undefined && <Body1>{card.data.text}</Body1>}
      <Button className={styles.button} appearance="primary" disabled={pressed} onClick={() => void press()}>
        {card.data.buttons[0]?.title}
      </Button>
      {problem !== undefined && <Body1 role="alert">{problem}</Body1>}
    </div>
  );
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { alignSelf: 'flex-start' },
});
