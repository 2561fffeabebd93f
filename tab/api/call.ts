import type { Text, TextKey } from '../text.js';
import type { Answer } from './answer.js';
import { Problem } from './contract.js';

/** How the tab reaches its server: as whom, in whose language, over which `fetch`. */
export interface Connection {
  /** With `claims` the person signs in again, for what Microsoft wants to see of them. */
  readonly getToken: (claims?: string) => Promise<string>;
  readonly text: Text;
  readonly fetch: typeof fetch;
}

/** One call. `schema` is the promised answer; `body` makes it a POST. */
export interface Call<T> {
  readonly path: string;
  readonly schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } };
  readonly post?: unknown;
  readonly claims?: string;
}

const TIMEOUT_MS = 20_000;

/** Calls the server and reads the answer by the contract. Whatever goes wrong is a problem with a next step. */
export async function call<T>(
  connection: Connection,
  { path, schema, post, claims }: Call<T>,
): Promise<Answer<T>> {
  const traceId = newTraceId();
  const failed = (code: string, key: TextKey): Answer<T> => {
    const detail = connection.text(key, { seconds: TIMEOUT_MS / 1000 });
    return { ok: false, problem: { code, detail, traceId } };
  };
  const token = await connection.getToken(claims).catch(() => undefined);
  if (token === undefined) return failed('signIn', 'tab.problem.signIn');
  try {
    const response = await connection.fetch(path, {
      method: post === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': connection.text.locale,
        traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01`,
        ...(post !== undefined && { 'content-type': 'application/json' }),
      },
      ...(post !== undefined && { body: JSON.stringify(post) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = bodyOf(await response.text());
    const value = response.ok ? schema.safeParse(body) : undefined;
    if (value?.success) return { ok: true, value: value.data };
    const problem = Problem.safeParse(body);
    if (!response.ok && problem.success) return { ok: false, problem: problem.data };
    return failed('unreadableAnswer', 'tab.problem.unreadable');
  } catch (error) {
    return isTimeout(error)
      ? failed('timeout', 'tab.problem.timeout')
      : failed('offline', 'tab.problem.offline');
  }
}

/** A W3C trace id, so that a call that never got an answer can be found in the log as well. */
function newTraceId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bodyOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
