/** Work for a confirmed change. */
export type ChangeJob =
  /** Some steps of the stage that runs. */
  | (OfChange & { readonly kind: 'slice'; readonly from: number; readonly count: number })
  /** Whether the change moves on. */
  | (OfChange & { readonly kind: 'advance' })
  /** Everybody should see the change by now: whether that is so. */
  | (OfChange & { readonly kind: 'look' });
export type SliceJob = Extract<ChangeJob, { readonly kind: 'slice' }>;

interface OfChange {
  readonly tenantId: string;
  readonly changeId: string;
}

/** What a job knows of the attempt that works on it. */
export interface RunningJob {
  readonly id: string;
  /** An earlier attempt broke off. */
  readonly resumed: boolean;
  /** Aborted when the product stops: what has begun is brought to its end, and the job is taken up again later. */
  readonly stop: AbortSignal;
}

export interface ChangeWork {
  /**
   * Must be safe to repeat. `later`: Microsoft would not just now; the job is tried again after a growing pause. Throwing
   * has it tried again likewise.
   */
  readonly run: (job: ChangeJob, running: RunningJob) => Promise<'ended' | 'later'>;
  /** Called after the last attempt, so that nobody waits for the job any longer. Repeated until it succeeds. */
  readonly giveUp: (job: ChangeJob) => Promise<void>;
}

/** Runs the work of confirmed changes, at least once each, on whichever instance is free; survives restarts. */
export interface ChangeQueue {
  start(work: ChangeWork): Promise<void>;
  /** Looks for work at once instead of at the next turn of the clock. */
  nudge(): void;
  /** Lets what has begun come to its end, for a few seconds, then stops. */
  stop(): Promise<void>;
}
