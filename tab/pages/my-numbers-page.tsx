import { Spinner } from '@fluentui/react-components';
import type { BridgekeeperApi } from '../api/bridgekeeper-api.js';
import type { MyNumbers } from '../api/contract.js';
import { AnswerPanel } from '../features/my-numbers/answer-panel.js';
import { CallablePanel } from '../features/my-numbers/callable-panel.js';
import { PrintedPanel } from '../features/my-numbers/printed-panel.js';
import { useLoaded } from '../ui/loaded.js';
import { Notes } from '../ui/notes.js';
import { ProblemMessage } from '../ui/problem-message.js';
import { useWords } from '../ui/words.js';

/** The reader's own numbers, explained: the answer, the invite, and everything callers may use. */
export function MyNumbersPage({ api }: { readonly api: BridgekeeperApi }) {
  const words = useWords();
  const [numbers, again] = useLoaded<MyNumbers>(api.myNumbers);
  switch (numbers.state) {
    case 'loading':
      return <Spinner label={words('tab.mine.loading')} />;
    case 'problem':
      return <ProblemMessage problem={numbers.problem} tryAgain={again} />;
    case 'ready':
      return (
        <>
          <AnswerPanel numbers={numbers.value} />
          <Notes notes={numbers.value.notes} />
          {numbers.value.callable.length + numbers.value.printed.length > 0 && (
            <>
              <PrintedPanel numbers={numbers.value} />
              <CallablePanel numbers={numbers.value} />
            </>
          )}
        </>
      );
  }
}
