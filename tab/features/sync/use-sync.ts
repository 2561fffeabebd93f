import { useCallback, useEffect, useState } from 'react';
import type { BridgekeeperApi } from '../../api/bridgekeeper-api.js';
import type { Problem, SyncRequest, SyncView } from '../../api/contract.js';

/** How the copy of the tenant stands, as last heard; a problem does not take away what was heard before it. */
export interface SyncWatch {
  readonly view: SyncView | undefined;
  readonly problem: Problem | undefined;
  /** A reading was asked for and none has been seen to run since. */
  readonly asked: boolean;
  readonly start: (kind: SyncRequest['kind']) => void;
  readonly lookAgain: () => void;
}

const LOOK_EVERY_MS = 2_000;
/** Between two parts nothing runs for a moment, and a reading takes a moment to begin. */
const QUIET_LOOKS = 3;

/** Looks every two seconds while something is being read, and soon after nothing is any more, not at all. */
export function useSync(api: BridgekeeperApi): SyncWatch {
  const [wanted, setWanted] = useState<{ readonly kind?: SyncRequest['kind'] }>({});
  const [heard, setHeard] = useState<Pick<SyncWatch, 'view' | 'problem'>>({
    view: undefined,
    problem: undefined,
  });
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const watched = { quiet: 0, timer: 0 };
    const asking = new AbortController();
    const { kind } = wanted;
    const look = async (ask: () => ReturnType<BridgekeeperApi['sync']>): Promise<void> => {
      const answer = await ask();
      if (asking.signal.aborted) return;
      if (!answer.ok) {
        setAsked(false);
        setHeard(({ view }) => ({ view, problem: answer.problem }));
        return;
      }
      setHeard({ view: answer.value, problem: undefined });
      watched.quiet = isReading(answer.value) ? 0 : watched.quiet + 1;
      const goesOn = watched.quiet < QUIET_LOOKS;
      if (!goesOn || watched.quiet === 0) setAsked(false);
      if (goesOn) watched.timer = window.setTimeout(() => void look(api.sync), LOOK_EVERY_MS);
    };
    void look(kind === undefined ? api.sync : () => api.startSync({ kind }));
    return () => {
      asking.abort();
      window.clearTimeout(watched.timer);
    };
  }, [api, wanted]);
  return {
    ...heard,
    asked,
    start: useCallback((kind) => {
      setAsked(true);
      setWanted({ kind });
    }, []),
    lookAgain: useCallback(() => setWanted({}), []),
  };
}

function isReading({ parts }: SyncView): boolean {
  return parts.some(({ state }) => state === 'running');
}
