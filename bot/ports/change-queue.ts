/** One change to work on. */
export interface ChangeJob {
  readonly tenantId: string;
  readonly changeId: string;
}

export interface ChangeWork {
  /** Must be safe to repeat. Throwing has the job tried again later. */
  readonly run: (job: ChangeJob) => Promise<void>;
  /** Called once when the last attempt has broken off, so that nobody waits for the change any longer. */
  readonly giveUp: (job: ChangeJob) => Promise<void>;
}

/** Runs the work of confirmed changes, at least once each, on whichever instance is free; survives restarts. */
export interface ChangeQueue {
  start(work: ChangeWork): Promise<void>;
  /** Looks for work at once instead of at the next turn of the clock. */
  nudge(): void;
  /** Waits for running jobs, then stops. */
  stop(): Promise<void>;
}
