import {
  endedSteps,
  isOver,
  stateAfter,
  type Change,
  type ChangeState,
  type EndingReason,
  type Progress,
  type StepResult,
} from './change.js';
import type { Gate } from './plan.js';

/** How a change stands when somebody asks whether it moves on. */
export interface Standing {
  readonly change: Pick<Change, 'state' | 'ending' | 'stage' | 'outline' | 'progress'>;
  /** Of the stage that runs: how many steps have ended, and how many of those went wrong. */
  readonly stage: { readonly ended: number; readonly bad: number };
  /** Whether the next stage's gate holds; undefined where that was not looked at. */
  readonly gateHolds: boolean | undefined;
}

export type Move =
  | { readonly kind: 'wait' }
  | { readonly kind: 'begin'; readonly stage: number }
  /** The steps that nobody has begun are left undone. */
  | { readonly kind: 'leaveRest'; readonly because: EndingReason }
  | { readonly kind: 'finish'; readonly state: ChangeState };

/** More than this share of bad ends stops a change, once so many have ended that it is no accident. */
export const BAD_SHARE = 0.1;
export const ENOUGH_ENDED = 20;

/** Decides how a change goes on. Whoever acts on it holds the change, so that it is moved once. */
export function nextMove({ change, stage, gateHolds }: Standing): Move {
  if (isOver(change)) return WAIT;
  const { progress, outline, ending, state } = change;
  if (endedSteps(progress) >= outline.steps) return { kind: 'finish', state: stateAtEnd(progress, ending) };
  if (ending !== undefined) return { kind: 'leaveRest', because: ending };
  if (state === 'scheduled' || state === 'paused') return WAIT;
  if (state === 'queued') return beginning(change, 0, gateHolds);
  if (isTooBad(badSteps(progress), endedSteps(progress))) return { kind: 'leaveRest', because: 'errorRate' };
  const running = outline.stages[change.stage];
  if (running === undefined || stage.ended < running.count) return WAIT;
  if (running.name === 'canary' && stage.bad > 0) return { kind: 'leaveRest', because: 'canary' };
  const next = change.stage + 1;
  // A gate says by itself whether the stage may begin.
  if (outline.stages[next]?.gate === undefined && stage.bad > running.count * BAD_SHARE)
    return { kind: 'leaveRest', because: 'stageBefore' };
  return beginning(change, next, gateHolds);
}

/** The gate that has to be looked at before the change can move on; undefined where there is none. */
export function gateAhead({ change, stage }: Omit<Standing, 'gateHolds'>): Gate | undefined {
  const move = nextMove({ change, stage, gateHolds: true });
  return move.kind === 'begin' ? change.outline.stages[move.stage]?.gate : undefined;
}

/** Whether nothing keeps a change from having its next step made. The tenant's stop switch is asked beside it. */
export function goesOn({ state, ending }: Pick<Change, 'state' | 'ending'>): boolean {
  return state === 'running' && ending === undefined;
}

/** The first step of a stage. */
export function stageStart({ outline }: Pick<Change, 'outline'>, stage: number): number {
  return outline.stages.slice(0, stage).reduce((sum, { count }) => sum + count, 0);
}

/** How a step ends that is left undone for that reason. */
export function skippedFor(because: EndingReason): StepResult {
  return { outcome: 'skipped', because: SKIPPED[because] };
}

const SKIPPED = {
  asked: 'cancelled',
  roleLost: 'cancelled',
  errorRate: 'stopped',
  canary: 'stopped',
  stageBefore: 'stageBefore',
  stillUsed: 'stillUsed',
} as const;

const WAIT: Move = { kind: 'wait' };

function beginning({ outline }: Standing['change'], stage: number, gateHolds: boolean | undefined): Move {
  if (outline.stages[stage]?.gate === undefined || gateHolds === true) return { kind: 'begin', stage };
  return gateHolds === undefined ? WAIT : { kind: 'leaveRest', because: 'stillUsed' };
}

function stateAtEnd(progress: Progress, ending: EndingReason | undefined): ChangeState {
  if (progress.skipped === 0 || ending === undefined) return stateAfter(progress);
  const skipped = SKIPPED[ending];
  return skipped === 'cancelled' || skipped === 'stopped' ? skipped : stateAfter(progress);
}

function badSteps({ conflict, refused, failed, unsure }: Progress): number {
  return conflict + refused + failed + unsure;
}

function isTooBad(bad: number, ended: number): boolean {
  return ended >= ENOUGH_ENDED && bad > ended * BAD_SHARE;
}
