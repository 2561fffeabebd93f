import type { Instant } from '../instant.js';
import type { UnreadableCause } from '../reading.js';
import type { Effect, Lasting } from './effect.js';
import type { PlanOutline } from './plan.js';
import { isOnce, type Step } from './step.js';

/** A change shown before it is made. It is confirmed by the one who asked, once, before it expires. */
export interface Proposal {
  readonly id: string;
  readonly tenantId: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
  readonly outline: PlanOutline;
  /** Binds a confirmation to exactly this plan. */
  readonly fingerprint: string;
  readonly effects: readonly Effect[];
  readonly lasting: readonly Lasting[];
  /** Why a second person has to approve it; undefined where none has to. */
  readonly secondPerson: SecondPersonReason | undefined;
  /** How long it will take, in milliseconds. */
  readonly takesMs: number;
  /** Only to be looked at. */
  readonly dryRun: boolean;
  /** `confirmed` by the one who asked; with a second person needed it then waits for `approved`. */
  readonly state: 'open' | 'awaitingApproval' | 'confirmed' | 'declined';
}

/** What makes a change one for four eyes, where the tenant wants them. */
export type SecondPersonReason =
  'manyPeople' | 'wholeTenant' | 'bridgeDefault' | 'unregistering' | 'settings';

/** How one step ended. What it made and from what stands in the step. */
export type StepResult =
  | { readonly outcome: 'applied' | 'alreadySo' }
  | { readonly outcome: 'conflict'; readonly found: unknown }
  /** Microsoft refused it; `reason` is its text, shortened, without names. */
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'failed'; readonly reason: UnreadableCause | 'notSeen' | 'givenUp' }
  /** Something that may be done only once broke off: whether it was done is not known, and it is not tried again. */
  | { readonly outcome: 'unsure' }
  | { readonly outcome: 'skipped'; readonly because: 'cancelled' | 'stopped' | 'stageBefore' | 'stillUsed' };
export type StepOutcome = StepResult['outcome'];

/** How many steps ended in which way. */
export type Progress = Readonly<Record<StepOutcome, number>>;

export const NO_PROGRESS: Progress = {
  applied: 0,
  alreadySo: 0,
  conflict: 0,
  refused: 0,
  failed: 0,
  unsure: 0,
  skipped: 0,
};

/** States in which nothing about a change moves any more. `stopped`: too much went wrong. */
export const OVER = ['done', 'partlyFailed', 'conflicted', 'failed', 'cancelled', 'stopped'] as const;
export type ChangeState = 'scheduled' | 'queued' | 'running' | 'paused' | (typeof OVER)[number];

/**
 * Why the rest of a change is left undone: somebody asked for it, the one who asked lost the role before it began, too much
 * went wrong, the first few did not all go well, a stage did not end well enough for the next, or the next stage's gate.
 */
export type EndingReason = 'asked' | 'roleLost' | 'errorRate' | 'canary' | 'stageBefore' | 'stillUsed';

/** What a look at Microsoft found once everybody should see the change: how many of the things looked at are as planned. */
export interface SeenLater {
  readonly asPlanned: number;
  readonly moved: number;
}

/** A confirmed proposal on its way through the queue, and later its history. */
export interface Change {
  readonly id: string;
  readonly tenantId: string;
  readonly requestedBy: string;
  readonly approvedBy: string | undefined;
  readonly confirmedAt: Instant;
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly outline: PlanOutline;
  readonly lasting: readonly Lasting[];
  readonly takesMs: number;
  readonly state: ChangeState;
  /** The stage that runs, from 0. */
  readonly stage: number;
  readonly progress: Progress;
  /** The first few steps that went wrong. */
  readonly troubles: readonly EndedStep[];
  /** The change that took this one back, if any. */
  readonly undoneBy: string | undefined;
  /** Why the rest is left undone, once that is decided. */
  readonly ending?: EndingReason | undefined;
  /** When everybody should see what was changed; known once the change is over and has changed something. */
  readonly visibleBy?: Instant | undefined;
  /** What was found then. */
  readonly seenLater?: SeenLater | undefined;
}

export interface EndedStep {
  readonly index: number;
  readonly step: Step;
  readonly result: StepResult | undefined;
}

export function isOver({ state }: Pick<Change, 'state'>): boolean {
  return OVER.some((each) => each === state);
}

/** How many steps have ended. */
export function endedSteps(progress: Progress): number {
  return Object.values(progress).reduce((sum, count) => sum + count, 0);
}

/** The state of a change whose steps have all ended by themselves. */
export function stateAfter(progress: Progress): ChangeState {
  const good = progress.applied + progress.alreadySo;
  if (good === endedSteps(progress)) return 'done';
  if (good > 0) return 'partlyFailed';
  return progress.conflict > 0 ? 'conflicted' : 'failed';
}

/** True when something was applied that nobody has taken back yet. */
export function isToBeUndone({ state, progress, undoneBy, outline }: Change): boolean {
  return isOver({ state }) && progress.applied > 0 && undoneBy === undefined && outline.undoes === undefined;
}

/** True when an undo could take something back: of mails and PINs alone nothing can. */
export function isUndoable(change: Change): boolean {
  return isToBeUndone(change) && change.outline.sample.some((step) => !isOnce(step));
}
