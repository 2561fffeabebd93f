import { defaulting } from '../../domain/changes/bridge-number-change.js';
import { fail, ok } from '../../domain/result.js';
import type { Planner } from '../changes/planner.js';
import { numberOnBridge, type ReadConferencing } from './live-conferencing.js';

/** Another default number for the bridge that the number is on. */
export function planBridgeDefault(readConferencing: ReadConferencing): Planner<'setBridgeDefault'> {
  return async (caller, { number: said }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const listed = numberOnBridge(said, live.value);
    if (!listed.ok) return listed;
    const bridge = live.value.bridges.find(({ id }) => id === listed.value.bridgeId);
    if (bridge === undefined) return fail({ code: 'conferencingUnknown' });
    const plan = defaulting({ listed: listed.value, bridge });
    if (!plan.ok) return plan;
    const { step, effects, lasting } = plan.value;
    return ok({
      command: 'setBridgeDefault',
      about: { kind: 'setBridgeDefault', number: listed.value.number },
      stages: [{ name: 'bridge', steps: [step] }],
      effects,
      lasting,
    });
  };
}
