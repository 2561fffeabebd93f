import { setTimeout as wait } from 'node:timers/promises';
import { fail, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';
import type { Urgency } from '../../ports/organizer-settings.js';
import { attempt, type GraphRequest } from './attempt.js';
import type { GraphFailure } from './graph-failure.js';
import { PATIENCE, type Patience } from './patience.js';
import { retryDelayMs } from './retry-delay.js';

export interface SenderOptions {
  readonly token: () => Promise<string>;
  readonly clock: Clock;
  readonly log: Log;
  /** Where it is to differ from the usual one. */
  readonly patience?: Readonly<Partial<Record<Urgency, Partial<Patience>>>>;
  /** The longest body that is read. */
  readonly maxBytes?: number;
  /** Once it is aborted nothing is waited for any longer. */
  readonly stop?: AbortSignal;
  /** Told of every request that goes out, retries and the batches that carry others included. */
  readonly onRequest?: (operation: string) => void;
}

/** Sends one request, again where that may help, until there is an answer or the budget is spent. */
export type Send = <T>(request: GraphRequest<T>, budgetMs?: number) => Promise<Result<T, GraphFailure>>;

export function createSender(options: SenderOptions): Send {
  const { token, clock, log, maxBytes = MAX_BYTES, stop, onRequest } = options;
  return async (request, budget) => {
    const patience = patienceFor(request.urgency, options);
    const budgetMs = budget ?? patience.budgetMs;
    const began = performance.now();
    for (let retries = 0; ; retries += 1) {
      onRequest?.(request.operation);
      const timeLimitMs = Math.min(patience.timeLimitMs, budgetMs - (performance.now() - began));
      const attempted = await attempt(request, { token, patience, timeLimitMs, maxBytes });
      if (attempted.ok) return attempted;
      const { failure, mayHelp, retryAfter } = attempted.failure;
      const delay = retryDelayMs(retryAfter, retries, clock());
      const spent = performance.now() - began;
      const worthWaiting = mayHelp && retries < patience.retries && spent + delay < budgetMs;
      if (!worthWaiting || !(await waited(delay, stop))) {
        const { operation } = request;
        const ms = Math.round(spent);
        if (failure.cause !== 'notFound')
          log.warn('graph.failed', { operation, ...failure, attempts: retries + 1, ms });
        return fail(failure);
      }
    }
  };
}

export function patienceFor(
  urgency: Urgency = 'asked',
  { patience }: Pick<SenderOptions, 'patience'>,
): Patience {
  return { ...PATIENCE[urgency], ...patience?.[urgency] };
}

/** False when the product is stopping, which nobody should have to wait for. */
export async function waited(ms: number, stop: AbortSignal | undefined): Promise<boolean> {
  try {
    await wait(ms, undefined, stop === undefined ? {} : { signal: stop });
    return true;
  } catch {
    return false;
  }
}

/** A page of 999 people, each with several products of which dozens of plans are switched off, fits. */
const MAX_BYTES = 32 * 1024 * 1024;
