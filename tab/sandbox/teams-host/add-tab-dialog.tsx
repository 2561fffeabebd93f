import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useWords } from '../shell-words.js';
import type { SandboxApi } from '../sandbox-api.js';
import { TabFrame, type Surroundings } from './tab-frame.js';
import type { AddedTab, TeamsHost } from './teams-host.js';

interface AddTabDialogProps {
  readonly api: SandboxApi;
  readonly surroundings: Surroundings;
  readonly onAdded: (tab: AddedTab) => void;
  readonly onCancel: () => void;
}

/** Teams' window around the app's configuration page: Save opens once the page says that it is complete. */
export function AddTabDialog({ api, surroundings, onAdded, onCancel }: AddTabDialogProps) {
  const words = useWords();
  const styles = useStyles();
  const host = useRef<TeamsHost>();
  const [valid, setValid] = useState(false);
  const [failed, setFailed] = useState(false);
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('shell.add.title', { chat: surroundings.chat.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <TabFrame
              api={api}
              tab={{ name: words('shell.pane.add'), contentUrl: '/tab/configure' }}
              surroundings={surroundings}
              settings={{ onValidity: setValid, onSaved: onAdded, onSaveFailed: () => setFailed(true) }}
              onHost={(started) => {
                host.current = started;
              }}
            />
            {failed && <Body1 role="alert">{words('shell.add.failed')}</Body1>}
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{words('shell.add.cancel')}</Button>
            <Button appearance="primary" disabled={!valid} onClick={() => host.current?.save()}>
              {words('shell.add.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', minHeight: '300px' },
});
