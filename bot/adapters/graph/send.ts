import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';
import { causeOfStatus, type GraphFailure } from './graph-failure.js';
import { discard, readJson } from './read-json.js';
import { retryDelayMs, RETRIED_STATUSES } from './retry-delay.js';

export interface SenderOptions {
  readonly token: () => Promise<string>;
  readonly clock: Clock;
  readonly log: Log;
  /** For one attempt, in milliseconds. */
  readonly timeLimitMs?: number;
  /** For all attempts at one request together, waiting included. Somebody is looking at the screen meanwhile. */
  readonly budgetMs?: number;
  /** The longest body that is read. */
  readonly maxBytes?: number;
}

export interface Request<T> {
  readonly operation: string;
  readonly address: string;
  readonly shape: z.ZodType<T>;
  readonly consistency?: 'eventual';
}

/** Reads one address, again where that may help, until there is an answer or the budget is spent. */
export function createSender(options: SenderOptions) {
  const { clock, log, budgetMs = BUDGET_MS } = options;
  return async <T>(request: Request<T>): Promise<Result<T, GraphFailure>> => {
    const began = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      const attempted = await attemptOnce(request, options, budgetMs - (performance.now() - began));
      if (attempted.ok) return attempted;
      const { cause, mayHelp, retryAfter } = attempted.failure;
      const delay = retryDelayMs(retryAfter, attempt, clock());
      const spent = performance.now() - began;
      if (!mayHelp || attempt === MAX_RETRIES || spent + delay >= budgetMs) {
        const { operation } = request;
        if (cause !== 'notFound')
          log.warn('graph.failed', { operation, cause, attempts: attempt + 1, ms: Math.round(spent) });
        return fail({ cause });
      }
      await wait(delay);
    }
  };
}

/** One attempt gone wrong, and whether another one may go better. */
interface FailedAttempt extends GraphFailure {
  readonly mayHelp: boolean;
  readonly retryAfter: string | null;
}

async function attemptOnce<T>(
  request: Request<T>,
  options: SenderOptions,
  leftMs: number,
): Promise<Result<T, FailedAttempt>> {
  const { timeLimitMs = TIME_LIMIT_MS, maxBytes = MAX_BYTES } = options;
  const token = await options.token().catch(() => undefined);
  if (token === undefined) return giveUp('signInFailed');
  const signal = AbortSignal.timeout(Math.max(1, Math.round(Math.min(timeLimitMs, leftMs))));
  try {
    // A redirect could carry the token elsewhere; Graph answers none of these requests with one.
    const response = await fetch(request.address, {
      headers: headersOf(request, token),
      signal,
      redirect: 'error',
    });
    if (!response.ok) {
      await discard(response);
      const mayHelp = RETRIED_STATUSES.has(response.status);
      return fail({
        cause: causeOfStatus(response.status),
        mayHelp,
        retryAfter: response.headers.get('retry-after'),
      });
    }
    const parsed = request.shape.safeParse(await readJson(response, maxBytes));
    return parsed.success ? ok(parsed.data) : giveUp('unexpected');
  } catch {
    // No connection, a dropped one, or no answer in time.
    return fail({ cause: 'down', mayHelp: true, retryAfter: null });
  }
}

function giveUp(cause: GraphFailure['cause']): Result<never, FailedAttempt> {
  return fail({ cause, mayHelp: false, retryAfter: null });
}

function headersOf({ consistency }: Request<unknown>, token: string): Record<string, string> {
  return {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    'client-request-id': randomUUID(),
    ...(consistency !== undefined && { consistencylevel: consistency }),
  };
}

const TIME_LIMIT_MS = 6_000;
const BUDGET_MS = 12_000;
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_RETRIES = 3;
