import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import type { BridgekeeperApi } from '../../api/bridgekeeper-api.js';
import type { ChangeView, NumberView } from '../../api/contract.js';
import { ProblemMessage } from '../../ui/problem-message.js';
import { useWords } from '../../ui/words.js';
import { PersonSearch } from '../people/person-search.js';
import { useDefaultChange, type DefaultChange } from './default-change.js';
import { ProposalTable } from './proposal-table.js';

interface SetDefaultDialogProps {
  readonly api: BridgekeeperApi;
  readonly number: NumberView;
  readonly onClose: () => void;
}

/** One person's new default number: chosen, shown before and after, confirmed, followed, and taken back if wanted. */
export function SetDefaultDialog({ api, number, onClose }: SetDefaultDialogProps) {
  const words = useWords();
  const change = useDefaultChange(api, number.number);
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('tab.change.title', { number: number.international })}</DialogTitle>
          <DialogContent>
            <StageContent api={api} change={change} />
          </DialogContent>
          <DialogActions fluid>
            <StageActions change={change} onClose={onClose} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function StageContent({ api, change }: { readonly api: BridgekeeperApi; readonly change: DefaultChange }) {
  const words = useWords();
  const { at } = change;
  switch (at.stage) {
    case 'choosing':
      return <PersonSearch api={api} label={words('tab.change.person')} onChosen={change.propose} />;
    case 'proposing':
      return <Spinner label={words('tab.change.proposing')} />;
    case 'proposed':
      return <ProposalTable proposal={at.proposal} />;
    case 'confirming':
      return <Spinner label={words('tab.change.confirming')} />;
    case 'running':
      return <Spinner label={words(at.long ? 'tab.change.long' : 'tab.change.running')} />;
    case 'ended':
      return (
        <MessageBar intent={intentOf(at.change)} layout="multiline" role="status">
          <MessageBarBody>{at.change.sentence}</MessageBarBody>
        </MessageBar>
      );
    case 'left':
      return (
        <MessageBar intent="info" role="status">
          <MessageBarBody>{words('tab.change.left')}</MessageBarBody>
        </MessageBar>
      );
    case 'problem':
      return <ProblemMessage problem={at.problem} />;
  }
}

/** What rests or waits is neither good nor bad. */
function intentOf({ state }: ChangeView): 'success' | 'info' | 'warning' {
  if (state === 'done') return 'success';
  return state === 'awaitingApproval' || state === 'scheduled' || state === 'paused' ? 'info' : 'warning';
}

function StageActions({ change, onClose }: { readonly change: DefaultChange; readonly onClose: () => void }) {
  const words = useWords();
  const { at } = change;
  if (at.stage === 'proposed') {
    const { proposal } = at;
    return (
      <>
        <Button onClick={() => change.leave(proposal)}>{words('tab.change.leave')}</Button>
        <Button appearance="primary" onClick={() => change.confirm(proposal)}>
          {proposal.confirm}
        </Button>
      </>
    );
  }
  return (
    <>
      {at.stage === 'ended' && at.change.undoable && (
        <Button onClick={() => change.undo(at.change)}>{words('tab.change.undo')}</Button>
      )}
      {(at.stage === 'problem' || at.stage === 'left') && (
        <Button onClick={change.startAgain}>{words('tab.change.back')}</Button>
      )}
      <Button appearance={at.stage === 'choosing' ? 'secondary' : 'primary'} onClick={onClose}>
        {words(at.stage === 'choosing' ? 'tab.change.cancel' : 'tab.change.close')}
      </Button>
    </>
  );
}
