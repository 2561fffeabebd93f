import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Urgency } from '../../ports/organizer-settings.js';
import { failureOf, type GraphFailure } from './graph-failure.js';
import type { Patience } from './patience.js';
import { readJson } from './read-json.js';
import { RETRIED_STATUSES } from './retry-delay.js';

export interface GraphRequest<T> {
  /** What is asked, in our words, for the log. */
  readonly operation: string;
  readonly address: string;
  readonly shape: z.ZodType<T>;
  readonly consistency?: 'eventual';
  readonly newWords?: true;
  readonly utc?: true;
  readonly urgency?: Urgency;
  /** Sent with POST as JSON. It has to bear being sent twice, because a lost answer is asked for again. */
  readonly body?: unknown;
}

/** One attempt gone wrong, and whether another one may go better. */
export interface FailedAttempt {
  readonly failure: GraphFailure;
  readonly mayHelp: boolean;
  readonly retryAfter: string | null;
}

export interface AttemptOptions {
  readonly token: () => Promise<string>;
  readonly patience: Patience;
  readonly timeLimitMs: number;
  readonly maxBytes: number;
}

/** Sends one request once. */
export async function attempt<T>(
  request: GraphRequest<T>,
  { token: getToken, patience, timeLimitMs, maxBytes }: AttemptOptions,
): Promise<Result<T, FailedAttempt>> {
  const token = await getToken().catch(() => undefined);
  if (token === undefined) return giveUp('signInFailed');
  const { address, body } = request;
  try {
    const response = await fetch(address, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...rankingHeaders(request, patience),
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'client-request-id': randomUUID(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(Math.max(1, Math.round(timeLimitMs))),
      // A redirect could carry the token elsewhere; Graph answers none of these requests with one.
      redirect: 'error',
    });
    if (!response.ok) {
      const code = codeOf(await readJson(response, MAX_ERROR_BYTES));
      const { status, headers } = response;
      return fail({
        failure: failureOf(status, code),
        mayHelp: mayHelp(status, patience),
        retryAfter: headers.get('retry-after'),
      });
    }
    const parsed = request.shape.safeParse(await readJson(response, maxBytes));
    return parsed.success ? ok(parsed.data) : giveUp('unexpected');
  } catch {
    // No connection, a dropped one, or no answer in time.
    return fail({ failure: { cause: 'down' }, mayHelp: true, retryAfter: null });
  }
}

/** Whether asking again may help after a status that is not a success. */
export function mayHelp(status: number, { sitsOutTroubles }: Patience): boolean {
  return RETRIED_STATUSES.has(status) || (sitsOutTroubles && status >= 500);
}

/** The headers that change how a question is understood and ranked; the items of a batch bring their own. */
export function rankingHeaders(
  { consistency, newWords, utc }: Pick<GraphRequest<unknown>, 'consistency' | 'newWords' | 'utc'>,
  { priority }: Patience,
): Readonly<Record<string, string>> {
  return {
    'x-ms-throttle-priority': priority,
    ...(consistency !== undefined && { consistencylevel: consistency }),
    ...(newWords === true && { prefer: 'include-unknown-enum-members' }),
    ...(utc === true && { prefer: 'outlook.timezone="UTC"' }),
  };
}

/** The code of an error's body. Online meetings say theirs in front of the message: "3003: User does not have …". */
export function codeOf(body: unknown): string | undefined {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) return undefined;
  const { code, message } = parsed.data.error;
  const found = /^(\d{4}): /.exec(message ?? '')?.[1] ?? code ?? '';
  return /^\w{1,60}$/.test(found) ? found : undefined;
}

const ErrorBody = z.object({
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }),
});

function giveUp(cause: GraphFailure['cause']): Result<never, FailedAttempt> {
  return fail({ failure: { cause }, mayHelp: false, retryAfter: null });
}

const MAX_ERROR_BYTES = 64 * 1024;
