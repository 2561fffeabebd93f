import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useWords } from './words.js';

/** What else is worth knowing about an answer, each note one sentence from the server. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  const words = useWords();
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <section aria-label={words('tab.notes')} className={styles.notes}>
      {notes.map((note) => (
        <MessageBar key={note} intent="info" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});
