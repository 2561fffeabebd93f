import { Button, makeStyles, Textarea, tokens, Tooltip } from '@fluentui/react-components';
import { DismissRegular, SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../shell-words.js';
import { AttachButton, type AttachedFile } from './attach-button.js';

interface ComposeProps {
  /** Teams hands files to a bot in the person's own chat with it only. */
  readonly takesFiles: boolean;
  readonly onSend: (message: { readonly text: string; readonly file: AttachedFile | undefined }) => void;
}

/** Where a message is written; Enter sends it, Shift and Enter begin a new line. */
export function ComposeBox({ takesFiles, onSend }: ComposeProps) {
  const words = useWords();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [file, setFile] = useState<AttachedFile>();
  const send = (): void => {
    if (text.trim() === '' && file === undefined) return;
    onSend({ text: text.trim(), file });
    setText('');
    setFile(undefined);
  };
  return (
    <div className={styles.box}>
      {takesFiles && <AttachButton onAttach={setFile} />}
      {file !== undefined && (
        <Button
          size="small"
          shape="circular"
          icon={<DismissRegular />}
          iconPosition="after"
          aria-label={words('shell.file.detach', { name: file.name })}
          onClick={() => setFile(undefined)}
        >
          {file.name}
        </Button>
      )}
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
