import { Body1, Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { BridgekeeperApi, MeetingsAsked } from '../api/bridgekeeper-api.js';
import { CONSENT_PAGES, type MyMeetings } from '../api/contract.js';
import { ConsentPanel } from '../features/my-meetings/consent-panel.js';
import { DayPanel } from '../features/my-meetings/day-panel.js';
import { daysOf } from '../features/my-meetings/when.js';
import type { TeamsHost } from '../teams/start-teams.js';
import { Heading } from '../ui/heading.js';
import { useLoaded } from '../ui/loaded.js';
import { Notes } from '../ui/notes.js';
import { Panel } from '../ui/page.js';
import { ProblemMessage } from '../ui/problem-message.js';
import { ReadAt } from '../ui/read-at.js';
import { useWords } from '../ui/words.js';

interface MyMeetingsPageProps {
  readonly api: BridgekeeperApi;
  readonly askInWindow: TeamsHost['askInWindow'];
}

/** The reader's own meetings of the next seven days with their dial-in, or the question whether they may be read. */
export function MyMeetingsPage({ api, askInWindow }: MyMeetingsPageProps) {
  const words = useWords();
  const [asked, setAsked] = useState<MeetingsAsked>({});
  const load = useCallback(() => api.myMeetings(asked), [api, asked]);
  const [meetings] = useLoaded<MyMeetings>(load);
  switch (meetings.state) {
    case 'loading':
      return (
        <Spinner
          label={words(asked.consent === 'given' ? 'tab.meetings.loading.agreed' : 'tab.meetings.loading')}
        />
      );
    case 'problem': {
      const { consent, claims, code } = meetings.problem;
      if (consent !== undefined) {
        const agreed = (): void => setAsked({ consent: 'given' });
        const ask = (): ReturnType<typeof askInWindow> => askInWindow(CONSENT_PAGES.ask);
        return <ConsentPanel consent={consent} ask={ask} onAgreed={agreed} />;
      }
      return (
        <ProblemMessage
          problem={meetings.problem}
          tryAgain={() => setAsked(claims === undefined ? {} : { claims })}
          {...(code === 'signInAgain' && { tryAgainLabel: words('tab.signInAgain') })}
        />
      );
    }
    case 'ready':
      return <Meetings value={meetings.value} />;
  }
}

function Meetings({ value }: { readonly value: MyMeetings }) {
  const words = useWords();
  const { meetings, notes, usageLocation, readAt } = value;
  return (
    <>
      <Panel label={words('tab.page.meetings')}>
        <Heading level={1}>{words('tab.meetings.title', { count: meetings.length })}</Heading>
        <Body1>{words(meetings.length === 0 ? 'tab.meetings.none' : 'tab.meetings.what')}</Body1>
        <ReadAt at={readAt} />
      </Panel>
      <Notes notes={notes} />
      {daysOf(meetings, words.locale).map((day) => (
        <DayPanel key={day.name} day={day} own={usageLocation} />
      ))}
    </>
  );
}
