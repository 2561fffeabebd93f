import { Button, Tooltip } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useWords } from '../shell-words.js';

/** A file as it goes with a message. */
export interface AttachedFile {
  readonly name: string;
  readonly content: string;
}

/** Chooses a file from this machine; its text goes with the next message. */
export function AttachButton({ onAttach }: { readonly onAttach: (file: AttachedFile) => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words('shell.file.attach')}
        accept=".csv,.tsv,.txt"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void file.text().then((content) => onAttach({ name: file.name, content }));
          currentTarget.value = '';
        }}
      />
      <Tooltip content={words('shell.file.attach')} relationship="label">
        <Button appearance="subtle" icon={<AttachRegular />} onClick={() => input.current?.click()} />
      </Tooltip>
    </>
  );
}
