import { Body1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { offerTab } from '../teams/configuration.js';
import { Heading } from '../ui/heading.js';
import { Page, Panel } from '../ui/page.js';
import { useWords } from '../ui/words.js';

/** Shown while somebody adds the tab to a conversation. There is nothing to choose, so Save is open at once. */
export function ConfigurePage() {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const contentUrl = new URL('/tab?view=shared', window.location.href).href;
    offerTab({ entityId: 'dial-in', name: words('tab.configure.name'), contentUrl }, () => setFailed(true));
  }, [words]);
  return (
    <Page>
      <Panel label={words('tab.configure.title')}>
        <Heading level={1}>{words('tab.configure.title')}</Heading>
        <Body1>{words('tab.configure.what')}</Body1>
        <Body1>{words('tab.configure.next')}</Body1>
        {failed && (
          <MessageBar intent="error" role="alert">
            <MessageBarBody>{words('tab.configure.failed')}</MessageBarBody>
          </MessageBar>
        )}
      </Panel>
    </Page>
  );
}
