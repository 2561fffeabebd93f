import { tokenFor } from './teams-user.js';

export interface ApiAnswered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: Record<string, unknown> | undefined;
}

/** Calls the product's own API as the tab does, signed in as somebody. */
export interface ApiCaller {
  get(path: string): Promise<ApiAnswered>;
  post(path: string, body?: unknown): Promise<ApiAnswered>;
}

export async function apiCaller(url: string, as: string): Promise<ApiCaller> {
  const token = await tokenFor(url, as);
  const call = async (method: string, path: string, body?: unknown): Promise<ApiAnswered> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: jsonIn(text) };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
  };
}

/** Proposes a change and confirms it; the answer to the confirmation. */
export async function makeChange(
  caller: ApiCaller,
  wanted: object,
  modifiers: object = {},
): Promise<ApiAnswered> {
  const proposed = await caller.post('/api/v1/proposals', { wanted, modifiers });
  if (proposed.status !== 200) return proposed;
  const { id, fingerprint } = proposed.body ?? {};
  return caller.post(`/api/v1/proposals/${String(id)}/confirm`, { fingerprint });
}

/** Waits until a change is over; its view then. */
export async function untilOver(caller: ApiCaller, id: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 150; tries += 1) {
    const { body = {} } = await caller.get(`/api/v1/changes/${id}`);
    if (!['queued', 'running', 'scheduled'].includes(String(body['state']))) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The change ${id} does not end`);
}

function jsonIn(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
