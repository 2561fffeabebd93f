import { z } from 'zod';
import type { ProbeFailure } from '../../domain/setup/setup-facts.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { readJson } from './read-json.js';

/** One answer of Graph as it came: a look at the setup asks once and goes by whatever is said, refusals included. */
export interface ProbeAnswer {
  readonly status: number;
  /** Microsoft's own code and message, empty where there is none. Messages may name things: they are only compared. */
  readonly code: string;
  readonly message: string;
  /** The Date header, in milliseconds; undefined where it is missing. */
  readonly date: number | undefined;
  readonly body: unknown;
}

/** Asks once, without repeating. A failure means that there was no answer at all. */
export async function askOnce(
  address: string,
  token: string | undefined,
): Promise<Result<ProbeAnswer, ProbeFailure>> {
  const headers = {
    accept: 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  try {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const response = await fetch(address, { headers, signal, redirect: 'error' });
    const body = await readJson(response, MAX_BYTES);
    const { error } = ErrorBody.parse(body);
    const date = Date.parse(response.headers.get('date') ?? '');
    return ok({
      status: response.status,
      code: error.code,
      message: error.message,
      date: Number.isNaN(date) ? undefined : date,
      body,
    });
  } catch (cause) {
    return fail({ cause: cause instanceof Error && cause.name === 'TimeoutError' ? 'late' : 'down' });
  }
}

const NO_ERROR = { code: '', message: '' };
const ErrorBody = z
  .object({
    error: z.object({ code: z.string().catch(''), message: z.string().catch('') }).catch(NO_ERROR),
  })
  .catch({ error: NO_ERROR });

const TIME_LIMIT_MS = 6_000;
const MAX_BYTES = 8 * 1024 * 1024;
