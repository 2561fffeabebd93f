/** Runs the work of confirmed changes, at least once each, on whichever instance is free; survives restarts. */
export interface ChangeQueue {
  /** Starts working; `run` must be safe to repeat. Throwing has the job tried again later. */
  start(run: (job: { readonly tenantId: string; readonly changeId: string }) => Promise<void>): Promise<void>;
  /** Looks for work at once instead of at the next turn of the clock. */
  nudge(): void;
  /** Waits for running jobs, then stops. */
  stop(): Promise<void>;
}
