import { Body1 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { tellOutcome } from '../teams/consent.js';
import { Heading } from '../ui/heading.js';
import { Page, Panel } from '../ui/page.js';
import { useWords } from '../ui/words.js';

/** Where Microsoft sends people after they were asked: the answer goes to the tab, and the window closes. */
export function ConsentedPage({ fragment }: { readonly fragment: string }) {
  const words = useWords();
  const outcome = new URLSearchParams(fragment.replace(/^#/, '')).has('code') ? 'agreed' : 'refused';
  useEffect(() => {
    // Outside Teams nobody waits for the answer, and the page says itself what became of it.
    tellOutcome(outcome).catch(() => undefined);
  }, [outcome]);
  const title = words(`tab.consented.${outcome}`);
  return (
    <Page>
      <Panel label={title}>
        <Heading level={1}>{title}</Heading>
        <Body1>{words('tab.consented.close')}</Body1>
      </Panel>
    </Page>
  );
}
