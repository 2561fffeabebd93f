import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../api/contract.js';
import type { ConsentOutcome } from '../../teams/consent.js';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { useWords } from '../../ui/words.js';

interface ConsentPanelProps {
  readonly consent: NonNullable<Problem['consent']>;
  readonly ask: () => Promise<ConsentOutcome>;
  readonly onAgreed: () => void;
}

/** Asks whether the calendar may be read: what for, what of it, and a button that opens Microsoft's own question. */
export function ConsentPanel({ consent, ask, onAgreed }: ConsentPanelProps) {
  const words = useWords();
  const styles = useStyles();
  const [state, setState] = useState<'open' | 'asking' | Exclude<ConsentOutcome, 'agreed'>>('open');
  const allow = async (): Promise<void> => {
    setState('asking');
    const outcome = await ask();
    if (outcome === 'agreed') onAgreed();
    else setState(outcome);
  };
  const said = state === 'open' ? '' : words(`tab.consent.${state}`);
  return (
    <Panel label={words('tab.page.meetings')}>
      <Heading level={1}>{words('tab.consent.title')}</Heading>
      <Body1>{words('tab.consent.what')}</Body1>
      <Body1>{words(`tab.consent.by.${consent.by}`)}</Body1>
      <div className={styles.foot}>
        {consent.by === 'person' && (
          <Button appearance="primary" disabledFocusable={state === 'asking'} onClick={() => void allow()}>
            {words('tab.consent.allow')}
          </Button>
        )}
        <Body1 role="status">{said}</Body1>
      </div>
      <Caption1 className={styles.quiet}>
        {words('tab.consent.permission', { scopes: consent.scopes.join(', ') })}
      </Caption1>
    </Panel>
  );
}

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});
