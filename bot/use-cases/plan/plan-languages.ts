import { changingLanguages } from '../../domain/changes/languages-change.js';
import { sameState } from '../../domain/changes/step.js';
import { ok } from '../../domain/result.js';
import type { Planner } from '../changes/planner.js';
import { numberOnBridge, type ReadConferencing } from './live-conferencing.js';

/** Other prompt languages for a number. */
export function planLanguages(readConferencing: ReadConferencing): Planner<'setLanguages'> {
  return async (caller, { number: said, languages }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const listed = numberOnBridge(said, live.value);
    if (!listed.ok) return listed;
    const plan = changingLanguages(listed.value, languages);
    if (!plan.ok) return plan;
    const { step, effects, lasting } = plan.value;
    const isSo = sameState<typeof step>(step.before, step.after);
    return ok({
      command: 'setLanguages',
      about: { kind: 'setLanguages', number: listed.value.number },
      stages: [{ name: 'bridge', steps: isSo ? [] : [step] }],
      effects,
      lasting,
    });
  };
}
