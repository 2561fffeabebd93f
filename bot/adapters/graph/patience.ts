import type { Urgency } from '../../ports/organizer-settings.js';

/** How long a request may take, and how Graph should rank it among ours when it has to turn some away. */
export interface Patience {
  /** For one attempt, in milliseconds. */
  readonly timeLimitMs: number;
  /** For all attempts together, waiting included, in milliseconds. */
  readonly budgetMs: number;
  readonly retries: number;
  /** Of the request header x-ms-throttle-priority. */
  readonly priority: 'High' | 'Low';
  /** Graph asks to be asked again after some statuses only; who has time also sits out its other troubles. */
  readonly sitsOutTroubles: boolean;
}

/** Where a person waits, and where only the mirror does: it waits for minutes when Graph says so. */
export const PATIENCE: Readonly<Record<Urgency, Patience>> = {
  asked: { timeLimitMs: 6_000, budgetMs: 12_000, retries: 3, priority: 'High', sitsOutTroubles: false },
  background: { timeLimitMs: 60_000, budgetMs: 300_000, retries: 10, priority: 'Low', sitsOutTroubles: true },
};
