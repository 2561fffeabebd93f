import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../api/answer.js';
import type { BridgekeeperApi } from '../../api/bridgekeeper-api.js';
import type { ChangeView, Problem, ProposalView } from '../../api/contract.js';

/** Where a change of somebody's default stands, from choosing the person to the way back. */
export type Stage =
  | { readonly stage: 'choosing' }
  | { readonly stage: 'proposing' }
  | { readonly stage: 'proposed'; readonly proposal: ProposalView }
  | { readonly stage: 'confirming' }
  | { readonly stage: 'running'; readonly change: ChangeView; readonly long: boolean }
  | { readonly stage: 'ended'; readonly change: ChangeView }
  | { readonly stage: 'left' }
  | { readonly stage: 'problem'; readonly problem: Problem };

export interface DefaultChange {
  readonly at: Stage;
  readonly propose: (person: string) => void;
  readonly confirm: (proposal: ProposalView) => void;
  readonly leave: (proposal: ProposalView) => void;
  readonly undo: (change: ChangeView) => void;
  readonly startAgain: () => void;
}

const ASK_AGAIN_MS = 700;
const LONG_AFTER = 20;

/** Takes one change through its life. Nothing is changed before `confirm`, and that is bound to the plan shown. */
export function useDefaultChange(api: BridgekeeperApi, number: string): DefaultChange {
  const [at, setAt] = useState<Stage>({ stage: 'choosing' });
  useProgress(api, at, setAt);

  const showProposal = useCallback((answer: Answer<ProposalView>) => {
    setAt(answer.ok ? { stage: 'proposed', proposal: answer.value } : problemFrom(answer));
  }, []);

  return {
    at,
    propose: (person) => {
      setAt({ stage: 'proposing' });
      const to = { kind: 'people' as const, said: [person] };
      void api.propose({ wanted: { kind: 'setDefaults', to, number } }).then(showProposal);
    },
    confirm: ({ id, fingerprint }) => {
      setAt({ stage: 'confirming' });
      void api.confirm(id, { fingerprint }).then((answer) => {
        setAt(answer.ok ? stageOf(answer.value) : problemFrom(answer));
      });
    },
    leave: ({ id }) => {
      setAt({ stage: 'left' });
      void api.decline(id).then((answer) => {
        if (!answer.ok) setAt(problemFrom(answer));
      });
    },
    undo: ({ id }) => {
      setAt({ stage: 'proposing' });
      void api.undo(id).then(showProposal);
    },
    startAgain: () => setAt({ stage: 'choosing' }),
  };
}

/** Asks how a running change stands until it has ended or the window is closed. */
function useProgress(api: BridgekeeperApi, at: Stage, setAt: (stage: Stage) => void): void {
  const running = at.stage === 'running' ? at.change.id : undefined;
  useEffect(() => {
    if (running === undefined) return;
    const watched = { asked: 0, timer: 0 };
    const asking = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await api.change(running);
      if (asking.signal.aborted) return;
      watched.asked += 1;
      setAt(answer.ok ? stageOf(answer.value, watched.asked) : problemFrom(answer));
      if (answer.ok && isRunning(answer.value)) wait();
    };
    const wait = (): void => {
      watched.timer = window.setTimeout(() => void ask(), ASK_AGAIN_MS);
    };
    wait();
    return () => {
      asking.abort();
      window.clearTimeout(watched.timer);
    };
  }, [api, running, setAt]);
}

function stageOf(change: ChangeView, asked = 0): Stage {
  return isRunning(change)
    ? { stage: 'running', change, long: asked > LONG_AFTER }
    : { stage: 'ended', change };
}

function isRunning({ state }: ChangeView): boolean {
  return state === 'queued' || state === 'running';
}

function problemFrom({ problem }: { readonly problem: Problem }): Stage {
  return { stage: 'problem', problem };
}
