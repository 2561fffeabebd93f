import {
  unregistering,
  unregisteringInUse,
  type NumberPlan,
} from '../../domain/changes/bridge-number-change.js';
import type { Caller } from '../../domain/authority.js';
import type { PlaceNumberStep } from '../../domain/changes/step.js';
import type { NumberUses } from '../../domain/changes/change-refusal.js';
import type { NumberSaid } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import { ok, type Result } from '../../domain/result.js';
import type { Planner } from '../changes/planner.js';
import { numberOnBridge, type ReadConferencing } from './live-conferencing.js';
import type { UsesOfNumber } from './uses-of-number.js';

interface Steps {
  readonly readConferencing: ReadConferencing;
  readonly usesOfNumber: UsesOfNumber;
}

/** A number off its bridge, once nothing uses it any more; whether that is so is looked at again when it is done. */
export function planUnregisterNumber(steps: Steps): Planner<'unregisterNumber'> {
  return async (caller, { number: said }) => {
    const found = await findWithUses(steps, caller, said);
    if (!found.ok) return found;
    const { number } = found.value.listed;
    const plan = unregistering(found.value);
    if (!plan.ok) return plan;
    return ok({
      command: 'unregisterNumber',
      about: { kind: 'unregisterNumber', number },
      stages: [{ name: 'number', steps: [plan.value.step], gate: { kind: 'numberUnused', number } }],
      ...saidOf(plan.value),
    });
  };
}

/** The named emergency: a number off its bridge, whatever still uses it. */
export function planUnregisterInUse(steps: Steps): Planner<'unregisterInUse'> {
  return async (caller, { number: said }) => {
    const found = await findWithUses(steps, caller, said);
    if (!found.ok) return found;
    const plan = unregisteringInUse(found.value);
    if (!plan.ok) return plan;
    return ok({
      command: 'unregisterInUse',
      about: { kind: 'unregisterInUse', number: found.value.listed.number },
      stages: [{ name: 'number', steps: [plan.value.step] }],
      ...saidOf(plan.value),
    });
  };
}

function saidOf({
  effects,
  lasting,
}: NumberPlan<PlaceNumberStep>): Omit<NumberPlan<PlaceNumberStep>, 'step'> {
  return { effects, lasting };
}

async function findWithUses(
  { readConferencing, usesOfNumber }: Steps,
  caller: Caller,
  said: NumberSaid,
): Promise<Result<{ readonly listed: ServiceNumber; readonly uses: NumberUses }, Failure>> {
  const live = await readConferencing(caller);
  if (!live.ok) return live;
  const listed = numberOnBridge(said, live.value);
  if (!listed.ok) return listed;
  const found = await usesOfNumber(caller.tenantId, listed.value.number);
  if (!found.ok) return found;
  return ok({ listed: listed.value, uses: found.value.uses });
}
