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
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../shell-words.js';
import { renderCard, type PressedAction } from './render-card.js';

interface CardViewProps {
  readonly card: unknown;
  readonly onSubmit: (value: unknown) => void;
  /** Resolves to what went wrong, if anything did. */
  readonly onPress: (value: unknown) => Promise<string | undefined>;
}

/** An Adaptive Card, rendered by Microsoft's own renderer, whose buttons do what Teams would do. */
export function CardView({ card, onSubmit, onPress }: CardViewProps) {
  const words = useWords();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [pressing, setPressing] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [link, setLink] = useState<string>();
  const act = useRef<(action: PressedAction) => void>(() => undefined);
  act.current = (action) => {
    switch (action.kind) {
      case 'execute':
        if (pressing) return;
        setPressing(true);
        setTrouble(undefined);
        void onPress(action.value)
          .then(setTrouble)
          .finally(() => setPressing(false));
        return;
      case 'submit':
        onSubmit(action.value);
        return;
      case 'openUrl':
        setLink(action.url);
    }
  };
  useEffect(() => {
    const rendered = renderCard(card, (action) => act.current(action));
    place.current?.replaceChildren(rendered ?? document.createTextNode(words('shell.message.unshown')));
  }, [card, words]);
  return (
    <div className={styles.card} role="group" aria-label={words('shell.card')} aria-busy={pressing}>
      <div ref={place} className={pressing ? styles.pressing : undefined} />
      {pressing && <Spinner size="tiny" label={words('shell.pressing')} />}
      {trouble !== undefined && (
        <Body1 role="alert" className={styles.trouble}>
          {trouble}
        </Body1>
      )}
      {link !== undefined && <ConfirmLink url={link} onClose={() => setLink(undefined)} />}
    </div>
  );
}

function ConfirmLink({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const words = useWords();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('shell.link.title')}</DialogTitle>
          <DialogContent>
            <Body1 block>{words('shell.link.why')}</Body1>
            <Body1 block className={styles.url}>
              {url}
            </Body1>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words('shell.link.leave')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                window.open(url, '_blank', 'noopener,noreferrer');
                onClose();
              }}
            >
              {words('shell.link.open')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  card: { minWidth: 0, maxWidth: '100%' },
  pressing: { opacity: 0.6 },
  trouble: { color: tokens.colorStatusDangerForeground1 },
  url: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
});
