import type { PlanOutline } from './plan.js';
import { isOnce, type Step } from './step.js';

/** How fast a tenant is changed: a call's mean time in milliseconds, and how many steps are worked on at a time. */
export interface Pace {
  readonly callMs: number;
  readonly lanes: number;
}

/** Administrators report 2 to 14 s a call of Teams PowerShell (docs/domain.md, 4); until calls were seen, the middle. */
export const USUAL_CALL_MS = 8_000;

/** A state is read, made and read back; what is done once is only done. */
export function callsOf(step: Step): number {
  return isOnce(step) ? 1 : 3;
}

/** How long the steps of a plan will take, in milliseconds: stages follow each other, steps of one run side by side. */
export function takesMs({ stages }: Pick<PlanOutline, 'stages'>, steps: readonly Step[], pace: Pace): number {
  let [total, from] = [0, 0];
  for (const { count } of stages) {
    total += stageMs(steps.slice(from, from + count).map(callsOf), pace);
    from += count;
  }
  return Math.round(total);
}

/** All lanes are busy until steps run out; from then on the last ones end one after the other. */
function stageMs(calls: readonly number[], { callMs, lanes }: Pace): number {
  if (calls.length === 0) return 0;
  const all = calls.reduce((sum, count) => sum + count, 0);
  const side = Math.min(lanes, calls.length);
  const emptying = (((all / calls.length) * callMs) / 2) * ((side - 1) / side);
  return (all * callMs) / side + emptying;
}

/** A mean of recent calls: older ones count less and less. */
export interface ObservedPace {
  saw(callMs: number): void;
  /** Undefined until calls were seen. */
  readonly callMs: number | undefined;
}

export function observedPace(): ObservedPace {
  let mean: number | undefined;
  let seen = 0;
  return {
    saw(callMs) {
      seen += 1;
      // A plain mean at first, so that the first call does not weigh more than the others.
      mean = (mean ?? 0) + (callMs - (mean ?? 0)) / Math.min(seen, RECENT);
    },
    get callMs() {
      return seen < ENOUGH ? undefined : mean;
    },
  };
}

const RECENT = 50;
const ENOUGH = 5;
