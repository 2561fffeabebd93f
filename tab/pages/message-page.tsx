import { Body1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from '../ui/heading.js';
import { Page, Panel } from '../ui/page.js';
import { useWords } from '../ui/words.js';

/** Opened in a browser on its own: there is nobody to say who is reading. */
export function OutsideTeamsPage() {
  const words = useWords();
  return (
    <MessagePage title={words('tab.outside.title')}>
      <Body1>{words('tab.outside.why')}</Body1>
      <Body1>{words('tab.outside.next')}</Body1>
    </MessagePage>
  );
}

/** A part of the tab broke: a bug, or a server that was updated under an open page. */
export function BrokenPage() {
  const words = useWords();
  return (
    <MessagePage title={words('tab.problem.title')}>
      <Body1>{words('tab.broken.next')}</Body1>
    </MessagePage>
  );
}

/** An address that this tab does not have. */
export function NoSuchPage() {
  const words = useWords();
  return (
    <MessagePage title={words('tab.noPage.title')}>
      <Body1>{words('tab.noPage.next')}</Body1>
    </MessagePage>
  );
}

function MessagePage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Page>
      <Panel label={title}>
        <Heading level={1}>{title}</Heading>
        {children}
      </Panel>
    </Page>
  );
}
