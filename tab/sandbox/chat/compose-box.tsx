import { Button, makeStyles, Textarea, tokens, Tooltip } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../shell-words.js';

/** Where a message is written; Enter sends it, Shift and Enter begin a new line. */
export function ComposeBox({ onSend }: { readonly onSend: (text: string) => void }) {
  const words = useWords();
  const styles = useStyles();
  const [text, setText] = useState('');
  const send = (): void => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return (
    <div className={styles.box}>
      <Textarea
        className={styles.field}
        resize="none"
        textarea={{ className: styles.input }}
        rows={1}
        aria-label={words('shell.compose')}
        placeholder={words('shell.compose.hint')}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <Tooltip content={words('shell.compose.send')} relationship="label">
        <Button appearance="subtle" icon={<SendRegular />} onClick={send} />
      </Tooltip>
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  field: { flexGrow: 1, minWidth: 0, minHeight: '36px' },
  input: { minHeight: '34px', maxHeight: '120px', fieldSizing: 'content' },
});
