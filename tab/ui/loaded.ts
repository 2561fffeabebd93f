import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../api/answer.js';
import type { Problem } from '../api/contract.js';

/** Every state of something that is asked for. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem }
  | { readonly state: 'ready'; readonly value: T };

/** Asks once, and again when told to. `load` must keep its identity as long as it asks for the same. */
export function useLoaded<T>(load: () => Promise<Answer<T>>): readonly [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    setLoaded({ state: 'loading' });
    void load().then((answer) => {
      if (current) setLoaded(loadedFrom(answer));
    });
    return () => {
      current = false;
    };
  }, [load, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return [loaded, again];
}

function loadedFrom<T>(answer: Answer<T>): Loaded<T> {
  return answer.ok ? { state: 'ready', value: answer.value } : { state: 'problem', problem: answer.problem };
}
