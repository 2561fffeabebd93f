import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Problem } from '../api/contract.js';
import { useWords } from './words.js';

interface ProblemMessageProps {
  readonly problem: Problem;
  readonly tryAgain?: () => void;
  /** Where trying again means something particular. */
  readonly tryAgainLabel?: string;
}

/** What went wrong, what to do about it, and the code that finds it in the log. */
export function ProblemMessage({ problem, tryAgain, tryAgainLabel }: ProblemMessageProps) {
  const words = useWords();
  const refused = problem.code === 'notAllowed';
  return (
    <MessageBar intent={refused ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {words(refused ? 'tab.problem.notAllowed.title' : 'tab.problem.title')}
        </MessageBarTitle>
        <div>{problem.detail}</div>
        <div>{words('tab.problem.trace', { trace: problem.traceId })}</div>
      </MessageBarBody>
      {tryAgain !== undefined && !refused && (
        <MessageBarActions>
          <Button onClick={tryAgain}>{tryAgainLabel ?? words('tab.tryAgain')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
