import type { Command, Door } from '../domain/authority.js';
import type { Change, EndedStep, EndingReason, SeenLater, StepResult } from '../domain/changes/change.js';
import type { Move, Standing } from '../domain/changes/next-move.js';
import type { Slice } from '../domain/changes/slices.js';
import type { StepKind } from '../domain/changes/step.js';
import type { Instant } from '../domain/instant.js';

export interface ChangeId {
  readonly tenantId: string;
  readonly changeId: string;
}

export interface OpenSlice {
  readonly change: WorkedOn;
  readonly steps: readonly OpenStep[];
}

export interface WorkedOn extends Pick<Change, 'state' | 'ending' | 'requestedBy'> {
  readonly command: Command;
}

/** A step on its way. */
export interface OpenStep extends EndedStep {
  /** When somebody was about to make it; undefined while nobody was. */
  readonly begunAt: Instant | undefined;
}

export interface RecordedStep extends EndedStep {
  readonly result: StepResult;
}

/** Confirmed changes as they are worked on, by several instances at a time. Every state goes together with its work. */
export interface RunningChanges {
  /** Some steps of a change, with what their work has to know of it. */
  open(id: ChangeId, slice: Slice): Promise<OpenSlice | undefined>;
  /**
   * Notes which steps are about to be made, those that were begun and turn out not to have been made, and how others
   * ended, each of the last with its audit entry, all or nothing; a step ends once. Answers whether the change goes on:
   * if not, none counts as begun.
   */
  note(id: ChangeId, noted: Noted): Promise<boolean>;
  /**
   * Gives a job back whose steps have not all ended because the change rests. False when it goes on meanwhile, so that
   * the job does. `noWriting`: the tenant's stop switch is why.
   */
  leave(id: ChangeId, left: { readonly jobId: string; readonly noWriting: boolean }): Promise<boolean>;
  /** How the change stands. */
  standing(id: ChangeId): Promise<Omit<Standing, 'gateHolds'> | undefined>;
  /** Moves the change as `decide` says, while nobody else can; with the jobs that follow. */
  move(id: ChangeId, moving: Moving): Promise<Moved>;
  /** The kinds of steps that were applied, and where. */
  applied(
    id: ChangeId,
  ): Promise<{ readonly kinds: readonly StepKind[]; readonly indexes: readonly number[] }>;
  /** Whether a step of the stage that is about what organizers share was applied. */
  touchedShared(id: ChangeId, stage: Slice): Promise<boolean>;
  keepSeenLater(id: ChangeId, seen: SeenLater): Promise<void>;
  /** Pauses, resumes or cancels a change that is not over; false when it was. */
  control(id: ChangeId, controlled: Controlled): Promise<boolean>;
  /** Queues the work of what is due: scheduled changes, looks at what should be visible, and with writing what rests. */
  queueDue(tenantId: string, due: { readonly now: Instant; readonly writing: boolean }): Promise<number>;
}

export interface Noted {
  readonly at: Instant;
  readonly begun: readonly number[];
  readonly notMade: readonly number[];
  readonly ended: readonly RecordedStep[];
}

export interface Moving {
  readonly at: Instant;
  readonly decide: (standing: Omit<Standing, 'gateHolds'>) => Move;
  /** When everybody should see a change that ends now. */
  readonly visibleBy: Instant | undefined;
}

/** `more`: only a part of the rest could be left undone at once. */
export type Moved = 'waits' | 'begun' | 'more' | 'finished';

export interface Controlled {
  readonly action: ChangeAction;
  readonly by: string;
  readonly door: Door | 'queue';
  readonly at: Instant;
  readonly because?: EndingReason;
}

export const CHANGE_ACTIONS = ['pause', 'resume', 'cancel'] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];
