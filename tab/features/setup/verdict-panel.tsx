import { Button, Caption1, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../api/contract.js';
import { timeInWords } from '../../text.js';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { useWords } from '../../ui/words.js';

interface VerdictPanelProps {
  readonly setup: SetupView;
  readonly again: () => void;
}

type Copying = 'notYet' | 'copied' | 'byHand';

/** The report in one sentence, when it was made, and what can be done with it. */
export function VerdictPanel({ setup, again }: VerdictPanelProps) {
  const words = useWords();
  const styles = useStyles();
  const [copying, setCopying] = useState<Copying>('notYet');
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = timeInWords(Date.parse(setup.checkedAt), words.locale, zone);
  return (
    <Panel label={words('tab.page.setup')}>
      <Heading level={1}>{setup.verdict}</Heading>
      <div className={styles.foot}>
        <Button icon={<ArrowClockwiseRegular />} onClick={again}>
          {words('setup.tab.again')}
        </Button>
        <Button
          icon={copying === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
          onClick={() => void copy(setup.asText).then(setCopying)}
        >
          {words('setup.tab.copy')}
        </Button>
        <Caption1 role="status">{copying === 'copied' && words('setup.tab.copied')}</Caption1>
        <Caption1 className={styles.quiet}>{words('setup.at', { time })}</Caption1>
      </div>
      {copying === 'byHand' && (
        <Textarea
          readOnly
          autoFocus
          resize="vertical"
          rows={12}
          value={setup.asText}
          aria-label={words('setup.tab.byHand')}
          onFocus={(event) => event.target.select()}
        />
      )}
    </Panel>
  );
}

/** Some hosts do not let a page inside them write to the clipboard: then the text is shown, selected. */
async function copy(text: string): Promise<Copying> {
  try {
    await globalThis.navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'byHand';
  }
}

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});
