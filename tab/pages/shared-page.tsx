import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BridgekeeperApi } from '../api/bridgekeeper-api.js';
import { Heading } from '../ui/heading.js';
import { Page, Panel } from '../ui/page.js';
import { useWords } from '../ui/words.js';
import { MyNumbersPage } from './my-numbers-page.js';

/** The tab in a chat, channel or meeting: the same for every member. The reader's own numbers open on request only. */
export function SharedPage({ api }: { readonly api: BridgekeeperApi }) {
  const words = useWords();
  const styles = useStyles();
  const [own, setOwn] = useState(false);
  return (
    <Page>
      <Panel label={words('tab.shared.title')}>
        <Heading level={1}>{words('tab.shared.title')}</Heading>
        <Body1>{words('tab.shared.intro')}</Body1>
        <ol className={styles.steps}>
          <li>{words('tab.shared.step.invite')}</li>
          <li>{words('tab.shared.step.call')}</li>
          <li>{words('tab.shared.step.id')}</li>
        </ol>
        <Body1>{words('tab.shared.ask')}</Body1>
      </Panel>
      <Panel label={words('tab.shared.own')}>
        <Heading level={2}>{words('tab.shared.own')}</Heading>
        <Body1>{words('tab.shared.own.why')}</Body1>
        <div>
          <Button onClick={() => setOwn(!own)} aria-expanded={own}>
            {words(own ? 'tab.shared.own.close' : 'tab.shared.own.open')}
          </Button>
        </div>
      </Panel>
      {own && <MyNumbersPage api={api} />}
    </Page>
  );
}

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXXL,
    lineHeight: tokens.lineHeightBase400,
    '& li': { paddingBottom: tokens.spacingVerticalXS },
  },
});
